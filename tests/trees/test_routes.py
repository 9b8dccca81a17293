"""The proof: what is wrong with the ways through a tree is told, and nothing else is."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.model.problem import Level
from generator.model.tree import DecisionTree, Question, Row
from generator.tree.measures import number_of_states
from generator.tree.merged import is_sound, steps
from generator.tree.walk import matching_rows, states, targets, ways_on
from tests.trees.small import FORK, codes, layers, proof, proof_of, question, row, small_tree, tree_of


def told(root: Path, ways: str) -> list[tuple[str, str]]:
    """The code and the message of everything told about a tree."""
    return [(problem.code.code, problem.message) for problem in proof_of(root, ways)]


def test_a_sound_tree_has_no_problem(tmp_path: Path) -> None:
    """A tree in which every answer leads on in one way has nothing to be told."""
    assert [] == told(tmp_path, FORK)


def test_a_gap_is_told_as_the_answers_of_who_would_meet_it(tmp_path: Path) -> None:
    """Answers that no row takes are told in the words of the options."""
    actual = told(
        tmp_path,
        """
        start: where
        questions:
          where: {options: [wales, england], to: what}
          what:
            options: [late, rude]
            routes:
              - {when: {what: late}, to: a}
              - {when: {what: rude, where: wales}, to: b}
        outcomes: [a, b]
        """,
    )

    expected = "someone who answers “Answer england”, then “Answer rude” would find nothing"
    assert [("tree-gap", expected)] == actual


def test_an_overlap_is_told_with_both_rows(tmp_path: Path) -> None:
    """Answers that two rows take are told with the lines of both, even when both lead to the same place."""
    actual = proof_of(
        tmp_path,
        "{start: q, questions: {q: {options: [x], routes: [{when: {q: x}, to: a}, {when: {q: [x]}, to: a}]}},"
        " outcomes: [a]}",
    )

    assert ["tree-overlap"] == codes(actual)
    assert f"lines {actual[0].place.line - 6} and {actual[0].place.line} both match" in actual[0].message


def test_a_question_that_would_be_asked_twice_is_told(tmp_path: Path) -> None:
    """A way back to a question that was already answered is told with the question."""
    actual = told(
        tmp_path,
        "{start: p, questions: {p: {options: [x], to: q}, q: {options: {x: p, z: a}}}, outcomes: [a]}",
    )

    expected = "someone who answers “Answer x”, then “Answer x” would be asked “Ask p?” a second time"
    assert [("tree-repeated", expected)] == actual


def test_a_question_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    """A question that leads back to itself is asked twice."""
    actual = told(tmp_path, "{start: p, questions: {p: {options: {x: p, z: a}}}, outcomes: [a]}")

    assert ["tree-repeated"] == [code for code, _ in actual]


def test_what_nobody_reaches_is_told(tmp_path: Path) -> None:
    """A question and an outcome to which no answer leads are told; what only that question leads to is lost with it."""
    actual = told(
        tmp_path,
        "{start: q, questions: {q: {options: {x: a}}, alone: {options: {x: a, z: b}}}, outcomes: [a, b, c]}",
    )

    expected = [
        ("tree-unreached", "nobody can reach the question “alone”"),
        ("tree-unreached", "nobody can reach the outcome “c”"),
    ]
    assert expected == actual


def test_what_only_the_drawing_reaches_is_told(tmp_path: Path) -> None:
    """An outcome that a row names, but that no possible answers lead to, is told together with the row."""
    actual = told(
        tmp_path,
        """
        start: where
        questions:
          where: {options: {wales: what, england: a}}
          what:
            options: [late]
            routes:
              - {when: {what: late, where: wales}, to: a}
              - {when: {what: late, where: england}, to: b}
        outcomes: [a, b]
        """,
    )

    assert ["tree-unreached", "tree-unused-row"] == [code for code, _ in actual]


def test_a_row_that_nobody_takes_is_told(tmp_path: Path) -> None:
    """A row whose answers nobody can give is told."""
    actual = told(
        tmp_path,
        """
        start: where
        questions:
          where: {options: {wales: what, england: a}}
          what:
            options: [late]
            routes:
              - {when: {where: wales}, to: a}
              - {when: {where: england}, to: a}
        outcomes: [a]
        """,
    )

    assert ["tree-unused-row"] == [code for code, _ in actual]


def test_an_otherwise_that_nobody_takes_is_told(tmp_path: Path) -> None:
    """A row *otherwise* below rows that take everything is told."""
    actual = told(
        tmp_path,
        "{start: q, questions: {q: {options: [x], routes: [{when: {q: x}, to: a}, {otherwise: true, to: a}]}},"
        " outcomes: [a]}",
    )

    assert ["tree-unused-row"] == [code for code, _ in actual]


def test_a_row_about_a_later_question_is_told(tmp_path: Path) -> None:
    """A row that names a question which is only asked afterwards is told with that question."""
    actual = told(
        tmp_path,
        """
        start: first
        questions:
          first:
            options: [x]
            routes: [{when: {first: x}, to: second}, {when: {first: x, second: z}, to: a}]
          second: {options: {z: a, w: b}}
        outcomes: [a, b]
        """,
    )

    expected = "this row names “second”, which nobody has been asked before “first”"
    assert [("tree-asked-later", expected)] == actual


LETTERS = """
start: where
questions:
  where: {options: {wales: what, unsure: letters}}
  letters: {options: [welsh, english], to: what}
  what:
    options: [late]
    routes:
      - {when: {not-asked: [letters]}, to: a}
      - {when: {letters: welsh}, to: a}
      - {when: {letters: english}, to: b}
