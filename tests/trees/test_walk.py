"""From answers to the next question: the rules that the pages, the script and the proof share."""

from pathlib import Path

import pytest

from generator.model.merged import is_sound, is_whole, read_later, steps
from generator.model.walk import (
    MOST_PAGES,
    State,
    follow,
    matching_rows,
    paths,
    row_matches,
    state_id,
    states,
    targets,
    ways_on,
)
from tests.trees.small import FORK, answers, question, row, small_tree, tree_of

TWO_STEPS = """
start: where
questions:
  where: {options: {wales: what, england: what, elsewhere: far}}
  what:
    options: [late, rude]
    routes:
      - {when: {what: late}, to: wait}
      - {when: {what: rude, where: wales}, to: welsh}
      - {when: {what: rude, where: [england, elsewhere]}, to: english}
outcomes: [far, wait, welsh, english]
"""


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


def test_what_is_read_later_is_known_at_each_question(tmp_path: Path) -> None:
    """For each question the walk knows which earlier answers its rows and all later rows can read."""
    tree = small_tree(tmp_path, TWO_STEPS)

    actual = read_later(tree)

    assert {"where": {"what", "where"}, "what": {"what", "where"}} == {key: actual[key] for key in tree.questions}


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


def test_the_start_has_no_id() -> None:
    """The state without answers is the start itself."""
    actual = state_id("t", ())

    assert actual == ""


@pytest.mark.parametrize(
    ("tree", "given", "expected"),
    [
        ("who-can-help", "danger=safe", "3n3tkrf"),
        ("who-can-help", "danger=safe subject=service nation=wales", "4q9p7sb"),
    ],
)
def test_an_id_never_changes(tree: str, given: str, expected: str) -> None:
    """The id of a state stays what it was, since readers keep links to it."""
    actual = state_id(tree, answers(given))

    assert expected == actual


def test_an_id_depends_on_the_tree_the_answers_and_their_order() -> None:
    """Other answers, another order or another tree give another id."""
    ids = {
        state_id("t", answers("p=a q=b")),
        state_id("t", answers("q=b p=a")),
        state_id("t", answers("p=a q=c")),
        state_id("t", answers("p=a")),
        state_id("u", answers("p=a q=b")),
    }

    assert len(ids) == 5


def test_an_id_is_seven_letters_that_make_no_words() -> None:
    """An id has seven signs, with no vowel, no l and no figure that looks like a letter."""
    ids = [state_id("t", (("q", f"option-{number}"),)) for number in range(200)]

    assert {7} == {len(name) for name in ids}
    assert set() == set("".join(ids)) - set("bcdfghjkmnpqrstvwxz23456789")
