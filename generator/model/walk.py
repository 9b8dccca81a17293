"""Walking a decision tree: from answers to the next question, and over every state a visitor can reach."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.tree import Answers, DecisionTree, Question, Row

MOST_PAGES = 1500
"""The most states that the trees of a site may have together: each is a page in each language."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """States with the same future, as one: the node, and what later rows can still read.

    ``example`` is the shortest walk that leads here, for messages. ``asked`` are the questions behind it that
    could be asked again.
    """

    node: str
    facts: frozenset[tuple[str, str]]
    asked: frozenset[str]
    example: Answers


def read_later(tree: DecisionTree) -> Mapping[str, frozenset[str]]:
    """For each node, the questions that it or anything after it names in a row, as the drawing has it."""
    after = _after(tree)
    named = {
        key: frozenset(name for row in question.rows for name in (*(f.question for f in row.facts), *row.not_asked))
        for key, question in tree.questions.items()
    }
    return {
        node: frozenset(name for other in (node, *beyond) for name in named.get(other, ()))
        for node, beyond in after.items()
    }


def _after(tree: DecisionTree) -> Mapping[str, frozenset[str]]:
    """For each node, every node that the drawing leads to from it."""
    result: dict[str, frozenset[str]] = {key: frozenset() for key in tree.outcomes}
    for start in tree.questions:
        seen: set[str] = set()
        waiting = [*targets(tree.questions[start])]
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting += targets(tree.questions[node]) if node in tree.questions else ()
        result[start] = frozenset(seen)
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One answer given in a merged state: where it may lead, by which rows, and the merged state after it.

    ``after`` is ``None`` where the walk cannot go on: at an outcome, and at a fault.
    """

    state: Merged
    option: str
    answers: Answers
    ways: tuple[str, ...]
    rows: tuple[Row, ...]
    after: Merged | None


def steps(tree: DecisionTree) -> Iterator[Step]:
    """Every answer in every state that a visitor can reach, each once, whatever the number of paths.

    A walk goes on only where exactly one way leads on and its target exists and was not asked before, so it
    ends even in a broken tree. It stops where a tree has shown itself too large, so that it cannot exhaust the
    machine.
    """
    later, after = read_later(tree), _after(tree)
    start = Merged(node=tree.start, facts=frozenset(), asked=frozenset(), example=())
    known = {(start.node, start.facts, start.asked): start}
    waiting = [start] if tree.start in tree.questions else []
    for state in waiting:
        if len(waiting) > MOST_PAGES:
            return
        question = tree.questions[state.node]
        for option in question.options:
            now = {**dict(state.facts), question.key: option}
            ways = ways_on(question, now)
            rows = matching_rows(question, now) if question.rows and not question.to else ()
            answers = (*state.example, (question.key, option))
            asked = state.asked | {question.key}
            follower: Merged | None = None
            if len(ways) == 1 and ways[0] in tree.questions and ways[0] not in asked:
                node = ways[0]
                facts = frozenset((key, value) for key, value in now.items() if key in later[node])
                behind = asked & (after[node] | {node})
                follower = known.get((node, facts, behind))
                if follower is None:
                    follower = Merged(node=node, facts=facts, asked=behind, example=answers)
                    known[node, facts, behind] = follower
                    waiting.append(follower)
            yield Step(state=state, option=option, answers=answers, ways=ways, rows=rows, after=follower)


def is_whole(walked: tuple[Step, ...]) -> bool:
    """Tell whether a walk over a tree came to its end, or was stopped because the tree is too large."""
    return {step.after for step in walked if step.after} <= {step.state for step in walked}


def is_sound(tree: DecisionTree) -> bool:
    """Tell whether every answer that a visitor can give leads on, in exactly one way, to something new."""
    if tree.start not in tree.questions:
        return False
    known = {*tree.questions, *tree.outcomes}
    if any(targets(question) - known for question in tree.questions.values()):
        return False
    walked = tuple(steps(tree))
    return is_whole(walked) and all(
        len(step.ways) == 1 and step.ways[0] not in {key for key, _ in step.answers} for step in walked
    )


_OFFSET, _PRIME, _MASK = 2166136261, 16777619, 0xFFFFFFFF
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
_ID_LENGTH = 7


def state_id(tree: str, answers: Answers) -> str:
    """A short id for a state that tells nothing of the answers; the empty text at the start.

    It is the 32-bit FNV-1a hash of the tree and the answers' ids, in letters that make no words. The script in
    the browser works it out in the same way.
    """
    if not answers:
        return ""
    number = _OFFSET
    for octet in "|".join((tree, *(f"{question}={option}" for question, option in answers))).encode():
        number = ((number ^ octet) * _PRIME) & _MASK
    letters = ""
    for _ in range(_ID_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters += _LETTERS[place]
    return letters
