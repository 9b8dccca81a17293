"""Everything can be reached, seen and used with the keyboard alone."""

import pytest

from tests.browser.served_site import ServedSite
from tests.browser.tour import WITHOUT_INDICATOR, covered_by_keyboard, found_on
from tests.one_browser import NewPage


def test_first_tab_stop_skips_to_the_text(real: ServedSite, new_page: NewPage) -> None:
    """The first press of Tab shows the skip link, and Enter on it leads into main, past all navigation."""
    page = new_page()
    for path in real.samples:
        page.goto(real.address + path)
        page.keyboard.press("Tab")
        box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        assert box["top"] >= 0, path
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main, footer')"), path


def test_second_tab_stop_is_the_exit_link(real: ServedSite, new_page: NewPage) -> None:
    """The second press of Tab, after the skip link, reaches the exit link."""
    page = new_page()
    for path in real.samples:
        page.goto(real.address + path)
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('[data-exit]')"), path


def test_focus_is_seen_in_the_readers_own_colours(real: ServedSite, new_page: NewPage) -> None:
    """Where a reader’s own colours take the ring away, the outline stays."""
    page = new_page(forced_colors="active")
    unseen = []
    for path in real.samples:
        page.goto(real.address + path)
        unseen += found_on(page, WITHOUT_INDICATOR)

    assert [] == unseen


def test_the_way_back_by_keyboard(real: ServedSite, new_page: NewPage) -> None:
    """Backwards, too, nothing that is focused lies behind the exit link or outside the screen."""
    page = new_page()
    found = []
    for path in real.samples:
        page.goto(real.address + path)
        found += covered_by_keyboard(page, backwards=True)

    assert [] == found


@pytest.mark.parametrize("path", ["/en/factsheets/blocks/", "/cy/taflenni/blociau/"])
def test_details_open_by_keyboard(specimen: ServedSite, new_page: NewPage, path: str) -> None:
    """Enter opens folded words, and the space bar folds them again."""
    page = new_page()
    page.goto(specimen.address + path)
    details = page.locator("details")

    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.evaluate("details => details.open")
    page.keyboard.press("Space")
    assert not details.evaluate("details => details.open")
