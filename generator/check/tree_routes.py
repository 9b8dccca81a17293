"""The proof that a decision tree leads everyone somewhere, and never two ways at once.

Only states that a visitor can reach are looked at, each once: what cannot happen raises no alarm.
"""

from collections.abc import Iterator

from generator.check.tree_lints import tree_lints
from generator.check.tree_names import tree_names
from generator.check.tree_pages import check_tree_pages, too_large
from generator.check.tree_told import told_step
from generator.model.content import Content
from generator.model.problem import Code, Problem
from generator.model.tree import DecisionTree
from generator.tree.measures import asked_before
from generator.tree.merged import Step, is_whole, steps
from generator.tree.walk import MOST_PAGES


def check_tree_routes(content: Content, most_pages: int = MOST_PAGES) -> Iterator[Problem]:
    """What is wrong with the ways through each tree, and whether the trees have more pages than they may."""
    sound = []
    for tree in content.trees:
        names = tuple(tree_names(tree))
        yield from names
        if names:
            continue
        walked = tuple(steps(tree, most_pages))
        faults = tuple(_faults(tree, walked))
        yield from faults
        if not is_whole(walked):
            yield too_large(tree, f"more than {most_pages:,}", most_pages)
        elif not faults:
            sound.append(tree)
            yield from tree_lints(tree, walked)
    yield from check_tree_pages(sound, most_pages)


def _faults(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[Problem]:
    broken = tuple(problem for step in walked for problem in _step_faults(tree, step))
    yield from broken
    if not broken and is_whole(walked):
        # Behind a broken step, or where the walk was stopped, nothing is reached; saying so would only echo it.
        yield from _unreached(tree, walked)
        yield from _unused_rows(tree, walked)


def _step_faults(tree: DecisionTree, step: Step) -> Iterator[Problem]:
    question = tree.questions[step.state.node]
    if not step.ways:
        yield Problem(
            place=question.place,
            code=Code.TREE_GAP,
            message=f"{told_step(tree, step)} would find nothing",
            hint=f"add a row to the routes of “{question.key}” that takes these answers",
        )
    elif len(step.ways) > 1:
        rows = " and ".join(str(row.place.line) for row in step.rows)
        yield Problem(
            place=step.rows[1].place,
            code=Code.TREE_OVERLAP,
            message=f"{told_step(tree, step)} could go several ways: the rows on lines {rows} both match",
            hint="narrow one of the rows, so that exactly one matches",
        )
    elif step.repeats:
        again = tree.questions[step.ways[0]]
        yield Problem(
            place=again.place,
            code=Code.TREE_REPEATED,
            message=f"{told_step(tree, step)} would be asked “{again.ask.en}” a second time",
            hint="lead these answers to another question or to an outcome",
        )


def _unreached(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[Problem]:
    reached = {tree.start, *(way for step in walked for way in step.ways)}
    things = {**{k: q.place for k, q in tree.questions.items()}, **{k: o.place for k, o in tree.outcomes.items()}}
    for key, place in things.items():
        if key not in reached:
            kind = "question" if key in tree.questions else "outcome"
            yield Problem(
                place=place,
                code=Code.TREE_UNREACHED,
                message=f"nobody can reach the {kind} “{key}”",
                hint="lead an answer to it, or remove it",
            )


def _unused_rows(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[Problem]:
    used = {row.place for step in walked for row in step.rows}
    walked_questions = {step.state.node for step in walked}
    before = asked_before(walked)
    for question in tree.questions.values():
        for row in question.rows:
            if row.place in used or question.key not in walked_questions:
                continue
            late = next((f for f in row.facts if not before.holds(question.key, f.question)), None)
            if late:
                yield Problem(
                    place=late.place,
                    code=Code.TREE_ASKED_LATER,
                    message=f"this row names “{late.question}”, which nobody has been asked before “{question.key}”",
                    hint="ask it earlier, or take it out of the row",
                )
            else:
                yield Problem(
                    place=row.place,
                    code=Code.TREE_UNUSED_ROW,
                    message="nobody can give the answers that this row waits for",
                    hint="remove the row, or correct the answers it names",
                )
