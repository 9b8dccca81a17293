from dataclasses import replace

import pytest

from generator.check.easy.pages import check_easy_page, check_easy_pages, check_easy_twins
from generator.model.contact import Phone
from generator.model.content import SourcePage
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Problem
from tests.builders import both, config, contact, easy_body, easy_page, section, source_page, twins
from tests.told import WrittenSite, of_content, of_pages, of_twins, written

EN, CY = Language.EN, Language.CY
SITE = config(
    sections=(
        section(),
        section("guides", kind=PageKind.GUIDE),
        section("outcomes", kind=PageKind.OUTCOME),
        section("easy-read", kind=PageKind.EASY_READ),
    )
)


def site(*easy: SourcePage, full: str = "Text.", **changes: object) -> WrittenSite:
    """A site with these Easy Read pages and the full page of ``easy-read/a`` with this text, in English."""
    pages = (*twins(), source_page("factsheets/a", EN, full), source_page("factsheets/a", CY), *easy)
    return written(*pages, **{"config": SITE, **changes})


def told(whole: WrittenSite) -> list[Problem]:
    """What is told of the Easy Read pages as wholes."""
    alone = of_pages(whole, lambda page, _: check_easy_page(page, page.easy_read) if page.easy_read else ())
    return [*of_content(whole, check_easy_pages), *alone, *of_twins(whole, check_easy_twins)]


def codes(whole: WrittenSite) -> list[str]:
    """The codes of what is told, in order."""
    return [problem.code.code for problem in told(whole)]


def only(whole: WrittenSite) -> Problem:
    """The one thing that is told."""
    (problem,) = told(whole)
    return problem


RING = easy_body("You can ring.")


def test_a_page_with_its_full_page() -> None:
    """E27: an Easy Read page whose name one other page has is complete."""
    assert [] == codes(site(easy_page(RING)))


@pytest.mark.parametrize("key", ["easy-read/a", "easy-read/guides/a"])
def test_a_page_without_full_page(key: str) -> None:
    """E27: an Easy Read page of no other page's name is told, with the name to give it."""
    whole = written(*twins(), easy_page(RING, key=key), config=SITE)

    assert Code.EASY_NO_FULL_PAGE is only(whole).code


def test_several_full_pages() -> None:
    """E27: a name that two pages have is told, unless the folder says which of them is meant."""
    others = (*twins("guides/a"), *twins("factsheets/a"))

    assert ["easy-no-full-page"] == codes(written(*twins(), *others, easy_page(RING), config=SITE))
    assert [] == codes(written(*twins(), *others, easy_page(RING, key="easy-read/guides/a"), config=SITE))


def test_a_page_that_names_its_full_page() -> None:
    """E27: a header may name the full page, and its facts are then compared with that page."""
    body = easy_body("You have 3 days.")
    named = easy_page(body, key="easy-read/another", full="factsheets/a")

    assert [] == codes(site(named, full="You have 3 days."))
    assert ["easy-fact"] == codes(site(named, full="You have 4 days."))


@pytest.mark.parametrize("full", ["factsheets/b", "a", "easy-read/a"])
def test_a_full_page_that_is_not_there(full: str) -> None:
    """E27: a full page that is not there, is named by half or is an Easy Read page itself is told at its line."""
    problem = only(site(easy_page(RING, full=full)))

    assert (Code.EASY_NO_FULL_PAGE, "full") == (problem.code, problem.place.at)
    assert full in problem.message


def test_a_full_page_of_a_full_page() -> None:
    """E27: a page that is not in Easy Read and names a full page is told at that line."""
    problem = only(site(easy_page(RING), source_page("guides/b", full="factsheets/a")))

    assert (Code.EASY_NO_FULL_PAGE, "full") == (problem.code, problem.place.at)


def test_a_named_full_page_that_cannot_be_read() -> None:
    """E27: where the full page that the header names has a fault of its own, nothing more is told."""
    named = easy_page(RING, key="easy-read/another", full="factsheets/b")

    assert [] == codes(site(named, broken=("content/en/factsheets/b.md",)))


