"""A decision tree with states of the same future taken together, so that a proof costs states and not paths."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.tree import Answers, DecisionTree, Row
from generator.model.walk import MOST_PAGES, matching_rows, targets, ways_on


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
    leads = {key: targets(question) for key, question in tree.questions.items()}
    result: dict[str, frozenset[str]] = {key: frozenset() for key in tree.outcomes}
    for start in tree.questions:
        seen: set[str] = set()
        waiting = [*leads[start]]
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting += leads.get(node, frozenset()) - seen
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


def steps(tree: DecisionTree, most: int = MOST_PAGES) -> Iterator[Step]:
    """Every answer in every state that a visitor can reach, each once, whatever the number of paths.

    A walk goes on only where exactly one way leads on and its target exists and was not asked before, so it
    ends even in a broken tree. It stops where a tree has shown itself too large, with more than ``most`` merged
    states, so that it cannot exhaust the machine.
    """
    later, after = read_later(tree), _after(tree)
    start = Merged(node=tree.start, facts=frozenset(), asked=frozenset(), example=())
    known = {(start.node, start.facts, start.asked): start}
    waiting = [start] if tree.start in tree.questions else []
    for state in waiting:
        if len(waiting) > most:
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


def longest_walk(walked: tuple[Step, ...]) -> Answers:
    """The answers of a longest walk."""
    by_state = _by_state(walked)
    longest: dict[Merged, Answers] = {}
    for state in reversed(_ordered(by_state)):
        tails = (((state.node, step.option), *(longest[step.after] if step.after else ())) for step in by_state[state])
        longest[state] = max(tails, key=len)
    return longest[walked[0].state] if walked else ()


def number_of_states(tree: DecisionTree, walked: tuple[Step, ...]) -> int:
    """How many states, and so pages, a sound tree has: one for each sequence of answers."""
    by_state = _by_state(walked)
    counts: dict[Merged, int] = {}
    for state in reversed(_ordered(by_state)):
        counts[state] = 1 + sum(counts[step.after] if step.after else 1 for step in by_state[state])
    return counts[walked[0].state] if walked else len(tree.outcomes)


def most_before(walked: tuple[Step, ...]) -> Mapping[str, int]:
    """For each question and outcome of a sound tree, the most questions that anyone answers before it."""
    by_state = _by_state(walked)
    most = {step.state.node: 0 for step in walked[:1]}
    reached = {step.state: 0 for step in walked[:1]}
    for state in _ordered(by_state):
        for step in by_state[state]:
            most[step.ways[0]] = max(most.get(step.ways[0], 0), reached[state] + 1)
            if step.after:
                reached[step.after] = max(reached.get(step.after, 0), reached[state] + 1)
    return most


def _by_state(walked: tuple[Step, ...]) -> Mapping[Merged, list[Step]]:
    result: dict[Merged, list[Step]] = {}
    for step in walked:
        result.setdefault(step.state, []).append(step)
    return result


def _ordered(by_state: Mapping[Merged, list[Step]]) -> list[Merged]:
    """The states, each before those that it leads to."""
    order: list[Merged] = []
    done: set[Merged] = set()
    for first in by_state:
        waiting: list[tuple[Merged, bool]] = [(first, False)]
        while waiting:
            state, entered = waiting.pop()
            if entered:
                order.append(state)
            elif state not in done:
                done.add(state)
                waiting.append((state, True))
                waiting += ((step.after, False) for step in by_state[state] if step.after and step.after not in done)
    return order[::-1]


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
