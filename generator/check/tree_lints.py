"""What is not wrong with a sound decision tree, and still worth a second look."""

from collections.abc import Iterator

from generator.check.tree_told import told, told_steps
from generator.model.problem import Code, Place, Problem
from generator.model.tree import DecisionTree
from generator.tree.measures import longest_walk
from generator.tree.merged import Step

MOST_QUESTIONS = 7
"""A walk of more questions than this is warned about."""


def tree_lints(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[Problem]:
    """Answers that no rule uses, questions without *not sure*, rows that take the rest, walks that tire."""
    yield from _otherwise(tree, walked)
    named = {
        name
        for question in tree.questions.values()
        for row in question.rows
        for name in (*(f.question for f in row.facts), *row.not_asked)
    }
    for question in tree.questions.values():
        ways = {option.to for option in question.options.values()} if not question.rows else set()
        if question.key not in named and (question.to or len(ways) == 1) and len(question.options) > 1:
            yield Problem(
                place=question.place,
                code=Code.TREE_UNUSED_ANSWER,
                message=f"no rule uses the answer to “{question.key}”",
                hint="leave the question out: nobody should be asked what is not needed",
            )
        if "unsure" not in question.options and not question.certain:
            yield Problem(
                place=question.place,
                code=Code.TREE_NO_UNSURE,
                message=f"“{question.key}” has no option “unsure” for people who do not know",
                hint="add one, or write “certain: true” below the question when everyone can answer it",
            )
    longest = longest_walk(walked)
    count = len(longest)
    if count > MOST_QUESTIONS:
        yield Problem(
            place=tree.questions[longest[-1][0]].place,
            code=Code.TREE_LONG_WALK,
            message=f"{told(tree, longest, count)} has had {count} questions; more than {MOST_QUESTIONS} tire",
            hint="ask less, or ask what parts the ways earlier",
        )


def _otherwise(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[Problem]:
    taken: dict[Place, list[Step]] = {}
    for step in walked:
        for row in step.rows:
            if row.otherwise:
                taken.setdefault(row.place, []).append(step)
    for place, walks in taken.items():
        yield Problem(
            place=place,
            code=Code.TREE_OTHERWISE,
            message=f"“otherwise” takes {told_steps(tree, walks)}",
            hint="check that each of them belongs here; a row of their own would say so",
        )
