"""What a finished walk over a tree tells."""

from pathlib import Path

from generator.tree.measures import (
    asked_before,
    first_answers,
    longest_walk,
    most_before,
    number_of_states,
    usually_left,
)
from generator.tree.merged import Step, steps
from tests.trees.small import answers, small_tree

DETOUR = """
start: where
questions:
  where: {options: {home: what, abroad: far}}
  far: {options: [near, away], to: what}
  what: {options: {late: a, rude: b}}
outcomes: [a, b]
"""
"""Some are asked one question more than others."""


def walked(root: Path) -> tuple[Step, ...]:
    """Every step of the tree with a detour."""
    return tuple(steps(small_tree(root, DETOUR)))


def test_the_longest_walk_is_the_first_of_the_longest(tmp_path: Path) -> None:
    """The longest walk takes the detour, and the first options of several that are as long."""
    actual = longest_walk(walked(tmp_path))

    assert answers("where=abroad far=near what=late") == actual


def test_every_sequence_of_answers_is_a_state(tmp_path: Path) -> None:
    """The start, two answers, two after the detour, and two ends for each of the three that are asked what."""
    actual = number_of_states(walked(tmp_path))

    assert actual == 1 + 2 + 2 + 3 * 2


def test_the_most_questions_before_a_node_are_those_of_the_longest_way(tmp_path: Path) -> None:
    """A node stands behind all that anyone was asked before it."""
    actual = most_before(walked(tmp_path))

    assert {"where": 0, "far": 1, "what": 2, "a": 3, "b": 3} == actual


def test_what_some_are_asked_is_asked_before(tmp_path: Path) -> None:
    """A question that only some are asked comes before what they are asked next, and nothing comes before the start."""
    before = asked_before(walked(tmp_path))

    names = ("where", "far", "what")
    actual = {node: [name for name in names if before.holds(node, name)] for node in names}
    assert {"where": ["where"], "far": ["where", "far"], "what": ["where", "far", "what"]} == actual


def test_how_many_questions_are_usually_left(tmp_path: Path) -> None:
    """Four of six ways from the start take the detour: 2.67 questions, and the whole number next to it."""
    actual = usually_left(walked(tmp_path))

    assert {"where": 3, "far": 2, "what": 1} == actual


def test_the_first_answers_that_lead_to_a_node(tmp_path: Path) -> None:
    """A node is led to by each first answer after which somebody comes to it."""
    actual = first_answers(walked(tmp_path))

    both = {"home", "abroad"}
    assert {"what": both, "far": {"abroad"}, "a": both, "b": both} == actual
