"""Words can be told from their ground, by day and by night."""

from typing import Any

import pytest

from tests.browser.served_site import ServedSite
from tests.browser.tour import faint_on
from tests.one_browser import NewPage


def test_words_stand_out_from_their_ground(real: ServedSite, specimen: ServedSite, new_page: NewPage) -> None:
    """All words of every kind of page have a contrast of at least 4.5: text, links, columns, exit link, footer."""
    page = new_page()
    faint = []
    for address in (*(real.address + path for path in real.samples), specimen.address + "/cy/taflenni/blociau/"):
        page.goto(address)
        faint += faint_on(page)

    assert [] == faint


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_follows_the_scheme(specimen: ServedSite, new_page: NewPage, scheme: Any) -> None:
    """The page is dark for a reader who wants it dark, and light for all others."""
    page = new_page(color_scheme=scheme)
    page.goto(specimen.address + "/en/")

    ground = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)")

    assert (scheme == "light") == (sum(ground[:3]) > 382)


def test_what_stands_on_the_brand_is_seen_on_any_brand(real: ServedSite, new_page: NewPage) -> None:
    """Where a site has one colour for brand and buttons, ring and button are seen by another."""
    page = new_page()
    page.goto(real.address + "/en/")
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
