"""Every page passes every rule of axe that can be decided by a program."""

from typing import Any

import pytest

from tests.browser.axe import SOURCE, axe_violations, start_axe
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite
from tests.browser.tour import Tour
from tests.one_browser import NewPage


def test_every_page_is_accessible_on_a_wide_screen(toured: Tour, real: ServedSite, new_page: NewPage) -> None:
    """No page of either language, and not the page for missing addresses, breaks a rule at 1280 pixels."""
    page = new_page(viewport={"width": 1280, "height": 800})
    page.add_init_script(SOURCE)
    page.goto(real.address + NOT_FOUND_PATH)
    start_axe(page)

    assert [] == toured.violations + axe_violations(page)


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"viewport": {"width": 320, "height": 568}}, id="phone"),
        pytest.param({"color_scheme": "dark"}, id="dark"),
        pytest.param({"forced_colors": "active"}, id="forced-colours"),
    ],
)
def test_pages_of_each_kind_are_accessible_however_they_are_shown(
    real: ServedSite, new_page: NewPage, options: dict[str, Any]
) -> None:
    """No kind of page breaks a rule on a phone, on a dark screen, or in the reader’s own colours."""
    page = new_page(**options)
    page.add_init_script(SOURCE)
    found = []
    for path in real.samples:
        page.goto(real.address + path)
        start_axe(page)
        found += axe_violations(page)

    assert [] == found


def test_folded_and_rare_blocks_are_accessible(specimen: ServedSite, new_page: NewPage) -> None:
    """Columns, cards and opened details break no rule on a wide screen or on a phone, in either language."""
    page = new_page()
    page.add_init_script(SOURCE)
    found = []
    for path in ("/en/factsheets/blocks/", "/cy/taflenni/blociau/"):
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(specimen.address + path)
            page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
            start_axe(page)
            found += axe_violations(page)

    assert [] == found
