"""Walking a decision tree: from answers to the next question, and over every state a visitor can reach."""

from collections.abc import Iterator, Mapping

from generator.model.tree import DecisionTree, Question, Row, State

MOST_PAGES = 1500
"""The most pages that the trees of a site may have together, in each language."""


def row_matches(row: Row, answers: Mapping[str, str]) -> bool:
    """Tell whether a row takes these answers. A fact that was not asked matches no row that names it."""
    # Written out, for this is asked more often than anything else of a tree.
    for fact in row.facts:
        if answers.get(fact.question) not in fact.options:
            return False
    return answers.keys().isdisjoint(row.not_asked)


def matching_rows(question: Question, answers: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows that take these answers; the last row *otherwise* only when no other does."""
    named = tuple(row for row in question.rows if not row.otherwise and row_matches(row, answers))
    return named or tuple(row for row in question.rows if row.otherwise)


def ways_on(question: Question, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Where these answers lead from a question: one target in a sound tree; none or several is a fault."""
    if question.to:
        return (question.to,)
    if question.rows:
        return tuple(row.to for row in matching_rows(question, answers))
    to = question.options[answers[question.key]].to
    return (to,) if to else ()


def targets(question: Question) -> frozenset[str]:
    """Everything that a question's ways on name."""
    named = {question.to, *(row.to for row in question.rows), *(option.to for option in question.options.values())}
    return frozenset(named - {""})


def states(tree: DecisionTree, most: int) -> Iterator[State]:
    """Every state of a sound tree, a state before those it leads to, in the order of the file.

    Stops after ``most`` states, so that a tree with too many cannot exhaust the machine.
    """
    waiting = [State(answers=(), node=tree.start)]
    given = 0
    while waiting and given < most:
        state = waiting.pop()
        yield state
        given += 1
        question = tree.questions.get(state.node)
        for option in reversed(tuple(question.options) if question else ()):
            answers = (*state.answers, (state.node, option))
            (way,) = ways_on(tree.questions[state.node], dict(answers))
            waiting.append(State(answers=answers, node=way))


def paths(tree: DecisionTree, most: int) -> Iterator[State]:
    """Every walk of a sound tree from start to outcome, in the order of the file."""
    return (state for state in states(tree, most) if state.node in tree.outcomes)