def test_outcomes_are_no_full_pages() -> None:
    """E27: an outcome of a decision tree of the same name does not make the name unclear."""
    whole = written(*twins(), *twins("outcomes/a"), *twins("factsheets/a"), easy_page(RING), config=SITE)

    assert [] == codes(whole)


def test_a_full_page_that_cannot_be_read() -> None:
    """E27: where the full page has a fault of its own, nothing is told of the Easy Read page."""
    whole = written(*twins(), easy_page(RING), config=SITE, broken=("content/en/factsheets/a.md",))

    assert [] == codes(whole)


def test_contacts() -> None:
    """E23: a page names someone to contact, where the site has contacts at all."""
    office = contact("office")

    assert ["easy-no-contact"] == codes(site(easy_page(RING), contacts=(office,)))
    assert [] == codes(site(easy_page(RING, contacts=("office",)), contacts=(office,)))
    assert [] == codes(site(easy_page(RING)))


def test_a_draft() -> None:
    """E23, E27: a draft may wait for its full page and its contacts; its items may not."""
    long = easy_page(easy_body(*["You can ring."] * 101), draft=True)

    assert ["easy-too-long"] == codes(written(*twins(), long, config=SITE, contacts=(contact("office"),)))


@pytest.mark.parametrize(
    ("items", "expected"), [(80, []), (81, ["easy-long"]), (100, ["easy-long"]), (101, ["easy-too-long"])]
)
def test_length(items: int, expected: list[str]) -> None:
    """E21: five items make a sheet; more than 16 sheets are warned about, more than 20 refused."""
    assert expected == codes(site(easy_page(easy_body(*["You can ring."] * items))))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("What can I do if I am not happy", ["easy-heading"]),
        ("What can I do if I am sad?", []),
        ("Ring us on 0300 790 0203 from 9 to 5", []),
    ],
)
def test_headings(heading: str, expected: list[str]) -> None:
    """E20: a heading has up to 8 words; a number in groups is one."""
    assert expected == codes(site(easy_page(f"## {heading}\n\n{RING}"), full=heading))


def test_a_heading_without_items() -> None:
    """E20: a heading with nothing under it is told at its line."""
    problem = only(site(easy_page(f"{RING}\n\n## When\n\n## Who\n\n{RING}")))

    assert (Code.EASY_HEADING, 4) == (problem.code, problem.place.line)


@pytest.mark.parametrize(
    ("easy", "full", "expected"),
    [
        ("You have 12 months.", "The limit is 12 months.", []),
        ("You have 1 year.", "The limit is 12 months.", []),
        ("You have 12 months.", "The limit is one year.", []),
        ("You have 14 days.", "The limit is 2 weeks.", []),
        ("You have 3 months.", "The limit is 12 months.", ["easy-fact"]),
        ("You have 10 days.", "The limit is 10 working days.", ["easy-fact"]),
        ("You have about 2 weeks.", "The limit is 10 working days.", []),
        ("You have about 2 weeks.", "The limit is 15 working days.", ["easy-fact"]),
        ("You have 14 days.", "The limit is 10 working days.", ["easy-fact"]),
        ("It costs £10.", "The fee is £10.", []),
        ("It costs £12.", "The fee is £10.", ["easy-fact"]),
        ("Come on 20 November 2026.", "It is on 20 November 2026.", []),
        ("Come on 21 November 2026.", "It is on 20 November 2026.", ["easy-fact"]),
        ("Ring 0300 790 0203.", "Ring 0300 790 0203.", []),
        ("Ring 0300 790 0204.", "Ring 0300 790 0203.", []),
        ("3 people come.", "Text.", []),
        ("You can ring.", "The limit is 12 months.", []),
    ],
)
def test_facts(easy: str, full: str, expected: list[str]) -> None:
    """E26: a phone number, sum, date or length of time stands on the full page too; units may differ."""
    assert expected == codes(site(easy_page(easy_body(easy)), full=full))


