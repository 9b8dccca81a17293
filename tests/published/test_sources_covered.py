"""The two texts that the example site started from: every statement stands on a full page, in both languages."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import pytest

from generator.build import OWN_FOLDER
from generator.model.language import Language
from tests.published.built_site import BuiltSite, Document, words_of

TABLE = OWN_FOLDER / "docs" / "sources-covered.csv"
HEADINGS = ("h1", "h2", "h3", "h4")


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A row: what a source says, and where the site says it, in words of its own."""

    key: str
    page: str
    anchor: str
    words: dict[Language, str]
    easy_page: str
    easy_words: dict[Language, str]


def _statements() -> Iterator[Statement]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Statement(
                key=row["id"],
                page=row["page"],
                anchor=row["anchor"],
                words={Language.EN: row["words_en"], Language.CY: row["words_cy"]},
                easy_page=row["easy_read"],
                easy_words={Language.EN: row["easy_read_words"], Language.CY: row["easy_read_words_cy"]},
            )


STATEMENTS = tuple(_statements())


def _page(built: BuiltSite, key: str, language: Language) -> Document:
    routes = [page.route for pair in built.plan.pages for page in pair if (page.key, page.language) == (key, language)]
    assert len(routes) == 1, f"{key} is no page"
    return built.by_path[routes[0].strip("/") + "/index.html"]


def _section(page: Document, anchor: str) -> str:
    """The words from a heading up to the next heading that is not below it."""
    heading = next(element for element in page.elements if element.get("id") == anchor)
    depth = HEADINGS.index(heading.tag)
    words = []
    for element in page.elements[page.elements.index(heading) :]:
        if element is not heading and element.tag in HEADINGS[: depth + 1]:
            break
        words += [_own(element)]
    return " ".join(" ".join(words).split())


def _own(element: Element) -> str:
    """The words of a block that holds no other block, as they are read in one go."""
    return words_of(element) if element.tag in ("p", "li", "dt", "dd", "td", "th", *HEADINGS) else ""


@pytest.mark.parametrize("language", Language)
def test_a_full_page_says_it(built: BuiltSite, language: Language) -> None:
    """The words of every row stand in the section that it names."""
    lost = [
        statement.key
        for statement in STATEMENTS
        if not statement.words[language]
        or statement.words[language] not in _section(_page(built, statement.page, language), statement.anchor)
    ]

    assert [] == lost


def test_each_statement_has_a_row_of_its_own() -> None:
    """No row is there twice, and none was lost."""
    assert 98 == len({statement.key for statement in STATEMENTS}) == len(STATEMENTS)


@pytest.mark.parametrize("language", Language)
def test_easy_read_says_it(built: BuiltSite, language: Language) -> None:
    """The words of every row stand on the Easy Read page that it names."""
    lost = [
        statement.key
        for statement in STATEMENTS
        if not statement.easy_words[language]
        or statement.easy_words[language] not in words_of(_page(built, statement.easy_page, language).one("main"))
    ]

    assert [] == lost
