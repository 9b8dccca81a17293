"""The one browser of all tests: two in one process would not get on."""

from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.find_browser import HOW, find_browser

QUIET = [
    "--disable-gpu",
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
