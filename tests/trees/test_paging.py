"""How trees become pages: a page for each state within the budget, and shared pages beyond it."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.tree_routes import check_tree_routes
from generator.model.merged import steps
from generator.model.paging import Paging, tree_paging
from generator.model.problem import Code, Level, Problem
from generator.model.tree import DecisionTree
from generator.model.walk import MOST_PAGES, State, follow, states
from generator.plan import plan_site
from tests.trees.small import FORK, TreeSite, answers, content, layers, small_tree

READ_LATER = """
start: where
questions:
  where: {options: [wales, england], to: colour}
  colour: {options: [red, green], to: what}
  what:
    options: [late, rude]
    routes:
      - {when: {what: late}, to: a}
      - {when: {what: rude, where: wales}, to: b}
      - {when: {what: rude, where: england}, to: a}
outcomes: [a, b]
"""
"""The last question reads the first answer, and nothing reads the second: 15 states, 7 with shared pages."""
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


def told(most: int, *trees: DecisionTree) -> list[Problem]:
    """What is told about the number of pages."""
    codes = {Code.TREE_TOO_LARGE, Code.TREE_SHARED_PAGES}
    return [problem for problem in check_tree_routes(content(*trees), most) if problem.code in codes]


def test_within_the_budget_every_state_has_a_page_of_its_own(tmp_path: Path) -> None:
    """As long as all states fit, no tree shares pages, and nobody is told anything."""
    tree = small_tree(tmp_path, READ_LATER)

    (paging,) = tree_paging((tree,), 15)

    assert (False, 15) == (paging.shared, paging.pages)
    assert list(states(tree, 100)) == list(paging.states())
    assert [] == told(15, tree)


def test_beyond_the_budget_states_with_the_same_future_share_a_page(tmp_path: Path) -> None:
    """One page more than the budget is enough: then there is one page for each future, and one for each outcome."""
    tree = small_tree(tmp_path, READ_LATER)

    (paging,) = tree_paging((tree,), 14)

    expected = ["", "where=wales", "where=england", "where=wales colour=red", "where=england colour=red"]
    expected += ["where=wales colour=red what=late", "where=wales colour=red what=rude"]
    assert (True, 7) == (paging.shared, paging.pages)
    assert [follow(tree, answers(walk)) for walk in expected] == list(paging.states())


def test_what_nothing_reads_does_not_change_the_page(tmp_path: Path) -> None:
    """Walks that differ in an answer that is still read have two pages, other walks to a question share one."""
    paging = shared(small_tree(tmp_path, READ_LATER))

    def page(walk: str) -> str:
        return paging.page_id(State(answers=answers(walk), node="what"))

    assert page("where=wales colour=red") == page("where=wales colour=green")
    assert page("where=wales colour=red") != page("where=england colour=red")


def test_an_outcome_has_one_page(tmp_path: Path) -> None:
    """Every walk to an outcome leads to the same page."""
    tree = small_tree(tmp_path, READ_LATER)
    paging = shared(tree)

    ids = {(state.node, paging.page_id(state)) for state in states(tree, 100) if state.node in tree.outcomes}

    assert len(ids) == 2


def test_the_order_of_answers_does_not_change_a_shared_page(tmp_path: Path) -> None:
    """Walks that gave the same answers in another order share the page that follows."""
    paging = shared(small_tree(tmp_path, TWO_ORDERS))

    one = State(answers=answers("order=one-first one=x two=z"), node="last")
    two = State(answers=answers("order=two-first two=z one=x"), node="last")

    assert paging.page_id(one) == paging.page_id(two)


def test_the_start_of_a_shared_tree_is_the_start(tmp_path: Path) -> None:
    """The start has no id, shared pages or not."""
    tree = small_tree(tmp_path, READ_LATER)

    assert shared(tree).page_id(State(answers=(), node="where")) == ""


@pytest.mark.parametrize("ways", [READ_LATER, TWO_ORDERS, layers(3, 4)], ids=["read later", "two orders", "layers"])
def test_a_shared_page_is_right_for_everyone_who_gets_there(tmp_path: Path, ways: str) -> None:
    """Whatever walk led to a page, its options lead to the same pages, and these show the same question or outcome."""
    tree = small_tree(tmp_path, ways)
    paging = shared(tree)

    nodes: dict[str, set[str]] = {}
    ways_on: dict[tuple[str, str], set[str]] = {}
    for state in states(tree, 10_000):
        nodes.setdefault(paging.page_id(state), set()).add(state.node)
        for option in tree.questions[state.node].options if state.node in tree.questions else ():
            after = paging.after(state, option)
            assert follow(tree, after.answers) == after
            ways_on.setdefault((paging.page_id(state), option), set()).add(paging.page_id(after))

    assert {1} == {len(found) for found in (*nodes.values(), *ways_on.values())}
    assert set(nodes) == {paging.page_id(state) for state in paging.states()}
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


def test_shared_pages_are_warned_about(tmp_path: Path) -> None:
    """The editor is told which tree shares pages, how many there are, and what readers without a script lose."""
    (problem,) = told(14, small_tree(tmp_path, READ_LATER))

    expected = (
        "with a page for every walk the trees would have 15 pages a language, and the most is 14:"
        " the 15 of this tree become 7 that many walks share"
    )
    assert (Level.WARNING, "content/decision-trees/t.yml", expected) == (
        problem.code.level,
        problem.place.path,
        problem.message,
    )
    assert "no Back and none of their answers" in problem.hint


def test_too_many_shared_pages_are_an_error(tmp_path: Path) -> None:
    """When even shared pages are too many, that is told once, with their number."""
    (problem,) = told(6, small_tree(tmp_path, READ_LATER))

    expected = (
        "even if answers that lead to the same places share a page, the trees have 7 pages a language; the most is 6"
    )
    assert (Code.TREE_TOO_LARGE, expected) == (problem.code, problem.message)


def test_the_pages_of_all_trees_count_together(tmp_path: Path) -> None:
    """Two trees that are each small enough share pages when they are too large together."""
    one = small_tree(tmp_path, layers(2, 30))
    two = replace(one, key="u", path="content/decision-trees/u.yml")

    assert [] == told(MOST_PAGES, one)
    assert [("tree-shared-pages", one.path)] == [
        (problem.code.code, problem.place.path) for problem in told(MOST_PAGES, one, two)
    ]


def test_a_tree_that_never_merges_is_refused_before_it_exhausts_the_machine(tmp_path: Path) -> None:
    """A tree of which a row reads thirty answers is refused without being walked whole."""
    facts = ", ".join(f"q{n}: a" for n in range(30))
    middle = "".join(f"  q{n}: {{options: [a, b], to: q{n + 1}}}\n" for n in range(30))
    last = f"  q30: {{options: [a, b], routes: [{{when: {{{facts}}}, to: one}}, {{otherwise: true, to: two}}]}}\n"
    tree = small_tree(tmp_path, f"start: q0\nquestions:\n{middle}{last}outcomes: [one, two]\n")

    (problem,) = told(MOST_PAGES, tree)

    assert problem.code is Code.TREE_TOO_LARGE
    assert "the trees have more than 1,500 pages a language" in problem.message


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

    assert [Code.TREE_SHARED_PAGES] == [problem.code for problem in told(MOST_PAGES, tree)]
    assert pages == len(planned) == len(routes)
    assert set() == {choice.route for page in planned if page.tree for choice in page.tree.choices} - routes


def test_three_hundred_options_with_an_end_each_are_published(tmp_path: Path) -> None:
    """A question with 300 options that each end elsewhere has 301 pages, and shares none."""
    names = [f"o{n}" for n in range(300)]
    ways = f"{{start: q, questions: {{q: {{options: {{{', '.join(f'{n}: {n}-end' for n in names)}}}}}}}, "
    tree = small_tree(tmp_path, f"{ways}outcomes: [{', '.join(f'{n}-end' for n in names)}]}}")

    (paging,) = tree_paging((tree,), MOST_PAGES)

    assert (False, 301) == (paging.shared, paging.pages)
    assert [] == told(MOST_PAGES, tree)


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
    assert [Code.TREE_SHARED_PAGES] == [problem.code for problem in told(MOST_PAGES, tree)]
