"""One tour over every page, so that each is loaded once and looked at in every way that all pages have to bear."""

import os
from dataclasses import dataclass, field
from typing import Final, Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, ViewportSize

from tests.browser.axe import LOOKS_OF_MODES, MODES, SOURCE, mode_of_turn, violations_in
from tests.browser.looks import FAINT, FOCUSED
from tests.browser.served_site import ServedSite

PHONE: ViewportSize = {"width": 320, "height": 256}
SMALL_PHONE: ViewportSize = {"width": 320, "height": 568}
WIDE: ViewportSize = {"width": 1280, "height": 800}
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > wide ? ['the page itself'] : [];
  const scrolls = (element) => {
    for (let e = element.parentElement; e; e = e.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width > 1 && box.right > wide + 1 && !scrolls(element)) found.push(element.outerHTML.slice(0, 120));
  }
  return found;
}"""
CUT_OFF = """() => [...document.body.querySelectorAll('*')].filter((element) => {
  const style = getComputedStyle(element);
  const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
  const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  return hides && cut && element.clientWidth > 1 && style.clipPath === 'none';
}).map((element) => element.outerHTML.slice(0, 120))"""
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
    element.focus({ focusVisible: true, preventScroll: true });
    const after = look(element);
    const marked = (after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2) || after.boxShadow !== 'none';
    const changed = JSON.stringify(before) !== JSON.stringify(after);
    if (document.activeElement !== element || !marked || !changed) unseen.push(element.outerHTML.slice(0, 120));
    seen += 1;
  }
  document.activeElement.blur();
  return seen ? unseen : ['nothing can be focused'];
}"""
STORED = """async () => [document.cookie.length, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length]"""
TELL_VIOLATIONS = (
    "addEventListener('securitypolicyviolation', (event) => console.error('forbidden', event.violatedDirective));"
)
FRESH = """(known) => {
  const shape = (element) => `${element.localName}.${element.getAttribute('class')}`;
  const chain = (element) => (element === document.body ? '' : `${chain(element.parentElement)} > `) + shape(element);
  // What holds nothing but other elements has no look of its own; axe would look at all that is inside.
  const looks = (element) => element.checkVisibility({ visibilityProperty: true })
    && (element.matches('a, button, input, select, summary, [tabindex]')
      || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
  const seen = new Set(known);
  const found = new Map();
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of [...document.body.querySelectorAll('*')].filter(looks)) {
    if (!seen.has(chain(element)) && !found.has(chain(element))) found.set(chain(element), element);
  }
  window.fresh = { include: [...found.values()] };
  return [...found.keys()];
}"""
"""Each combination of elements and classes, one inside the other, that is new; ``fresh`` has an element for each."""
WALK = f"""() => {{
  const look = {FOCUSED};
  window.walk = {{ started: false, done: false, hidden: [] }};
  // What a press of Tab has brought is looked at when the next begins: by then the page has moved.
  addEventListener('keydown', (event) => {{
    if (event.key !== 'Tab' || walk.done) return;
    if (walk.started) {{
      const {{ done, hidden }} = look();
      walk.done = done;
      if (hidden) walk.hidden.push(hidden);
    }}
    walk.started = true;
  }}, true);
}}"""
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.type !== 'hidden')
  .filter((element) => !window.visited.has(element)).map((element) => element.outerHTML.slice(0, 120))"""


def covered_by_keyboard(page: Page, *, backwards: bool = False) -> list[str]:
    """Walk through a page with the keyboard: what is focused and covered, and what is never reached."""
    page.set_viewport_size(SMALL_PHONE)
    page.evaluate(WALK)
    if backwards:
        page.keyboard.down("Shift")
    for _ in range(50):
        for _ in range(20):
            page.keyboard.down("Tab")
        if page.evaluate("walk.done"):
            break
    page.keyboard.up("Tab")
    page.keyboard.up("Shift")
    covered = [f"{page.url}: covered: {element}" for element in page.evaluate("walk.hidden")]
    return covered + [f"{page.url}: not reached: {element}" for element in page.evaluate(REACHABLE)]


def faint_on(page: Page) -> list[str]:
    """Words on the page that is open that hardly stand out from their ground, light or dark."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        looked = page.evaluate(FAINT)
        assert looked["checked"], f"there are no words on {page.url}"
        found += [f"{page.url} {scheme}: {words}" for words in looked["faint"]]
    return found


