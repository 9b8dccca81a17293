from dataclasses import replace

import pytest

from generator.check.search_words import check_best_bets, check_unused_synonyms
from generator.model.language import Bilingual
from generator.model.problem import Code
from generator.model.search import BestBet, SearchWords, Synonym
from generator.model.source_files import GLOSSARY_FILE
from tests.builders import both, config, contact, content, place, section, twins

TYPED: Bilingual[tuple[str, ...]] = Bilingual(en=("deadline",), cy=("dedlein",))
SYNONYM = Synonym(
    key="x", typed=TYPED, means=both("limit", "terfyn"), places={"means.en": place(), "means.cy": place(line=2)}
)


def told(page: str, offered: str = "home", **changes: object) -> list[str]:
    """What is told of a best bet with this page and of what is offered, on a site with a factsheet and contacts."""
    bet = BestBet(key="x", typed=TYPED, pages=(page,), places={"pages.0": place("content/search.yml", 4)})
    words = SearchWords(
        best_bets=(bet,), no_results=(offered,), places={"no_results.0": place("content/search.yml", 9)}
    )
    site = content(
        pages=(*twins(), *twins("factsheets/appeals")),
        contacts=(contact(),),
        config=config(sections=(section(),)),
    )
    site = replace(site, search_words=words, **changes)  # type: ignore[arg-type]
    problems = list(check_best_bets(site))
    assert {Code.UNKNOWN_PAGE} >= {problem.code for problem in problems}
    return [problem.hint for problem in problems]


@pytest.mark.parametrize("page", ["home", "factsheets/appeals", "page:contacts", "page:factsheets"])
def test_pages_that_can_be_found(page: str) -> None:
    """A best bet may name a page by its key, and one that no file holds by its name."""
    assert [] == told(page)


@pytest.mark.parametrize(
    ("page", "hint"),
    [
        ("factsheets/apeals", "did you mean “factsheets/appeals”?"),
        ("contacts", "write page:contacts"),
        ("page:home", "write home"),
        ("page:contact", "did you mean “page:contacts”?"),
        ("page:search", "use one of: factsheets/appeals, home, page:contacts, page:factsheets"),
    ],
)
def test_pages_that_cannot(page: str, hint: str) -> None:
    """What is no page, is named in the wrong way or cannot be found itself is told with the right name."""
    assert [hint] == told(page)


def test_pages_for_whoever_finds_nothing() -> None:
    """They too have to be pages that can be found."""
    assert [] == told("home", "page:contacts")
    assert ["write page:contacts"] == told("home", "contacts")


def test_pages_that_could_not_be_loaded() -> None:
    """A page or a file that is there and broken is not called missing."""
    assert [] == told("factsheets/other", broken=("content/en/factsheets/other.md",))
    assert [] == told("page:glossary", broken=(GLOSSARY_FILE,))


def test_a_synonym_that_leads_nowhere() -> None:
    """A synonym for a word that no page of a language has is told where the word stands."""
    words = SearchWords(synonyms=(SYNONYM,))

    assert [] == list(check_unused_synonyms(words, Bilingual(en=(), cy=())))
    (problem,) = check_unused_synonyms(words, Bilingual(en=(), cy=("x",)))
    assert (Code.UNUSED_SYNONYM, 2) == (problem.code, problem.place.line)
    assert "no Welsh page has “terfyn”" == problem.message
