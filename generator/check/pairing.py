"""What stands on one twin and what on the other → what has no partner."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.problem import Place
from generator.model.text import Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A fact or a link in the form in which twins are compared."""

    kind: str
    value: str
    words: str
    place: Place
    certainty: Certainty = Certainty.FIRM


Sides = tuple[list[Thing], list[Thing]]
"""Things of the source and of the translation."""


def without_partner(source: Iterable[Thing], translation: Iterable[Thing]) -> dict[str, Sides]:
    """By kind, the things without a partner of the same value. What is firm finds its partner first."""
    by_value: dict[tuple[str, str], Sides] = defaultdict(lambda: ([], []))
    for number, side in enumerate((source, translation)):
        for thing in side:
            by_value[thing.kind, thing.value][number].append(thing)
    left: dict[str, Sides] = defaultdict(lambda: ([], []))
    for (kind, _), sides in by_value.items():
        ones, others = (sorted(side, key=lambda thing: thing.certainty) for side in sides)
        left[kind][0].extend(ones[len(others) :])
        left[kind][1].extend(others[len(ones) :])
    return {kind: sides for kind, sides in left.items() if any(sides)}


def worth_telling(sides: Sides) -> Sides:
    """Of the things without a partner, all that are firm, and each loose one that stands against another thing.

    *Three* may be no fact, but when *pedwar* is left on the other page, the two differ. Two that are both doubtful
    say nothing.
    """
    firm = [[thing for thing in side if thing.certainty is Certainty.FIRM] for side in sides]
    loose = [sorted((thing for thing in side if thing.certainty is not Certainty.FIRM), key=_order) for side in sides]
    for ours, theirs in ((0, 1), (1, 0)):
        for _ in range(min(len(firm[theirs]) - len(firm[ours]), len(loose[ours]))):
            firm[ours].append(loose[ours].pop(0))
    against = [pair for pair in zip(*loose, strict=False) if Certainty.LOOSE in {thing.certainty for thing in pair}]
    missing, extra = ([*side, *(pair[number] for pair in against)] for number, side in enumerate(firm))
    return sorted(missing, key=lambda thing: thing.place), sorted(extra, key=lambda thing: thing.place)


def _order(thing: Thing) -> tuple[Certainty, Place]:
    return thing.certainty, thing.place
