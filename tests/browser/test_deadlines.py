"""The last day of a time limit, counted from a day that the reader chooses."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from generator.model.language import Language
from generator.render.dates import bank_holidays, long_date
from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage

PATHS = {Language.EN: "/en/factsheets/deadlines/", Language.CY: "/cy/taflenni/terfynau/"}
LIMITS = [(20, "working day"), (21, "day"), (2, "week"), (3, "month"), (1, "year")]
WORDS = {
    Language.EN: ("20 working days", "21 days", "2 weeks", "3 months", "1 year"),
    Language.CY: ("20 diwrnod gwaith", "21 diwrnod", "2 wythnos", "3 mis", "1 flwyddyn"),
}
WEEKDAYS = {
    Language.EN: "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".split(","),
    Language.CY: "dydd Llun,dydd Mawrth,dydd Mercher,dydd Iau,dydd Gwener,dydd Sadwrn,dydd Sul".split(","),
}
NOW = "2026-11-21T12:00:00Z"
FILL_ALL = """(days) => days.map((day) => [...document.querySelectorAll('[data-deadline]')].map((sum) => {
  const input = sum.querySelector('input');
  input.value = day;
  input.dispatchEvent(new Event('input'));
  return sum.querySelector('[role=status]').textContent;
}))"""
BUILT = 2026
"""The year in which the specimen is built; the bank holidays of the years around it are known."""


def last_day(start: date, number: int, unit: str) -> date:
    """The last day of a time limit, worked out apart from the script."""
    if unit == "working day":
        holidays = bank_holidays(start.year, start.year + 1)
        following = (start + timedelta(days=n) for n in range(1, 1000))
        working = (day for day in following if day.weekday() < 5 and day not in holidays)
        return [next(working) for _ in range(number)][-1]
    if unit in ("day", "week"):
        return start + timedelta(days=number * (7 if unit == "week" else 1))
    months = start.year * 12 + start.month - 1 + number * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def opened(page: Page, site: ServedSite, language: Language) -> Page:
    """The page of limits, on the day of the test."""
    page.clock.set_fixed_time(NOW)
    page.goto(site.address + PATHS[language])
    return page


def named(day: date, language: Language) -> str:
    """A day with the name of the weekday."""
    return f"{WEEKDAYS[language][day.weekday()]} {long_date(day, language)}"


@pytest.mark.parametrize("language", Language)
def test_every_day_is_right(specimen: ServedSite, new_page: NewPage, language: Language) -> None:
    """From every day of two years on, each kind of limit ends when it should, and is told in the page’s language."""
    page = opened(new_page(timezone_id="Europe/London"), specimen, language)
    days = [date(2026, 11, 22) + timedelta(days=n) for n in range(400)]
    told = page.evaluate(FILL_ALL, [day.isoformat() for day in days])

    wrong = [
        f"{day}: {words}, not {named(end, language)}"
        for day, line in zip(days, told, strict=True)
        for (number, unit), words in zip(LIMITS, line, strict=True)
        if (end := last_day(day, number, unit)).year <= BUILT + 1
        and not (named(end, language) in words and long_date(day, language) in words)
    ]

    assert [] == wrong


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.EN, "20 working days from today, 21 November 2026, is Friday 18 December 2026."),
        (Language.CY, "20 diwrnod gwaith o heddiw, 21 Tachwedd 2026, yw dydd Gwener 18 Rhagfyr 2026."),
    ],
)
def test_it_starts_with_today(specimen: ServedSite, new_page: NewPage, language: Language, expected: str) -> None:
    """Before the reader has chosen anything, the time is counted from today, and the sentence says so."""
    page = opened(new_page(timezone_id="Europe/London"), specimen, language)

    assert "2026-11-21" == page.locator("input[type=date]").first.input_value()
    assert expected == page.get_by_role("status").filter(has_text="20").first.inner_text()


@pytest.mark.parametrize("day", ["", "2024-12-31", "2027-12-15", "1066-10-14"])
def test_nothing_is_said_of_unknown_years(specimen: ServedSite, new_page: NewPage, day: str) -> None:
    """Without a day, and where bank holidays are not known, nothing is said of working days."""
    page = opened(new_page(timezone_id="Europe/London"), specimen, Language.EN)
    (lines,) = page.evaluate(FILL_ALL, [day])

    assert "" == lines[0]
    assert [bool(day)] * 4 == [bool(line) for line in lines[1:]]


@pytest.mark.parametrize("language", Language)
def test_a_reader_chooses_by_keyboard(specimen: ServedSite, new_page: NewPage, language: Language) -> None:
    """Who types a day into the labelled field hears the last day as a status."""
    page = opened(new_page(timezone_id="Europe/London"), specimen, language)
    label = {Language.EN: "Count from this day:", Language.CY: "Cyfrif o’r diwrnod hwn:"}[language]

    page.get_by_label(label).nth(3).fill("2026-11-30")

    assert named(date(2027, 2, 28), language) in page.get_by_role("status").nth(3).inner_text()


@pytest.mark.parametrize("language", Language)
def test_the_words_stand_alone_without_script(specimen: ServedSite, new_page: NewPage, language: Language) -> None:
    """Without script there is no field and no sum, and the editor’s words are all there."""
    page = new_page(java_script_enabled=False)
    page.goto(specimen.address + PATHS[language])

    assert page.locator("input").count() == 5
    assert [False] * 5 == [field.is_visible() for field in page.locator("input").all()]
    words = {Language.EN: "The time counts from the day", Language.CY: "Mae’r amser yn cyfrif o ddiwrnod"}[language]
    assert [True] * 5 == [words.is_visible() for words in page.get_by_text(words).all()]


def test_paper_has_the_day_and_no_field(specimen: ServedSite, new_page: NewPage) -> None:
    """In print stands the day that was worked out, with the day it counts from, and no field."""
    page = opened(new_page(timezone_id="Europe/London"), specimen, Language.EN)
    page.emulate_media(media="print")

    assert not page.locator("input").first.is_visible()
    assert page.get_by_text("20 working days from today, 21 November 2026").is_visible()


def test_an_outcome_drawn_by_the_tree_works_it_out_too(real: ServedSite, new_page: NewPage) -> None:
    """A limit in an outcome that the tree’s script has drawn is worked out like any other."""
    page = new_page(timezone_id="Europe/London")
    page.goto(real.address + "/en/answers/psow-review/")
    html = page.locator(".deadline").evaluate("element => element.outerHTML")
    page.evaluate(
        """(html) => {
          document.querySelector('.deadline').outerHTML = html.replace('deadline__sum"', 'deadline__sum" hidden=""');
          document.dispatchEvent(new Event('redrawn'));
        }""",
        html,
    )

    assert page.get_by_role("status").filter(has_text="20 working days from today").is_visible()
