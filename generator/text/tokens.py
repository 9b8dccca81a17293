"""A text → the words in it, as a search and a glossary look for them. The script in the browser does the same."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_BETWEEN = r"\)?[ \u00a0\u2011-]"
_WORD = re.compile(
    rf"(?:\+|00)44[ \u00a0-]?(?:\(0\))?[ \u00a0-]?(?P<abroad>[1-9][0-9]+(?:{_BETWEEN}[0-9]+)*)"
    rf"|(?P<phone>[01][0-9]{{2,}}(?:{_BETWEEN}[0-9]+)+)"
    r"|[^\W_]+"
)
"""A phone number, from abroad or at home, in whatever groups it is written; or a run of letters and figures."""
_APOSTROPHES = "'’ʼ‘"
_HYPHENS = "-\u2010\u2011"
_LONGEST_TAIL = 2
_HAS_MORE = re.compile(rf"[0-9]{{3}}|\+44|[^\W_][{_HYPHENS}][^\W_]")
"""Without these there is neither a phone number in a line nor two words that are also one."""
_ONLY_WORD = re.compile(rf"(?<=[^\W_][{_APOSTROPHES}])[^\W_]{{1,{_LONGEST_TAIL}}}(?![^\W_])|([^\W_]+)")
"""A word of such a text; nothing for what is added after an apostrophe."""


class Token(NamedTuple):
    """A word in small letters, and where it stands in its text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a composed text (NFC), in order. A phone number is one word, without its gaps.

    What one or two letters add after an apostrophe is no word: *i’r* is *i*, *mae’n* is *mae*, *court’s* is *court*.
    """
    for match in _WORD.finditer(text):
        start, end = match.span()
        tail = start > 1 and text[start - 1] in _APOSTROPHES and text[start - 2].isalnum()
        if not (tail and end - start <= _LONGEST_TAIL):
            yield Token(_spelled(match), start, end)


def _spelled(match: re.Match[str]) -> str:
    if match.lastgroup is None:
        return match[0].lower()
    figures = re.sub("[^0-9]", "", match[match.lastgroup])
    return "0" + figures if match.lastgroup == "abroad" else figures


def words(text: str) -> tuple[str, ...]:
    """The words of any text, however its letters are stored."""
    return tuple(token.word for token in tokens(unicodedata.normalize("NFC", text)))


def found_words(text: str) -> tuple[str, ...]:
    """The words of any text and, for two with a hyphen between them, both as one: *cam-drin* is *camdrin* as well."""
    text = unicodedata.normalize("NFC", text)
    # No word goes on behind the end of a line.
    return tuple(word for line in text.split("\n") for word in _line_words(line))


def _line_words(line: str) -> list[str]:
    if not _HAS_MORE.search(line):
        # The same words, several times sooner.
        return [word.lower() for word in _ONLY_WORD.findall(line) if word]
    found: list[str] = []
    before: Token | None = None
    for token in tokens(line):
        found.append(token.word)
        if before and before.end + 1 == token.start and line[before.end] in _HYPHENS:
            found.append(before.word + token.word)
        before = token
    return found
