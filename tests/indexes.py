"""Indexes of pages that stand in memory."""

from collections.abc import Sequence

from generator.model.language import Language
from generator.model.search import SearchIndex, SearchPage, SearchWords
from generator.render.search_index import count_words, search_index
from generator.text.lexicon import Lexicon


def index_of(pages: Sequence[SearchPage], language: Language, words: SearchWords | None = None) -> SearchIndex:
    """The index of these pages, with nothing known of their words from before."""
    return search_index(pages, [count_words(page) for page in pages], Lexicon(language), words or SearchWords())
