from pathlib import Path

import pytest

from generator.load.contacts import load_contacts
from generator.model.contact import BankHolidays, Contact, ContactList, Day, Nation, OpenTime
from generator.model.language import Bilingual
from generator.model.loaded import Loaded
from generator.model.problem import Code, Level
from tests.builders import value_of

START = 'subjects:\n  complaints: {en: "Complaints", cy: "Cwynion"}\ncontacts:\n'
NEEDED = """\
  psow:
    name: {en: "Ombudsman", cy: "Ombwdsmon"}
    nations: [england, wales]
    subject: complaints
    what_for: {en: "Complaints", cy: "Cwynion"}
    source: their website
"""


def load(folder: Path, *lines: str) -> Loaded[ContactList]:
    """The contacts of a file with one body, to which these lines are added."""
    (folder / "content").mkdir()
    text = START + NEEDED + "".join(f"    {line}\n" for line in lines)
    (folder / "content" / "contacts.yml").write_text(text, encoding="utf-8")
    return load_contacts(folder)


def only(folder: Path, *lines: str) -> Contact:
    """The one body of such a file, without a problem."""
    loaded = load(folder, *lines)
    assert () == loaded.problems
    (contact,) = value_of(loaded).contacts
    return contact


def test_the_least_contact(tmp_path: Path) -> None:
    """A body needs five facts; what nobody knows is left open."""
    contact = only(tmp_path)

    assert ("psow", Bilingual(en="Ombudsman", cy="Ombwdsmon"), "complaints") == (
        contact.key,
        contact.name,
        contact.subject,
    )
    assert (Nation.WALES, Nation.ENGLAND) == contact.nations
    assert [None] * 5 == [contact.hours, contact.email, contact.website, contact.post, contact.note]


def test_no_file(tmp_path: Path) -> None:
    """A site without the file has no contacts, and that is no problem."""
    loaded = load_contacts(tmp_path)

    assert Loaded(value=None) == loaded


GROUPED = """\
grouping:
  ask: {en: "Which town?", cy: "Pa dref?"}
  groups:
    north: {en: "Northtown", cy: "Gogledd"}
"""


def grouped(folder: Path, line: str) -> Loaded[ContactList]:
    """The contacts of a file with groups of its own, with this line in the place of the nations."""
    (folder / "content").mkdir()
    text = GROUPED + START + NEEDED.replace("    nations: [england, wales]\n", line)
    (folder / "content" / "contacts.yml").write_text(text, encoding="utf-8")
    return load_contacts(folder)


def test_groups_of_their_own(tmp_path: Path) -> None:
    """Contacts may stand in groups of the site's own, which a question asks for."""
    loaded = grouped(tmp_path, "    group: north\n")
    found = value_of(loaded)

    assert found.grouping is not None
    assert ("Pa dref?", ["north"]) == (found.grouping.ask.cy, [group.key for group in found.grouping.groups])
    assert ((), "north", ()) == (loaded.problems, found.contacts[0].group, found.contacts[0].nations)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Code.MISSING_KEY),
        ("    group: nroth\n", Code.BAD_CHOICE),
        ("    group: north\n    nations: [wales]\n", Code.UNKNOWN_KEY),
    ],
)
def test_a_contact_in_no_group(tmp_path: Path, line: str, expected: Code) -> None:
    """Where a site has groups, every contact says which, and nothing of nations."""
    assert [expected] == [problem.code for problem in grouped(tmp_path, line).problems]


def test_a_group_that_nobody_asks_for(tmp_path: Path) -> None:
    """Without groups of its own a file has contacts by nation alone."""
    assert [Code.UNKNOWN_KEY] == [problem.code for problem in load(tmp_path, "group: north").problems]


def test_phones(tmp_path: Path) -> None:
    """A phone number is kept as people read it, with what a link dials."""
    contact = only(tmp_path, 'phones: [{number: "0300 790 0203"}, {number: "101", label: {en: Police, cy: Heddlu}}]')

    assert [("0300 790 0203", "+443007900203"), ("101", "101")] == [
        (phone.number, phone.dial) for phone in contact.phones
    ]


def test_one_value_for_both_languages(tmp_path: Path) -> None:
    """An email address, a website and a postal address may be the same in both languages."""
    contact = only(tmp_path, "email: ask@psow.wales", "website: https://psow.wales/", "post: [1 Street, CF35 5LJ]")

    assert Bilingual(en="ask@psow.wales", cy="ask@psow.wales") == contact.email
    assert Bilingual(en="https://psow.wales/", cy="https://psow.wales/") == contact.website
    assert Bilingual(en=("1 Street", "CF35 5LJ"), cy=("1 Street", "CF35 5LJ")) == contact.post


