"""A fact that the whole site says alike: a time limit, a target, a sum, written once with where it comes from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.model.language import Bilingual
from generator.model.problem import Place


class Unit(StrEnum):
    """What an amount is counted in."""

    WORKING_DAYS = "working-days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"
    MINUTES = "minutes"
    POUNDS = "pounds"
    PERCENT = "percent"


class Sure(StrEnum):
    """How sure the editors are of a fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """One fact. Either it has an ``amount`` of a ``unit``, or ``words`` say what is known instead.

    ``name`` is what it is, ``since`` what it counts from, ``later`` whether it can be later. It belongs to a
    ``contact``, or to whoever ``whose`` names. ``group`` is the table it stands in.
    """

    key: str
    amount: Decimal | None
    unit: Unit | None
    words: Bilingual[str] | None
    name: Bilingual[str]
    since: Bilingual[str] | None
    later: Bilingual[str] | None
    contact: str
    whose: Bilingual[str] | None
    group: str
    source: str
    checked: date
    sure: Sure
    note: str
    place: Place
    checked_at: Place | None = None
    contact_at: Place | None = None
