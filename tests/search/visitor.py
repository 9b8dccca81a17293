"""Somebody who searches in a browser, and sees only what a reader sees."""

from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Request, ViewportSize, expect

from generator.model.language import Language
from tests.browser.served_site import ServedSite
from tests.one_browser import LONGEST

SMALL: ViewportSize = {"width": 400, "height": 300}
ROUTES = {Language.EN: "/en/search/", Language.CY: "/cy/chwilio/"}

TYPE = """async (box, { words, longest }) => {
  const found = document.querySelector('[data-found]');
  found.replaceChildren('waiting');
  await new Promise((done) => {
    new MutationObserver(done).observe(found, { childList: true });
    setTimeout(done, longest);
    box.value = words;
    box.dispatchEvent(new Event('input'));
  });
}"""
"""Types words, marks what was found before as old, and gives back once something else stands there."""
SHOW_ALL = """async () => {
  for (let more; (more = document.querySelector('.search-results + button'));) {
    more.click();
    await new Promise((done) => setTimeout(done));
  }
}"""
"""Presses the button for more results until there is none."""
FIND_ALL = """async (box, { lines, whole, longest }) => {
  const found = [];
  for (const words of lines) {
    await (TYPE)(box, { words, longest });
    if (whole) await (SHOW_ALL)();
    found.push([...document.querySelectorAll('[data-found] h3 a')].map((link) => link.pathname));
  }
  return found;
}""".replace("TYPE", TYPE).replace("SHOW_ALL", SHOW_ALL)
"""Types one line after the other, and gives the pages that are shown for each."""


class Visitor:
    """A reader at the search of one language."""

    def __init__(self, page: Page, served: ServedSite, language: Language, route: str = "") -> None:
        """Open the search, or another page with a box."""
        self.page = page
        self.requests: list[Request] = []
        self.errors: list[str] = []
        page.on("request", self._request)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.goto(served.address + (route or ROUTES[language]))
        self.box.wait_for()

    def _request(self, request: Request) -> None:
        self.requests.append(request)

    @property
    def box(self) -> Locator:
        """Where one types."""
        return self.page.get_by_role("searchbox")

    @property
    def indexes(self) -> list[str]:
        """The files of an index that were asked for."""
        return [request.url for request in self.requests if request.url.endswith(".json")]

    def type(self, words: str) -> "Visitor":
        """Type words at once, in place of those before, and wait for what comes of them."""
        self.box.focus()
        self.box.evaluate(TYPE, {"words": words, "longest": LONGEST})
        expect(self.found).not_to_have_text("waiting")
        return self

    @property
    def found(self) -> Locator:
        """What the script shows."""
        return self.page.locator("[data-found]")

    @property
    def told(self) -> Locator:
        """What is said to who cannot see the results."""
        return self.page.locator(".search-box [role=status]")

    @property
    def routes(self) -> list[str]:
        """The pages shown, best first."""
        addresses = self.found.locator("h3 a").evaluate_all("links => links.map((link) => link.href)")
        return [urlsplit(address).path for address in addresses]

    @property
    def more(self) -> Locator:
        """The button for more results."""
        return self.found.locator(".search-results + button")

    def find(self, *lines: str, whole: bool = True) -> list[list[str]]:
        """Every page found for each of these lines, typed one after the other, or those that are shown at first."""
        # The first loads the index, of which more is said meanwhile.
        self.type("")
        found: list[list[str]] = self.box.evaluate(FIND_ALL, {"lines": lines, "whole": whole, "longest": LONGEST})
        return found

    def all_routes(self) -> list[str]:
        """Every page found, best first."""
        self.page.evaluate(SHOW_ALL)
        return self.routes
