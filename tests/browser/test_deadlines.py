"""The last day of a time limit, counted from a day that the reader chooses."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.model.language import Language
from generator.render.dates import bank_holidays, long_date
from tests.browser.served_site import ServedSite
from tests.one_browser import LONGEST, NewPage

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
LATER = "2028-06-01T12:00:00Z"
"""A day after all others in these tests."""
FILL_ALL = """(days) => days.map((day) => [...document.querySelectorAll('[data-deadline]')].map((sum) => {
  const input = sum.querySelector('input');
  input.value = day;
  input.dispatchEvent(new Event('input', { bubbles: true }));
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


@pytest.fixture(name="page", scope="module")
def _page(browser: Browser) -> Iterator[Page]:
    """One page for all that do not listen to what it asks for."""
    context = browser.new_context(timezone_id="Europe/London")
    context.set_default_timeout(LONGEST)
    yield context.new_page()
    context.close()


def opened(page: Page, site: ServedSite, language: Language, now: str = NOW) -> Page:
    """The page of limits, on the day of the test."""
    page.emulate_media(media="screen")
    page.clock.set_fixed_time(now)
    page.goto(site.address + PATHS[language])
    return page


def ready(page: Page, site: ServedSite, language: Language, now: str = NOW) -> Page:
    """The same page once it can reckon: somebody has been to a field."""
    opened(page, site, language, now)
    field, line = page.locator("input[type=date]").first, page.locator("[data-deadline] [role=status]").first
    field.fill("2026-11-16")
    expect(line).to_contain_text("2026")
    field.fill("")
    return page


def named(day: date, language: Language) -> str:
    """A day with the name of the weekday."""
    return f"{WEEKDAYS[language][day.weekday()]} {long_date(day, language)}"


@pytest.mark.parametrize("language", Language)
def test_every_day_is_right(specimen: ServedSite, page: Page, language: Language) -> None:
    """From every day of two years on, each kind of limit ends when it should, and is told in the page’s language."""
    ready(page, specimen, language, LATER)
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


@pytest.mark.parametrize("language", Language)
def test_it_starts_empty(specimen: ServedSite, page: Page, language: Language) -> None:
    """Before the reader has chosen a day, there is a question and no sum: nobody is shown a day that is not theirs."""
    opened(page, specimen, language)

    assert [""] * 5 == [field.input_value() for field in page.locator("input[type=date]").all()]
    assert [""] * 5 == [line.inner_text() for line in page.locator("[data-deadline] [role=status]").all()]
    # Each field says which limit it is for.
    asked = [page.get_by_label(QUESTIONS[language].format(words), exact=True) for words in WORDS[language]]
    assert [True] * 5 == [field.is_visible() for field in asked]


QUESTIONS = {
    Language.EN: "On which day did the time start ({})?",
    Language.CY: "Ar ba ddiwrnod y dechreuodd yr amser ({})?",
}
TOLD = [
    # The kind of limit, the day chosen, and what is said. Today is Saturday 21 November 2026.
    (0, "2026-11-20", "20 working days from 20 November 2026 is Friday 18 December 2026."),
    (0, "2026-11-21", "20 working days from today, 21 November 2026, is Friday 18 December 2026."),
    (1, "2026-10-31", "21 days from 31 October 2026 is Saturday 21 November 2026. That is today. Act now."),
    (1, "2026-10-30", "21 days from 30 October 2026 is Friday 20 November 2026. {past}"),
    (2, "2026-11-15", "2 weeks from 15 November 2026 is Sunday 29 November 2026. {closed}"),
    (3, "2026-09-25", "3 months from 25 September 2026 is Friday 25 December 2026. {closed}"),
    (4, "2025-02-28", "1 year from 28 February 2025 is Saturday 28 February 2026. {past}"),
    (4, "1066-10-14", "1 year from 14 October 1066 is Monday 14 October 1067. {past}"),
    (1, "2026-11-22", "22 November 2026 has not come yet. {future}"),
    (0, "2030-01-01", "1 January 2030 has not come yet. {future}"),
    (0, "2024-12-31", "{unknown}"),
    (0, "1066-10-14", "{unknown}"),
    (3, "", ""),
]
CYMRAEG = [
    (
        0,
        "2026-11-20",
        "Gan gyfrif 20 diwrnod gwaith o 20 Tachwedd 2026, y diwrnod olaf yw dydd Gwener 18 Rhagfyr 2026.",
    ),
    (
        0,
        "2026-11-21",
        "Gan gyfrif 20 diwrnod gwaith o heddiw, 21 Tachwedd 2026, y diwrnod olaf yw dydd Gwener 18 Rhagfyr 2026.",
    ),
    (1, "2026-10-30", "Gan gyfrif 21 diwrnod o 30 Hydref 2026, y diwrnod olaf yw dydd Gwener 20 Tachwedd 2026. {past}"),
    (2, "2026-11-15", "Gan gyfrif 2 wythnos o 15 Tachwedd 2026, y diwrnod olaf yw dydd Sul 29 Tachwedd 2026. {closed}"),
    (1, "2026-11-22", "Nid yw 22 Tachwedd 2026 wedi dod eto. {future}"),
    (0, "2024-12-31", "{unknown}"),
]
NOTES = {
    Language.EN: {
        "past": "This day has passed. Ask all the same, and say why you are late.",
        "closed": "Most offices are closed on that day. Act before it.",
        "future": "Choose the day on which the time started.",
        "unknown": "We do not know every bank holiday of that time. Ask the body which day is the last.",
        "impossible": "There is no such day. Check the day, the month and the year.",
    },
    Language.CY: {
        "past": "Mae’r diwrnod hwn wedi mynd heibio. Gofynnwch er hynny, a dywedwch pam rydych chi’n hwyr.",
        "closed": "Mae’r rhan fwyaf o swyddfeydd ar gau ar y diwrnod hwnnw. Gweithredwch cyn hynny.",
        "future": "Dewiswch y diwrnod pan ddechreuodd yr amser.",
        "unknown": "Nid ydym ni’n gwybod am bob gŵyl y banc yn y cyfnod hwnnw. "
        "Gofynnwch i’r corff pa ddiwrnod yw’r olaf.",
        "impossible": "Nid oes diwrnod o’r fath. Gwiriwch y diwrnod, y mis a’r flwyddyn.",
    },
}


@pytest.mark.parametrize(("language", "cases"), [(Language.EN, TOLD), (Language.CY, CYMRAEG)])
def test_what_is_said(specimen: ServedSite, page: Page, language: Language, cases: list[tuple[int, str, str]]) -> None:
    """A day gives the last day, what can still be done when it has passed, or why there is no answer."""
    ready(page, specimen, language)
    lines = page.evaluate(FILL_ALL, [day for _, day, _ in cases])

    assert [expected.format_map(NOTES[language]) for _, _, expected in cases] == [
        line[kind] for (kind, _, _), line in zip(cases, lines, strict=True)
    ]


@pytest.mark.parametrize("language", Language)
def test_half_a_day(specimen: ServedSite, page: Page, language: Language) -> None:
    """Who leaves a field with a day that cannot be is told so, and hears the last day once it is mended."""
    ready(page, specimen, language)
    field, line = page.locator("input[type=date]").nth(1), page.locator("[data-deadline] [role=status]").nth(1)

    field.focus()
    # In which order day and month stand is the browser's, so that only half a day is wrong for certain.
    page.keyboard.press("1")
    field.blur()
    assert NOTES[language]["impossible"] == line.inner_text()

    field.fill("2026-11-16")
    assert named(date(2026, 12, 7), language) in line.inner_text()


@pytest.mark.parametrize("language", Language)
def test_a_reader_chooses_by_keyboard(specimen: ServedSite, page: Page, language: Language) -> None:
    """Who types a day into the labelled field hears the last day as a status."""
    ready(page, specimen, language)

    page.locator("input[type=date]").nth(3).fill("2026-08-31")

    assert named(date(2026, 11, 30), language) in page.get_by_role("status").nth(3).inner_text()


@pytest.mark.parametrize("language", Language)
def test_the_words_stand_alone_without_script(specimen: ServedSite, new_page: NewPage, language: Language) -> None:
    """Without script there is no field and no sum, and the editor’s words are all there."""
    page = new_page(java_script_enabled=False)
    page.goto(specimen.address + PATHS[language])

    assert page.locator("input").count() == 5
    assert [False] * 5 == [field.is_visible() for field in page.locator("input").all()]
    words = {Language.EN: "The time counts from the day", Language.CY: "Mae’r amser yn cyfrif o ddiwrnod"}[language]
    assert [True] * 5 == [words.is_visible() for words in page.get_by_text(words).all()]


@pytest.mark.parametrize("language", Language)
def test_the_day_can_be_kept_in_a_calendar(specimen: ServedSite, page: Page, language: Language) -> None:
    """A day is offered as a file for calendars, whose title tells nothing, until it has passed: today still is."""
    ready(page, specimen, language, "2026-12-07T12:00:00Z")
    field, save = page.locator("input[type=date]").nth(1), page.locator("[data-deadline]").nth(1).locator("a[download]")
    assert not save.is_visible()

    field.fill("2026-11-16")
    with page.expect_download() as download:
        save.click()
    kept = download.value.path().read_bytes().decode()
    field.fill("2026-01-16")

    assert not save.is_visible()
    assert "BEGIN:VEVENT\r\n" in kept
    assert "DTSTART;VALUE=DATE:20261207\r\n" in kept
    title = {Language.EN: "Paperwork: last day", Language.CY: "Gwaith papur: diwrnod olaf"}[language]
    assert f"SUMMARY:{title}\r\n" in kept
    assert not set("complaint cwyn court llys".split()) & set(kept.lower().split())


def test_paper_has_the_day_and_no_field(specimen: ServedSite, page: Page) -> None:
    """In print stands the day that was worked out, with the day it counts from; no field, and no empty sum."""
    ready(page, specimen, Language.EN)
    page.locator("input[type=date]").first.fill("2026-11-20")
    page.emulate_media(media="print")

    assert not page.locator("input").first.is_visible()
    assert page.get_by_text("20 working days from 20 November 2026").is_visible()
    assert [True] + [False] * 4 == [sum_.is_visible() for sum_ in page.locator("[data-deadline]").all()]


def test_an_outcome_drawn_by_the_tree_works_it_out_too(real: ServedSite, new_page: NewPage) -> None:
    """A limit in an outcome that the tree’s script has drawn is worked out like any other."""
    pages = sorted((real.folder / "en" / "who-can-help").glob("*/index.html"))
    drawn = next(path.parent for path in pages if 'data-deadline="20 working"' in path.read_text(encoding="utf-8"))
    page = new_page(timezone_id="Europe/London")
    page.clock.set_fixed_time(NOW)
    page.goto(f"{real.address}/en/who-can-help/{drawn.name}/")
    page.locator("[data-tree] h1[tabindex]").wait_for()

    page.locator(".deadline input").first.fill("2026-11-20")

    expect(page.get_by_role("status").filter(has_text="20 working days from 20 November 2026")).to_be_visible()


def test_what_reckons_comes_when_it_is_needed(specimen: ServedSite, new_page: NewPage) -> None:
    """Nothing is fetched for a field before somebody goes to it; then one file, and what was chosen counts."""
    page = new_page(timezone_id="Europe/London")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/calendar.js", hold)
    opened(page, specimen, Language.EN)
    assert [] == [url for url in asked if "calendar" in url]

    with page.expect_request("**/calendar.js"):
        page.locator("input[type=date]").nth(1).fill("2026-11-16")
    page.locator("input[type=date]").nth(3).focus()
    waiting.pop().continue_()

    expect(page.locator("[data-deadline] [role=status]").nth(1)).to_contain_text("Monday 7 December 2026")
    assert [specimen.address + "/en/calendar.js"] == [url for url in asked if "calendar" in url]


@pytest.mark.parametrize("language", Language)
def test_a_lost_connection_is_told(specimen: ServedSite, new_page: NewPage, language: Language) -> None:
    """Where what reckons cannot be fetched, the reader is told whom to ask; the next time it is tried again."""
    page = new_page(timezone_id="Europe/London")
    page.route("**/calendar.js", lambda route: route.abort())
    opened(page, specimen, language)
    field, line = page.locator("input[type=date]").nth(1), page.locator("[data-deadline] [role=status]").nth(1)

    field.fill("2026-11-16")
    expect(line).to_have_text(LOST[language])
    page.unroute("**/calendar.js")
    field.blur()
    field.focus()

    expect(line).to_contain_text(named(date(2026, 12, 7), language))


LOST = {
    Language.EN: "The last day cannot be worked out just now. Ask the body which day it is.",
    Language.CY: "Ni ellir cyfrifo’r diwrnod olaf ar hyn o bryd. Gofynnwch i’r corff pa ddiwrnod ydyw.",
}