def found_on(page: Page, look: str) -> list[str]:
    """What a look at the page that is open finds, each with the page's address."""
    return [f"{page.url}: {found}" for found in page.evaluate(look)]


@dataclass(kw_only=True)
class Tour:
    """What was noticed on the tour."""

    pages: int = 0
    violations: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    without_indicator: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
    shapes: set[str] = field(default_factory=set)
    covered: list[str] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    stored: list[int] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Notice whatever happens on a page."""
        page.on("request", self.request)
        page.on("console", self.message)
        page.on("response", self.answer)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def request(self, request: Request) -> None:
        """Keep what was asked for."""
        self.asked.append(request)

    def message(self, message: ConsoleMessage) -> None:
        """Keep what the browser complains about."""
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def answer(self, response: Response) -> None:
        """Keep what could not be had."""
        if response.status >= 400:
            self.errors.append(f"{response.url} is missing")


def is_whole() -> bool:
    """Tell whether every page is to be looked at in every way, as ``make tour`` asks."""
    return os.environ.get("WHOLE_TOUR") == "1"


WALKED = 8
"""Of so many pages with nothing new on them, the keyboard walks through one, and the words of one are measured."""


def tour(browser: Browser, site: ServedSite) -> Tour:
    """Look at every page on a phone and on a wide screen, two pages at a time.

    The modes of axe take turns from page to page; a page in English that has nothing new is built as its Welsh twin
    is, and left to that. What takes long is done where a combination of elements and classes is first met, and on some
    of the other pages: the walk by keyboard, the contrast of words in both schemes, and the look at what is new in all
    modes. On a whole tour everything is done everywhere.
    """
    notes = Tour()
    context = browser.new_context()
    context.add_init_script(TELL_VIOLATIONS)
    context.add_init_script(SOURCE)
    tabs = (context.new_page(), context.new_page())
    for tab in tabs:
        notes.watch(tab)
    for first in range(0, len(site.existing), len(tabs)):
        paths = site.existing[first : first + len(tabs)]
        opened, fresh = [], []
        for number, (page, path) in enumerate(zip(tabs, paths, strict=False), first):
            page.emulate_media(color_scheme="light", forced_colors="none")
            page.set_viewport_size(PHONE)
            page.goto(site.address + path)
            page.keyboard.press("Shift")
            notes.too_wide += found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)
            page.set_viewport_size(WIDE)
            shapes = page.evaluate(FRESH, sorted(notes.shapes))
            notes.shapes.update(shapes)
            if shapes or number % WALKED == 0 or is_whole():
                notes.covered += covered_by_keyboard(page)
                page.set_viewport_size(WIDE)
                notes.faint += faint_on(page)
            notes.without_indicator += found_on(page, WITHOUT_INDICATOR)
            fresh += [page] if shapes else []
            opened.append(page)
        if is_whole():
            notes.violations += violations_in(MODES, *opened)
        else:
            asked = [page for page in opened if page in fresh or "/en/" not in page.url]
            notes.violations += violations_in((mode_of_turn(first // len(tabs)),), *asked)
            notes.violations += violations_in(LOOKS_OF_MODES, *fresh, within="fresh")
        notes.pages += len(opened)
    notes.stored = tabs[0].evaluate(STORED)
    notes.cookies = [cookie.get("name", "") for cookie in context.cookies()]
    context.close()
    return notes
