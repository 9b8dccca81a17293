"""A text → the words in it, as a search and a glossary look for them. The script in the browser does the same."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = "'’ʼ‘"
_LONGEST_TAIL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word in small letters, and where it stands in its text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a composed text (NFC), in order.

    What one or two letters add after an apostrophe is no word: *i’r* is *i*, *mae’n* is *mae*, *court’s* is *court*.
    """
    for match in _WORD.finditer(text):
        start, end = match.span()
        tail = start > 1 and text[start - 1] in _APOSTROPHES and text[start - 2].isalnum()
        if not (tail and end - start <= _LONGEST_TAIL):
            yield Token(word=match[0].lower(), start=start, end=end)


def words(text: str) -> tuple[str, ...]:
    """The words of any text, however its letters are stored."""
    return tuple(token.word for token in tokens(unicodedata.normalize("NFC", text)))