def test_hours(tmp_path: Path) -> None:
    """Days and spans stand in the order of the week and of the clock, however they are written."""
    contact = only(
        tmp_path, 'hours: [{days: [tuesday, monday], times: ["13:00-17:00", "09:00-12:00"]}]', "bank_holidays: closed"
    )

    assert contact.hours is not None
    (week,) = contact.hours.week
    assert ((Day.MONDAY, Day.TUESDAY), BankHolidays.CLOSED) == (week.days, contact.hours.bank_holidays)
    assert (OpenTime(start=540, end=720), OpenTime(start=780, end=1020)) == week.times


def test_always(tmp_path: Path) -> None:
    """``always`` means day and night."""
    contact = only(tmp_path, "hours: always")

    assert contact.hours is not None
    assert (True, ()) == (contact.hours.always, contact.hours.week)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('phones: [{number: "0300 790"}]', Code.BAD_PHONE),
        ("email: nobody", Code.BAD_EMAIL),
        ("email: {en: ask@psow.wales}", Code.MISSING_KEY),
        ("website: psow.wales", Code.BAD_ADDRESS),
        ("website_language: cy", Code.BAD_CHOICE),
        ('hours: [{days: [monday], times: ["9-5"]}]', Code.BAD_HOURS),
        ('hours: [{days: [monday, monday], times: ["09:00-17:00"]}]', Code.DUPLICATE_KEY),
        ('hours: [{days: [monday], times: ["09:00-13:00", "12:00-17:00"]}]', Code.BAD_HOURS),
        ('hours: [{days: [], times: ["09:00-17:00"]}]', Code.BAD_HOURS),
        ("hours: [{days: [monday], times: []}]", Code.BAD_HOURS),
        ('hours: [{days: [someday], times: ["09:00-17:00"]}]', Code.BAD_CHOICE),
        ("bank_holidays: maybe", Code.BAD_CHOICE),
        ("fax: 12", Code.UNKNOWN_KEY),
        ("note: {en: Ask}", Code.MISSING_KEY),
        ("note: Ask", Code.WRONG_TYPE),
    ],
)
def test_wrong_facts(tmp_path: Path, line: str, expected: Code) -> None:
    """A wrong fact is told on its own line, as an error."""
    loaded = load(tmp_path, line)

    assert {Level.ERROR} == {problem.code.level for problem in loaded.problems}
    assert [(expected, 10)] == [(problem.code, problem.place.line) for problem in loaded.problems]


def test_a_day_in_two_entries(tmp_path: Path) -> None:
    """A day that stands in two entries is told."""
    entry = '{days: [monday], times: ["09:00-10:00"]}'
    (problem,) = load(tmp_path, f"hours: [{entry}, {entry}]").problems

    assert (Code.BAD_HOURS, "monday has hours twice") == (problem.code, problem.message)


def test_an_unknown_subject(tmp_path: Path) -> None:
    """A subject that is not at the top of the file is answered with those that are."""
    (tmp_path / "content").mkdir()
    text = START + NEEDED.replace("subject: complaints", "subject: complaint")
    (tmp_path / "content" / "contacts.yml").write_text(text, encoding="utf-8")
    (problem,) = load_contacts(tmp_path).problems

    assert (Code.BAD_CHOICE, "did you mean “complaints”?") == (problem.code, problem.hint)


@pytest.mark.parametrize(("name", "codes"), [("psow", []), ("pson", [Code.BAD_CHOICE]), ("office", [Code.BAD_CHOICE])])
def test_an_office_stands_on_the_card_of_its_body(tmp_path: Path, name: str, codes: list[Code]) -> None:
    """An office names a body of the same list that is no office itself."""
    office = NEEDED.replace("  psow:", "  office:") + f"    office_of: {name}\n"
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "contacts.yml").write_text(START + NEEDED + office, encoding="utf-8")

    loaded = load_contacts(tmp_path)

    assert codes == [problem.code for problem in loaded.problems]
    assert ("", name) == tuple(contact.office_of for contact in value_of(loaded).contacts)


def test_broken_yaml(tmp_path: Path) -> None:
    """A file that cannot be read gives no contacts and counts as broken."""
    loaded = load(tmp_path, "note: [")

    assert loaded.value is None
