"""What a search looks through, and where each word of it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from generator.model.language import Bilingual
from generator.model.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """Words that readers type for a word that pages use. ``key`` is a name for editors alone."""

    key: str
    typed: Bilingual[tuple[str, ...]]
    means: Bilingual[str]
    places: Mapping[str, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class BestBet:
    """The pages, best first, that readers need who type these words. ``pages`` are keys, or names after ``page:``.

    With ``leads`` the first of them comes first of all, whatever else is typed.
    """

    key: str
    typed: Bilingual[tuple[str, ...]]
    pages: tuple[str, ...]
    places: Mapping[str, Place]
    leads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """What editors know of the words that readers type.

    ``as_typed`` are words that are never taken for a slip, ``no_results`` the pages that are offered when nothing is
    found, and ``places`` where these are named.
    """

    synonyms: tuple[Synonym, ...] = ()
    best_bets: tuple[BestBet, ...] = ()
    as_typed: Bilingual[tuple[str, ...]] = field(default_factory=lambda: Bilingual(en=(), cy=()))
    no_results: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPart:
    """A part of a page: where it starts, its heading (empty above the first), and its words, a paragraph to a line."""

    route: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """A page as a search sees it, in one language. ``label`` names its kind where that matters to a reader."""

    key: str
    route: str
    title: str
    summary: str
    label: str
    parts: tuple[SearchPart, ...]


class PageText(NamedTuple):
    """What the script in the browser shows of a page, by what stands for its bytes, of which there are ``size``."""

    key: str
    digest: str
    size: int


Counted: TypeAlias = tuple[tuple[str, int, int], ...]
"""The words of a page, each with the best place where it stands, a ``Field``, and how often it does."""
P = TypeVar("P", bound=SearchPage | PageText)


class Field(IntEnum):
    """Where on a page a word stands; the greater, the more it says about the page."""

    TEXT = 0
    SUMMARY = 1
    HEADING = 2
    TITLE = 3


Hits: TypeAlias = Sequence[int]
"""Where a form of a word stands, two numbers for each page: how many pages further on than the one before it, then a
hundred for each step of its best place there, a ``Field``, and how often it stands there."""
HUNDRED = 100


class Bet(NamedTuple):
    """Words that must all be typed, and the numbers of the pages that they lead to, best first.

    With ``leads`` the first of them comes first of all, whatever else is typed.
    """

    words: tuple[str, ...]
    pages: tuple[int, ...]
    leads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What editors know of the words that readers type in one language, ready for a search.

    ``forms`` has for each of these words, in small letters without accents, what else is typed for it. ``synonyms``
    lead from such a word to words of pages. ``spellings`` are the words that a slip may be taken for, likeliest first;
    ``no_results`` are the numbers of the pages that are offered when nothing is found.
    """

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bets: tuple[Bet, ...] = ()
    as_typed: frozenset[str] = frozenset()
    spellings: tuple[str, ...] = ()
    no_results: tuple[int, ...] = ()


class IndexPart(NamedTuple, Generic[P]):
    """Some pages that follow one another; of each form on them the number of the last one that has it, and the hits."""

    pages: tuple[P, ...]
    hits: Mapping[str, tuple[int, Hits]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIndex(Generic[P]):
    """The pages of a language, best first among equals; the hits of every form; the forms that may be typed, by stem.

    ``least_start`` is how many letters of a word must be typed before its start alone is looked for.
    """

    pages: tuple[P, ...]
    hits: Mapping[str, Hits]
    forms: Mapping[str, tuple[str, ...]]
    least_start: int
    hints: Hints = field(default_factory=Hints)
