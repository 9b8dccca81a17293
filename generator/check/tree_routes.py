"""The proof that a decision tree leads everyone somewhere, and never two ways at once.

Only states that a visitor can reach are looked at, each once: what cannot happen raises no alarm.
"""

from collections.abc import Iterator

from generator.check.tree_lints import tree_lints
from generator.check.tree_names import tree_names
from generator.check.tree_pages import check_tree_pages, too_large
from generator.check.tree_told import told_steps
from generator.model.content import Content
from generator.model.problem import Code, Place, Problem
from generator.model.tree import DecisionTree
from generator.tree.measures import asked_before
from generator.tree.merged import Step, is_whole, steps
from generator.tree.walk import MOST_PAGES, targets


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
    alike: dict[tuple[Code, Place], list[Step]] = {}
    for step in walked:
        fault = _step_fault(tree, step)
        if fault:
            alike.setdefault(fault, []).append(step)
    yield from (_told(tree, code, place, steps) for (code, place), steps in alike.items())
    if not alike and is_whole(walked):
        # Behind a broken step, or where the walk was stopped, nothing is reached; saying so would only echo it.
        yield from _unreached(tree, walked)
        yield from _unused_rows(tree, walked)


def _step_fault(tree: DecisionTree, step: Step) -> tuple[Code, Place] | None:
    """What is wrong with a step, and where that is told: steps with the same are one mistake."""
    if not step.ways:
        return Code.TREE_GAP, tree.questions[step.state.node].place
    if len(step.ways) > 1:
        return Code.TREE_OVERLAP, step.rows[1].place
    return (Code.TREE_REPEATED, tree.questions[step.ways[0]].place) if step.repeats else None


def _told(tree: DecisionTree, code: Code, place: Place, steps: list[Step]) -> Problem:
    walks, question = told_steps(tree, steps), tree.questions[steps[0].state.node]
    if code is Code.TREE_GAP:
        message = f"{walks} would find nothing"
        hint = f"add a row to the routes of “{question.key}” that takes these answers"
    elif code is Code.TREE_OVERLAP:
        lines = [str(line) for line in sorted({row.place.line for step in steps for row in step.rows})]
        match = "both match" if len(lines) < len("abc") else "match, two at a time"
        message = f"{walks} could go several ways: the rows on lines {' and '.join(lines)} {match}"
        hint = "narrow one of the rows, so that exactly one matches"
    else:
        message = f"{walks} would be asked “{tree.questions[steps[0].ways[0]].ask.en}” a second time"
        hint = "lead these answers to another question or to an outcome"
    return Problem(place=place, code=code, message=message, hint=hint)


def _unreached(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[Problem]:
    reached = {tree.start, *(way for step in walked for way in step.ways)}
    # What only a question leads to that nobody is asked, is lost with that question.
    lost = {way for key, question in tree.questions.items() if key not in reached for way in targets(question)}
    things = {**{k: q.place for k, q in tree.questions.items()}, **{k: o.place for k, o in tree.outcomes.items()}}
    unreached = [key for key in things if key not in reached]
    # Questions in a circle lose one another: the first is told.
    for key in [key for key in unreached if key not in lost] or unreached[:1]:
        kind = "question" if key in tree.questions else "outcome"
        yield Problem(
            place=things[key],
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
