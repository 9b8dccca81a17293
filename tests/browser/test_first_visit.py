"""A first visit on a bad connection: little to fetch, nothing that blocks, and nothing that moves."""

import re

import pytest
from playwright.sync_api import Page, Route

from generator.build.weight import weigh
from generator.model.language import Language
from generator.model.page_kind import PageKind
from tests.browser.served_site import ServedSite
from tests.browser.tour import WHOLE, Tour
from tests.one_browser import NewPage

FOLDERS = {Language.EN: "en/factsheets", Language.CY: "cy/taflenni-ffeithiau"}
MOST_REQUESTS = 4
LIMIT = 14_336
"""The most octets that a factsheet of our own may weigh, 14 KB; the longest, in Welsh, come near it. So much a server
sends before it hears from the browser again."""
SHIFTS = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const place = ({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' ');
    const what = entry.sources.map(({ node, previousRect, currentRect }) =>
      `${(node?.outerHTML ?? node?.textContent ?? '').slice(0, 80)}: ${place(previousRect)} → ${place(currentRect)}`);
    moved.push([entry.value, ...what]);
  }
}).observe({ type: 'layout-shift', buffered: true });
"""


def factsheets(site: ServedSite, language: Language) -> list[str]:
    """The addresses of the factsheets of a language."""
    return [path for path in site.existing if path.startswith(f"/{FOLDERS[language]}/") and path.count("/") == 4]


def by_turns(site: ServedSite) -> list[str]:
    """The addresses of all factsheets, by turns in Welsh and in English; on a whole tour each in both languages."""
    welsh = factsheets(site, Language.CY)
    english = [twin(site, path) for path in welsh]
    return [*welsh, *english] if WHOLE else [*welsh[::2], *english[1::2]]


def twin(site: ServedSite, path: str) -> str:
    """The address of a page in English."""
    link = re.search(
        r'hreflang="en" href="https?://[^/]+([^"]+)"', (site.folder / path[1:] / "index.html").read_text("utf-8")
    )
    assert link, path
    return link[1]


def painted(page: Page) -> None:
    """Let the page be drawn once more, so that what has moved is known."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize("language", Language)
def test_every_factsheet_is_light(real: ServedSite, language: Language) -> None:
    """No factsheet, with its styles, scripts and pictures, takes more than 14,336 bytes compressed."""
    weights = [
        weigh(f"{path[1:]}index.html", PageKind.FACTSHEET, lambda name: (real.folder / name).read_bytes())
        for path in factsheets(real, language)
    ]

    assert len(weights) > 5
    assert [] == [(weight.path, weight.octets) for weight in weights if weight.octets > LIMIT]


def test_every_factsheet_asks_four_times_at_most(real: ServedSite, new_page: NewPage) -> None:
    """A browser with an empty cache asks for the page and at most three files, no font among them, each once."""
    page = new_page()
    network = page.context.new_cdp_session(page)
    notes = Tour()
    notes.watch(page)
    for path in by_turns(real):
        network.send("Network.clearBrowserCache")
        notes.asked.clear()
        page.goto(real.address + path)
        asked = [request.url for request in notes.asked]
        assert 3 <= len(asked) <= MOST_REQUESTS, (path, asked)
        assert len(set(asked)) == len(asked), path
        assert [] == [url for url in asked if url.endswith((".woff", ".woff2", ".ttf"))], path


@pytest.mark.parametrize(("width", "step"), [(320, 1), (1280, 3)])
def test_nothing_moves(real: ServedSite, new_page: NewPage, width: int, step: int) -> None:
    """On no factsheet does anything move once it is drawn, even when the script comes long after.

    Where there is more room than its lines need, every third tells of all.
    """
    page = new_page(viewport={"width": width, "height": 700}, timezone_id="Europe/London")
    page.add_init_script(SHIFTS)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/site.*.js", hold)
    moved: dict[str, object] = {}
    for path in by_turns(real)[:: 1 if WHOLE else step]:
        page.goto(real.address + path, wait_until="commit")
        page.locator("footer").wait_for()
        painted(page)
        if page.locator("[data-deadline]").count():
            page.evaluate("document.querySelector('.deadline').scrollIntoView({ block: 'center' })")
            painted(page)
        waiting.pop().continue_()
        page.wait_for_load_state()
        painted(page)
        assert page.evaluate("getComputedStyle(document.querySelector('[data-print]')).visibility") == "visible"
        moved |= {path: page.evaluate("moved")} if page.evaluate("moved") else {}

    assert {} == moved


def test_no_script_blocks(real: ServedSite, new_page: NewPage) -> None:
    """While a script is on its way, the whole page can be read already."""
    page = new_page()
    page.route("**/*.js", lambda _route: None)
    path = factsheets(real, Language.CY)[0]

    page.goto(real.address + path, wait_until="commit")

    page.locator("footer").wait_for()
    assert page.locator("main").inner_text()
