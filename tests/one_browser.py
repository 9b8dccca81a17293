"""The one browser of all tests: two in one process would not get on."""

from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.find_browser import HOW, find_browser

QUIET = [
    "--disable-gpu",
    # Nothing is drawn in three dimensions: what would draw it without a graphics card need not start.
    "--disable-software-rasterizer",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    # A page that is opened takes the process that there is: to start one takes longer than most of what is asked of it.
    "--renderer-process-limit=1",
    # Even a test that goes wrong asks nothing of another machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


LONGEST = 120_000
"""Milliseconds after which what is waited for will not come. A slow or busy machine needs longer than most think."""


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
    expect.set_options(timeout=LONGEST)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, chromium_sandbox=False)
        yield browser
        browser.close()


class OpenPages:
    """Pages that stay open for all tests of a file that do no more than look at them."""

    def __init__(self, context: BrowserContext) -> None:
        """Open none yet."""
        self._context = context
        self._pages: dict[str, Page] = {}

    def show(self, address: str, width: int = 1280, **media: Any) -> Page:
        """A page, opened when it is first asked for, at a width and with these options of ``emulate_media``."""
        if address not in self._pages:
            self._pages[address] = self._context.new_page()
            self._pages[address].goto(address)
        page = self._pages[address]
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**{"media": "screen", "color_scheme": "light", "forced_colors": "none", **media})
        return page


@pytest.fixture(scope="module")
def open_pages(browser: Browser) -> Iterator[OpenPages]:
    """Pages to look at, each opened once for a file of tests."""
    context = browser.new_context()
    context.set_default_timeout(LONGEST)
    yield OpenPages(context)
    context.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages that share nothing, and closes them after the test."""
    contexts = []

    def open_page(**options: Any) -> Page:
        contexts.append(browser.new_context(**options))
        contexts[-1].set_default_timeout(LONGEST)
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()
