"""A line says whether it is open at this moment, in London, in the language of the page."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage, OpenPages

WORDS = {
    "/en/contacts/": {"open": "Open now", "closed": "Closed now", "nothing": ""},
    "/cy/cysylltiadau/": {"open": "Ar agor nawr", "closed": "Ar gau nawr", "nothing": ""},
}
FAR_AWAY = "Pacific/Auckland"
MOMENTS = [
    # moment in UTC, the office (10:00-12:30 and 13:30-16:00), the desk (10:00-16:00), what it is
    ("2026-07-01T08:59", "closed", "closed", "summer, a minute before it opens"),
    ("2026-07-01T09:00", "open", "open", "summer, as it opens"),
    ("2026-07-01T11:29", "open", "open", "summer, the last minute before the break"),
    ("2026-07-01T11:30", "closed", "open", "summer, as the break starts"),
    ("2026-07-01T12:29", "closed", "open", "summer, the last minute of the break"),
    ("2026-07-01T12:30", "open", "open", "summer, as the break ends"),
    ("2026-07-01T15:00", "closed", "closed", "summer, as it closes"),
    ("2026-11-23T09:59", "closed", "closed", "winter, a minute before it opens"),
    ("2026-11-23T10:00", "open", "open", "winter, as it opens"),
    ("2026-11-23T15:59", "open", "open", "winter, the last minute"),
    ("2026-11-23T16:00", "closed", "closed", "winter, as it closes"),
    ("2026-11-27T11:00", "open", "open", "a Friday"),
    ("2026-11-28T11:00", "closed", "closed", "a Saturday"),
    ("2026-11-29T11:00", "closed", "closed", "a Sunday"),
    ("2026-12-25T11:00", "closed", "nothing", "Christmas, a Friday"),
    ("2027-01-01T11:00", "closed", "nothing", "New Year of the next year, a Friday"),
]


def lines(page: Page) -> dict[str, str]:
    """What each contact's line says to a reader; empty when it is not shown."""
    told: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('section[id^="_contact-"]')]
          .map((card) => [card.id.slice(9), card.querySelector('[data-times]').innerText]))"""
    )
    return told


@pytest.mark.parametrize("path", WORDS)
def test_it_is_right_at_every_moment(specimen: ServedSite, new_page: NewPage, path: str) -> None:
    """In summer and winter time, around breaks, on weekends and bank holidays, a reader far away is told right."""
    page = new_page(timezone_id=FAR_AWAY)
    # The Welsh words are told by the same script: a few moments tell that they are the right ones.
    for moment, office, desk, what in MOMENTS if path.startswith("/en/") else MOMENTS[::4]:
        page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=UTC))
        page.goto(specimen.address + path)
        expected = {"split": WORDS[path][office], "unsure": WORDS[path][desk], "always": WORDS[path]["open"]}
        assert expected == lines(page), what


def test_it_follows_the_clock(specimen: ServedSite, new_page: NewPage) -> None:
    """While the page stays open, the words change within a minute of the opening time."""
    page = new_page()
    page.clock.install(time=datetime(2026, 11, 23, 9, 59, 30, tzinfo=UTC))
    page.goto(specimen.address + "/en/contacts/")
    before = lines(page)["split"]

    page.clock.run_for(61_000)

    assert ["Closed now", "Open now"] == [before, lines(page)["split"]]


def test_contacts_that_come_later_are_told_of(specimen: ServedSite, open_pages: OpenPages) -> None:
    """A contact that the questions have drawn gets its line at once."""
    page = open_pages.visit(specimen.address + "/en/contacts/")
    before = lines(page)
    page.evaluate("for (const line of document.querySelectorAll('[data-times]')) line.textContent = ''")
    page.evaluate("document.dispatchEvent(new Event('redrawn'))")

    assert before == lines(page)
    assert all(before.values())


@pytest.mark.parametrize("path", WORDS)
def test_nothing_is_claimed_without_script(specimen: ServedSite, new_page: NewPage, path: str) -> None:
    """Without script no line says that it is open or closed; the hours stand there in words."""
    page = new_page(java_script_enabled=False)
    page.goto(specimen.address + path)

    assert {"split": "", "unsure": "", "always": ""} == lines(page)
    assert page.get_by_text("10").first.is_visible()
