"""Walking a decision tree: from answers to the next question, and over every state a visitor can reach."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.tree import Answers, DecisionTree, Question, Row

MOST_PAGES = 1500
"""The most pages that the trees of a site may have together, in each language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A place in a tree: the answers given so far, and the question or outcome they lead to."""

    answers: Answers
    node: str


def row_matches(row: Row, answers: Mapping[str, str]) -> bool:
    """Tell whether a row takes these answers. A fact that was not asked matches no row that names it."""
    return all(answers.get(fact.question) in fact.options for fact in row.facts) and not any(
        question in answers for question in row.not_asked
    )


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


def follow(tree: DecisionTree, answers: Answers) -> State | None:
    """The state that answers lead to from the start; ``None`` when they do not fit the tree."""
    node = tree.start
    for position, (key, option) in enumerate(answers):
        question = tree.questions.get(node)
        if question is None or key != node or option not in question.options:
            return None
        ways = ways_on(question, dict(answers[: position + 1]))
        if len(ways) != 1:
            return None
        node = ways[0]
    return State(answers=answers, node=node)


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
        if question is None:
            continue
        for option in reversed(tuple(question.options)):
            answers = (*state.answers, (question.key, option))
            way = ways_on(question, dict(answers))[0]
            waiting.append(State(answers=answers, node=way))


def paths(tree: DecisionTree, most: int) -> Iterator[State]:
    """Every walk of a sound tree from start to outcome, in the order of the file."""
    return (state for state in states(tree, most) if state.node in tree.outcomes)


_OFFSET, _PRIME, _MASK = 2166136261, 16777619, 0xFFFFFFFF
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
_ID_LENGTH = 7


def state_id(tree: str, answers: Answers) -> str:
    """A short id for a state that tells nothing of the answers; the empty text at the start.

    It is the 32-bit FNV-1a hash of the tree and the answers' ids. The script in the browser works it out in the
    same way.
    """
    if not answers:
        return ""
    return hashed(tree, *(f"{question}={option}" for question, option in answers))


def hashed(*parts: str) -> str:
    """The short id that stands for these words, in letters that make no words of their own."""
    number = _OFFSET
    for octet in "|".join(parts).encode():
        number = ((number ^ octet) * _PRIME) & _MASK
    letters = ""
    for _ in range(_ID_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters += _LETTERS[place]
    return letters
