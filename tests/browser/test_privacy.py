"""Reading the site leaves nothing behind and tells nobody."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request, Response

from tests.browser.served_site import NOT_FOUND_PATH, ServedSite

STORED = """async () => [document.cookie.length, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length]"""
TELL_VIOLATIONS = (
    "addEventListener('securitypolicyviolation', (event) => console.error('forbidden', event.violatedDirective));"
)


@dataclass(kw_only=True)
class Visit:
    """What was noticed while every page was read, one after the other, in one browser context."""

    asked: list[Request] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    stored: list[int] = field(default_factory=list)

    def message(self, message: ConsoleMessage) -> None:
        """Keep what the browser complains about."""
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def answer(self, response: Response) -> None:
        """Keep what could not be had."""
        if response.status >= 400:
            self.missing.append(response.url)


@pytest.fixture(scope="module")
def visit(browser: Browser, real: ServedSite) -> Iterator[Visit]:
    """A reader reads every page."""
    visit = Visit()
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: visit.asked.append(request))
    page.on("console", visit.message)
    page.on("response", visit.answer)
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    page.add_init_script(TELL_VIOLATIONS)
    for path in real.paths:
        if path != NOT_FOUND_PATH:
            page.goto(real.address + path)
            page.keyboard.press("Shift")
    visit.stored = page.evaluate(STORED)
    visit.cookies = [cookie.get("name", "") for cookie in context.cookies()]
    yield visit
    context.close()


def test_no_page_speaks_to_another_host(real: ServedSite, visit: Visit) -> None:
    """Every request of every page goes to the site itself."""
    assert len(visit.asked) >= len(real.paths)
    assert [] == [request.url for request in visit.asked if not request.url.startswith(real.address + "/")]


def test_no_request_tells_where_the_reader_was(visit: Visit) -> None:
    """No request, for a style or for a picture, names the page that it comes from."""
    assert [] == [request.url for request in visit.asked if request.headers.get("referer")]


def test_nothing_is_stored(visit: Visit) -> None:
    """After every page has been read, there is no cookie and nothing in any storage of the browser."""
    assert [] == visit.cookies
    assert [0] * 6 == visit.stored


def test_no_page_has_an_error(visit: Visit) -> None:
    """No script fails, and no page does what its policy forbids, under the headers of a host."""
    assert [] == visit.errors


def test_nothing_is_missing(visit: Visit) -> None:
    """Whatever a page asks for is there."""
    assert [] == visit.missing
