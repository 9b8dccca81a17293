"""A body's contact details."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.language import Bilingual
from generator.model.problem import Place


class Nation(StrEnum):
    """Where a body can help."""

    WALES = "wales"
    ENGLAND = "england"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class Day(StrEnum):
    """A day of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class BankHolidays(StrEnum):
    """What happens on a bank holiday of England and Wales."""

    CLOSED = "closed"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class OpenTime:
    """A span of one day, in minutes after midnight; ``end`` is at most 1440."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Days that share the same spans, both in the order of the clock."""

    days: tuple[Day, ...]
    times: tuple[OpenTime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHours:
    """A week of opening hours. ``always`` means day and night, and then ``week`` is empty."""

    always: bool
    week: tuple[Hours, ...]
    bank_holidays: BankHolidays


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A phone number: as people read it, and as a ``tel:`` link dials it. ``hours`` only when its own."""

    number: str
    dial: str
    label: Bilingual[str] | None
    hours: OpeningHours | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a group of contacts is about."""

    key: str
    title: Bilingual[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactGrouping:
    """What contacts are grouped by, where it is not the nations: a question, and the groups in their order."""

    ask: Bilingual[str]
    groups: tuple[Subject, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One body. What it does not have, or nobody is sure of, is ``None`` or empty.

    ``group`` is one of those of the site, which then takes the place of the nations.
    ``office_of`` names the contact on whose card it stands in the list of all. ``checked`` is when a person
    last did, and ``checked_at`` where that is written.
    """

    key: str
    name: Bilingual[str]
    nations: tuple[Nation, ...]
    subject: str
    for_whom: Bilingual[str] | None
    what_for: Bilingual[str]
    phones: tuple[Phone, ...]
    relay: Bilingual[str] | None
    sign_language: Bilingual[str] | None
    text: Bilingual[str] | None
    email: Bilingual[str] | None
    post: Bilingual[tuple[str, ...]] | None
    website: Bilingual[str] | None
    website_is_english: bool
    hours: OpeningHours | None
    note: Bilingual[str] | None
    emergency: bool
    office_of: str
    group: str = ""
    checked: date | None = None
    checked_at: Place | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactList:
    """The contacts of a site, the subjects they are about, and how the site groups them, if not by nations."""

    subjects: tuple[Subject, ...] = ()
    grouping: ContactGrouping | None = None
    contacts: tuple[Contact, ...] = ()
