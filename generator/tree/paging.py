"""How trees become pages: one for each state, or, beyond the budget, one for all states with the same future."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.tree import Answers, DecisionTree, Paging, State
from generator.tree.ids import begun, continued, page_id, written
from generator.tree.measures import number_of_states, usually_left
from generator.tree.merged import Merged, Step, by_state, steps


@dataclass(frozen=True, slots=True, kw_only=True)
class StatePage:
    """The page of a state, or of all states with its future, of which it is the first.

    ``key`` is its id, empty at the start. ``back`` is that of the page before it, and ``None`` at the start and on a
    shared page. ``ways`` has for each option the id of the page that it leads to.
    """

    state: State
    key: str
    back: str | None
    ways: Mapping[str, str]


def tree_paging(trees: Iterable[DecisionTree], most: int) -> tuple[Paging, ...]:
    """How sound trees are published with no more than ``most`` pages together, as far as that can be.

    As few trees as possible share pages: first the one that saves most by it.
    """
    walks = [(tree, tuple(steps(tree))) for tree in trees]
    paging = [_with_own_pages(tree, walked) for tree, walked in walks]
    total = sum(each.own for each in paging)
    if total > most:
        sharing = [_with_shared_pages(each, walked) for each, (_, walked) in zip(paging, walks, strict=True)]
        for number in sorted(range(len(sharing)), key=lambda number: sharing[number].pages - sharing[number].own):
            saved = sharing[number].own - sharing[number].pages
            if total > most and saved:
                paging[number] = sharing[number]
                total -= saved
    return tuple(paging)


def _with_own_pages(tree: DecisionTree, walked: tuple[Step, ...]) -> Paging:
    own = number_of_states(walked)
    return Paging(tree=tree, own=own, pages=own, shared=False, reads={}, left=usually_left(walked))


def _with_shared_pages(paging: Paging, walked: tuple[Step, ...]) -> Paging:
    reads: dict[str, set[str]] = {}
    for state in by_state(walked):
        if state.facts:
            reads.setdefault(state.node, set()).update(key for key, _ in state.facts)
    shared = {node: frozenset(names) for node, names in reads.items()}
    pages = 1 + len({_shared_id(paging.tree, step) for step in walked})
    return replace(paging, pages=pages, shared=True, reads=shared)


def state_pages(paging: Paging) -> Iterator[StatePage]:
    """The pages of a tree's states, a page before those it leads to."""
    walked = tuple(steps(paging.tree))
    return _shared_pages(paging.tree, walked) if paging.shared else _own_pages(paging.tree, walked)


def _own_pages(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[StatePage]:
    """A page for each state, in the order of the file. Its id stands for the tree and the answers in their order."""
    taken = by_state(walked)
    start = State(answers=(), node=tree.start)
    first = walked[0].state if walked else None
    waiting: list[tuple[State, Merged | None, int, str | None]] = [(start, first, begun(tree.key), None)]
    while waiting:
        state, merged, number, back = waiting.pop()
        key = written(number) if state.answers else ""
        found = taken[merged] if merged else []
        hashes = [continued(number, f"{state.node}={step.option}") for step in found]
        ways = {step.option: written(after) for step, after in zip(found, hashes, strict=True)}
        yield StatePage(state=state, key=key, back=back, ways=ways)
        for step, after in zip(reversed(found), reversed(hashes), strict=True):
            answers = (*state.answers, (state.node, step.option))
            waiting.append((State(answers=answers, node=step.ways[0]), step.after, after, key))


def _shared_pages(tree: DecisionTree, walked: tuple[Step, ...]) -> Iterator[StatePage]:
    """A page for each future. Its id stands for the tree, the node and the answers that are still read, sorted.

    All states with the same future have the same id, whatever the order of their answers.
    """
    taken = by_state(walked)
    answers: dict[Merged, Answers] = dict.fromkeys(list(taken)[:1], ())
    ways = {state: {step.option: _shared_id(tree, step) for step in found} for state, found in taken.items()}
    for start in answers:
        yield StatePage(state=State(answers=(), node=tree.start), key="", back=None, ways=ways[start])
    seen = set()
    for step in walked:
        key = ways[step.state][step.option]
        state = State(answers=(*answers[step.state], (step.state.node, step.option)), node=step.ways[0])
        if step.after:
            answers.setdefault(step.after, state.answers)
        if key not in seen:
            seen.add(key)
            yield StatePage(state=state, key=key, back=None, ways=ways[step.after] if step.after else {})


def _shared_id(tree: DecisionTree, step: Step) -> str:
    facts = step.after.facts if step.after else ()
    return page_id(tree.key, step.ways[0], *sorted(f"{question}={option}" for question, option in facts))
