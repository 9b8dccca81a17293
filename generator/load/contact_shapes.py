"""The shapes of ``content/contacts.yml``."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from generator.load.contact_fields import Email, EmailForBoth, PhoneNumber, Span
from generator.load.fields import Day, Filled, Flag, Slug, Source, WebAddress, WebAddressForBoth, wrong
from generator.load.shapes import Shape
from generator.model.contact import Day as Weekday
from generator.model.contact import Nation
from generator.model.problem import Code


class Words(Shape):
    """Words in both languages."""

    en: Filled
    cy: Filled


class Lines(Shape):
    """The lines of a postal address in both languages."""

    en: tuple[Filled, ...]
    cy: tuple[Filled, ...]


class Emails(Shape):
    """An email address for each language."""

    en: Email
    cy: Email


class Websites(Shape):
    """A website for each language."""

    en: WebAddress
    cy: WebAddress


class HoursShape(Shape):
    """Days that share the same times."""

    days: tuple[Weekday, ...]
    times: tuple[Span, ...]


def _hours(value: object) -> object:
    return () if value == "always" else value


def _some(value: object) -> object:
    if value == []:
        raise wrong(Code.EMPTY_VALUE, "there is nothing here", "name at least one, as in [wales]")
    return value


def _lines(value: object) -> object:
    return {"en": value, "cy": value} if isinstance(value, list) else value


Week = Annotated[
    tuple[HoursShape, ...], BeforeValidator(_hours, json_schema_input_type=tuple[HoursShape, ...] | Literal["always"])
]


class PhoneShape(Shape):
    """One phone number."""

    number: PhoneNumber
    label: Words | None = None
    hours: Week | None = None


class ContactShape(Shape):
    """One body."""

    name: Words
    nations: Annotated[tuple[Nation, ...], BeforeValidator(_some)] = ()
    group: Filled | None = None
    subject: Filled
    for_whom: Words | None = None
    what_for: Words
    phones: tuple[PhoneShape, ...] = ()
    relay: Words | None = None
    sign_language: Words | None = None
    text: Words | None = None
    email: Annotated[Emails | None, EmailForBoth] = None
    post: Annotated[Lines | None, BeforeValidator(_lines, json_schema_input_type=Lines | list[str] | None)] = None
    website: Annotated[Websites | None, WebAddressForBoth] = None
    website_language: Literal["en"] | None = None
    hours: Week | None = None
    bank_holidays: Literal["closed", "open"] | None = None
    note: Words | None = None
    emergency: Flag = False
    office_of: Filled | None = None
    source: Source
    """For whoever checks the details: no page shows it."""
    checked: Day | None = None


class GroupingShape(Shape):
    """What contacts are grouped by, where it is not the nations."""

    ask: Words
    groups: dict[Slug, Words]


class ContactsShape(Shape):
    """The whole file."""

    subjects: dict[Slug, Words]
    grouping: GroupingShape | None = None
    contacts: dict[Slug, ContactShape]
