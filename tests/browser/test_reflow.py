"""No page has to be scrolled sideways, and no word is broken, however large or spaced the text."""

from collections import defaultdict

import pytest
from playwright.sync_api import Browser

from tests.browser.looks import SPACED
from tests.browser.served_site import ServedSite
from tests.browser.tour import CUT_OFF, PHONE, TOO_WIDE
from tests.one_browser import OpenPages

MORE = ("/en/", "/en/who-can-help/", "/cy/pwy-all-helpu/", "/cy/atebion/help-nawr/", "/en/easy-read/domestic-abuse/")
"""Pages whose first screens or buttons are like no other's."""
BROKEN_WORDS = """() => {
  const broken = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest('.visually-hidden, thead')) continue;
    range.selectNodeContents(node);
    if (range.getClientRects().length < 2) continue;
    for (const match of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top));
      if (new Set(tops).size > 1) broken.add(match[0]);
    }
  }
  // A phone number stays in one piece, and the stop behind it stays with it.
  for (const link of document.querySelectorAll('a[href^="tel:"]')) {
    const stop = /^[.,;:)]/.test(link.nextSibling?.data ?? '');
    range.setStart(link, 0);
    if (stop) range.setEnd(link.nextSibling, 1); else range.setEnd(link, link.childNodes.length);
    const lines = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.bottom);
    if (link.checkVisibility() && Math.max(...lines) - Math.min(...lines) > 12) broken.add(link.href);
  }
  return [...broken];
}"""
TOUCHING = """() => {
  const found = [];
  const range = document.createRange();
  const words = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      boxes.push(...range.getClientRects());
    }
    return boxes.filter((box) => box.width > 1 && box.height > 1);
  };
  // The title of a box hangs beside its sign, on each of its lines.
  for (const title of document.querySelectorAll('.callout > .icon + div > .callout__title')) {
    const sign = title.parentElement.previousElementSibling.getBoundingClientRect();
    if (words(title).some(({ left }) => left < sign.right)) found.push(`under its sign: ${title.textContent}`);
  }
  // What ends a text stands clear of the ground that begins below it.
  for (const band of document.querySelectorAll('main > .band')) {
    const above = Math.max(...words(band.previousElementSibling).map(({ bottom }) => bottom));
    if (band.getBoundingClientRect().top < above + 12) found.push(`on ${band.textContent.trim().slice(0, 40)}`);
  }
  // Nor does a line begin with the stop behind a link.
  for (const link of document.querySelectorAll('main a')) {
    const [last, next] = [link.lastChild, link.nextSibling];
    if (last?.nodeType !== Node.TEXT_NODE || !/^[.,;:)]/.test(next?.data ?? '') || !link.checkVisibility()) continue;
    range.setStart(last, last.length - 1);
    range.setEnd(next, 1);
    const lines = [...range.getClientRects()].map((box) => box.bottom);
    if (Math.max(...lines) - Math.min(...lines) > 12) found.push(`${link.textContent} and its stop`);
  }
  return found;
}"""
"""What stands where something else begins."""
SPILLED = """() => {
  const range = document.createRange();
  return [...document.querySelectorAll('.call a, .button, .button-quiet, .tree-option')].filter((element) => {
    range.selectNodeContents(element);
    const { left, right } = element.getBoundingClientRect();
    return element.checkVisibility() && [...range.getClientRects()]
      .some((box) => box.left < left - 1 || box.right > right + 1);
  }).map((element) => element.outerHTML.slice(0, 120));
}"""
"""Buttons whose words or sign stand outside of them."""
LEFT = """() => {
  const { top, bottom } = document.querySelector('[data-exit]').getBoundingClientRect();
  const kept = document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0;
  const off = top < innerHeight * .8 || bottom > innerHeight;
  return [...off ? [`the exit link from ${top} to ${bottom}`] : [], ...scrollY > 600 && kept > 0 ? ['the header'] : []];
}"""
"""What is not where it should be once the page is scrolled: off the screen the header, at its end the exit link."""
COVERED = """() => [...document.body.querySelectorAll('*')]
  .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
  .reduce((sum, element) => sum + element.getBoundingClientRect().height / innerHeight, 0)"""
