"""What a search looks through → where each word stands, and which words are forms of one word."""

from collections.abc import Iterator, Mapping

from generator.model.language import Language
from generator.model.search import Field, Hit, SearchIndex, SearchPage
from generator.stems import groups, is_known, radicals, relatives
from generator.tokens import words

_LARGE = 500
"""With more pages than this, a start of three letters is that of too many words."""


def search_index(pages: tuple[SearchPage, ...], language: Language) -> SearchIndex:
    """Index the pages of one language. Each distinct word is looked up once, however often it stands there."""
    found: dict[str, dict[int, tuple[Field, int]]] = {}
    for number, page in enumerate(pages):
        for field, word in _words(page):
            best, count = found.setdefault(word, {}).get(number, (Field.TEXT, 0))
            found[word][number] = max(best, field), count + 1
    hits = {
        word: tuple(Hit(page=number, field=field, count=count) for number, (field, count) in sorted(on.items()))
        for word, on in sorted(found.items())
    }
    return SearchIndex(
        pages=pages, hits=hits, forms=_forms(hits, language), least_start=3 if len(pages) <= _LARGE else 5
    )


def _words(page: SearchPage) -> Iterator[tuple[Field, str]]:
    texts = [(Field.TITLE, page.title), (Field.SUMMARY, page.summary)]
    for part in page.parts:
        texts += [(Field.HEADING, part.heading), (Field.TEXT, part.text)]
    return ((field, word) for field, text in texts for word in words(text))


def _forms(hits: Mapping[str, tuple[Hit, ...]], language: Language) -> Mapping[str, tuple[str, ...]]:
    """The forms of each word of the site, by stem; a word of one form, which is its own stem, is left out."""
    forms: dict[str, tuple[str, ...]] = {}
    for stem, own in sorted(groups(hits, language).items()):
        known = frozenset(word for word in own if is_known(word, language))
        unknown = own - known if language is Language.CY else ()
        typed = {*own, *(relatives(known, language) if known else ()), *(r for word in unknown for r in radicals(word))}
        if typed != {stem}:
            forms[stem] = tuple(sorted(typed))
    return forms
