"""One tour over every page, so that each is loaded once and looked at in every way that all pages have to bear."""

import os
from dataclasses import dataclass, field
from itertools import chain, cycle
from typing import Final, Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, ViewportSize

from tests.browser.axe import LOOKS_OF_MODES, MODES, SOURCE, THIRDS, Mode, all_but_looks, violations_in, violations_on
from tests.browser.looks import FAINT, FOCUSED
from tests.browser.served_site import ServedSite
from tests.browser.shapes import FRESH, SHAPES, fewest_pages, stops_of

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
  // Sizes are known, and few are cut: only of those the style is asked for, which takes longer.
  const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  if (!cut || element.clientWidth <= 1) return false;
  const style = getComputedStyle(element);
  const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
  return hides && style.clipPath === 'none';
}).map((element) => element.outerHTML.slice(0, 120))"""
WITHOUT_INDICATOR = """() => {
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow };
  };
  for (const details of document.querySelectorAll('details')) details.open = true;
  document.activeElement.blur();
  // All are looked at before the first is focused: each change of the focus makes the browser reckon anew.
  const before = [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
    .filter((element) => element.checkVisibility()).map((element) => [element, JSON.stringify(look(element))]);
  const unseen = before.filter(([element, without]) => {
    element.focus({ focusVisible: true, preventScroll: true });
    const after = look(element);
    const marked = (after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2) || after.boxShadow !== 'none';
    return document.activeElement !== element || !marked || without === JSON.stringify(after);
  }).map(([element]) => element.outerHTML.slice(0, 120));
  document.activeElement.blur();
  return before.length ? unseen : ['nothing can be focused'];
}"""
STORED = """async () => [document.cookie.length, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length]"""
GLANCE = f"""async ([here, twin]) => {{
  const glance = () => [{", ".join(f"({look})()" for look in (TOO_WIDE, CUT_OFF, SHAPES))}];
  const pressed = {{ key: 'Shift', bubbles: true }};
  for (const event of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(event, pressed));
  const found = {{ [here]: glance() }};
  // A state of a tree is drawn by its script alone.
  if (!twin || document.querySelector('[data-tree]')) return found;
  const path = new URL(document.querySelector(`link[hreflang=${{twin}}]`).href).pathname;
  const other = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
  const styles = (page) => [...page.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href'));
  if (String(styles(other)) !== String(styles(document))) throw new Error(`${{path}} has styles of its own`);
  // What is read is never run, so that what is there without a script is read as well.
  for (const instead of other.querySelectorAll('noscript')) instead.remove();
  // Its pictures lie where its own address says.
  history.replaceState(null, '', path);
  document.documentElement.lang = other.documentElement.lang;
  document.body.replaceWith(other.body);
  return {{ ...found, [path]: glance() }};
}}"""
"""All that each page is looked at for, at once, by its path, which its script may have changed.

Then the same for its twin in a language, laid out in its place.
"""
TELL_VIOLATIONS = (
    "addEventListener('securitypolicyviolation', (event) => console.error('forbidden', event.violatedDirective));"
)
WHOLE = os.environ.get("WHOLE_TOUR") == "1"
"""Whether every page is looked at in every way, which takes long."""
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

    pages: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    without_indicator: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
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


def tour(browser: Browser, site: ServedSite) -> Tour:
    """Look at every page on a phone, and at the fewest that have all that pages are built of in all other ways.

    The Welsh pages are opened. The twin of each, built alike of shorter words, is laid out in its place, so that its
    own scripts do not run. What is new on one of the fewest pages is looked at in both widths and in two sets of
    colours, and the keyboard goes through those that have all kinds of stops. On a whole tour every page is opened,
    and looked at in every way.
    """
    notes = Tour()
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(TELL_VIOLATIONS)
    page = context.new_page()
    notes.watch(page)
    shapes: dict[str, frozenset[str]] = {}
    for path in site.existing:
        if WHOLE or not path.startswith("/en/"):
            shapes |= _glance(page, site, path, notes)
    notes.pages = sorted(shapes)
    # The source of axe is long: only the pages that it looks at are loaded with it.
    page.add_init_script(SOURCE)
    chosen = shapes if WHOLE else fewest_pages(shapes)
    walked = chosen if WHOLE else fewest_pages({path: stops_of(shapes[path]) for path in chosen})
    # The first page has most of what there is, and the frame of all: it is looked at in all modes.
    looks = chain((LOOKS_OF_MODES,), cycle(THIRDS))
    for modes, (path, fresh) in zip(looks, chosen.items(), strict=False):
        page.goto(site.address + path)
        if page.locator("[data-tree]").count():
            # A state of a tree is drawn anew by its script some time after the page has loaded.
            page.locator("[data-tree] h1[tabindex]").wait_for()
        if path in walked:
            notes.covered += covered_by_keyboard(page)
        _look(page, modes, fresh, notes)
    notes.stored = page.evaluate(STORED)
    notes.cookies = [cookie.get("name", "") for cookie in context.cookies()]
    context.close()
    return notes


def _look(page: Page, modes: tuple[Mode, ...], fresh: frozenset[str], notes: Tour) -> None:
    """Look at the page that is open in some modes; at its words in light and dark, and at all of it with all rules."""
    new = page.evaluate(FRESH, sorted(fresh))
    if WHOLE:
        notes.violations += violations_in(MODES, page)
    for mode in modes:
        mode.show(page)
        notes.without_indicator += found_on(page, WITHOUT_INDICATOR)
        if new and not WHOLE:
            notes.violations += violations_on(page, mode, "fresh")
    if not WHOLE:
        notes.violations += violations_on(page, all_but_looks(mode))
    page.emulate_media(forced_colors="none")
    notes.faint += faint_on(page)


def _glance(page: Page, site: ServedSite, path: str, notes: Tour) -> dict[str, frozenset[str]]:
    """Open a page on a phone, note what is seen at once, and give what it and its twin are built of."""
    page.goto(site.address + path)
    found = page.evaluate(GLANCE, [path, "en" if path.startswith("/cy/") and not WHOLE else ""])
    notes.too_wide += [f"{at}: {fault}" for at, (wide, cut, _) in found.items() for fault in (*wide, *cut)]
    return {at: frozenset(shapes) for at, (_, _, shapes) in found.items()}
