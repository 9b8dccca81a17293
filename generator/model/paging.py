"""How trees become pages: one for each state, or, beyond the budget, one for all states with the same future."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.merged import number_of_states, read_later, steps
from generator.model.tree import Answers, DecisionTree
from generator.model.walk import State, hashed, state_id, states, ways_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How a sound tree is published.

    ``own`` is the number of its states, which have a page each unless it is ``shared``; then those with the same
    future share one. ``reads`` has for each node the earlier questions on which its future depends.
    """

    tree: DecisionTree
    own: int
    shared: bool
    reads: Mapping[str, frozenset[str]]

    @property
    def pages(self) -> int:
        """How many pages the tree has in each language."""
        return sum(1 for _ in self.states()) if self.shared else self.own

    def states(self) -> Iterator[State]:
        """The state that each page shows, a page before those it leads to; of states that share one, the first."""
        return self._first_states() if self.shared else states(self.tree, self.own)

    def _first_states(self) -> Iterator[State]:
        start = State(answers=(), node=self.tree.start)
        yield start
        seen = {self.page_id(start)}
        for step in steps(self.tree):
            state = State(answers=step.answers, node=step.ways[0])
            if self.page_id(state) not in seen:
                seen.add(self.page_id(state))
                yield state

    def after(self, state: State, option: str) -> State:
        """The state that an option of a state's question leads to."""
        answers = (*state.answers, (state.node, option))
        (way,) = ways_on(self.tree.questions[state.node], dict(answers))
        return State(answers=answers, node=way)

    def page_id(self, state: State) -> str:
        """The short id of the page that shows a state; the empty text at the start.

        That of a shared page stands for the node and the answers that are still read, so that all states with
        the same future have the same one. The script in the browser works it out in the same way.
        """
        if not self.shared or not state.answers:
            return state_id(self.tree.key, state.answers)
        return hashed(self.tree.key, state.node, *sorted(f"{key}={option}" for key, option in self._read(state)))

    def _read(self, state: State) -> Answers:
        """The answers on which the future of a state depends."""
        return tuple(pair for pair in state.answers if pair[0] in self.reads.get(state.node, frozenset()))


def tree_paging(trees: Iterable[DecisionTree], most: int) -> tuple[Paging, ...]:
    """How sound trees are published with no more than ``most`` pages together, as far as that can be.

    As few trees as possible share pages: first the one that saves most by it.
    """
    paging = [
        Paging(tree=tree, own=number_of_states(tree, tuple(steps(tree))), shared=False, reads=read_later(tree))
        for tree in trees
    ]
    total = sum(each.own for each in paging)
    sharing = [replace(each, shared=True) for each in paging] if total > most else []
    saved = {number: each.own - each.pages for number, each in enumerate(sharing)}
    for number in sorted(saved, key=lambda number: -saved[number]):
        if total > most and saved[number]:
            paging[number] = sharing[number]
            total -= saved[number]
    return tuple(paging)
