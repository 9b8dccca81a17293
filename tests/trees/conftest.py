"""What the tests of decision trees start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from generator.build.reading import SiteReading
from generator.model.content import Content
from generator.model.tree import DecisionTree, State
from generator.tree.paging import tree_paging
from generator.tree.walk import MOST_PAGES, states
from tests.browser.tour import TELL_VIOLATIONS
from tests.one_browser import LONGEST
from tests.trees.served import ServedTree, serve
from tests.trees.small import TreeSite

SCREEN: ViewportSize = {"width": 1280, "height": 720}
SHARED = """
start: where
questions:
  where: {options: {wales: colour, england: colour, unsure: letters}}
  letters:
    options: [welsh, english]
    to: colour
  colour: {options: [red, green, blue], to: what}
  what: {options: {late: when, rude: when, other: a}}
  when:
    options: [new, old]
    routes:
      - {when: {when: new, what: late, not-asked: letters}, to: a}
      - {when: {when: new, what: late, letters: [welsh, english]}, to: b}
      - {when: {when: new, what: rude, where: [wales, unsure]}, to: b}
      - {when: {when: old, what: late}, to: c}
      - {otherwise: true, to: c}
outcomes: {a: {page: ends/yes}, b: {page: ends/stop}, c: {}}
"""
"""A tree with every kind of way, whose walks meet again and again."""
SHARED_BUDGET = 40
"""Fewer pages than that tree has states."""


@pytest.fixture
def site(tmp_path: Path) -> TreeSite:
    """A small site without a tree."""
    return TreeSite(tmp_path / "site")


@pytest.fixture(scope="module")
def _open_page(browser: Browser) -> Iterator[Page]:
    """A page that stays open for a file of tests."""
    context = browser.new_context()
    context.set_default_timeout(LONGEST)
    page = context.new_page()
    page.add_init_script(TELL_VIOLATIONS)
    yield page
    context.close()


@pytest.fixture
def empty_page(_open_page: Page) -> Page:
    """A page with nothing open yet, in a browser that others have used: what is open next comes behind nothing."""
    _open_page.unroute_all()
    _open_page.context.unroute_all()
    _open_page.context.clear_permissions()
    _open_page.goto("about:blank")
    _open_page.emulate_media(media="screen")
    if _open_page.viewport_size != SCREEN:
        _open_page.set_viewport_size(SCREEN)
    return _open_page


@pytest.fixture(scope="session")
def real_tree(real_content: Content) -> DecisionTree:
    """The project's own tree, with the facts that its words quote."""
    (tree,) = real_content.trees
    return tree


@pytest.fixture(scope="session")
def real_states(real_tree: DecisionTree) -> tuple[State, ...]:
    """Every state of the project's own tree."""
    return tuple(states(real_tree, 100_000))


@pytest.fixture(scope="session")
def real_paths(real_tree: DecisionTree, real_states: tuple[State, ...]) -> tuple[State, ...]:
    """Every path of the project's own tree."""
    return tuple(state for state in real_states if state.node in real_tree.outcomes)


@pytest.fixture(scope="session")
def real_content(real_reading: SiteReading) -> Content:
    """All that is written for the project's own site."""
    return real_reading.content


@pytest.fixture(scope="session")
def served(real_folder: Path, real_tree: DecisionTree) -> Iterator[ServedTree]:
    """The project's own site on a server of this machine."""
    (paging,) = tree_paging((real_tree,), MOST_PAGES)
    with serve(real_folder, paging) as site:
        yield site


@pytest.fixture(scope="session")
def served_shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedTree]:
    """A small site whose tree has more states than it may have pages, so that its pages are shared."""
    site = TreeSite(tmp_path_factory.mktemp("shared") / "site").tree(SHARED)
    folder = site.root / "public"
    for path, data in site.shared_files(SHARED_BUDGET).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (paging,) = tree_paging(site.content().trees, SHARED_BUDGET)
    with serve(folder, paging) as served:
        yield served
