import json

import pytest

from generator.model.language import Bilingual, Language
from generator.model.search import BestBet, SearchIndex, SearchPage, SearchWords, Synonym
from generator.search import MOST_STARTED, CannotSearchError, find, search_site
from generator.text.typed import wanted_words
from tests.builders import both
from tests.indexes import index_of
from tests.render.test_search_index import a_page
from tests.sandbox import SiteSandbox


def found(pages: dict[str, str], typed: str, language: Language = Language.CY) -> str:
    """The keys of the pages found, best first. A page is its title, and after a stroke its heading and its text."""
    return " ".join(page.key for page in find(indexed(pages, language), typed, language))


def indexed(pages: dict[str, str], language: Language) -> SearchIndex[SearchPage]:
    """The index of pages, each its title, heading and text with strokes between."""
    made = []
    for key, words in pages.items():
        title, heading, text = [*words.split("/"), "", ""][:3] if "/" in words else ("", "", words)
        made.append(a_page(key, title, "", (heading, text)))
    return index_of(tuple(made), language)


@pytest.mark.parametrize(
    "typed", ["cwyn", "gŵyn", "chwyn", "nghwyn", "chŵyn", "cwynion", "chwynion", "CWYN", "gwyn", "gw\u0302yn"]
)
@pytest.mark.parametrize("written", ["cwyn", "gŵyn", "cwynion", "nghwyn"])
def test_any_form_finds_any_form(typed: str, written: str) -> None:
    """Whatever form a site uses, every other form finds it, typed with accents or without."""
    assert "a" == found({"a": f"Dyma {written} yma", "b": "Llys"}, typed)


@pytest.mark.parametrize("typed", ["tŷ", "dŷ", "nhŷ", "thŷ", "tai", "ty"])
def test_a_short_word_with_an_accent(typed: str) -> None:
    """A short word is found in all its forms, and is not mixed up with others that only lack the accent."""
    assert "a" == found({"a": "Mae’r tŷ yma", "b": "dy lyfr di"}, typed)


def test_accents_that_are_typed_count() -> None:
    """A word typed with its accent is that word; without, it may be either, the same letters first."""
    pages = {"a": "y dŵr", "b": "y dwr", "c": "twr"}

    assert "a" == found(pages, "dŵr")
    assert found(pages, "dwr").startswith("b")
    assert "a" in found(pages, "dwr")


@pytest.mark.parametrize("typed", ["uwchgyfeirio", "huwchgyfeirio", "UWCHGYFEIRIO"])
def test_words_that_the_library_does_not_know(typed: str) -> None:
    """A word that no dictionary has is found by undoing its mutation."""
    assert "a" == found({"a": "eu huwchgyfeirio", "b": "llys"}, typed)


def test_the_nearest_form_comes_first() -> None:
    """In the same place, the very form comes before the same letters, and these before another form."""
    pages = {"a": "chwynion", "b": "y gŵyn", "c": "gwyn"}

    assert "b c a" == found(pages, "gŵyn")
    assert "c b a" == found(pages, "gwyn")


def test_the_better_place_comes_first() -> None:
    """The title comes first, then a heading, then the text, whatever the form; then how often."""
    pages = {"a": "llys", "b": "/llys/", "c": "llys//", "d": "llys llys"}

    assert "c b d a" == found(pages, "llys")
    assert "c b d a" == found(pages, "llysoedd")


def test_equals_keep_their_order() -> None:
    """Pages of equal worth stand in the order of the site."""
    assert "a b c" == found({"a": "llys", "b": "llys", "c": "llys"}, "llys")


def test_pages_with_several_words() -> None:
    """A page is found that is worth more than half of the best: none with one of two words, where another has both."""
    pages = {"a": "rude judge", "b": "judge", "c": "rude"}

    assert "a" == found(pages, "rude judge", Language.EN)
    assert "a" == found(pages, "rude judge zebra", Language.EN)
    assert "a b" == found(pages, "zebra judge", Language.EN)
    assert "" == found(pages, "zebra", Language.EN)


def test_a_title_is_worth_more_than_two_words_in_a_text() -> None:
    """A page about one of the words comes before one where both are somewhere in the text."""
    assert "b a" == found({"a": "judge and deadline", "b": "Judge//"}, "judge deadline", Language.EN)


