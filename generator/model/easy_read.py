"""What an Easy Read page is made of: items of one picture and a few short sentences, under headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.problem import Place
from generator.model.text import Heading

STANDING_PICTURES = frozenset("easy-read help list phone opening-hours email letter website".split())
"""The pictures that stand on Easy Read pages without an editor's doing: at the beginning, and beside contacts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, with the signs of our Markdown as written."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One picture and the sentences beside it.

    ``picture`` is the picture's path in the site folder. ``alt`` describes it in this place, and is empty when the
    words of the manifest serve.
    """

    picture: str
    alt: str
    sentences: tuple[Sentence, ...]
    place: Place

    @property
    def picture_key(self) -> str:
        """The name by which the manifest and the templates know the picture."""
        return PurePosixPath(self.picture).stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The items under one heading; those before the first heading have none."""

    heading: Heading | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A hard word and what it means, in the list of words at the end."""

    term: str
    meaning: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyRead:
    """The text of an Easy Read page."""

    parts: tuple[Part, ...]
    words: tuple[Term, ...]

    def items(self) -> Iterator[Item]:
        """Every item, in the order of the page."""
        return (item for part in self.parts for item in part.items)

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence beside a picture, in the order of the page."""
        return (sentence for item in self.items() for sentence in item.sentences)
