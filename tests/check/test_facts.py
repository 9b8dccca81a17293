import pytest

from generator.check.facts import check_facts
from generator.model.language import Language
from generator.model.picture import Picture
from generator.model.problem import Code, Problem
from tests.builders import both, config, contact, source_page, twins
from tests.told import of_twins, written


def found(english: str, welsh: str, **changes: object) -> list[Problem]:
    """What is wrong with the facts of a pair of texts; changes are made to the Welsh header."""
    pages = (source_page("home", Language.EN, english), source_page("home", Language.CY, welsh, **changes))
    site = written(
        *pages,
        *twins("factsheets/b"),
        *twins("factsheets/c"),
        pictures=(Picture(path="content/pictures/p.svg", data=b""),),
        config=config(website_pairs=(("www.gov.wales", "www.llyw.cymru"),)),
        contacts=(
            contact(website=both("https://psow.wales/", "https://osgc.cymru/"), email=both("a@b.org", "c@b.org")),
        ),
    )
    return of_twins(site, lambda pair: [problem for some in check_facts(pair, site.context) for problem in some])


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("Within 3 months, call 0300 790 0203.", "Ffoniwch 0300 790 0203 o fewn tri mis."),
        ("[a](https://www.gov.wales/a)", "[b](https://www.llyw.cymru/b)"),
        ("[a](https://psow.wales/)", "[b](https://osgc.cymru/)"),
        ("[a](mailto:a@b.org)", "[b](mailto:c@b.org)"),
        ("[a](https://www.gov.uk/help)", "[b](https://www.gov.uk/help.cy)"),
        ("[a](factsheets/b.md)", "[b](factsheets/b.md)"),
        ("1 and 1", "1 ac 1"),
        ("Wait 20\nworking days.", "Arhoswch 20 diwrnod gwaith."),
        ("Wait 20\u00a0working days.", "Arhoswch **20**\u202fdiwrnod gwaith."),
        ("Wait one year, then a week.", "Arhoswch flwyddyn, yna wythnos."),
        ("1. One\n1. Two\n1. Three", "1. Un\n2. Dau\n3. Tri"),
        ("Both of three stages", "Y ddau o 3 cham"),
        ("in\n2024. Then", "yn 2024. Yna"),
    ],
)
def test_facts_that_agree(english: str, welsh: str) -> None:
    """Facts and links agree when they say the same, each in its own language."""
    assert [] == found(english, welsh)


@pytest.mark.parametrize(
    ("english", "welsh", "message"),
    [
        (
            "20 days",
            "30 diwrnod",
            "the length of time here is “30 diwrnod”; on the English page (line 1) it is “20 days”",
        ),
        ("20 days", "testun", "the length of time “20 days” does not stand on the Welsh page"),
        ("text", "£5", "the sum of money “£5” does not stand on the English page"),
        ("[a](factsheets/b.md)", "testun", "the link “factsheets/b.md” does not stand on the Welsh page"),
        ("![](../pictures/p.svg)", "a", "the picture “../pictures/p.svg” does not stand on the Welsh page"),
        ("1 and 1", "1", "the number “1” does not stand on the Welsh page"),
        (
            "20\nworking days",
            "20\ndiwrnod",
            "the length of time here is “20 diwrnod”; on the English page (line 1) it is “20 working days”",
        ),
        (
            "20\u00a0working\u00a0days",
            "20\u00a0diwrnod",
            "the length of time here is “20 diwrnod”; on the English page (line 1) it is “20 working days”",
        ),
        (
            "**20** working days",
            "**20** diwrnod",
            "the length of time here is “20 diwrnod”; on the English page (line 1) it is “20 working days”",
        ),
        ("1½", "1¼", "the number here is “1¼”; on the English page (line 1) it is “1½”"),
        ("three stages", "pedwar cam", "the number here is “pedwar”; on the English page (line 1) it is “three”"),
        (
            "within a week",
            "o fewn mis",
            "the length of time here is “mis”; on the English page (line 1) it is “a week”",
        ),
    ],
)
def test_facts_that_differ(english: str, welsh: str, message: str) -> None:
    """A fact that stands on one twin only, or as often, is told with both wordings."""
    assert [(Code.FACT_DIFFERS, message)] == [(problem.code, problem.message) for problem in found(english, welsh)]


def test_excuses() -> None:
    """A difference with a reason is none; the words or the value may be named."""
    assert [] == found("20 days", "30 diwrnod", differs=(("20 days", "law"), ("30 day", "law")))


def test_one_excuse_for_both_sides() -> None:
    """A reason names what differs once, in either language, where as much is left on both pages."""
    english, welsh = "Ring 0300 123 4567 for £5.", "Ffoniwch 0300 123 9999 am £5."

    assert [] == found(english, welsh, differs=(("0300 123 4567", "own line"),))
    assert [] == found(english, welsh, differs=(("0300 123 9999", "own line"),))
    assert 1 == len(found(english + " 3 days", welsh + " 4 diwrnod", differs=(("0300 123 4567", "own line"),)))


@pytest.mark.parametrize(
    ("english", "welsh", "told"),
    [
        ("[a](https://a.org/en)", "[b](https://a.org/cy)", True),
        ("[a](https://a.org/en)", "b", False),
        ("[a](factsheets/b.md)", "[b](factsheets/c.md)", False),
    ],
)
def test_addresses_that_may_be_a_pair(english: str, welsh: str, *, told: bool) -> None:
    """Where two web addresses differ, the setting is told by which they agree from then on."""
    (problem,) = found(english, welsh)

    assert told is ("website_pairs" in problem.hint)


def test_an_excuse_hides_nothing_else() -> None:
    """What stands on one page for a reason excuses nothing of which the other page has more."""
    told = found("[a](https://a.org/)", "[b](https://b.org/) [c](https://c.org/)", differs=(("https://a.org/", "x"),))

    (message,) = (problem.message for problem in told)
    assert "b.org" in message
    assert "c.org" in message


def test_nothing_stands_against_an_excuse() -> None:
    """A number word that may be no fact is not told because of a fact that differs for a reason."""
    assert [] == found("20 days", "diwrnod", differs=(("20 days", "law"),))


def test_an_idle_excuse() -> None:
    """A reason for a difference that is none is told."""
    assert [Code.EXCUSE_UNUSED] == [
        problem.code for problem in found("20 days", "20 diwrnod", differs=(("20 days", "x"),))
    ]


def test_where_a_difference_stands() -> None:
    """A difference is told in the translation when the fact stands there, else in the source."""
    assert ["content/cy/home.md", "content/en/home.md"] == [
        problem.place.path for problem in (*found("20 days", "30 diwrnod"), *found("20 days", "testun"))
    ]