def test_small_words_do_not_count() -> None:
    """Small words are left out beside others, and looked for when there are no others."""
    assert ("judge",) == wanted_words("how to the judge", Language.EN)
    assert ("the", "to") == wanted_words("the to the", Language.EN)
    assert "b" == found({"a": "the court", "b": "judge"}, "the judge", Language.EN)
    assert "a" == found({"a": "the court", "b": "judge"}, "the", Language.EN)


def test_the_start_of_a_word() -> None:
    """Three letters of the last word are enough; a start is tried with its mutation undone too."""
    pages = {"a": "gwasanaeth", "b": "llys"}

    assert "a" == found(pages, "gwasa")
    assert "a" == found(pages, "wasan")
    assert "a" == found(pages, "ngwasan")
    assert "" == found(pages, "gw")
    assert "b" == found(pages, "gwasa llys")


def test_a_known_word_is_no_start() -> None:
    """A word that is known stands for itself, so that all its forms find the same."""
    assert "a" == found({"a": "Y tai", "b": "taith"}, "tai")
    assert "b" == found({"a": "Y tai", "b": "taith"}, "tait")


def test_few_words_have_a_start() -> None:
    """Of many words with one start, some are looked for."""
    pages = {f"p{number:03}": f"zzz{number:03}x" for number in range(MOST_STARTED + 5)}

    assert MOST_STARTED == len(found(pages, "zzz", Language.EN).split())


@pytest.mark.parametrize(
    "typed", ["", "   ", "a" * 10_000, "<script>", "^(a+)+$", "🙂", "’", "cwyn " * 5_000, "\0", "__proto__"]
)
def test_any_text_can_be_typed(typed: str) -> None:
    """Whatever is typed, something or nothing is found."""
    assert found({"a": "Dyma gŵyn"}, typed) in ("", "a")


def test_a_word_that_is_denied() -> None:
    """What is short for *not* says nothing beside others, with an apostrophe or without: *won’t* is not *won*."""
    pages = {"a": "they won", "b": "no reply"}

    for typed in ("won't reply", "wont reply", "WON’T REPLY", "didn’t reply", "never reply"):
        assert "b" == found(pages, typed, Language.EN)
    assert "a" == found(pages, "won", Language.EN)


def test_words_that_may_be_one() -> None:
    """Two words that the site has as one are that one, unless it has each of them too."""
    pages = {"a": "camdrin", "b": "cam bach", "c": "legalaid", "d": "legal aid"}

    assert "a" == found(pages, "cam drin")
    assert "d" == found(pages, "legal aid", Language.EN)


def hinted(typed: str, language: Language = Language.EN) -> str:
    """The keys of the pages found on a site for which editors have named words."""
    words = SearchWords(
        synonyms=(
            Synonym(
                key="x", typed=Bilingual(en=("granny",), cy=("mam-gu",)), means=both("relative", "aelod"), places={}
            ),
        ),
        best_bets=(
            BestBet(key="x", typed=Bilingual(en=("deadline",), cy=("dedlein",)), pages=("late",), places={}),
            BestBet(key="y", typed=Bilingual(en=("my ex order",), cy=("nghyn",)), pages=("ex", "late"), places={}),
            BestBet(key="z", typed=Bilingual(en=("relative court",), cy=("aelod llys",)), pages=("late",), places={}),
        ),
        as_typed=Bilingual(en=("relatyve",), cy=()),
    )
    pages = (
        a_page("relative", "Relatives", "", ("", "order aelod")),
        a_page("order", "Order, order"),
        a_page("late", "Limits"),
        a_page("ex", "Nothing"),
    )
    return " ".join(page.key for page in find(index_of(pages, language, words), typed, language))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("deadline", "late"),
        ("DEADLINES", "late"),
        ("ex", ""),
        ("order", "order relative"),
        ("order of my ex", "ex late"),
        ("granny", "relative"),
        ("grannies order", "relative order"),
        ("relativs", "relative"),
        ("relatyves", "relative"),
        ("relatyve", ""),
        ("deadlin", "late"),
        ("zebra deadline order", "late order"),
        ("granny in court", "late"),
    ],
)
def test_what_editors_know(typed: str, expected: str) -> None:
    """Best bets come first when all their words are typed, or synonyms of them; most slips are corrected."""
    assert expected == hinted(typed)


