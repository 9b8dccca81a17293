"""Words can be told from their ground, by day and by night."""

from typing import Any

import pytest

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage

FAINT = """() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1,
  });
  const ground = (element) => {
    const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0,0,0)' : 'rgb(255,255,255)';
    if (!element) return parse(canvas);
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own : over(own, ground(element.parentElement));
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4));
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const contrast = (element) => {
    const below = ground(element);
    const [a, b] = [light(over(parse(getComputedStyle(element).color), below)), light(below)].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  };
  const faint = [];
  let checked = 0;
  for (const details of document.querySelectorAll('details')) details.open = true;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.offsetWidth <= 1) continue;
    const found = contrast(element);
    checked += 1;
    if (!(found >= 4.5)) faint.push(`${found.toFixed(2)} ${texts.currentNode.data.trim().slice(0, 60)}`);
  }
  return { checked, faint };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(
    real: ServedSite, specimen: ServedSite, new_page: NewPage, scheme: Any
) -> None:
    """All words of every kind of page have a contrast of at least 4.5: text, links, columns, exit link, footer."""
    page = new_page(color_scheme=scheme)
    faint = []
    for address in (*(real.address + path for path in real.samples), specimen.address + "/cy/taflenni/blociau/"):
        page.goto(address)
        found = page.evaluate(FAINT)
        assert found["checked"] > 5, address
        faint += [f"{address}: {words}" for words in found["faint"]]

    assert [] == faint


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_follows_the_scheme(specimen: ServedSite, new_page: NewPage, scheme: Any) -> None:
    """The page is dark for a reader who wants it dark, and light for all others."""
    page = new_page(color_scheme=scheme)
    page.goto(specimen.address + "/en/")

    ground = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)")

    assert (scheme == "light") == (sum(ground[:3]) > 382)
