"""What the tests of decision trees start from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.build import OWN_FOLDER, Request, build_site
from generator.load import load_content, load_site_config
from generator.load.trees import load_tree
from generator.model.content import Content
from generator.model.tree import DecisionTree
from generator.model.walk import State, states
from tests.find_browser import HOW, find_browser
from tests.trees.served import ServedTree, serve
from tests.trees.small import TODAY, TreeSite

REAL = "content/decision-trees/who-can-help.yml"


@pytest.fixture
def site(tmp_path: Path) -> TreeSite:
    """A small site without a tree."""
    return TreeSite(tmp_path / "site")


@pytest.fixture(scope="session")
def real_tree() -> DecisionTree:
    """The project's own tree."""
    loaded = load_tree(OWN_FOLDER, REAL)
    assert loaded.value is not None, loaded.problems
    return loaded.value


@pytest.fixture(scope="session")
def real_states(real_tree: DecisionTree) -> tuple[State, ...]:
    """Every state of the project's own tree."""
    return tuple(states(real_tree, 100_000))


@pytest.fixture(scope="session")
def real_paths(real_tree: DecisionTree, real_states: tuple[State, ...]) -> tuple[State, ...]:
    """Every path of the project's own tree."""
    return tuple(state for state in real_states if state.node in real_tree.outcomes)


@pytest.fixture(scope="session")
def real_content() -> Content:
    """All that is written for the project's own site."""
    config = load_site_config(OWN_FOLDER).value
    assert config is not None, "the project's own configuration cannot be read"
    return load_content(OWN_FOLDER, OWN_FOLDER / "translations", config).content


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project's own site, built once."""
    output = tmp_path_factory.mktemp("tree-site") / "public"
    request = Request(
        root=OWN_FOLDER, output=output, release=False, today=TODAY, jobs=1, progress=lambda _path, _total: None
    )
    report = build_site(request, write=True)
    assert not report.errors, [str(problem.place) + ": " + problem.message for problem in report.errors]
    return output


@pytest.fixture(scope="session")
def served(built: Path, real_tree: DecisionTree) -> Iterator[ServedTree]:
    """The project's own site on a server of this machine, with the templates' own scripts beside it."""
    with serve(built, OWN_FOLDER / "templates", real_tree) as site:
        yield site


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
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
    # Even a test that goes wrong asks nothing of another machine.
    quiet.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=quiet, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages that share nothing, and closes them after the test."""
    contexts = []

    def open_page(**options: Any) -> Page:
        contexts.append(browser.new_context(**options))
        contexts[-1].set_default_timeout(3_000)
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()
