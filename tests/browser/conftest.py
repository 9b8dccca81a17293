"""What the browser tests start from: one browser, the real site and a specimen, each built and served once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.model.language import Language
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite, serve
from tests.browser.tour import Tour, tour
from tests.find_browser import HOW, find_browser
from tests.published.built_site import build_real_site
from tests.sandbox import SiteSandbox

SPECIMEN = Path(__file__).resolve().parent / "specimen"
QUIET = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    # Even a test that goes wrong asks nothing of another machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


class NewPage(Protocol):
    """Opens an empty page in a browser context of its own."""

    def __call__(self, **options: Any) -> Page:
        """Open it, with these options of the context."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of all tests."""
    path = find_browser()
    if not path:
        pytest.fail(HOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages that share nothing, and closes them after the test."""
    contexts = []

    def open_page(**options: Any) -> Page:
        contexts.append(browser.new_context(**options))
        contexts[-1].set_default_timeout(10_000)
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The real site, built and served once."""
    built = build_real_site(tmp_path_factory.mktemp("served") / "public")
    kinds = {page.kind: page.route for page, _ in reversed(built.planned) if page.language is Language.CY}
    with serve(built.folder, ("/", NOT_FOUND_PATH, *sorted(kinds.values()))) as site:
        yield site


@pytest.fixture(scope="session")
def toured(browser: Browser, real: ServedSite) -> Tour:
    """What was noticed on a tour over every page of the real site."""
    return tour(browser, real)


@pytest.fixture(scope="session")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """A small site with one of each thing, built and served once."""
    sandbox = SiteSandbox(tmp_path_factory.mktemp("specimen") / "site", SPECIMEN)
    printed = sandbox.publish()
    assert printed.status == 0, printed.out + printed.err
    with serve(sandbox.root / "public") as site:
        yield site
