import pytest

from generator.build import OWN_FOLDER
from generator.load.catalogue import load_catalogue
from generator.model.contact import BankHolidays, Day, OpeningHours
from generator.model.language import Bilingual, in_both
from generator.render.hours import hours_for_schema, hours_for_script, hours_in_words
from generator.render.messages import Messages
from tests.builders import WORKING_WEEK, opening_hours

ALWAYS = OpeningHours(always=True, week=(), bank_holidays=BankHolidays.UNKNOWN)
MONDAY, FRIDAY = (Day.MONDAY,), (Day.FRIDAY,)
EVERY_DAY = tuple(Day)

IN_WORDS = {
    "office hours": (
        opening_hours((WORKING_WEEK, "09:00-17:00")),
        ["Monday to Friday, 9am to 5pm"],
        ["Dydd Llun i ddydd Gwener, 9 y bore i 5 y prynhawn"],
    ),
    "early on Friday": (
        opening_hours((WORKING_WEEK[:4], "09:00-17:00"), (FRIDAY, "09:00-16:30")),
        ["Monday to Thursday, 9am to 5pm", "Friday, 9am to 4:30pm"],
        ["Dydd Llun i ddydd Iau, 9 y bore i 5 y prynhawn", "Dydd Gwener, 9 y bore i 4:30 y prynhawn"],
    ),
    "split days": (
        opening_hours((WORKING_WEEK, "10:00-12:30 13:30-16:00")),
        ["Monday to Friday, 10am to 12:30pm and 1:30pm to 4pm"],
        ["Dydd Llun i ddydd Gwener, 10 y bore i 12:30 y prynhawn ac 1:30 i 4 y prynhawn"],
    ),
    "midday": (
        opening_hours((WORKING_WEEK, "09:00-12:00 13:00-17:00")),
        ["Monday to Friday, 9am to midday and 1pm to 5pm"],
        ["Dydd Llun i ddydd Gwener, 9 y bore i hanner dydd ac 1 i 5 y prynhawn"],
    ),
    "midnight": (
        opening_hours((EVERY_DAY, "08:00-24:00"), bank_holidays="open"),
        ["Every day, 8am to midnight", "Open on bank holidays too"],
        ["Bob dydd, 8 y bore i hanner nos", "Ar agor ar wyliau banc hefyd"],
    ),
    "from midnight": (
        opening_hours((MONDAY, "00:00-08:00")),
        ["Monday, midnight to 8am"],
        ["Dydd Llun, hanner nos i 8 y bore"],
    ),
    "single days": (
        opening_hours(((Day.MONDAY, Day.WEDNESDAY, Day.FRIDAY), "09:00-11:30"), bank_holidays="closed"),
        ["Monday, Wednesday and Friday, 9am to 11:30am", "Closed on bank holidays"],
        ["Dydd Llun, dydd Mercher a dydd Gwener, 9 i 11:30 y bore", "Ar gau ar wyliau banc"],
    ),
    "the weekend": (
        opening_hours(((Day.SATURDAY, Day.SUNDAY), "12:00-20:00")),
        ["Saturday and Sunday, midday to 8pm"],
        ["Dydd Sadwrn a dydd Sul, hanner dydd i 8 yr hwyr"],
    ),
    "three spans": (
        opening_hours((MONDAY, "09:00-12:00 12:30-17:00 18:00-20:00")),
        ["Monday, 9am to midday, 12:30pm to 5pm and 6pm to 8pm"],
        ["Dydd Llun, 9 y bore i hanner dydd, 12:30 i 5 y prynhawn a 6 i 8 yr hwyr"],
    ),
    "ac before eight": (
        opening_hours((MONDAY, "09:00-10:00 20:00-22:00")),
        ["Monday, 9am to 10am and 8pm to 10pm"],
        ["Dydd Llun, 9 i 10 y bore ac 8 i 10 yr hwyr"],
    ),
    "whole days": (
        opening_hours((EVERY_DAY, "00:00-24:00")),
        ["Every day, all day and all night"],
        ["Bob dydd, ddydd a nos"],
    ),
    "always": (ALWAYS, ["24 hours a day, 7 days a week"], ["24 awr y dydd, 7 diwrnod yr wythnos"]),
}


@pytest.fixture(name="messages", scope="module")
def _messages() -> Bilingual[Messages]:
    """The project's own words in both languages."""
    catalogue = load_catalogue(OWN_FOLDER / "translations").value
    assert catalogue is not None
    return in_both(lambda language: Messages.of(catalogue, language))


@pytest.mark.parametrize(("hours", "english", "welsh"), IN_WORDS.values(), ids=IN_WORDS)
def test_in_words(messages: Bilingual[Messages], hours: OpeningHours, english: list[str], welsh: list[str]) -> None:
    """Hours are told as people say them, in both languages."""
    assert english == list(hours_in_words(hours, messages.en))
    assert welsh == list(hours_in_words(hours, messages.cy))


@pytest.mark.parametrize("last", EVERY_DAY[2:], ids=str)
def test_days_mutate_after_to(messages: Bilingual[Messages], last: Day) -> None:
    """In Welsh the day after *to* is mutated, whichever it is."""
    days = EVERY_DAY[: EVERY_DAY.index(last) + 1]
    (line,) = hours_in_words(opening_hours((days, "09:00-10:00"), (MONDAY, "11:00-11:30")), messages.cy)[:1]

    assert " i ddydd " in line or line.startswith("Bob dydd")


def test_for_schema() -> None:
    """schema.org has the names of days and the 24-hour clock, one entry for each span."""
    hours = opening_hours((WORKING_WEEK[:2], "09:00-12:30 13:30-17:00"), (FRIDAY, "09:00-24:00"))
    days = ("Monday", "Tuesday")

    assert ((days, "09:00", "12:30"), (days, "13:30", "17:00"), (("Friday",), "09:00", "23:59")) == hours_for_schema(
        hours
    )
    assert ("00:00", "23:59", 7) == (*hours_for_schema(ALWAYS)[0][1:], len(hours_for_schema(ALWAYS)[0].days))


def test_for_script() -> None:
    """The script has the open minutes of each day from Monday to Sunday, and what happens on bank holidays."""
    hours = opening_hours((WORKING_WEEK[:4], "09:00-17:00"), (FRIDAY, "09:00-12:00 13:00-16:30"))

    assert "unknown 540-1020;540-1020;540-1020;540-1020;540-720,780-990;;" == hours_for_script(hours)


@pytest.mark.parametrize("bank_holidays", ["closed", "unknown", "open"])
def test_bank_holidays(bank_holidays: str) -> None:
    """The script is told whether it is closed on bank holidays, open, or nobody knows."""
    hours = opening_hours((MONDAY, "09:00-17:00"), bank_holidays=bank_holidays)

    assert f"{bank_holidays} 540-1020;;;;;;" == hours_for_script(hours)


def test_always_for_script() -> None:
    """What is open day and night has neither a week nor bank holidays."""
    assert "always" == hours_for_script(ALWAYS)
