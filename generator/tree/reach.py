"""What can be reached in a drawing of nodes and ways, which may lead round in circles."""

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass

Drawing = Mapping[str, Collection[str]]
"""For each node, the nodes that it leads to; one that leads nowhere may be left out."""


def circles(drawing: Drawing) -> tuple[tuple[str, ...], ...]:
    """The nodes of a drawing in groups, each after all groups that it leads to; nodes on one circle are one group.

    A node on no circle is a group of its own. This is Tarjan's algorithm, without recursion, so that no drawing is
    too deep for it.
    """
    found: list[tuple[str, ...]] = []
    number: dict[str, int] = {}
    earliest: dict[str, int] = {}  # the first node of the path that a node leads back to
    path: list[str] = []
    for first in drawing:
        entered = [] if first in number else [(first, iter(drawing[first]))]
        while entered:
            node, ways = entered[-1]
            if node not in number:
                number[node] = earliest[node] = len(number)
                path.append(node)
            new = next((other for other in ways if _look(node, other, number, earliest)), None)
            if new is not None:
                entered.append((new, iter(drawing.get(new, ()))))
                continue
            entered.pop()
            if entered:
                before = entered[-1][0]
                earliest[before] = min(earliest[before], earliest[node])
            if earliest[node] == number[node]:
                found.append(_closed(node, path, earliest))
    return tuple(found)


def _look(node: str, other: str, number: Mapping[str, int], earliest: dict[str, int]) -> bool:
    """Tell whether a way leads to a node never seen; else take over how far back that one leads."""
    if other not in number:
        return True
    earliest[node] = min(earliest[node], earliest[other])
    return False


def _closed(node: str, path: list[str], earliest: dict[str, int]) -> tuple[str, ...]:
    """Take a whole group off the path, down to its first node. Nothing that comes later leads back to it."""
    group: list[str] = []
    while not group or group[-1] != node:
        group.append(path.pop())
        earliest[group[-1]] = sys.maxsize
    return tuple(group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A set of names for each node. It is kept as a whole number, a bit for each name, so that joining two is cheap."""

    bits: Mapping[str, int]
    sets: Mapping[str, int]

    def holds(self, node: str, name: str) -> bool:
        """Tell whether a name is in the set of a node."""
        return bool(self.sets.get(node, 0) & self.bits.get(name, 0))


def gathered(drawing: Drawing, own: Mapping[str, Collection[str]]) -> Gathered:
    """For each node of a drawing, its own names and those of all that it leads to, however far away."""
    names = dict.fromkeys(name for some in own.values() for name in some)
    bits = {name: 1 << number for number, name in enumerate(names)}
    sets: dict[str, int] = {}
    for group in circles(drawing):
        joined = 0
        for node in group:
            for name in own.get(node, ()):
                joined |= bits[name]
            for other in drawing.get(node, ()):
                joined |= sets.get(other, 0)
        sets.update(dict.fromkeys(group, joined))
    return Gathered(bits=bits, sets=sets)
