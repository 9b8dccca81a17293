"""How trees become pages: a page for each state within the budget, and shared pages beyond it."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.problem import Code
from generator.model.tree import DecisionTree, Paging, State
from generator.plan import plan_site
from generator.tree.merged import steps
from generator.tree.paging import state_pages, tree_paging
from generator.tree.walk import MOST_PAGES, states
from tests.trees.by_hand import after, follow, id_of
from tests.trees.small import FORK, READ_LATER, TreeSite, answers, layers, small_tree, told_of_pages

TWO_ORDERS = """
start: order
questions:
  order: {options: {one-first: one, two-first: two}}
  one: {options: [x, z], routes: [{when: {not-asked: two}, to: two}, {when: {order: two-first}, to: last}]}
  two: {options: [x, z], routes: [{when: {not-asked: one}, to: one}, {when: {order: one-first}, to: last}]}
  last:
    options: [go]
    routes: [{when: {one: x, two: x}, to: a}, {when: {one: z}, to: b}, {when: {one: x, two: z}, to: b}]
outcomes: [a, b]
"""
"""Two questions are asked in either order, and what follows reads both answers."""


def shared(tree: DecisionTree) -> Paging:
    """A tree with shared pages."""
    (paging,) = tree_paging((tree,), 1)
    assert paging.shared
    return paging


def test_within_the_budget_every_state_has_a_page_of_its_own(tmp_path: Path) -> None:
    """As long as all states fit, no tree shares pages, and nobody is told anything."""
    tree = small_tree(tmp_path, READ_LATER)

    (paging,) = tree_paging((tree,), 15)

    assert (False, 15) == (paging.shared, paging.pages)
    assert list(states(tree, 100)) == [page.state for page in state_pages(paging)]
    assert [] == told_of_pages(15, tree)


def test_beyond_the_budget_states_with_the_same_future_share_a_page(tmp_path: Path) -> None:
    """One page more than the budget is enough: then there is one page for each future, and one for each outcome."""
    tree = small_tree(tmp_path, READ_LATER)

    (paging,) = tree_paging((tree,), 14)

    expected = ["", "where=wales", "where=england", "where=wales colour=red", "where=england colour=red"]
    expected += ["where=wales colour=red what=late", "where=wales colour=red what=rude"]
    assert (True, 7) == (paging.shared, paging.pages)
    assert [follow(tree, answers(walk)) for walk in expected] == [page.state for page in state_pages(paging)]


def test_what_nothing_reads_does_not_change_the_page(tmp_path: Path) -> None:
    """Walks that differ in an answer that is still read have two pages, other walks to a question share one."""
    paging = shared(small_tree(tmp_path, READ_LATER))

    def page(walk: str) -> str:
        return id_of(paging, State(answers=answers(walk), node="what"))

    assert page("where=wales colour=red") == page("where=wales colour=green")
    assert page("where=wales colour=red") != page("where=england colour=red")


def test_an_outcome_has_one_page(tmp_path: Path) -> None:
    """Every walk to an outcome leads to the same page."""
    tree = small_tree(tmp_path, READ_LATER)
    paging = shared(tree)

    ids = {(state.node, id_of(paging, state)) for state in states(tree, 100) if state.node in tree.outcomes}

    assert len(ids) == 2


def test_the_order_of_answers_does_not_change_a_shared_page(tmp_path: Path) -> None:
    """Walks that gave the same answers in another order share the page that follows."""
    paging = shared(small_tree(tmp_path, TWO_ORDERS))

    one = State(answers=answers("order=one-first one=x two=z"), node="last")
    two = State(answers=answers("order=two-first two=z one=x"), node="last")

    assert id_of(paging, one) == id_of(paging, two)


def test_the_start_of_a_shared_tree_is_the_start(tmp_path: Path) -> None:
    """The start has no id, shared pages or not."""
    tree = small_tree(tmp_path, READ_LATER)

    assert id_of(shared(tree), State(answers=(), node="where")) == ""


@pytest.mark.parametrize("ways", [READ_LATER, TWO_ORDERS, layers(3, 4)], ids=["read later", "two orders", "layers"])
def test_a_shared_page_is_right_for_everyone_who_gets_there(tmp_path: Path, ways: str) -> None:
    """Whatever walk led to a page, its options lead to the same pages, and these show the same question or outcome."""
    tree = small_tree(tmp_path, ways)
    paging = shared(tree)

    nodes: dict[str, set[str]] = {}
    ways_on: dict[tuple[str, str], set[str]] = {}
    for state in states(tree, 10_000):
        nodes.setdefault(id_of(paging, state), set()).add(state.node)
        for option in tree.questions[state.node].options if state.node in tree.questions else ():
            reached = after(tree, state, option)
            ways_on.setdefault((id_of(paging, state), option), set()).add(id_of(paging, reached))

    assert {1} == {len(found) for found in (*nodes.values(), *ways_on.values())}
    assert set(nodes) == {page.key for page in state_pages(paging)}
    assert len(nodes) == paging.pages


def test_the_tree_that_saves_most_shares_first(tmp_path: Path) -> None:
    """No more trees share pages than must: the one that saves most is the first."""
    small = small_tree(tmp_path, READ_LATER)
    large = replace(small_tree(tmp_path, layers(3, 5)), key="large")

    assert [False, True] == [paging.shared for paging in tree_paging((small, large), 150)]
    assert [True, True] == [paging.shared for paging in tree_paging((small, large), 15)]


def test_a_tree_that_saves_nothing_does_not_share(tmp_path: Path) -> None:
    """A tree whose walks never meet keeps a page for each state, since sharing would only lose the answers."""
    fork = small_tree(tmp_path, FORK)
    large = replace(small_tree(tmp_path, layers(3, 5)), key="large")

    assert [False, True] == [paging.shared for paging in tree_paging((fork, large), 8)]


@pytest.mark.parametrize(
    ("count", "width", "pages"),
    [pytest.param(4, 10, 6, id="10,000 paths"), pytest.param(2, 300, 4, id="300 options twice")],
)
def test_large_trees_are_published_with_shared_pages(tmp_path: Path, count: int, width: int, pages: int) -> None:
    """Trees with very many paths are no error; each future has a page, and every page leads on."""
    tree = small_tree(tmp_path / "check", layers(count, width))
    site = TreeSite(tmp_path / "site").tree(layers(count, width))

    planned = [pair.en for pair in plan_site(site.content()).pages if pair.en.tree and pair.en.key != "t/outline"]
    routes = {page.route for page in planned}

    assert [Code.TREE_SHARED_PAGES] == [problem.code for problem in told_of_pages(MOST_PAGES, tree)]
    assert pages == len(planned) == len(routes)
    assert set() == {choice.route for page in planned if page.tree for choice in page.tree.choices} - routes


def test_three_hundred_options_with_an_end_each_are_published(tmp_path: Path) -> None:
    """A question with 300 options that each end elsewhere has 301 pages, and shares none."""
    names = [f"o{n}" for n in range(300)]
    ways = f"{{start: q, questions: {{q: {{options: {{{', '.join(f'{n}: {n}-end' for n in names)}}}}}}}, "
    tree = small_tree(tmp_path, f"{ways}outcomes: [{', '.join(f'{n}-end' for n in names)}]}}")

    (paging,) = tree_paging((tree,), MOST_PAGES)

    assert (False, 301) == (paging.shared, paging.pages)
    assert [] == told_of_pages(MOST_PAGES, tree)


def test_ten_thousand_paths_that_are_all_read_are_published(tmp_path: Path) -> None:
    """A tree whose last question reads three earlier answers of ten each still fits."""
    listed = [f"o{n}" for n in range(10)]
    options = ", ".join(listed)
    rows = "".join(
        f"      - {{when: {{q1: {first}, q2: [{half}], q3: [{options}], q4: [{options}]}}, to: {end}}}\n"
        for first in listed
        for half, end in ((", ".join(listed[:5]), "a"), (", ".join(listed[5:]), "b"))
    )
    middle = "".join(f"  q{n}: {{options: [{options}], to: q{n + 1}}}\n" for n in range(1, 4))
    last = f"  q4:\n    options: [{options}]\n    routes:\n{rows}"
    tree = small_tree(tmp_path, f"start: q1\nquestions:\n{middle}{last}outcomes: [a, b]\n")

    (paging,) = tree_paging((tree,), MOST_PAGES)

    assert (True, 11_111, 1_113) == (paging.shared, paging.own, paging.pages)
    assert len({step.state for step in steps(tree)}) == 1_111
    assert [Code.TREE_SHARED_PAGES] == [problem.code for problem in told_of_pages(MOST_PAGES, tree)]
