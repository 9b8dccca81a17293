"""A text → its words, figures and signs one by one; and a language's phrases, found where they start in them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = r"[^\W\d_]+"
_TOKEN = re.compile(
    rf"""
    (?P<ADDRESS>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@\S+)
    |(?P<DATE>\d\d?(?P<between>[/.-])\d\d?(?P=between)\d{{4}}(?!\d)|\d{{4}}-\d\d-\d\d(?!\d))
    |(?P<PHONE>(?<![\d/.:])(?:(?:\+44[ ]?(?:\(0\)[ ]?)?\d|\(?0\d)(?:\)?[ -]?\d){{8,9}}(?!\d)
        |(?:\+44[ ]?[1-9]|\(?0[1-9])\d{{1,3}}\)?[ -](?:\d[ -]?){{3,8}}\d(?!\d|[/.:%]\d)))
    |(?P<CLOCK>\d\d?:\d\d(?![\d:]))
    |(?P<NUMBER>\d+(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*)
    |(?P<FRACTION>[¼½¾⅓⅔])
    |(?P<CODE>(?:[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}}|[A-Z]{{1,5}}\d+[A-Z]*)(?!\w))
    |(?P<DOTTED>[^\W\d_]\.[^\W\d_](?!\w)\.?)
    |(?P<WORD>’?{_WORD})
    |(?P<SIGN>\S)
    """,
    re.VERBOSE,
)


class TokenKind(Enum):
    """What a piece of a text is."""

    ADDRESS = auto()
    PHONE = auto()
    DATE = auto()
    CLOCK = auto()
    NUMBER = auto()
    FRACTION = auto()
    CODE = auto()
    WORD = auto()
    SIGN = auto()


_KINDS = {**TokenKind.__members__, "DOTTED": TokenKind.WORD}


class Token(NamedTuple):
    """A word, figure or sign, and what stands before it: nothing, a space, a hyphen, or the end of a cell.

    The words of a token are in small letters; ``capital`` tells how they were written.
    """

    kind: TokenKind
    words: str
    start: int
    end: int
    gap: str
    capital: bool


def tokens(text: str) -> Iterator[Token]:
    """The tokens of plain text. A hyphen inside a word or a figure is no token; it is the gap before the next one."""
    end, hyphen = 0, False
    text = text.replace("'", "’")
    for match in _TOKEN.finditer(text):
        name, words = match.lastgroup or "", match[0]
        tight = match.start() == end
        if words == "-" and tight and text[match.end() : match.end() + 1].isalnum():
            hyphen, end = True, match.end()
            continue
        gap = "-" if hyphen and tight else text[end : match.start()]
        kind = _KINDS[name]
        said = words if kind is TokenKind.CODE else words.lower()
        said = said.replace(".", "") if name == "DOTTED" else said
        yield Token(kind, said, match.start(), match.end(), gap, words[0].isupper())
        end, hyphen = match.end(), False


def together(token: Token) -> bool:
    """Tell whether a token can belong to a phrase with the one before it."""
    return token.gap in {"", " ", "-"}


class Phrases(Generic[T]):
    """A table of phrases, to be found at a place in a text: the longest one that stands there."""

    def __init__(self, table: Mapping[str, T]) -> None:
        """Sort the phrases by the word that they start with."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in sorted(table.items(), key=lambda item: -len(item[0])):
            words = tuple(token.words for token in tokens(phrase))
            self._by_first.setdefault(words[0], []).append((words, value))
        self.first_words = frozenset(self._by_first)

    def at(self, text: Sequence[Token], start: int) -> tuple[int, T] | None:
        """Where the phrase that starts at this token ends, and what it means; ``None`` when none does."""
        if start >= len(text):
            return None
        for words, value in self._by_first.get(text[start].words, ()):
            found = text[start : start + len(words)]
            if tuple(token.words for token in found) == words and all(map(together, found[1:])):
                return start + len(words), value
        return None


def phrase_set(words: Iterable[str]) -> Phrases[bool]:
    """Phrases that mean nothing but themselves."""
    return Phrases(dict.fromkeys(words, True))
