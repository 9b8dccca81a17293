"""Words can be told from their ground, by day and by night."""

from typing import Any

import pytest

from tests.browser.served_site import NOT_FOUND_PATH, ServedSite
from tests.browser.tour import faint_on
from tests.one_browser import OpenPages


def test_words_stand_out_from_their_ground(real: ServedSite, specimen: ServedSite, open_pages: OpenPages) -> None:
    """All words have a contrast of at least 4.5 on pages that the tour does not come to: a missing one, rare blocks."""
    faint = []
    for address in (real.address + NOT_FOUND_PATH, specimen.address + "/cy/taflenni/blociau/"):
        faint += faint_on(open_pages.visit(address))

    assert [] == faint


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_follows_the_scheme(specimen: ServedSite, open_pages: OpenPages, scheme: Any) -> None:
    """The page is dark for a reader who wants it dark, and light for all others."""
    page = open_pages.show(specimen.address + "/en/", color_scheme=scheme)

    ground = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)")

    assert (scheme == "light") == (sum(ground[:3]) > 382)


def test_what_stands_on_the_brand_is_seen_on_any_brand(real: ServedSite, open_pages: OpenPages) -> None:
    """Where a site has one colour for brand and buttons, ring and button are seen by another."""
    page = open_pages.visit(real.address + "/en/")
    ring = "element => (element.focus({focusVisible: true}), getComputedStyle(element).outlineColor)"
    page.evaluate(
        """() => Object.entries({brand: '#ffcc00', accent: '#ffcc00', 'on-brand': '#010203', 'on-accent': '#010203'})
          .forEach(([role, colour]) => document.documentElement.style.setProperty('--' + role, colour))"""
    )
    button = page.locator(".hero .button").first

    assert ["rgb(1, 2, 3)"] * 3 == [
        button.evaluate(ring),
        button.evaluate("element => getComputedStyle(element).borderTopColor"),
        page.locator(".site-footer a").first.evaluate(ring),
    ]
