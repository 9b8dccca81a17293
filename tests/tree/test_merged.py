"""States with the same future, taken together: what is walked once, and what is kept apart."""

from pathlib import Path

import pytest

from generator.tree.merged import Outlook, is_sound, is_whole, steps
from generator.tree.walk import MOST_PAGES
from tests.trees.small import FORK, TWO_STEPS, answers, question, small_tree, tree_of


def test_what_is_read_later_is_known_at_each_question(tmp_path: Path) -> None:
    """The outlook says at each question which earlier answers its rows and all later rows read, and no others."""
    tree = small_tree(tmp_path, TWO_STEPS)

    read = Outlook.of(tree).read

    actual = {node: [key for key in tree.questions if read.holds(node, key)] for node in ("where", "what", "far")}
    assert {"where": ["where"], "what": ["where"], "far": []} == actual


def test_a_question_on_a_circle_keeps_what_was_asked_on_it() -> None:
    """What was asked is kept where the drawing leads back to it, and forgotten behind the circle."""
    ways = (question("p", {"x": "q"}), question("q", {"x": "p", "z": "r"}), question("r", {"x": "end"}))
    tree = tree_of(ways, ("end",))

    actual = {step.state.node: step.state.asked for step in steps(tree)}

    assert {"p": 0, "q": Outlook.of(tree).bit["p"], "r": 0} == actual


def test_a_step_tells_the_walk_to_it_or_its_end(tmp_path: Path) -> None:
    """The shortest walk up to a step is told from its end, whole or as far as is asked."""
    tree = small_tree(tmp_path, TWO_STEPS)

    step = next(step for step in steps(tree) if step.option == "rude")

    assert (2, answers("where=wales what=rude"), answers("what=rude")) == (step.depth, step.last(9), step.last(1))


def test_states_with_the_same_future_are_walked_once(tmp_path: Path) -> None:
    """Two answers that nothing reads later lead to one merged state, which is looked at once."""
    tree = small_tree(
        tmp_path,
        """
        start: colour
        questions:
          colour: {options: [red, green, blue], to: size}
          size: {options: {small: a, large: b}}
        outcomes: [a, b]
        """,
    )

    actual = [(step.state.node, step.option, step.ways) for step in steps(tree)]

    expected = [
        ("colour", "red", ("size",)),
        ("colour", "green", ("size",)),
        ("colour", "blue", ("size",)),
        ("size", "small", ("a",)),
        ("size", "large", ("b",)),
    ]
    assert expected == actual


def test_an_answer_that_a_row_reads_keeps_states_apart(tmp_path: Path) -> None:
    """Two answers that a later row tells apart lead to two merged states."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = [dict(step.state.facts) for step in steps(tree) if step.option == "rude"]

    assert [{"where": "wales"}, {"where": "england"}] == actual


def test_a_tree_that_would_never_end_is_walked_to_an_end() -> None:
    """A walk in a circle stops where a question would be asked again."""
    tree = tree_of((question("p", {"x": "q"}), question("q", {"x": "p"})), ())

    actual = [(step.state.node, step.ways, step.after is None) for step in steps(tree)]

    assert [("p", ("q",), False), ("q", ("p",), True)] == actual


def test_a_tree_without_its_start_is_not_walked() -> None:
    """Where the start is no question there is no step."""
    tree = tree_of((question("p", {"x": "end"}),), ("end",))
    object.__setattr__(tree, "start", "nowhere")

    assert [] == list(steps(tree))
    assert not is_sound(tree)


def chain(length: int) -> str:
    """A tree of so many questions, one after the other, all of which the last one reads."""
    facts = ", ".join(f"q{n}: a" for n in range(length))
    middle = "".join(f"  q{n}: {{options: [a, b], to: q{n + 1}}}\n" for n in range(length))
    last = f"  q{length}: {{options: [a, b], routes: [{{when: {{{facts}}}, to: one}}, {{otherwise: true, to: two}}]}}\n"
    return f"start: q0\nquestions:\n{middle}{last}outcomes: [one, two]\n"


def test_a_tree_that_could_exhaust_the_machine_is_left_early(tmp_path: Path) -> None:
    """A tree with a thousand million states is looked at only until it is known to be too large."""
    tree = small_tree(tmp_path, chain(30))

    walked = tuple(steps(tree))

    assert len(walked) <= 2 * MOST_PAGES
    assert not is_whole(walked)
    assert not is_sound(tree)


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        pytest.param(FORK, True, id="sound"),
        pytest.param("{start: q, questions: {q: {options: {x: nobody}}}, outcomes: [a]}", False, id="no such target"),
        pytest.param("{start: q, questions: {q: {options: {x: q}}}, outcomes: [a]}", False, id="asked twice"),
        pytest.param(
            "{start: q, questions: {q: {options: [x, z], routes: [{when: {q: x}, to: a}]}}, outcomes: [a]}",
            False,
            id="gap",
        ),
        pytest.param(
            "{start: q, questions: {q: {options: [x], routes: [{when: {q: x}, to: a}, {when: {q: x}, to: a}]}},"
            " outcomes: [a]}",
            False,
            id="overlap",
        ),
    ],
)
def test_a_tree_is_sound_when_every_answer_leads_on_in_one_way(
    tmp_path: Path,
    ways: str,
    expected: bool,  # noqa: FBT001
) -> None:
    """Only a tree in which every answer has exactly one way, to something new that exists, is sound."""
    actual = is_sound(small_tree(tmp_path, ways))

    assert expected == actual
