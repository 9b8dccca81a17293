from generator.model.language import Bilingual, Language
from generator.model.problem import Place
from generator.model.search import Field, SearchPage, SearchPart, SearchWords, Synonym
from generator.render.search_index import count_words, index_part, look_up, search_index
from generator.text.lexicon import Lexicon
from tests.indexes import index_of


def a_page(key: str = "a", title: str = "", summary: str = "", *parts: tuple[str, str]) -> SearchPage:
    """A page of which a test says what it is about. A part is a heading and a text."""
    made = tuple(
        SearchPart(route=f"/en/{key}/#{number}", heading=heading, text=text)
        for number, (heading, text) in enumerate(parts)
    )
    return SearchPage(key=key, route=f"/en/{key}/", title=title, summary=summary, label="factsheet", parts=made)


def test_hits() -> None:
    """A form has, for each page it stands on, its best place there and how often it stands there."""
    pages = (a_page("a", "A judge", "The judge’s", ("Judges", "judge judge")), a_page("b", "", "", ("", "Judge")))
    index = index_of(pages, Language.EN)

    assert [0, Field.TITLE * 100 + 4, 1, Field.TEXT * 100 + 1] == index.hits["judge"]
    assert [0, Field.HEADING * 100 + 1] == index.hits["judges"]
    assert pages == index.pages


def test_forms() -> None:
    """The forms of a stem are those on the pages, and the others that somebody may type."""
    index = index_of((a_page("a", "Eich gŵyn, y plant"),), Language.CY)

    assert {"gŵyn", "cwyn", "cwynion"} <= set(index.forms["cwyno"])
    assert {"plant", "plentyn"} <= set(index.forms["plentyn"])


def test_words_that_the_library_does_not_know() -> None:
    """An unknown Welsh word can be typed without its mutation; an unknown English word stands alone."""
    assert ("huwchgyfeirio", "uwchgyfeirio") == index_of((a_page("a", "huwchgyfeirio"),), Language.CY).forms[
        "huwchgyfeirio"
    ]
    assert {} == index_of((a_page("a", "jcio"),), Language.EN).forms


def test_a_start_must_be_longer_on_a_large_site() -> None:
    """Three letters are enough of a start for a few hundred pages, five for more."""
    assert 3 == index_of((a_page(),), Language.EN).least_start
    assert 5 == index_of((a_page(),) * 501, Language.EN).least_start


def test_a_site_without_words() -> None:
    """No pages, and pages without words, have an index without words."""
    assert {} == index_of((), Language.CY).hits
    assert {} == index_of((a_page("a", "…", "🙂"),), Language.CY).hits


def test_an_index_asks_about_no_word_that_was_not_looked_up() -> None:
    """What a lexicon was let look up for the words of pages and editors is all that their index needs to know of it."""
    pages = (a_page("a", "Cwynion am farnwyr", "Ni chafodd ei ddweud", ("Y llysoedd", "Mae plant yn y tŷ")),)
    places = dict.fromkeys(("typed.cy", "means.cy"), Place(path="content/search.yml"))
    typed: Bilingual[tuple[str, ...]] = Bilingual(en=("kids",), cy=("plentyn",))
    means = Bilingual(en="children", cy="plant")
    words = SearchWords(synonyms=(Synonym(key="x", typed=typed, means=means, places=places),))
    looked_up = Lexicon(Language.CY)
    look_up({word for page in pages for word, _, _ in count_words(page)}, looked_up, words)
    lexicon = Lexicon(Language.CY, looked_up.known)

    found = search_index([index_part((page, count_words(page)) for page in pages)], lexicon, words)

    assert index_of(pages, Language.CY, words) == found
    assert not lexicon.has_grown