"""The share of the screen on which something stays in place."""
LETTERS = "parseFloat(getComputedStyle(document.body).fontSize)"
FITS = f"() => [...({TOO_WIDE})(), ...({CUT_OFF})()]"
ENLARGED = f"""(size) => {{
  document.documentElement.style.fontSize = size;
  scrollTo(0, 1200);
  const words = ({BROKEN_WORDS})().filter((word) => /^\\p{{L}}{{4,8}}$/u.test(word));
  const found = [{", ".join(f"...({look})()" for look in (TOO_WIDE, CUT_OFF, SPILLED, LEFT))}, ...words];
  document.documentElement.style.fontSize = '';
  return found;
}}"""
"""What does not fit at a size of letters, and each short word that is broken."""


WAYS = {
    "small": "At 320 by 256 pixels nothing is wider than the screen or cut off, on the page for missing addresses too.",
    "stays": "There, what does not scroll with the page covers less than a third of it.",
    "touching": "There nothing runs under its sign or touches what begins below it, and no line begins with a stop.",
    "broken": "On a phone no word is broken in two, not in an email address either, and no phone number.",
    "page enlarged": "With letters twice as large nothing is too wide, no short word broken, and the exit link seen.",
    "letters enlarged": "So it is where the browser doubles the letters, and not the page.",
    "letters": "Where the browser doubles its letters, the text doubles.",
    "doubled at 1280": "Then nothing is cut off or too wide on a wide screen either.",
    "spaced at 1280": "With the spacing that WCAG 1.4.12 names, nothing is cut off or too wide on a wide screen.",
    "spaced at 320": "Nor is anything on a phone.",
}


@pytest.fixture(name="seen", scope="module")
def _seen(browser: Browser, real: ServedSite) -> dict[str, dict[str, object]]:
    """What is wrong on a page of each kind, by the way in which it was shown and its path. Each is loaded once."""
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    seen: dict[str, dict[str, object]] = defaultdict(dict)

    def show(width: int, height: int = 800) -> None:
        page.set_viewport_size({"width": width, "height": height})

    def letters(size: int) -> None:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size - size // 6}})

    def note(way: str, found: object) -> None:
        seen[way] |= {path: found} if found else {}

    for path in (*real.samples, *MORE):
        show(**PHONE)
        page.goto(real.address + path)
        note("small", page.evaluate(FITS))
        share = page.evaluate(COVERED)
        note("stays", 0 if 0 < share < 1 / 3 else f"{share} of the screen")
        note("touching", page.evaluate(TOUCHING))
        show(360, 640)
        note("broken", page.evaluate(BROKEN_WORDS))
        note("page enlarged", page.evaluate(ENLARGED, "200%"))
        before = page.evaluate(LETTERS)
        letters(32)
        note("letters enlarged", page.evaluate(ENLARGED, ""))
        after = page.evaluate(LETTERS)
        note("letters", "" if after > 1.7 * before else f"they grow from {before} to {after} only")
        show(1280)
        note("doubled at 1280", page.evaluate(FITS))
        letters(16)
        page.evaluate(SPACED)
        note("spaced at 1280", page.evaluate(FITS))
        show(320)
        note("spaced at 320", page.evaluate(FITS))
    page.close()
    assert set(seen) == set(WAYS)
    return seen


@pytest.mark.parametrize("way", WAYS)
def test_every_kind_of_page_fits(seen: dict[str, dict[str, object]], way: str) -> None:
    """A page of each kind can be read in each of the ways that ``WAYS`` tells of."""
    assert {} == seen[way], WAYS[way]


def test_no_table_is_wider_than_its_column(real: ServedSite, open_pages: OpenPages) -> None:
    """On the narrowest screen that shows tables as such, the widest of them end where the text ends."""
    wider = []
    for path in ("/en/guides/time-limits/", "/cy/canllawiau/terfynau-amser/"):
        page = open_pages.show(real.address + path, 768)
        wider += page.locator("table").evaluate_all(
            """all => all.filter((table) => table.offsetWidth > table.parentElement.clientWidth)
              .map((table) => `${table.offsetWidth}: ${table.innerText.slice(0, 60)}`)"""
        )

    assert [] == wider


def test_the_ways_in_stand_apart(real: ServedSite, open_pages: OpenPages) -> None:
    """On a small tablet whose words alone are enlarged, the words of the menu do not run into each other."""
    page = open_pages.visit(real.address + "/cy/canllawiau/terfynau-amser/", 768)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    gaps = page.locator(".site-nav li").evaluate_all(
        """all => all.slice(1).map((way, number) => [all[number].getBoundingClientRect(), way.getBoundingClientRect()])
          .filter(([before, after]) => before.top === after.top).map(([before, after]) => after.left - before.right)"""
    )

    assert gaps
    assert min(gaps) >= 8
