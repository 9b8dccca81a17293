"""The accessibility statement has every part of the model statement, in both languages; every page leads to it."""

import pytest

from generator.model.language import Language
from tests.published.built_site import BuiltSite, Document, words_of

PARTS = [
    "works",
    "feedback",
    "report",
    "enforcement",
    "technical",
    "_status",
    "not-accessible",
    "_non-compliance",
    "_burden",
    "_out-of-scope",
    "improvements",
    "prepared",
]
TERMS = {
    "en": (
        "This accessibility statement applies to",
        "partially compliant with the WCAG 2.2 AA standard",
        "Equality and Human Rights Commission",
    ),
    "cy": (
        "Mae’r datganiad hygyrchedd hwn yn berthnasol i",
        "cydymffurfio’n rhannol â safon WCAG 2.2 AA",
        "Comisiwn Cydraddoldeb a Hawliau Dynol",
    ),
}


def statement_of(built: BuiltSite, language: Language) -> Document:
    """The finished page of the statement."""
    return next(document for page, document in built.planned if page.statement and page.language is language)


@pytest.mark.parametrize("language", Language)
def test_its_parts_stand_in_order(built: BuiltSite, language: Language) -> None:
    """The headings are those of the model statement, in its order, before the records of the checks."""
    main = statement_of(built, language).one("main")
    anchors = [element.get("id") for element in main.iter() if element.tag in ("h2", "h3")]

    assert ["_page-sections", *PARTS, "_checks-1", "_checks-2"] == anchors


@pytest.mark.parametrize("language", Language)
def test_its_fixed_words(built: BuiltSite, language: Language) -> None:
    """It says what it applies to, what it claims and who enforces the rules, in the terms of published statements."""
    words = words_of(statement_of(built, language).one("main"))

    assert [] == [term for term in TERMS[language] if term not in words]


def test_both_languages_give_the_same_days(built: BuiltSite) -> None:
    """The days of the statement and of its checks are the same in both languages."""
    english, welsh = (
        [time.get("datetime") for time in statement_of(built, language).all("time")] for language in Language
    )

    assert len(english) > 3
    assert english == welsh


def test_every_page_leads_to_it(built: BuiltSite) -> None:
    """The foot of every page in one language has a link to the statement."""
    statements = {language: statement_of(built, language).path for language in Language}
    without = [
        page.path
        for page in built.pages
        if statements[Language(page.path[:2])]
        not in {built.file_at(page, link.get("href", "")) for link in page.one("footer").iter("a")}
    ]

    assert [] == without
