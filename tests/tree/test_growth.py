"""Twice as long a tree costs twice as much: lines of the program are counted, not seconds, and room is measured."""

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from generator.check.tree_lints import MOST_QUESTIONS
from generator.check.tree_routes import check_tree_routes
from generator.model.problem import Code
from generator.model.tree import DecisionTree
from generator.tree.merged import is_sound
from generator.tree.paging import state_pages, tree_paging
from generator.tree.walk import MOST_PAGES
from tests.trees.small import content, small_tree

# The questions of a chain: {own} is the number of each, {before} that of the one before it, {on} what comes next.
CHAINS = {
    "every option leads on": "{{options: [x, z], to: {on}}}",
    "one option leads on": "{{options: {{x: {on}, z: b}}}}",
    "a row reads its own question": (
        "{{options: [x, z], routes: [{{when: {{q{own}: x}}, to: {on}}}, {{otherwise: true, to: b}}]}}"
    ),
    "a row reads the question before": (
        "{{options: [x], routes: [{{when: {{q{before}: x}}, to: {on}}}, {{otherwise: true, to: b}}]}}"
    ),
    "a row waits for what was not asked": (
        "{{options: [x], routes: [{{when: {{not-asked: q{before}}}, to: b}}, {{otherwise: true, to: {on}}}]}}"
    ),
    "one option leads back": "{{options: {{x: {on}, z: q{before}}}}}",
    "one option leads nowhere": "{{options: {{x: {on}, z: nowhere{own}}}}}",
    "every question leads to the first": "{{options: {{x: {on}, z: q0}}}}",
}


def chain(kind: str, length: int) -> str:
    """A tree of so many questions, each of which leads to the next."""
    lines = [
        f"  q{n}: " + CHAINS[kind].format(own=n, before=max(0, n - 1), on=f"q{n + 1}" if n + 1 < length else "a")
        for n in range(length)
    ]
    return "start: q0\nquestions:\n" + "\n".join(lines) + "\noutcomes: [a, b]\n"


def prove(tree: DecisionTree) -> None:
    """Prove a tree."""
    for _ in check_tree_routes(content(tree)):
        pass


def prove_and_page(tree: DecisionTree) -> None:
    """Prove a tree, and list its pages when it is sound."""
    prove(tree)
    for paging in tree_paging((tree,), MOST_PAGES) if is_sound(tree) else ():
        for _ in state_pages(paging):
            pass


def lines_run(run: Callable[[], None]) -> int:
    """How many lines of the program are run. Every call and every turn of a loop adds to them."""
    count = 0

    def trace(_frame: FrameType, event: str, _value: Any) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def room_taken(run: Callable[[], None]) -> int:
    """The most memory that was in use at once: what is copied along a walk shows here, and in no line."""
    with measured():
        run()
        return tracemalloc.get_traced_memory()[1]


@contextmanager
def measured() -> Iterator[None]:
    """Measure memory as long as this lasts."""
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", CHAINS)
def test_the_proof_grows_with_the_tree(tmp_path: Path, kind: str) -> None:
    """A chain of twice as many questions runs about twice as many lines, and takes about twice the room."""
    short, long = (small_tree(tmp_path, chain(kind, length)) for length in (50, 100))

    lines = [lines_run(lambda tree=tree: prove_and_page(tree)) for tree in (short, long)]  # type: ignore[misc]
    room = [room_taken(lambda tree=tree: prove(tree)) for tree in (short, long)]  # type: ignore[misc]

    assert lines[1] < 2.1 * lines[0]
    assert room[1] < 2.4 * room[0]


def test_a_very_long_chain_is_proved(tmp_path: Path) -> None:
    """A tree as deep as it may have pages is proved and published with shared pages; only its length is a lint."""
    length = MOST_PAGES - 2
    tree = small_tree(tmp_path, chain("one option leads on", length))

    problems = tuple(check_tree_routes(content(tree)))
    (paging,) = tree_paging((tree,), MOST_PAGES)

    assert [Code.TREE_LONG_WALK, Code.TREE_SHARED_PAGES] == [problem.code for problem in problems]
    assert f"after {length - 20:,} other answers" in problems[0].message
    assert f"has had {length} questions; more than {MOST_QUESTIONS} tire" in problems[0].message
    assert length + 2 == paging.pages == len(list(state_pages(paging)))


def test_a_number_that_no_site_could_have_is_not_written_out(tmp_path: Path) -> None:
    """Where every answer of a long chain leads on, its walks are more than anyone would read the digits of."""
    tree = small_tree(tmp_path, chain("every option leads on", 1_000).replace("outcomes: [a, b]", "outcomes: [a]"))

    told = [problem.message for problem in check_tree_routes(content(tree)) if problem.code is Code.TREE_SHARED_PAGES]

    expected = (
        "with a page for every walk the trees would have more than 1,000,000,000 pages a language, and the most is"
        " 1,500: the more than 1,000,000,000 of this tree become 1,001 that many walks share"
    )
    assert [expected] == told
