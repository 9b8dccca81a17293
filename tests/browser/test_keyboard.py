"""Everything can be reached, seen and used with the keyboard alone."""

from typing import Any

import pytest

from tests.browser.conftest import NewPage
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite

WITHOUT_INDICATOR = """() => {
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow };
  };
  const unseen = [];
  let seen = 0;
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')) {
    if (!element.checkVisibility()) continue;
    document.activeElement.blur();
    const before = look(element);
    element.focus({ focusVisible: true });
    const after = look(element);
    const marked = (after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2) || after.boxShadow !== 'none';
    const changed = JSON.stringify(before) !== JSON.stringify(after);
    if (document.activeElement !== element || !marked || !changed) unseen.push(element.outerHTML.slice(0, 120));
    seen += 1;
  }
  return { seen, unseen };
}"""
FOCUSED = """() => {
  const element = document.activeElement;
  window.visited ??= new Set();
  if (element === document.body || window.visited.has(element)) return { done: true, hidden: '' };
  window.visited.add(element);
  const bar = document.querySelector('[data-exit]');
  if (bar === element) return { done: false, hidden: '' };
  const edge = bar.getBoundingClientRect();
  const overlaps = (box) => box.bottom > edge.top + 1 && box.top < edge.bottom - 1
    && box.right > edge.left + 1 && box.left < edge.right - 1;
  const outside = (box) => box.bottom > innerHeight + 1 || box.top < -1;
  const boxes = [...element.getClientRects()];
  const hidden = boxes.some(overlaps) || (boxes.some(outside) && element.offsetHeight < innerHeight / 2);
  return { done: false, hidden: hidden ? element.outerHTML.slice(0, 120) : '' };
}"""


def test_first_tab_stop_skips_to_the_text(real: ServedSite, new_page: NewPage) -> None:
    """The first press of Tab shows the skip link, and Enter on it leads into main, past all navigation."""
    page = new_page()
    for path in (*real.samples[2:], NOT_FOUND_PATH):
        page.goto(real.address + path)
        page.keyboard.press("Tab")
        box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        assert box["top"] >= 0, path
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main, footer')"), path


def test_second_tab_stop_is_the_exit_link(real: ServedSite, new_page: NewPage) -> None:
    """The second press of Tab reaches the exit link; at `/`, where there is nothing to skip, the first does."""
    page = new_page()
    for path in real.samples:
        page.goto(real.address + path)
        for _ in range(1 if path == "/" else 2):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('[data-exit]')"), path


@pytest.mark.parametrize("forced", ["none", "active"])
def test_focus_is_always_seen(real: ServedSite, new_page: NewPage, forced: Any) -> None:
    """Whatever can be focused changes its outline or gains a ring when it is, in the reader’s own colours too."""
    page = new_page(forced_colors=forced)
    unseen = []
    for path in real.paths if forced == "none" else real.samples:
        page.goto(real.address + path)
        found = page.evaluate(WITHOUT_INDICATOR)
        assert found["seen"], path
        unseen += [f"{path}: {element}" for element in found["unseen"]]

    assert [] == unseen


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_focus_is_never_hidden_by_the_exit_link(real: ServedSite, new_page: NewPage, key: str) -> None:
    """On a small phone, no part of what is focused lies behind the exit link or outside the screen."""
    page = new_page(viewport={"width": 320, "height": 568})
    hidden = []
    for path in real.samples:
        page.goto(real.address + path)
        for _ in range(1000):
            page.keyboard.press(key)
            focused = page.evaluate(FOCUSED)
            if focused["done"]:
                break
            hidden += [f"{path}: {focused['hidden']}"] if focused["hidden"] else []

    assert [] == hidden


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
