"""Everything can be reached, seen and used with the keyboard alone."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from tests.browser.served_site import ServedSite
from tests.browser.shapes import SHAPES, fewest_pages, stops_of
from tests.browser.tour import WITHOUT_INDICATOR, covered_by_keyboard, found_on
from tests.one_browser import OpenPages


@dataclass(frozen=True, kw_only=True)
class Stops:
    """Where the first presses of Tab lead on a page, and what else the keyboard stops at there."""

    first_is_on_screen: bool
    second_is_exit_link: bool
    skip_link_leads_past_navigation: bool
    unseen_in_forced_colours: list[str]
    kinds: frozenset[str]


@pytest.fixture(scope="module")
def stops(browser: Browser, real: ServedSite) -> dict[str, Stops]:
    """The first stops on a page of each kind, by its path, and all others that are looked at once it is there."""
    page = browser.new_page()
    found = {}
    for path in real.samples:
        page.goto(real.address + path)
        page.keyboard.press("Tab")
        top = page.evaluate("document.activeElement.getBoundingClientRect().top")
        page.keyboard.press("Tab")
        exits = page.evaluate("document.activeElement.matches('[data-exit]')")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        past = page.evaluate("!!document.activeElement.closest('main, footer')")
        page.emulate_media(forced_colors="active")
        found[path] = Stops(
            first_is_on_screen=top >= 0,
            second_is_exit_link=exits,
            skip_link_leads_past_navigation=past,
            unseen_in_forced_colours=found_on(page, WITHOUT_INDICATOR),
            kinds=stops_of(frozenset(page.evaluate(SHAPES))),
        )
        page.emulate_media(forced_colors="none")
    page.close()
    return found


def test_first_tab_stop_skips_to_the_text(stops: dict[str, Stops]) -> None:
    """The first press of Tab shows the skip link, and Enter on it leads into main, past all navigation."""
    assert stops
    assert [] == [path for path, each in stops.items() if not each.first_is_on_screen]
    assert [] == [path for path, each in stops.items() if not each.skip_link_leads_past_navigation]


def test_second_tab_stop_is_the_exit_link(stops: dict[str, Stops]) -> None:
    """The second press of Tab, after the skip link, reaches the exit link."""
    assert [] == [path for path, each in stops.items() if not each.second_is_exit_link]


def test_focus_is_seen_in_the_readers_own_colours(stops: dict[str, Stops]) -> None:
    """Where a reader’s own colours take the ring away, the outline stays."""
    assert [] == [unseen for each in stops.values() for unseen in each.unseen_in_forced_colours]


def test_the_way_back_by_keyboard(real: ServedSite, stops: dict[str, Stops], open_pages: OpenPages) -> None:
    """Backwards, too, nothing that is focused lies behind the exit link or outside the screen.

    The fewest pages that have each kind of stop tell of all.
    """
    walked = fewest_pages({path: each.kinds for path, each in stops.items()})

    assert len(walked) > 3
    assert [] == [
        covered
        for path in walked
        for covered in covered_by_keyboard(open_pages.visit(real.address + path), backwards=True)
    ]


@pytest.mark.parametrize("path", ["/en/factsheets/blocks/", "/cy/taflenni/blociau/"])
def test_details_open_by_keyboard(specimen: ServedSite, open_pages: OpenPages, path: str) -> None:
    """Enter opens folded words, and the space bar folds them again."""
    page = open_pages.visit(specimen.address + path)
    details = page.locator("details")

    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.evaluate("details => details.open")
    page.keyboard.press("Space")
    assert not details.evaluate("details => details.open")