@pytest.mark.parametrize("number", ["0300 790 0203", "0300 7900203", "+44 300 790 0203"])
def test_numbers_of_contacts(number: str) -> None:
    """E26: a contact's phone number need not stand in the full page's text, however it is written."""
    phone = Phone(number="0300 790 0203", dial="+443007900203", label=None, hours=None)
    page = easy_page(easy_body(f"Ring {number} if you can."), contacts=("office",))

    assert [] == codes(site(page, contacts=(contact("office", phones=(phone,)),)))


def test_where_a_fact_is_told() -> None:
    """E26: the fact is told where it stands, with the file to compare."""
    problem = only(site(easy_page(easy_body("You can ring.", "You have 3 months.")), full="12 months."))

    assert "content/en/easy-read/a.md:5:10" == str(problem.place)
    assert "content/en/factsheets/a.md" in problem.hint


def pair(english: str, welsh: str) -> WrittenSite:
    """A site with an Easy Read page of these texts."""
    return site(easy_page(english, EN), easy_page(welsh, CY))


FFONIO = easy_body("Gallwch chi ffonio.")


def other(text: str) -> str:
    """The text with another picture."""
    return text.replace("phone", "letter")


@pytest.mark.parametrize(
    ("english", "welsh", "line"),
    [
        (RING, FFONIO, None),
        (f"## When\n\n{RING}", f"## Pryd\n\n{FFONIO}", None),
        (f"{RING}\n\n{RING}", FFONIO, 1),
        (RING, f"{FFONIO}\n\n{FFONIO}", 4),
        (RING, other(FFONIO), 1),
        (f"## When\n\n{RING}", f"{FFONIO}\n\n## Pryd\n\n{FFONIO}", 1),
        (f"{RING}\n\n{other(RING)}", f"{other(FFONIO)}\n\n{FFONIO}", 1),
    ],
)
def test_the_same_items(english: str, welsh: str, line: int | None) -> None:
    """E25: twins have the same pictures in the same order under the same headings; the first difference is told."""
    expected = [] if line is None else [(Code.EASY_ITEM_DIFFERS, CY, line)]

    assert expected == [
        (problem.code, CY if "/cy/" in problem.place.path else EN, problem.place.line)
        for problem in told(pair(english, welsh))
    ]


def test_items_may_have_other_sentences() -> None:
    """E25: how many sentences an item has is up to the language."""
    assert [] == codes(pair(easy_body("You can ring. It is free."), FFONIO))


def test_the_translation_is_told() -> None:
    """E25: where the page was written in Welsh first, the difference is told in the English page."""
    pages = [
        replace(page, header=replace(page.header, source_language=CY))
        for page in (easy_page(RING, EN), easy_page(other(FFONIO), CY))
    ]

    assert "content/en/easy-read/a.md" == only(site(*pages)).place.path


WORDS = "\n\n::: words\n\n{}\n\n:::"


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        (["a"], ["b"], []),
        (["a", "b"], ["c"], ["easy-words-differ"]),
        ([], ["c"], ["easy-words-differ"]),
        (["a"], [], ["easy-words-differ"]),
    ],
)
def test_the_same_hard_words(english: list[str], welsh: list[str], expected: list[str]) -> None:
    """E25: twins explain as many hard words."""
    lists = [
        WORDS.format("\n\n".join(f"{word}\n:   Words." for word in words)) if words else ""
        for words in (english, welsh)
    ]

    assert expected == codes(pair(RING + lists[0], FFONIO + lists[1]))


def test_every_rule_is_named() -> None:
    """What is told names its rule."""
    found = [
        *told(site(easy_page(easy_body(*["You have 3 months."] * 101)), contacts=(contact(name=both("A")),))),
        *told(pair(RING, other(FFONIO))),
    ]

    assert [] == [problem.message for problem in found if "(E2" not in problem.message]
