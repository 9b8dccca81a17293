"""The text of a page, as blocks and runs of Markdown."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple

from generator.model.own_block import OwnBlock
from generator.model.own_kind import FieldValue
from generator.model.problem import Code, Place


class BlockName(StrEnum):
    """The blocks an editor can write between colons. Each has a template of the same name.

    ``OWN`` stands for every block of the site's own.
    """

    CAN = "can"
    CANNOT = "cannot"
    NOTE = "note"
    IMPORTANT = "important"
    TIME_LIMIT = "time-limit"
    DEADLINE = "deadline"
    DANGER = "danger"
    DETAILS = "details"
    PAIRS = "pairs"
    LETTER = "letter"
    FORM = "form"
    WORDS = "words"
    FACTS = "facts"
    EN = "en"
    CY = "cy"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A run of Markdown without blocks; ``place`` is its first line."""

    text: str
    place: Place


class PeriodUnit(StrEnum):
    """What a length of time is counted in."""

    WORKING_DAY = "working day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time, such as 20 working days."""

    number: int
    unit: PeriodUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """A fact as a table shows it in one language. ``since`` and ``later`` are empty when nothing is said of them."""

    key: str
    who: str
    what: str
    amount: str
    since: str
    later: str
    is_sum: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block with its title (empty when it has none) and what stands in it.

    ``period`` is the length of time that the title of a deadline gives, and ``None`` in every other block. ``rows``
    are the facts of a table of facts. ``own`` says more of a block of the site's own, ``fields`` what stands after its
    name, and ``text`` what stands in it where that is shown as it is written.
    """

    name: BlockName
    title: str
    children: tuple["Prose | Block", ...]
    place: Place
    period: Period | None = None
    rows: tuple[FactRow, ...] = ()
    own: OwnBlock | None = None
    fields: tuple[FieldValue, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the text. ``anchor`` is empty until the editor or the plan gives one."""

    level: int
    text: str
    anchor: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or a picture as written: its words, its target, where it stands."""

    words: str
    target: str
    is_picture: bool
    place: Place


class ShapeKind(StrEnum):
    """What of a page a translation has as well, in as many parts."""

    PARAGRAPHS = "paragraphs"
    LIST = "list"
    STEPS = "numbered list"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The paragraphs below a heading, a list by its items, or a table by its rows and columns."""

    kind: ShapeKind
    size: tuple[int, ...]
    place: Place


class FactKind(StrEnum):
    """The kinds of fact that must be the same in both languages."""

    PHONE = "phone number"
    MONEY = "sum of money"
    PERIOD = "length of time"
    DATE = "date"
    WEEKDAY = "day of the week"
    TIME = "time"
    PERCENTAGE = "percentage"
    NUMBER = "number"


class Certainty(IntEnum):
    """How sure it is that something is a fact."""

    FIRM = 0
    LOOSE = 1
    """A number in words that measures nothing, or a unit of time without a number: *three stages*, *a day out*."""
    DOUBTFUL = 2
    """A number word that is also another word: *one of them*; Welsh *deg*, which is *ten* and *fair*."""


class Impossible(NamedTuple):
    """What no day or time can be: the code under which it is told, what to say behind its words, and what to do."""

    code: Code
    why: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact found in the text. ``value`` is the same in every language; ``words`` are as they are read."""

    kind: FactKind
    value: str
    words: str
    place: Place
    certainty: Certainty = Certainty.FIRM
    impossible: Impossible | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of plain words in one language, for telling which language they are really in."""

    words: str
    place: Place
