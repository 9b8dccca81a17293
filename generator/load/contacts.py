"""``content/contacts.yml`` → the contacts and the subjects they stand under."""

from collections.abc import Iterator
from itertools import pairwise

from generator.load.contact_fields import phone_to_dial
from generator.load.contact_shapes import ContactShape, ContactsShape, GroupingShape, HoursShape
from generator.load.fields import as_pair, pair_if_any
from generator.load.files import SiteFolder
from generator.load.shape_files import read_shape
from generator.load.yaml_nodes import Document
from generator.model.contact import (
    BankHolidays,
    Contact,
    ContactGrouping,
    ContactList,
    Hours,
    Nation,
    OpeningHours,
    Phone,
    Subject,
)
from generator.model.contact import Day as Weekday
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import CONTACTS_FILE
from generator.text.suggest import nearest


def load_contacts(root: SiteFolder) -> Loaded[ContactList]:
    """Load the contacts; a site folder without the file has none."""
    file = read_shape(root, CONTACTS_FILE, ContactsShape, "the list of contacts")
    if file.value is None:
        return Loaded(value=None, problems=file.problems)
    shape, document, problems = file.value, file.document, file.problems
    subjects = tuple(Subject(key=key, title=as_pair(words)) for key, words in shape.subjects.items())
    contacts = tuple(_contact(key, entry, document) for key, entry in shape.contacts.items())
    faults = (
        *_group_faults(shape, document),
        *_subject_faults(shape, document),
        *_office_faults(shape, document),
        *_hours_faults(shape, document),
    )
    grouping = _grouping(shape.grouping) if shape.grouping else None
    found = ContactList(subjects=subjects, grouping=grouping, contacts=contacts)
    return Loaded(value=found, problems=(*problems, *faults))


def _grouping(shape: GroupingShape) -> ContactGrouping:
    groups = tuple(Subject(key=key, title=as_pair(words)) for key, words in shape.groups.items())
    return ContactGrouping(ask=as_pair(shape.ask), groups=groups)


def _contact(key: str, shape: ContactShape, document: Document) -> Contact:
    return Contact(
        key=key,
        name=as_pair(shape.name),
        group=shape.group or "",
        nations=tuple(nation for nation in Nation if nation in shape.nations),
        subject=shape.subject,
        for_whom=pair_if_any(shape.for_whom),
        what_for=as_pair(shape.what_for),
        phones=tuple(
            Phone(
                number=phone.number,
                dial=phone_to_dial(phone.number),
                label=pair_if_any(phone.label),
                hours=_opening_hours(phone.hours, shape),
            )
            for phone in shape.phones
        ),
        relay=pair_if_any(shape.relay),
        sign_language=pair_if_any(shape.sign_language),
        text=pair_if_any(shape.text),
        email=as_pair(shape.email) if shape.email else None,
        post=as_pair(shape.post) if shape.post else None,
        website=as_pair(shape.website) if shape.website else None,
        website_is_english=shape.website_language == "en",
        hours=_opening_hours(shape.hours, shape),
        note=pair_if_any(shape.note),
        emergency=shape.emergency,
        office_of=shape.office_of or "",
        checked=shape.checked,
        checked_at=document.value_place(f"contacts.{key}.checked") if shape.checked else None,
        place=document.key_place(f"contacts.{key}"),
    )


def _opening_hours(week: tuple[HoursShape, ...] | None, shape: ContactShape) -> OpeningHours | None:
    if week is None:
        return None
    return OpeningHours(
        always=not week,
        week=tuple(
            Hours(days=tuple(day for day in Weekday if day in hours.days), times=tuple(sorted(hours.times)))
            for hours in week
        ),
        bank_holidays=BankHolidays(shape.bank_holidays or "unknown"),
    )


def _group_faults(shape: ContactsShape, document: Document) -> Iterator[Problem]:
    """Every contact says where it stands: in a group of the site, or where it says nothing of groups, by nations."""
    wanted, other = ("group", "nations") if shape.grouping else ("nations", "group")
    groups = shape.grouping.groups if shape.grouping else {}
    for key, entry in shape.contacts.items():
        if getattr(entry, other):
            yield Problem(
                place=document.key_place(f"contacts.{key}.{other}"),
                code=Code.UNKNOWN_KEY,
                message=f"“{other}” is not a key that can stand here",
                hint=f"these contacts stand by their {wanted}: write “{wanted}”, or change “grouping” at the top",
            )
        elif not getattr(entry, wanted):
            yield Problem(
                place=document.value_place(f"contacts.{key}"),
                code=Code.MISSING_KEY,
                message=f"“{wanted}” is missing",
                hint=f"add a line “{wanted}: …”",
            )
        elif entry.group and entry.group not in groups:
            yield Problem(
                place=document.value_place(f"contacts.{key}.group"),
                code=Code.BAD_CHOICE,
                message=f"“{entry.group}” is not one of the groups at the top of the file",
                hint=nearest(entry.group, list(groups)),
            )


def _subject_faults(shape: ContactsShape, document: Document) -> Iterator[Problem]:
    for key, entry in shape.contacts.items():
        if entry.subject not in shape.subjects:
            yield Problem(
                place=document.value_place(f"contacts.{key}.subject"),
                code=Code.BAD_CHOICE,
                message=f"“{entry.subject}” is not one of the subjects at the top of the file",
                hint=nearest(entry.subject, list(shape.subjects)),
            )


def _office_faults(shape: ContactsShape, document: Document) -> Iterator[Problem]:
    """An office stands on the card of a body that has a card of its own, among the same contacts."""
    for key, entry in shape.contacts.items():
        body = shape.contacts.get(entry.office_of or "")
        if entry.office_of and not (body and not body.office_of and _place(body) == _place(entry)):
            yield Problem(
                place=document.value_place(f"contacts.{key}.office_of"),
                code=Code.BAD_CHOICE,
                message=f"“{entry.office_of}” has no card here that this office could stand on",
                hint="name a contact of the same subject and nations, or group, that is no office itself",
            )


def _place(shape: ContactShape) -> tuple[str, str | None, frozenset[Nation]]:
    return shape.subject, shape.group, frozenset(shape.nations)


def _hours_faults(shape: ContactsShape, document: Document) -> Iterator[Problem]:
    for key, entry in shape.contacts.items():
        weeks = [(f"contacts.{key}.hours", entry.hours)]
        weeks += [(f"contacts.{key}.phones.{n}.hours", phone.hours) for n, phone in enumerate(entry.phones)]
        for path, week in weeks:
            for number, hours in enumerate(week or ()):
                place = document.value_place(f"{path}.{number}")
                earlier = {day for other in (week or ())[:number] for day in other.days}
                yield from _entry_faults(hours, place, earlier)


def _entry_faults(hours: HoursShape, place: Place, earlier: set[Weekday]) -> Iterator[Problem]:
    repeated = [day for n, day in enumerate(hours.days) if day in earlier or day in hours.days[:n]]
    if repeated:
        yield Problem(
            place=place,
            code=Code.BAD_HOURS,
            message=f"{repeated[0].value} has hours twice",
            hint="give each day once, with all its times in one list",
        )
    times = sorted(hours.times)
    if not hours.days or not times or any(a.end > b.start for a, b in pairwise(times)):
        yield Problem(
            place=place,
            code=Code.BAD_HOURS,
            message="these hours have no day, no time, or times that overlap",
            hint="give at least one day and one span, and let each span end before the next starts",
        )
