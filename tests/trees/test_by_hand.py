"""Walking by hand, on which other tests lean."""

from pathlib import Path

import pytest

from generator.model.tree import State
from tests.trees.by_hand import follow
from tests.trees.small import TWO_STEPS, answers, question, row, small_tree, tree_of


def test_answers_lead_to_a_state(tmp_path: Path) -> None:
    """Following answers from the start gives the question or the outcome that comes next."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = [follow(tree, answers(given)) for given in ("", "where=wales", "where=wales what=rude")]

    expected = [
        State(answers=(), node="where"),
        State(answers=answers("where=wales"), node="what"),
        State(answers=answers("where=wales what=rude"), node="welsh"),
    ]
    assert expected == actual


@pytest.mark.parametrize(
    "given",
    [
        pytest.param("what=rude", id="not the first question"),
        pytest.param("where=scotland", id="no such option"),
        pytest.param("where=elsewhere what=rude", id="beyond an outcome"),
        pytest.param("where=wales where=wales", id="answered twice"),
    ],
)
def test_answers_that_do_not_fit_lead_nowhere(tmp_path: Path, given: str) -> None:
    """Following answers that nobody can give finds no state."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = follow(tree, answers(given))

    assert actual is None


def test_answers_with_two_ways_on_lead_nowhere() -> None:
    """Following answers stops where a tree has no single way on."""
    asked = question("q", {"a": ""}, rows=(row(1, {"q": ("a",)}, "one"), row(2, {"q": ("a",)}, "two")))
    tree = tree_of((asked,), ("one", "two"))

    actual = follow(tree, answers("q=a"))

    assert actual is None
