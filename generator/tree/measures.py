"""What a finished walk over a tree tells: how long its walks are, how many states it has, what is asked before what.

``walked`` is all that ``steps`` gives for a tree without a fault.
"""

from collections.abc import Mapping

from generator.model.tree import Answers
from generator.tree.merged import Merged, Step, by_state
from generator.tree.reach import Gathered, gathered


def longest_walk(walked: tuple[Step, ...]) -> Answers:
    """The answers of a longest walk."""
    taken = by_state(walked)
    length: dict[Merged | None, int] = {None: 0}
    best: dict[Merged | None, Step] = {}
    for state in reversed(_ordered(taken)):
        best[state] = max(taken[state], key=lambda step: length[step.after])
        length[state] = 1 + length[best[state].after]
    answers = []
    step = best[walked[0].state] if walked else None
    while step is not None:
        answers.append((step.state.node, step.option))
        step = best.get(step.after)
    return tuple(answers)


def number_of_states(walked: tuple[Step, ...]) -> int:
    """How many states, and so pages, a sound tree has: one for each sequence of answers."""
    taken = by_state(walked)
    count: dict[Merged | None, int] = {None: 1}
    for state in reversed(_ordered(taken)):
        count[state] = 1 + sum(count[step.after] for step in taken[state])
    return count[walked[0].state] if walked else 1


def most_before(walked: tuple[Step, ...]) -> Mapping[str, int]:
    """For each question and outcome of a sound tree, the most questions that anyone answers before it."""
    taken = by_state(walked)
    most = {step.state.node: 0 for step in walked[:1]}
    reached = {step.state: 0 for step in walked[:1]}
    for state in _ordered(taken):
        for step in taken[state]:
            most[step.ways[0]] = max(most.get(step.ways[0], 0), reached[state] + 1)
            if step.after:
                reached[step.after] = max(reached.get(step.after, 0), reached[state] + 1)
    return most


def usually_left(walked: tuple[Step, ...]) -> Mapping[str, int]:
    """For each question of a sound tree, how many are usually asked from it on, itself counted.

    The middle of all ways on, each way as likely as another, rounded to a whole number.
    """
    taken = by_state(walked)
    ways: dict[Merged | None, int] = {None: 1}
    asked: dict[Merged | None, int] = {None: 0}
    found: dict[str, list[float]] = {}
    for state in reversed(_ordered(taken)):
        ways[state] = sum(ways[step.after] for step in taken[state])
        asked[state] = ways[state] + sum(asked[step.after] for step in taken[state])
        found.setdefault(state.node, []).append(asked[state] / ways[state])
    return {node: max(1, round(sum(each) / len(each))) for node, each in found.items()}


def first_answers(walked: tuple[Step, ...]) -> Mapping[str, frozenset[str]]:
    """For each question and outcome of a sound tree, the answers to the first question that lead to it."""
    taken = by_state(walked)
    known: dict[Merged, frozenset[str]] = {}
    found: dict[str, frozenset[str]] = {}
    for state in _ordered(taken):
        for step in taken[state]:
            firsts = known.get(state, frozenset((step.option,)))
            found[step.ways[0]] = found.get(step.ways[0], frozenset()) | firsts
            if step.after:
                known[step.after] = known.get(step.after, frozenset()) | firsts
    return found


def asked_before(walked: tuple[Step, ...]) -> Gathered:
    """For each question, itself and those that some visitor has been asked before it, along whole walks."""
    before: dict[str, set[str]] = {step.state.node: set() for step in walked}
    for step in walked:
        if step.after:
            before[step.after.node].add(step.state.node)
    return gathered(before, {node: (node,) for node in before})


def _ordered(taken: Mapping[Merged, list[Step]]) -> list[Merged]:
    """The states, each before those that it leads to."""
    order: list[Merged] = []
    done: set[Merged] = set()
    for first in taken:
        waiting: list[tuple[Merged, bool]] = [(first, False)]
        while waiting:
            state, entered = waiting.pop()
            if entered:
                order.append(state)
            elif state not in done:
                done.add(state)
                waiting.append((state, True))
                waiting += ((step.after, False) for step in taken[state] if step.after and step.after not in done)
    return order[::-1]
