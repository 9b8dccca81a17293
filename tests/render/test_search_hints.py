from dataclasses import replace

from generator.model.language import Bilingual, Language
from generator.model.search import BestBet, Bet, SearchWords, Synonym
from generator.render.search_hints import unused_synonyms
from tests.builders import both
from tests.indexes import index_of
from tests.render.test_search_index import a_page


def bet(*pages: str, en: tuple[str, ...] = ("deadline",), cy: tuple[str, ...] = ("dedlein",)) -> BestBet:
    """A best bet for these pages."""
    return BestBet(key="x", typed=Bilingual(en=en, cy=cy), pages=pages, places={})


def synonym(means: Bilingual[str], en: tuple[str, ...] = ("granny",), cy: tuple[str, ...] = ("nain",)) -> Synonym:
    """A synonym for this word."""
    return Synonym(key="x", typed=Bilingual(en=en, cy=cy), means=means, places={})


PAGES = (a_page("a", "Grandparents", "", ("Limits", "")), a_page("contacts", "Contacts"))


def test_best_bets() -> None:
    """A best bet leads from words without small ones to pages, by number; one that is not searched is left out."""
    words = SearchWords(best_bets=(bet("page:contacts", "a", "nowhere", en=("the deadlines", "non-mol order")),))
    hints = index_of(PAGES, Language.EN, words).hints

    assert (Bet(("deadline",), (1, 0)), Bet(("nonmol", "order"), (1, 0))) == hints.bets
    assert "deadlines" in hints.forms["deadline"]
    assert () == hints.forms["nonmol"]


def test_what_leads_and_what_leads_nowhere() -> None:
    """What leads is marked; the same twice stands once, and a best bet of which no page is searched does not."""
    leading = replace(bet("a", en=("knife", "a knife")), leads=True)
    words = SearchWords(best_bets=(leading, bet("nowhere")), no_results=("page:contacts", "nowhere"))
    hints = index_of(PAGES, Language.EN, words).hints

    assert (Bet(("knife",), (0,), leads=True),) == hints.bets
    assert (1,) == hints.no_results


def test_forms_of_one_word_are_one() -> None:
    """What editors list under several forms of a word is one word."""
    hints = index_of(PAGES, Language.EN, SearchWords(best_bets=(bet("a", en=("lied", "lies in court")),))).hints

    assert (Bet(("lie",), (0,)), Bet(("lie", "court"), (0,))) == hints.bets
    assert {"lied", "lies", "lying"} <= set(hints.forms["lie"])


def test_welsh_words_have_no_accents() -> None:
    """The words of editors are kept without accents, as people type them."""
    hints = index_of(PAGES, Language.CY, SearchWords(best_bets=(bet("a", cy=("cyn-ŵr",)),))).hints

    assert (Bet(("cynwr",), (0,)),) == hints.bets


def test_synonyms() -> None:
    """A synonym leads to a word of the pages; a word under two synonyms leads to both."""
    words = SearchWords(synonyms=(synonym(both("grandparent")), synonym(both("relative"))))
    hints = index_of(PAGES, Language.EN, words).hints

    assert {"granny": ("grandparent", "relative")} == hints.synonyms


def test_spellings() -> None:
    """A slip is taken for a word of titles and headings, or for one of the editors' that a dictionary has."""
    words = SearchWords(best_bets=(bet("a", en=("deadline", "solicter")),))
    pages = (a_page("a", "A judge", "summary", ("Rules about judges", "text")), a_page("b", "Judges"))

    assert ("judges", "about", "judge", "rules", "deadline") == index_of(pages, Language.EN, words).hints.spellings


def test_synonyms_that_lead_nowhere() -> None:
    """A synonym whose word no page has, in any form, is named."""
    index = index_of(PAGES, Language.EN)

    assert [] == list(unused_synonyms(SearchWords(synonyms=(synonym(both("grandparent")),)), index, Language.EN))
    assert ["x"] == list(unused_synonyms(SearchWords(synonyms=(synonym(both("zebra")),)), index, Language.EN))
