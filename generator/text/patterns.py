"""Phrases that an editor writes, some of their words left open, found in a text under every form of their words.

``penderfynu|penderfynir am`` has a choice of words, ``os *`` any one word, ``os *odd`` any word with that ending,
``ni … gwneud dim`` any words between.
Capital letters make no difference. In Welsh a word stands for its mutations too. A letter without an accent stands
for itself with any accent: *gŵyn* is a mutation of *cwyn*; one with an accent stands for itself alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from generator.model.language import Language
from generator.text.stems import mutations
from generator.text.words import fold

T = TypeVar("T")

_WORD = re.compile(r"’?[^\W\d_]+\d[^\W_]*|’?[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
"""What has a figure behind its letters is one word: an MP4 is no MP."""
_SAID = re.compile(rf"(?:[\w.+-]+@|https?://|www\.)\S+|%\(\w+\)\w|({_WORD.pattern})")
"""The words of a text; addresses, and what a template fills in, are none."""
_ANY = "*"
_GAP = "…"


class _Said(NamedTuple):
    """A word of a text: as it is, without accents, where it stands, whether it follows the one before at once.

    Where words of another language were left out, the gap is wider than one space.
    """

    word: str
    plain: str
    start: int
    end: int
    follows: bool


class _Step(NamedTuple):
    """A word of a phrase: its forms, or what it ends with; whether other words may come before it."""

    forms: frozenset[str]
    endings: tuple[str, ...]
    gap: bool

    def fits(self, said: _Said) -> bool:
        """Tell whether a word of a text can be this one."""
        return said.word in self.forms or said.plain in self.forms or said.word.endswith(self.endings)


class Match(NamedTuple, Generic[T]):
    """Where a phrase stands in a text, and what it was found for."""

    start: int
    end: int
    value: T


def pattern_fault(pattern: str) -> str:
    """What keeps a phrase from being found; empty when nothing does."""
    pieces = pattern.replace("'", "’").split()
    if not pieces or pieces[0] == _GAP or _ANY in pieces[0] or pieces[-1] == _GAP:
        return "a phrase starts with a whole word, and ends with a word"
    for piece, following in pairwise((*pieces, "")):
        if piece == _GAP == following:
            return "one … is enough"
        choices = piece.split("|")
        words = [_WORD.findall(choice) for choice in choices]
        whole = ["".join(found) == choice.removeprefix(_ANY) for choice, found in zip(choices, words, strict=True)]
        if piece not in (_ANY, _GAP) and not (all(whole) and all(words)):
            return f"“{piece}” is not a word"
        if len(choices) > 1 and any(len(found) > 1 for found in words):
            return f"“{piece}” is not a choice of single words"
    return ""


def first_choice(pattern: str) -> str:
    """A phrase as it is told to an editor: of a choice of words the first."""
    return " ".join(piece.split("|")[0] for piece in pattern.split())


def _steps(pattern: str, language: Language) -> Iterator[_Step]:
    gap = False
    for piece in pattern.replace("'", "’").lower().split():
        choices = piece.split("|")
        if piece != _GAP and len(choices) == 1 and _ANY not in piece:
            for word in _WORD.findall(piece):
                yield _Step(_forms([word], language), (), gap)
                gap = False
        elif piece != _GAP:
            endings = tuple(choice[1:] for choice in choices if choice.startswith(_ANY))
            yield _Step(_forms([word for word in choices if _ANY not in word], language), endings, gap)
        gap = piece == _GAP


def _forms(words: Iterable[str], language: Language) -> frozenset[str]:
    own = frozenset(words)
    return own.union(*(mutations(word) for word in own)) if language is Language.CY else own


def _small(text: str) -> str:
    small = text.replace("'", "’").lower()
    if len(small) == len(text):
        return small
    # A letter that is two in small letters would move all that follow it.
    return "".join(sign.lower()[0] for sign in text)


def _said(small: str) -> list[_Said]:
    found: list[_Said] = []
    for match in _SAID.finditer(small):
        if match[1] is None:
            continue
        between = small[found[-1].end : match.start()] if found else "."
        found.append(_Said(match[0], fold(match[0]), *match.span(), follows=len(between) <= 1 and not between.strip()))
    return found


class PatternFinder(Generic[T]):
    """Finds phrases of one language in texts."""

    def __init__(self, patterns: Iterable[tuple[str, T]], language: Language) -> None:
        """Take the phrases, each with what it stands for."""
        self._by_first: dict[str, list[tuple[tuple[_Step, ...], T]]] = {}
        self._telling: set[str] = set()
        for pattern, value in patterns:
            steps = tuple(_steps(pattern, language))
            for form in sorted(steps[0].forms):
                self._by_first.setdefault(form, []).append((steps, value))
            # Hardly any text has the longest word of a phrase; many have “in”.
            whole = (steps[0].forms, *(step.forms for step in steps[1:] if not step.endings))
            self._telling |= max(whole, key=lambda forms: min(map(len, forms), default=0))

    def find(self, text: str) -> Iterator[Match[T]]:
        """Every place of every phrase, by where it starts; phrases that overlap are all found."""
        small = _small(text)
        said = _said(small) if self._may_stand(small) else []
        for number, word in enumerate(said):
            for form in dict.fromkeys((word.word, word.plain)):
                for steps, value in self._by_first.get(form, ()):
                    last = _end(said, number + 1, steps[1:])
                    if last:
                        yield Match(word.start, said[last - 1].end, value)

    def _may_stand(self, small: str) -> bool:
        """Tell whether a word that a phrase cannot lack stands in a text, before all its words are looked at."""
        words = _SAID.findall(small) if self._telling else ()
        if not self._telling.isdisjoint(words):
            return True
        return not small.isascii() and any(fold(word) in self._telling for word in words if not word.isascii())


def _end(said: Sequence[_Said], at: int, steps: Sequence[_Step]) -> int:
    """Behind which word a phrase ends whose next word is looked for here; 0 when it does not stand here."""
    if not steps:
        return at
    step, rest = steps[0], steps[1:]
    for number in range(at, len(said) if step.gap else min(at + 1, len(said))):
        if (step.gap or said[number].follows) and step.fits(said[number]):
            end = _end(said, number + 1, rest)
            if end:
                return end
    return 0
