from dataclasses import replace
from typing import Any

import pytest

from generator.build import search
from generator.build.search import known_words, make_index, make_indexes, pack_words, text_of
from generator.model.language import Bilingual, Language
from generator.model.search import SearchWords
from generator.render.search_index import count_words
from generator.text.lexicon import Lexicon
from tests.builders import own_kind
from tests.indexes import index_of
from tests.made import make
from tests.made import means as made_means
from tests.render.test_search_index import a_page
from tests.sandbox import SiteSandbox


@pytest.mark.parametrize("size", [1, 2, 100])
def test_packed_words_make_the_same_index(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """The index of packed words is that of the pages, but for the pages themselves, and its parts are made once."""
    pages = (
        a_page("a", "A judge", "The judge’s", ("Judges", "judge " * 120)),
        a_page("b", "A court"),
        a_page("c", "", "", ("", "Judge")),
    )
    texts = [text_of(page)[0] for page in pages]
    means = made_means()
    own = list(map(pack_words, texts, map(count_words, pages)))
    monkeypatch.setattr(search, "_PART", size)
    made, parts = make_index(own, Lexicon(Language.EN), SearchWords(), means)
    whole = index_of(pages, Language.EN)

    assert tuple(texts) == made.pages
    assert (whole.hits, whole.forms, whole.hints) == (made.hits, made.forms, made.hints)
    assert -(-3 // size) == len(parts)
    for name, data in parts.items():
        means.store.keep(name, data)
    assert (made, {}) == make_index(own, Lexicon(Language.EN), SearchWords(), means)


def test_an_index_is_made_once(site: SiteSandbox) -> None:
    """As long as no word changes, the index comes out of the store, and so do the stems of its words."""
    means = made_means()
    made = make(site.request(), own=means)
    first = make_indexes(made.plan, made.made, made.content, means)

    assert first == make_indexes(made.plan, made.made, made.content, means)
    assert {"search-en.json", "search-cy.json"} == set(first.routes)
    assert {route[1:] for route in first.routes.values()} <= set(first.files)
    assert known_words(Language.CY, means)[0]


def test_words_for_the_search_change_the_index(site: SiteSandbox) -> None:
    """A change of the words that readers type gives the files that a build without the store gives, and no others."""
    words = 'best_bets:\n  x:\n    typed: {en: ["deadline"], cy: ["dedlein"]}\n    pages: [home]\n'
    site.write("content/search.yml", words)
    assert 0 == site.publish().status
    before = site.published

    site.write("content/search.yml", words.replace("deadline", "limit"))
    assert 0 == site.publish().status
    kept = site.published

    assert 0 == site.publish("--no-cache").status
    assert kept == site.published
    changed = {path for path in kept.keys() | before.keys() if kept.get(path) != before.get(path)}
    assert any(path.startswith("assets/search-en.") for path in changed)
    assert not any(path.startswith("assets/search-cy.") for path in changed)


def test_what_an_index_shows_is_in_its_name(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other interface words, other words for the search and other kinds of page have an index made anew, in both."""
    means = made_means()
    made = make(site.request(), own=means)
    asked: list[Language] = []
    real = search._index_files

    def index_files(index: Any, read: Any, language: Language, content: Any) -> Any:
        asked.append(language)
        return real(index, read, language, content)

    monkeypatch.setattr(search, "_index_files", index_files)
    read = made.content
    for content in (
        replace(read, config=replace(read.config, kinds=(own_kind(),))),
        replace(read, catalogue=replace(read.catalogue, words=read.catalogue.words[::-1])),
        replace(read, search_words=SearchWords(as_typed=Bilingual(en=("x",), cy=("x",)))),
    ):
        asked.clear()
        make_indexes(made.plan, made.made, content, means)
        assert {*Language} == set(asked)
