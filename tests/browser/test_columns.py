"""What stands side by side on a wide screen stands in the right order on a phone, and keeps its meaning."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from tests.browser.served_site import ServedSite
from tests.one_browser import OpenPages

PATHS = ["/en/factsheets/blocks/", "/cy/taflenni/blociau/"]
WIDTHS = [320, 1280]


def roles(page: Page) -> Counter[str]:
    """How often each role of a table is told to screen readers."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    told = Counter(node["role"]["value"] for node in tree["nodes"] if not node["ignored"])
    return Counter({role: told[role] for role in ("table", "row", "columnheader", "rowheader", "cell", "gridcell")})


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", WIDTHS)
def test_pairs_are_a_table_to_screen_readers(
    specimen: ServedSite, open_pages: OpenPages, path: str, width: int
) -> None:
    """Pairs keep the meaning of a table with headings, on a phone as on a wide screen."""
    page = open_pages.show(specimen.address + path, width)

    expected = {"table": 1, "row": 3, "columnheader": 2, "rowheader": 2, "cell": 2, "gridcell": 0}
    assert expected == roles(page)


@pytest.mark.parametrize("path", PATHS)
def test_pairs_repeat_their_headings_on_a_phone(specimen: ServedSite, open_pages: OpenPages, path: str) -> None:
    """On a phone each cell shows its heading to the eye; on a wide screen the headings stand above, once."""
    page = open_pages.show(specimen.address + path, 320)
    labels = """() => [...document.querySelectorAll('[data-label]')].map((cell) => {
      const shown = getComputedStyle(cell, '::before').content;
      return shown === 'none' ? '' : cell.dataset.label;
    })"""
    headings = page.locator("table.pairs thead th").all_inner_texts()
    on_phone = page.evaluate(labels)

    page.set_viewport_size({"width": 1280, "height": 800})

    assert headings * 2 == on_phone
    assert [""] * 4 == page.evaluate(labels)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", WIDTHS)
def test_can_and_cannot_stand_together(specimen: ServedSite, open_pages: OpenPages, path: str, width: int) -> None:
    """Can and cannot stand beside one another, level, on a wide screen, and cannot below can on a phone."""
    page = open_pages.show(specimen.address + path, width)
    can, cannot = (
        page.evaluate(f"document.getElementById('{name}').closest('section').getBoundingClientRect().toJSON()")
        for name in ("can", "cannot")
    )

    beside = cannot["left"] >= can["right"] and cannot["top"] == can["top"]
    below = cannot["top"] >= can["bottom"] and cannot["left"] == can["left"]
    assert (width == 1280, width == 320) == (beside, below)


@pytest.mark.parametrize("path", PATHS)
def test_can_and_cannot_are_told_apart_in_words(specimen: ServedSite, open_pages: OpenPages, path: str) -> None:
    """Each of the two columns starts with a word of its own, so that colour says nothing alone."""
    page = open_pages.show(specimen.address + path)

    first_words = [
        page.evaluate(f"document.getElementById('{name}').closest('section').innerText.split('\\n')[0]")
        for name in ("can", "cannot")
    ]

    expected = ["Can", "Cannot"] if "/en/" in path else ["Mae’n bosibl", "Nid yw’n bosibl"]
    assert expected == first_words
