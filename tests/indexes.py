"""Indexes of pages that stand in memory."""

import hashlib
from collections.abc import Sequence

from generator.model.language import Language
from generator.model.search import PageText, SearchIndex, SearchPage, SearchWords
from generator.model.site import OutputFile
from generator.render.messages import Messages
from generator.render.search_files import ONE_FILE, SearchFiles, page_text, search_files
from generator.render.search_index import count_words, index_part, search_index
from generator.text.lexicon import Lexicon


def index_of(
    pages: Sequence[SearchPage], language: Language, words: SearchWords | None = None
) -> SearchIndex[SearchPage]:
    """The index of these pages, with nothing known of their words from before."""
    part = index_part((page, count_words(page)) for page in pages)
    return search_index((part,), Lexicon(language), words or SearchWords())


def files_of(index: SearchIndex[SearchPage], messages: Messages, one_file: int = ONE_FILE) -> SearchFiles:
    """The files of an index, those with the texts of pages among them."""
    texts: dict[str, bytes] = {}
    pages = []
    for page in index.pages:
        text = page_text(page)
        pages.append(PageText(page.key, hashlib.sha256(text).hexdigest(), len(text)))
        texts[pages[-1].digest] = text
    of_texts = SearchIndex(
        pages=tuple(pages), hits=index.hits, forms=index.forms, least_start=index.least_start, hints=index.hints
    )
    made = search_files(of_texts, lambda wanted: [texts[each] for each in wanted], messages, one_file=one_file)
    own = (OutputFile(path=path, data=texts[digest]) for path, digest in made.texts)
    return SearchFiles(first=made.first, files=(*made.files, *own))
