import pytest

from generator.check.twins import check_items, check_missing_twins, check_twins, source_of, translation_of
from generator.model.content import SourcePage
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Problem
from tests.builders import contact, content, source_page, twins
from tests.told import of_twins, written


def codes(english: str, welsh: str, **changes: object) -> list[tuple[Code, str]]:
    """What is wrong with a pair of texts, and in which file; changes are made to the Welsh header."""
    pages = (source_page("home", Language.EN, english), source_page("home", Language.CY, welsh, **changes))
    return [(problem.code, problem.place.path) for problem in told(*pages)]


def told(*pages: SourcePage) -> list[Problem]:
    """What is wrong with these pages in a site with one contact."""
    site = written(*pages, contacts=(contact("psow"),))
    return of_twins(site, lambda pair: check_twins(pair, site.context))


WELSH = "content/cy/home.md"


def test_a_missing_twin() -> None:
    """A page without its twin is told in either language; a twin that is broken is not missing."""
    english, welsh = source_page("factsheets/a", Language.EN), source_page("factsheets/b", Language.CY)
    site = content(english, welsh, broken=("content/en/factsheets/b.md",))

    assert [(Code.MISSING_TWIN, english.path)] == [
        (problem.code, problem.place.path) for problem in check_missing_twins(site)
    ]


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        ("## A\n\n### B", "## C\n\n### D", []),
        ("## A {#a}", "## C", []),
        ("## A {#a}", "## C {#a}", []),
        ("## A {#a}", "## C {#c}", [Code.ANCHOR_DIFFERS]),
        ("## A\n\n## B", "## C", [Code.HEADING_DIFFERS]),
        ("## A", "## C\n\n## D", [Code.HEADING_DIFFERS]),
        ("## A\n\n### B", "## C\n\n## D", [Code.HEADING_DIFFERS]),
        ("::: note\n\na\n\n:::", "::: note\n\nb\n\n:::", []),
        ("::: note\n\na\n\n:::", "b", [Code.BLOCK_DIFFERS]),
        ("a", "::: note\n\nb\n\n:::", [Code.BLOCK_DIFFERS]),
        ("::: note\n\na\n\n:::", "::: danger\n\nb\n\n:::", [Code.BLOCK_DIFFERS]),
        ("a", "::: en\n\nb\n\n:::", []),
        ("a", "::: en\n\n::: note\n\nb\n\n:::\n\n:::", [Code.BLOCK_DIFFERS]),
    ],
)
def test_twins_are_built_alike(english: str, welsh: str, expected: list[Code]) -> None:
    """Headings, anchors and blocks agree; the fault is told once, in the translation."""
    assert [(code, WELSH) for code in expected] == codes(english, welsh)


@pytest.mark.parametrize(
    "changes",
    [{"kind": PageKind.GUIDE}, {"contacts": ("psow",)}, {"draft": True}],
    ids=str,
)
def test_settings_agree(changes: dict[str, object]) -> None:
    """Settings that must be the same in both headers are told when they differ."""
    assert [Code.SETTING_DIFFERS] == [code for code, _ in codes("a", "b", **changes)]


def test_a_contact_that_there_is_not() -> None:
    """An unknown contact on one page is told where it stands, and nobody is asked to copy it to the other."""
    assert [] == codes("a", "b", contacts=("nobody",))


def test_what_belongs_to_the_translation() -> None:
    """Which text it was made from, and what differs, cannot stand on the page that was written first."""
    pages = (source_page("home", Language.EN, matches="x", differs=(("1", "why"),)), source_page("home", Language.CY))

    assert [Code.SETTING_DIFFERS] * 2 == [problem.code for problem in told(*pages)]


def test_source_and_translation() -> None:
    """The source is the twin in the language that the header names."""
    english, welsh = twins(source_language=Language.CY)
    pair = Bilingual(en=english, cy=welsh)

    assert (welsh, english) == (source_of(pair), translation_of(pair))


@pytest.mark.parametrize(("welsh", "is_told"), [("- Pin", True), ("::: en\n\n- A pen\n- A letter\n\n:::", False)])
def test_a_list_that_one_twin_quotes(welsh: str, *, is_told: bool) -> None:
    """A list with fewer items is told; a page that quotes the other language has its lists there."""
    pages = Bilingual(
        en=source_page("home", Language.EN, "- A pen\n- A letter"), cy=source_page("home", Language.CY, welsh)
    )

    assert is_told == bool(list(check_items(pages)))
