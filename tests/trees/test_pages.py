"""What is told when trees have more pages than they may."""

from dataclasses import replace
from pathlib import Path

from generator.model.problem import Code, Level
from generator.tree.walk import MOST_PAGES
from tests.trees.small import READ_LATER, layers, small_tree, told_of_pages


def test_shared_pages_are_warned_about(tmp_path: Path) -> None:
    """The editor is told which tree shares pages, how many there are, and what readers without a script lose."""
    (problem,) = told_of_pages(14, small_tree(tmp_path, READ_LATER))

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
    (problem,) = told_of_pages(6, small_tree(tmp_path, READ_LATER))

    expected = (
        "even if answers that lead to the same places share a page, the trees have 7 pages a language; the most is 6"
    )
    assert (Code.TREE_TOO_LARGE, expected) == (problem.code, problem.message)


def test_the_pages_of_all_trees_count_together(tmp_path: Path) -> None:
    """Two trees that are each small enough share pages when they are too large together."""
    one = small_tree(tmp_path, layers(2, 30))
    two = replace(one, key="u", path="content/decision-trees/u.yml")

    assert [] == told_of_pages(MOST_PAGES, one)
    assert [("tree-shared-pages", one.path)] == [
        (problem.code.code, problem.place.path) for problem in told_of_pages(MOST_PAGES, one, two)
    ]


def test_a_tree_that_never_merges_is_refused_before_it_exhausts_the_machine(tmp_path: Path) -> None:
    """A tree of which a row reads thirty answers is refused without being walked whole."""
    facts = ", ".join(f"q{n}: a" for n in range(30))
    middle = "".join(f"  q{n}: {{options: [a, b], to: q{n + 1}}}\n" for n in range(30))
    last = f"  q30: {{options: [a, b], routes: [{{when: {{{facts}}}, to: one}}, {{otherwise: true, to: two}}]}}\n"
    tree = small_tree(tmp_path, f"start: q0\nquestions:\n{middle}{last}outcomes: [one, two]\n")

    (problem,) = told_of_pages(MOST_PAGES, tree)

    assert problem.code is Code.TREE_TOO_LARGE
    assert "the trees have more than 1,500 pages a language" in problem.message
