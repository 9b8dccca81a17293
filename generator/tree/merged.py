"""A decision tree with states of the same future taken together, so that a proof costs states and not paths."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.tree import Answers, DecisionTree, Question, Row
from generator.tree.reach import Gathered, circles, gathered
from generator.tree.walk import MOST_PAGES, matching_rows, targets, ways_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """States with the same future, as one: the node, and what later rows can still read.

    ``asked`` are the questions behind it that could be asked again, a bit for each. ``before`` is the state and the
    answer that the shortest walk comes from, ``None`` at the start, and ``depth`` the number of its answers.
    """

    node: str
    facts: frozenset[tuple[str, str]]
    asked: int
    depth: int = field(compare=False)
    before: "tuple[Merged, str] | None" = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One answer given in a merged state: where it may lead, by which rows, and the merged state after it.

    ``after`` is ``None`` where the walk cannot go on: at an outcome, and at a fault. ``repeats`` says that the one
    way on leads to a question that was asked already.
    """

    state: Merged
    option: str
    ways: tuple[str, ...]
    rows: tuple[Row, ...]
    repeats: bool
    after: Merged | None

    @property
    def depth(self) -> int:
        """How many answers the shortest walk up to this one has."""
        return self.state.depth + 1

    def last(self, most: int) -> Answers:
        """The last answers of that walk, in order, and no more than so many."""
        answers = [(self.state.node, self.option)]
        before = self.state.before
        while before is not None and len(answers) < most:
            state, option = before
            answers.append((state.node, option))
            before = state.before
        return tuple(reversed(answers))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the drawing alone says of the walks through a tree.

    ``read`` has for each node the questions whose answers it or anything after it reads. ``circle`` numbers the
    circles of the drawing: a question can be asked again only on its own. ``bit`` stands for a question among others.
    """

    read: Gathered
    circle: Mapping[str, int]
    bit: Mapping[str, int]

    @classmethod
    def of(cls, tree: DecisionTree) -> "Outlook":
        """Look at a tree in which every way stands, also one that nobody can take."""
        drawing = {key: targets(question) for key, question in tree.questions.items()}
        read = gathered(drawing, {key: _read(question) for key, question in tree.questions.items()})
        return cls(
            read=read,
            circle={key: number for number, group in enumerate(circles(drawing)) for key in group},
            bit={key: 1 << number for number, key in enumerate(tree.questions)},
        )

    def reached(self, state: Merged, option: str, node: str) -> Merged:
        """The state that an answer leads to at a node that was not asked before."""
        facts = (*state.facts, (state.node, option))
        return Merged(
            node=node,
            facts=frozenset(fact for fact in facts if self.read.holds(node, fact[0])),
            asked=state.asked | self.bit[state.node] if self.circle[node] == self.circle[state.node] else 0,
            depth=state.depth + 1,
            before=(state, option),
        )


def _read(question: Question) -> frozenset[str]:
    """The earlier questions that the rows of a question name."""
    named = {name for row in question.rows for name in (*(fact.question for fact in row.facts), *row.not_asked)}
    return frozenset(named - {question.key})


def steps(tree: DecisionTree, most: int = MOST_PAGES) -> Iterator[Step]:
    """Every answer in every state that a visitor can reach, each once, whatever the number of paths.

    A walk goes on only where exactly one way leads on and its target exists and was not asked before, so it
    ends even in a broken tree. It stops where a tree has shown itself too large, with more than ``most`` merged
    states, so that it cannot exhaust the machine.
    """
    outlook = Outlook.of(tree)
    start = Merged(node=tree.start, facts=frozenset(), asked=0, depth=0, before=None)
    known = {start: start}
    waiting = [start] if tree.start in tree.questions else []
    for state in waiting:
        if len(waiting) > most:
            return
        question = tree.questions[state.node]
        for option in question.options:
            now = {**dict(state.facts), question.key: option}
            rows = matching_rows(question, now) if question.rows and not question.to else ()
            ways = tuple(row.to for row in rows) or ways_on(question, now)
            repeats = len(ways) == 1 and bool((state.asked | outlook.bit[question.key]) & outlook.bit.get(ways[0], 0))
            after: Merged | None = None
            if len(ways) == 1 and ways[0] in tree.questions and not repeats:
                reached = outlook.reached(state, option, ways[0])
                after = known.setdefault(reached, reached)
                if after is reached:
                    waiting.append(reached)
            yield Step(state=state, option=option, ways=ways, rows=rows, repeats=repeats, after=after)


def by_state(walked: tuple[Step, ...]) -> Mapping[Merged, list[Step]]:
    """The steps of a walk over a tree by the state in which they are taken."""
    result: dict[Merged, list[Step]] = {}
    for step in walked:
        result.setdefault(step.state, []).append(step)
    return result


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
    return is_whole(walked) and all(len(step.ways) == 1 and not step.repeats for step in walked)