LONG = "hospital window carpet garden kettle ladder orange pencil"
"""Eight words of no page."""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("knife", "late ex"),
        (f"{LONG} knife ex order", "late ex"),
        ("zebra crossing", "order"),
        (f"zebra {LONG} crossing relatives", "relative"),
    ],
)
def test_a_best_bet_of_a_sentence(typed: str, expected: str) -> None:
    """One that leads comes first whatever else is typed; words that are far apart are no phrase."""
    words = SearchWords(
        best_bets=(
            BestBet(key="x", typed=Bilingual(en=("knife",), cy=()), pages=("late", "ex"), places={}, leads=True),
            BestBet(key="y", typed=Bilingual(en=("ex",), cy=()), pages=("ex",), places={}),
            BestBet(key="z", typed=Bilingual(en=("zebra crossing",), cy=()), pages=("order",), places={}),
        )
    )
    pages = (
        a_page("relative", "Relatives", "", ("", "order")),
        a_page("order", "Order, order"),
        a_page("late", "Limits"),
        a_page("ex", "Nothing"),
    )

    assert expected == " ".join(page.key for page in find(index_of(pages, Language.EN, words), typed, Language.EN))


def test_a_title_outweighs_a_long_text() -> None:
    """In a long sentence the page whose title is about one of its words comes before one that has a few somewhere."""
    pages = {"a": "Judge", "b": "kettle ladder orange"}
    sentence = "the kettle the ladder and an orange and a judge with pencil window carpet garden hospital"

    found_pages = (
        a_page("a", pages["a"]),
        a_page("b", "Nothing", "", ("", pages["b"])),
        *(a_page(f"other{number}", "Other") for number in range(8)),
    )
    index = index_of(found_pages, Language.EN)
    assert "a" == find(index, sentence, Language.EN)[0].key
    assert "b" == find(index, "kettle ladder orange judge", Language.EN)[0].key


@pytest.mark.parametrize("typed", ["petha", "pethe", "betha", "phethe"])
def test_a_welsh_plural_as_it_is_said(typed: str) -> None:
    """A plural in -au is found as it is said in the north and in the south, mutated or not."""
    assert "a" == found({"a": "pethau", "b": "arall"}, typed, Language.CY)


@pytest.mark.parametrize("typed", ["mam-gu", "mamgu", "mam gu", "fam-gu", "fam gu", "Famgu"])
def test_what_editors_know_in_welsh(typed: str) -> None:
    """A word of the editors is known under every mutation, with its hyphen, without it and apart."""
    assert "relative" == hinted(typed, Language.CY)


def test_words_of_the_other_language() -> None:
    """English words are found on a Welsh page where they stand, without Welsh mutations being mixed in."""
    assert "a" == found({"a": "Social Work England", "b": "gwaith"}, "work england")


def test_a_site_is_searched(site: SiteSandbox) -> None:
    """A site folder is searched as it is, in one language."""
    results = search_site(site.root, Language.CY, "dechrau")

    assert ["home"] == [page.key for page in results.pages]
    assert () == results.errors
    assert [] == list(search_site(site.root, Language.EN, "dechrau").pages)


def test_the_command(site: SiteSandbox) -> None:
    """The command prints a list of what is found, with exit status 0, also when it is empty."""
    printed = site.run("search", "--language", "en", "start", "here")

    assert [{"key": "home", "url": "/en/", "title": "Who can help?"}] == json.loads(printed.out)
    assert (0, "") == (printed.status, printed.err)
    assert (0, "[]\n") == (
        site.run("search", "--language", "en", "zebra").status,
        site.run("search", "--language", "en", "zebra").out,
    )


def test_a_site_with_errors(site: SiteSandbox) -> None:
    """What an error keeps from being loaded is not found; the error is told apart from the results."""
    site.write("content/en/factsheets/a.md", "no header")
    printed = site.run("search", "--language", "en", "start")

    assert ["home"] == [page["key"] for page in json.loads(printed.out)]
    assert 1 == printed.status
    assert "header-missing" in printed.err


def test_a_configuration_that_cannot_be_used(site: SiteSandbox) -> None:
    """Without a configuration there is nothing to search."""
    site.write("site_config.yml", "- a")

    with pytest.raises(CannotSearchError):
        search_site(site.root, Language.EN, "start")
    assert 2 == site.run("search", "--language", "en", "start").status
