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


PLAIN: dict[str, Any] = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
"""How a page is shown to whoever asks for nothing else."""


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
    """Pages that stay open for all tests of a file, which share what a browser keeps."""

    def __init__(self, browser: Browser) -> None:
        """Open none yet."""
        self._browser = browser
        self._contexts: dict[bool, BrowserContext] = {}
        self._pages: dict[str, Page] = {}

    def show(self, address: str, width: int = 1280, **media: Any) -> Page:
        """A page that is loaded once, to be looked at: at a width and with these options of ``emulate_media``."""
        if address not in self._pages:
            self._pages[address] = self._open(scripts=True)
            self._pages[address].goto(address)
        return self._shown(self._pages[address], width, 800, media)

    def visit(self, address: str, width: int = 1280, height: int = 800, *, scripts: bool = True, **media: Any) -> Page:
        """One page for all tests, that comes anew to an address: for those that do something with what they see.

        It has been elsewhere before. Who asks it to listen, to wait or to tell another time needs a page of their own.
        """
        name = f"with{'' if scripts else 'out'} script"
        if name not in self._pages:
            self._pages[name] = self._open(scripts=scripts)
        page = self._shown(self._pages[name], width, height, media)
        page.goto(address)
        return page

    def close(self) -> None:
        """Close all."""
        for context in self._contexts.values():
            context.close()

    def _shown(self, page: Page, width: int, height: int, media: dict[str, Any]) -> Page:
        """Show a page so, whatever the test before did to it."""
        # To set the size that there is takes as long as to set another.
        if page.viewport_size != {"width": width, "height": height}:
            page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**{**PLAIN, **media})
        return page

    def _open(self, *, scripts: bool) -> Page:
        """Open an empty page that runs scripts, or none."""
        if scripts not in self._contexts:
            self._contexts[scripts] = self._browser.new_context(java_script_enabled=scripts)
            self._contexts[scripts].set_default_timeout(LONGEST)
        return self._contexts[scripts].new_page()


@pytest.fixture(scope="module")
def open_pages(browser: Browser) -> Iterator[OpenPages]:
    """Pages that stay open for a file of tests."""
    pages = OpenPages(browser)
    yield pages
    pages.close()


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
