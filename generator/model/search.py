"""What a search looks through, and where each word of it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


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


class Field(IntEnum):
    """Where on a page a word stands; the greater, the more it says about the page."""

    TEXT = 0
    SUMMARY = 1
    HEADING = 2
    TITLE = 3


class Hit(NamedTuple):
    """A form of a word on a page: its best place, a ``Field``, and how often it stands there."""

    page: int
    field: int
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIndex:
    """The pages of a language, best first among equals; the hits of every form; the forms that may be typed, by stem.

    ``least_start`` is how many letters of a word must be typed before its start alone is looked for.
    """

    pages: tuple[SearchPage, ...]
    hits: Mapping[str, tuple[Hit, ...]]
    forms: Mapping[str, tuple[str, ...]]
    least_start: int
