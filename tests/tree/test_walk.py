"""From answers to the next question: the rules that the pages, the script and the proof share."""

from pathlib import Path

import pytest

from generator.tree.walk import matching_rows, paths, row_matches, states, targets, ways_on
from tests.trees.small import TWO_STEPS, answers, question, row, small_tree


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("where=wales what=rude", True, id="all facts hold"),
        pytest.param("where=wales what=late", False, id="one fact does not hold"),
        pytest.param("where=wales", False, id="one fact was not asked"),
        pytest.param("where=england what=rude", True, id="another option of the list"),
    ],
)
def test_a_row_takes_answers_when_every_fact_holds(given: str, expected: bool) -> None:  # noqa: FBT001
    """Facts of a row mean *and*, options of a fact mean *or*, and what was not asked holds no fact."""
    named = row(1, {"where": ("wales", "england"), "what": ("rude",)}, "end")

    actual = row_matches(named, dict(answers(given)))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), [("q=a", True), ("q=a letters=x", False)])
def test_a_row_can_wait_for_what_was_not_asked(given: str, expected: bool) -> None:  # noqa: FBT001
    """A row with *not-asked* takes answers only when that question is not among them."""
    named = row(1, {"q": ("a",)}, "end", not_asked=("letters",))

    actual = row_matches(named, dict(answers(given)))

    assert expected == actual


def test_otherwise_takes_what_no_other_row_takes() -> None:
    """The row *otherwise* matches only when no other row does."""
    named, last = row(1, {"q": ("a",)}, "end"), row(2, {}, "rest", otherwise=True)
    asked = question("q", {"a": "", "b": ""}, rows=(named, last))

    actual = [matching_rows(asked, {"q": option}) for option in ("a", "b")]

    assert [(named,), (last,)] == actual


def test_every_row_that_matches_is_a_way_on() -> None:
    """Two rows that take the same answers give two ways, so that the check can see both."""
    asked = question("q", {"a": ""}, rows=(row(1, {"q": ("a",)}, "one"), row(2, {"q": ("a",)}, "two")))

    actual = ways_on(asked, {"q": "a"})

    assert ("one", "two") == actual


def test_the_question_leads_all_its_options_on() -> None:
    """A *to* of the question is the way of every option."""
    asked = question("q", {"a": "", "b": ""}, to="end")

    actual = {ways_on(asked, {"q": option}) for option in ("a", "b")}

    assert {("end",)} == actual


def test_each_option_leads_where_it_says() -> None:
    """A *to* of an option is the way of that option alone, and an option without one leads nowhere."""
    asked = question("q", {"a": "one", "b": ""})

    actual = [ways_on(asked, {"q": option}) for option in ("a", "b")]

    assert [("one",), ()] == actual


def test_targets_are_everything_that_a_question_names() -> None:
    """The targets of a question are those of its options, of its rows and its own, without the empty one."""
    asked = question("q", {"a": "one", "b": ""}, rows=(row(1, {}, "two"),))

    actual = targets(asked)

    assert {"one", "two"} == actual


def test_states_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Every state is given once, a state before those it leads to, options as they are written."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = [(" ".join(f"{q}={o}" for q, o in state.answers), state.node) for state in states(tree, 100)]

    expected = [
        ("", "where"),
        ("where=wales", "what"),
        ("where=wales what=late", "wait"),
        ("where=wales what=rude", "welsh"),
        ("where=england", "what"),
        ("where=england what=late", "wait"),
        ("where=england what=rude", "english"),
        ("where=elsewhere", "far"),
    ]
    assert expected == actual


def test_states_stop_at_the_most(tmp_path: Path) -> None:
    """No more states are given than asked for."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = len(list(states(tree, 3)))

    assert actual == 3


def test_paths_are_the_states_that_end(tmp_path: Path) -> None:
    """A path is a state at an outcome."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = [state.node for state in paths(tree, 100)]

    assert ["wait", "welsh", "wait", "english", "far"] == actual