outcomes: [a, b]
"""


def test_not_asked_takes_those_who_came_another_way(tmp_path: Path) -> None:
    """A row *not-asked* takes exactly those who were not asked, so the tree is sound."""
    assert [] == told(tmp_path, LETTERS)


def test_without_not_asked_there_is_a_gap(tmp_path: Path) -> None:
    """Those who were not asked match no row that names the question."""
    actual = told(tmp_path, LETTERS.replace("      - {when: {not-asked: [letters]}, to: a}\n", ""))

    assert [("tree-gap", "someone who answers “Answer wales”, then “Answer late” would find nothing")] == actual


def test_otherwise_tells_who_takes_it(tmp_path: Path) -> None:
    """The check tells up to three of the walks that *otherwise* takes, and how many more there are."""
    actual = told(
        tmp_path,
        "{start: q, questions: {q: {options: [v, w, x, z, u],"
        " routes: [{when: {q: v}, to: a}, {otherwise: true, to: a}]}}, outcomes: [a]}",
    )

    walks = "; ".join(f"someone who answers “Answer {option}”" for option in "wxz")
    assert [("tree-otherwise", f"“otherwise” takes {walks}; and 1 more")] == actual


def test_cells_that_cannot_occur_raise_no_alarm(tmp_path: Path) -> None:
    """Rows that would overlap, and answers that no row takes, are no fault where nobody can give the answers."""
    actual = told(
        tmp_path,
        """
        start: kind
        questions:
          kind: {options: {person: age, firm: size}}
          age: {options: [young, old], to: end}
          size: {options: [small, large], to: end}
          end:
            options: [go]
            routes:
              - {when: {age: young}, to: a}
              - {when: {age: old}, to: b}
              - {when: {size: small}, to: a}
              - {when: {size: large}, to: b}
        outcomes: [a, b]
        """,
    )

    assert [] == actual


def test_a_circle_in_the_drawing_that_nobody_can_walk_raises_no_alarm(tmp_path: Path) -> None:
    """Two questions may each lead to the other, as long as nobody is asked either twice."""
    actual = told(
        tmp_path,
        """
        start: order
        questions:
          order: {options: {one-first: one, two-first: two}}
          one:
            options: [x]
            routes: [{when: {not-asked: [two]}, to: two}, {when: {two: x}, to: a}]
          two:
            options: [x]
            routes: [{when: {not-asked: [one]}, to: one}, {when: {one: x}, to: b}]
        outcomes: [a, b]
        """,
    )

    assert [] == actual


def test_outcomes_reached_only_through_earlier_answers_raise_no_alarm(tmp_path: Path) -> None:
    """An outcome that depends on an answer three questions ago is reached."""
    actual = told(
        tmp_path,
        """
        start: where
        questions:
          where: {options: [wales, england], to: second}
          second: {options: [x, z], to: third}
          third: {options: [x, z], to: last}
          last:
            options: [x]
            routes: [{when: {where: wales}, to: a}, {when: {where: england, second: x}, to: b},
              {when: {where: england, second: z, third: x}, to: a},
              {when: {where: england, second: z, third: z}, to: c}]
        outcomes: [a, b, c]
        """,
    )

    assert [] == actual


@pytest.mark.parametrize(
    ("ways", "code", "message", "hint"),
    [
        pytest.param(
            "{start: q, questions: {q: {options: {x: outcome-lat}}}, outcomes: [outcome-late]}",
            "tree-target",
            "“outcome-lat” is neither a question nor an outcome",
            "did you mean “outcome-late”?",
            id="target of an option",
        ),
        pytest.param(
            "{start: q, questions: {q: {options: [x], to: outcome-lat}}, outcomes: [outcome-late]}",
            "tree-target",
            "“outcome-lat” is neither a question nor an outcome",
            "did you mean “outcome-late”?",
            id="target of a question",
        ),
        pytest.param(
            "{start: queston, questions: {question: {options: {x: a}}}, outcomes: [a]}",
            "tree-target",
            "“queston” is neither a question nor an outcome",
            "did you mean “question”?",
            id="start",
        ),
        pytest.param(
            "{start: q, questions: {q: {options: [wales], routes: [{when: {q: waels}, to: a}]}}, outcomes: [a]}",
            "tree-unknown-fact",
            "this row names “waels”, which cannot be asked or answered",
            "did you mean “wales”?",
            id="option of a fact",
        ),
        pytest.param(
            "{start: nation, questions: {nation: {options: [x], routes: [{when: {naiton: x}, to: a}]}}, outcomes: [a]}",
            "tree-unknown-fact",
            "this row names “naiton”, which cannot be asked or answered",
            "did you mean “nation”?",
            id="question of a fact",
        ),
        pytest.param(
            "{start: nation, questions: {nation: {options: [x], routes: [{when: {not-asked: naiton}, to: a}]}},"
            " outcomes: [a]}",
            "tree-unknown-fact",
            "this row names “naiton”, which cannot be asked or answered",
            "did you mean “nation”?",
            id="not asked",
        ),
    ],
)
def test_an_unknown_id_offers_the_nearest(tmp_path: Path, ways: str, code: str, message: str, hint: str) -> None:
    """An id that leads nowhere is told with the id that was probably meant."""
    actual = [(problem.code.code, problem.message, problem.hint) for problem in proof_of(tmp_path, ways)]

    assert (code, message, hint) in actual


def test_an_id_of_a_question_and_an_outcome_is_told(tmp_path: Path) -> None:
    """One id for a question and for an outcome leads two ways and is refused."""
    actual = told(tmp_path, "{start: q, questions: {q: {options: {x: a}}, a: {options: {x: b}}}, outcomes: [a, b]}")

    assert [("tree-shared-id", "“a” is the id of a question and of an outcome")] == actual


def test_an_answer_that_no_rule_uses_is_told(tmp_path: Path) -> None:
    """A question whose answers all lead to the same place, and that no row names, need not be asked."""
    actual = told(
        tmp_path, "{start: p, questions: {p: {options: [x, z], to: q}, q: {options: {x: a, z: b}}}, outcomes: [a, b]}"
    )

    assert [("tree-unused-answer", "no rule uses the answer to “p”")] == actual


def test_a_question_without_unsure_is_told_unless_it_is_certain(tmp_path: Path) -> None:
    """A question that not everyone can answer needs an option *unsure*."""
    ways = "{start: q, questions: {q: {certain: 'false', options: {x: a, OTHER: a}}}, outcomes: [a]}"

    without = proof_of(tmp_path, ways.replace("OTHER", "z"))
    with_it = proof_of(tmp_path, ways.replace("OTHER", "unsure"))

    assert "tree-no-unsure" in codes(without)
    assert "tree-no-unsure" not in codes(with_it)


def _line(length: int) -> str:
    """So many questions in a row, each of which can end the walk."""
    questions = "".join(
        f"  q{n}: {{options: {{end: a, more: {f'q{n + 1}' if n < length else 'b'}}}}}\n" for n in range(1, length + 1)
    )
    return f"start: q1\nquestions:\n{questions}outcomes: [a, b]\n"


@pytest.mark.parametrize(("length", "expected"), [(7, []), (8, ["tree-long-walk"])])
def test_a_walk_of_more_than_seven_questions_is_told(tmp_path: Path, length: int, expected: list[str]) -> None:
    """Seven questions in one walk are no fault, eight are a warning."""
    assert expected == codes(proof_of(tmp_path, _line(length)))


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """A gap and an overlap in one tree are both told in one run, without echoes of either."""
    actual = told(
        tmp_path,
        """
        start: q
        questions:
          q: {options: {left: gap, right: lap}}
          gap: {options: [x, z], routes: [{when: {gap: x}, to: a}]}
          lap: {options: [x], routes: [{when: {lap: x}, to: a}, {when: {q: right}, to: b}]}
        outcomes: [a, b, never]
        """,
    )

    assert ["tree-gap", "tree-overlap"] == sorted(code for code, _ in actual)


def test_ten_thousand_paths_are_proved(tmp_path: Path) -> None:
    """A tree with 10,000 paths is walked whole, a few states at a time, and has no error."""
    tree = small_tree(tmp_path, layers(4, 10))
    walked = tuple(steps(tree))

    errors = [problem for problem in proof(tree) if problem.code.level is Level.ERROR]

    assert len(walked) == 40
    assert number_of_states(walked) == 11_111
    assert [] == errors


def test_a_gap_in_one_of_ten_thousand_paths_is_found(tmp_path: Path) -> None:
    """One path among 10,000 that leads nowhere is told, and no other."""
    options = [f"o{n}" for n in range(10)]
    rows = ""
    for number in range(1, 5):
        before = "".join(f"q{n}: o{n + 2}, " for n in range(1, number))
        others = ", ".join(option for option in options if option != f"o{number + 2}")
        rows += f"      - {{when: {{{before}q{number}: [{others}]}}, to: a}}\n"
    listed = ", ".join(options)
    middle = "".join(f"  q{n}: {{options: [{listed}], to: q{n + 1}}}\n" for n in range(1, 4))
    ways = f"start: q1\nquestions:\n{middle}  q4:\n    options: [{listed}]\n    routes:\n{rows}outcomes: [a]\n"

    actual = told(tmp_path, ways)

    walk = ", then ".join(f"“Answer o{n}”" for n in (3, 4, 5, 6))
    assert [("tree-gap", f"someone who answers {walk} would find nothing")] == actual


def test_three_hundred_options_are_proved(tmp_path: Path) -> None:
    """A question with 300 options, each with a row of its own, is sound, and a dropped row is found."""
    names = [f"o{n}" for n in range(300)]
    rows = "".join(f"      - {{when: {{q: {name}}}, to: {'a' if name == 'o7' else 'b'}}}\n" for name in names)
    ways = f"start: q\nquestions:\n  q:\n    options: [{', '.join(names)}]\n    routes:\n{rows}outcomes: [a, b]\n"

    whole = told(tmp_path, ways)
    dropped = told(tmp_path, ways.replace("      - {when: {q: o250}, to: b}\n", ""))

    assert [] == whole
    assert [("tree-gap", "someone who answers “Answer o250” would find nothing")] == dropped


OPTIONS = ("x", "z", "w")
ENDS = ("a", "b")


@st.composite
def sound_trees(draw: st.DrawFn) -> DecisionTree:
    """Trees that lead only onwards, in one way each; some of their rows read earlier answers."""
    count = draw(st.integers(1, 5))
    questions = []
    number = 0
    for n in range(count):
        options = OPTIONS[: draw(st.integers(1, 3))]
        onwards = st.sampled_from([*(f"q{later}" for later in range(n + 1, count)), *ENDS])
        kind = draw(st.sampled_from(["to", "options", "rows"])) if n else "options"
        if kind == "to":
            made = question(f"q{n}", dict.fromkeys(options, ""), to=draw(onwards))
        elif kind == "options":
            made = question(f"q{n}", {option: draw(onwards) for option in options})
        else:
            earlier = f"q{draw(st.integers(0, n - 1))}"
            read = tuple(draw(st.sets(st.sampled_from(OPTIONS), min_size=1)))
            first = row(number, {earlier: read}, draw(onwards))
            made = question(
                f"q{n}",
                dict.fromkeys(options, ""),
                rows=(first, row(number + 1, {}, draw(onwards), otherwise=True)),
            )
            number += 2
        questions.append(made)
    return tree_of(tuple(questions), ENDS)


@st.composite
def any_trees(draw: st.DrawFn) -> DecisionTree:
    """Trees with gaps, overlaps, circles and rows that nobody takes, as often as not."""
    keys = [f"q{n}" for n in range(draw(st.integers(1, 4)))]
    targets = st.sampled_from([*keys, *ENDS])
    options = {key: OPTIONS[: draw(st.integers(1, 3))] for key in keys}
    questions = []
    number = 0
    for key in keys:
        kind = draw(st.sampled_from(["to", "options", "rows", "rows"]))
        if kind == "to":
            questions.append(question(key, dict.fromkeys(options[key], ""), to=draw(targets)))
        elif kind == "options":
            questions.append(question(key, {option: draw(targets) for option in options[key]}))
        else:
            rows: list[Row] = []
            for _ in range(draw(st.integers(1, 4))):
                named = draw(st.sets(st.sampled_from([*keys, key]), min_size=1, max_size=2))
                facts = {
                    name: tuple(draw(st.sets(st.sampled_from(options[name]), min_size=1))) for name in sorted(named)
                }
                unasked = tuple(draw(st.sets(st.sampled_from(keys), max_size=1)))
                rows.append(row(number, facts, draw(targets), not_asked=unasked))
                number += 1
            if draw(st.booleans()):
                rows.append(row(number, {}, draw(targets), otherwise=True))
                number += 1
            questions.append(question(key, dict.fromkeys(options[key], ""), rows=tuple(rows)))
    return tree_of(tuple(questions), ENDS)


class Walked(NamedTuple):
    """What a walk over every path of a tree, one by one, has met."""

    faults: set[tuple[str, str]]
    reached: set[str]
    used: set[str]
    asked_before: dict[str, set[str]]


def walk_every_path(tree: DecisionTree) -> Walked:
    """Walk every sequence of answers on its own, without a thought for what they share."""
    walked = Walked(faults=set(), reached={tree.start}, used=set(), asked_before={})
    _walk_on(tree, tree.questions[tree.start], {}, walked)
    return walked


def _walk_on(tree: DecisionTree, asked: Question, given: dict[str, str], walked: Walked) -> None:
    walked.asked_before.setdefault(asked.key, set()).update(given)
    for option in asked.options:
        now = {**given, asked.key: option}
        ways = ways_on(asked, now)
        taken = matching_rows(asked, now) if asked.rows else ()
        walked.used.update(row.place.path for row in taken)
        walked.reached.update(ways)
        if not ways:
            walked.faults.add(("tree-gap", asked.place.path))
        elif len(ways) > 1:
            walked.faults.add(("tree-overlap", taken[1].place.path))
        elif ways[0] in now:
            walked.faults.add(("tree-repeated", tree.questions[ways[0]].place.path))
        elif ways[0] in tree.questions:
            _walk_on(tree, tree.questions[ways[0]], now, walked)


def faults_of(tree: DecisionTree) -> set[tuple[str, str]]:
    """Every fault of a tree with its place, as walking every path finds it."""
    walked = walk_every_path(tree)
    if walked.faults:
        return walked.faults
    things = {
        **{key: each.place for key, each in tree.questions.items()},
        **{k: o.place for k, o in tree.outcomes.items()},
    }
    unreached = [key for key in things if key not in walked.reached]
    lost = {way for key in unreached if key in tree.questions for way in targets(tree.questions[key])}
    roots = [key for key in unreached if key not in lost] or unreached[:1]
    found = {("tree-unreached", things[key].path) for key in roots}
    for key, before in walked.asked_before.items():
        for unused in (r for r in tree.questions[key].rows if r.place.path not in walked.used):
            late = [f.place.path for f in unused.facts if f.question not in before | {key}]
            found.add(("tree-asked-later", late[0]) if late else ("tree-unused-row", unused.place.path))
    return found


WARNINGS = {"tree-otherwise", "tree-unused-answer", "tree-no-unsure", "tree-long-walk"}
no_hurry = settings(
    deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@no_hurry
@given(any_trees())
def test_the_proof_finds_exactly_what_walking_every_path_finds(tree: DecisionTree) -> None:
    """On any tree the proof tells the same faults at the same places as a walk over every single path."""
    expected = faults_of(tree)

    actual = {(p.code.code, p.place.path) for p in proof(tree) if p.code.code not in WARNINGS}

    assert expected == actual


@no_hurry
@given(any_trees())
def test_a_tree_is_sound_exactly_when_no_path_has_a_fault(tree: DecisionTree) -> None:
    """On any tree the short question whether it can be planned agrees with a walk over every path."""
    expected = not walk_every_path(tree).faults

    actual = is_sound(tree)

    assert expected == actual


@no_hurry
@given(sound_trees())
def test_the_number_of_pages_is_counted_without_making_them(tree: DecisionTree) -> None:
    """On any sound tree the number worked out from merged states is the number of states."""
    expected = len(list(states(tree, 100_000)))

    actual = number_of_states(tuple(steps(tree)))

    assert expected == actual


# Few trees of any kind are sound.
@settings(no_hurry, max_examples=15)
@given(any_trees())
def test_the_number_of_pages_is_right_for_trees_with_circles_too(tree: DecisionTree) -> None:
    """On any sound tree, also one whose drawing has a circle, the number is the number of states."""
    assume(is_sound(tree))
    expected = len(list(states(tree, 100_000)))

    actual = number_of_states(tuple(steps(tree)))

    assert expected == actual


@no_hurry
@given(sound_trees())
def test_a_tree_that_leads_only_onwards_has_no_way_that_fails(tree: DecisionTree) -> None:
    """On any tree that leads onwards in one way each, no gap, no overlap and no repeat is told."""
    actual = set(codes(proof(tree)))

    assert set() == actual & {"tree-gap", "tree-overlap", "tree-repeated", "tree-target", "tree-too-large"}
