"""What a translator is given to translate, and what comes back."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.language import Language
from generator.model.problem import Place


class UnitState(StrEnum):
    """What a translator has to do."""

    DONE = "done"
    CHECK = "check"
    """There is a translation of earlier words, or nobody has recorded of which."""
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence, a paragraph or a label: its words, and its translation as far as there is one.

    ``key`` names the text to which it belongs and ``at`` where in it; ``was`` is the source from which the translation
    was made, where that has changed. ``place`` is where the translation stands, or else its source. ``note`` tells a
    translator where readers meet it.
    """

    key: str
    at: str
    language: Language
    source: str
    target: str
    was: str
    state: UnitState
    place: Place
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What came back for one unit, and where in the file it stands. ``sure`` is false when it is marked as a guess.

    ``marks_itself`` is false where no tool takes that mark off: there, words that are others are sure all the same.
    """

    name: str
    source: str
    target: str
    sure: bool
    place: Place
    marks_itself: bool = True
