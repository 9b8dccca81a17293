"""What a search looks through → where each word stands, and which words are forms of one word."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.search import HUNDRED, Counted, Field, Hits, IndexPart, P, SearchIndex, SearchPage, SearchWords
from generator.render.search_hints import search_hints
from generator.text.lexicon import Lexicon
from generator.text.stems import radicals
from generator.text.tokens import found_words

_LARGE = 500
"""With more pages than this, a start of three letters is that of too many words."""


def count_words(page: SearchPage) -> Counted:
    """Count the words of a page."""
    found: dict[str, tuple[int, int]] = {}
    for field, text in _texts(page):
        for word in found_words(text):
            best, count = found.get(word, (0, 0))
            found[word] = max(best, field), count + 1
    return tuple((word, field, count) for word, (field, count) in found.items())


def index_part(pages: Iterable[tuple[P, Counted]]) -> IndexPart[P]:
    """Note where the words of some pages stand, each page with its words."""
    listed: list[P] = []
    found: dict[str, tuple[int, list[int]]] = {}
    for number, (page, own) in enumerate(pages):
        listed.append(page)
        for word, field, count in own:
            last, hits = found.get(word) or (0, [])
            hits += (number - last, field * HUNDRED + (count if count < HUNDRED else HUNDRED - 1))
            found[word] = number, hits
    return IndexPart(tuple(listed), found)


def search_index(parts: Iterable[IndexPart[P]], lexicon: Lexicon, words: SearchWords) -> SearchIndex[P]:
    """Index the pages of the language of a lexicon. Each distinct word is looked up once.

    ``words`` are what editors know of those that readers type.
    """
    listed: list[P] = []
    found: dict[str, tuple[int, list[int]]] = {}
    for part in parts:
        start = len(listed)
        listed += part.pages
        for word, (last, (first, *others)) in part.hits.items():
            before, own = found.get(word) or (0, [])
            own += (start + first - before, *others)
            found[word] = start + last, own
    hits = {word: found.pop(word)[1] for word in sorted(found)}
    return SearchIndex(
        pages=tuple(listed),
        hits=hits,
        forms=_forms(hits, lexicon),
        hints=search_hints(words, [page.key for page in listed], hits, lexicon),
        least_start=3 if len(listed) <= _LARGE else 5,
    )


def look_up(vocabulary: Iterable[str], lexicon: Lexicon, words: SearchWords) -> None:
    """Let a lexicon find all that the index of pages with these words will ask it."""
    hits: Mapping[str, Hits] = dict.fromkeys(vocabulary, ())
    _forms(hits, lexicon)
    search_hints(words, (), hits, lexicon)


def _texts(page: SearchPage) -> Iterator[tuple[Field, str]]:
    yield Field.TITLE, page.title
    yield Field.SUMMARY, page.summary
    for part in page.parts:
        # The headings of a tree are its questions, which are about everything.
        yield Field.TEXT if page.label == PageKind.TREE else Field.HEADING, part.heading
        yield Field.TEXT, part.text


def _forms(hits: Iterable[str], lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """The forms of each word of the site, by stem; a word of one form, which is its own stem, is left out."""
    forms: dict[str, tuple[str, ...]] = {}
    together = sorted(lexicon.groups(hits).items())
    known = [frozenset(word for word in own if lexicon.is_known(word)) for _, own in together]
    related = iter(lexicon.relatives([own for own in known if own]))
    for (stem, own), some in zip(together, known, strict=True):
        unknown = own - some if lexicon.language is Language.CY else ()
        typed = {*own, *(next(related) if some else ()), *(r for word in unknown for r in radicals(word))}
        if typed != {stem}:
            forms[stem] = tuple(sorted(typed))
    return forms
