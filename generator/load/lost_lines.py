"""Mistakes of a file in YAML → the one line whose loss explains all of them, if there is one.

Where the line of a key is lost, what stood below it belongs to the key before it, and nothing of it fits there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from pydantic_core import ErrorDetails

from generator.load.yaml_nodes import Document
from generator.model.problem import Code, Place, Problem

_SHOWN = 3
_FEWEST = 2
"""Of one key alone it cannot be told what it was meant to be."""


def path_of(details: ErrorDetails) -> tuple[str, ...]:
    """Where in the data something does not fit."""
    return tuple(str(part) for part in details["loc"] if str(part) != "[key]")


def lost_line(told: Sequence[ErrorDetails], document: Document) -> Problem | None:
    """The problem of a key that is missing, if all else that does not fit stands below the key before it.

    The same of a key of the whole file whose own keys stand there, further to the right.
    """
    missing = [details for details in told if details["type"] == "missing"]
    for lost in missing:
        *around, name = path_of(lost)
        others = [details for details in told if details is not lost]
        below = {path_of(details)[: len(around) + 1] for details in others}
        unfit = [details for details in others if details["type"] != "missing"]
        deeper = all(len(path_of(details)) > len(around) + 1 for details in others)
        alone = deeper and len(below) == 1 and below <= {(*around, key) for key in _keys(document, around)}
        indented = all(len(path_of(each)) == 1 and document.key_place(path_of(each)[0]).column > 1 for each in others)
        faults = (*(_place(details, document) for details in unfit), *(problem.place for problem in document.problems))
        if faults and ((alone and (*around, name) not in below) or (not around and unfit and indented)):
            place = min(faults)
            return Problem(
                place=place,
                code=Code.MISSING_KEY,
                message=f"“{name}” is missing, and what stands from here on belongs below it",
                hint=f"put the line “{name}:” above this line",
            )
    return None


def lost_name(
    told: Sequence[ErrorDetails], document: Document, fields: Callable[[Sequence[str]], frozenset[str]]
) -> Problem | None:
    """The problem of entries whose own keys stand where their names should: the line with the name is lost.

    ``fields`` tells which keys can stand in the mapping to which a path leads.
    """
    paths = [path_of(details) for details in told]
    shared = takewhile(lambda parts: len(set(parts)) == 1, zip(*paths, strict=False))
    around = tuple(part for part, *_ in shared)
    entries = {path[len(around)] for path in paths if len(path) > len(around)}
    if len(entries) < _FEWEST or not entries <= fields((*around, "")) or entries & fields(around):
        return None
    place, key = min((document.key_place(".".join((*around, entry))), entry) for entry in entries)
    return Problem(
        place=place,
        code=Code.MISSING_KEY,
        message=f"“{key}” stands where the name of an entry should",
        hint="a line with the name of the entry and a colon is missing above this line",
    )


def together(problems: Iterable[tuple[Problem, ErrorDetails]]) -> Iterator[Problem]:
    """Keys of one mapping that cannot stand there, and are not like any that can, as one problem."""
    alike: dict[object, list[Problem]] = {}
    for problem, details in problems:
        strange = problem.code is Code.UNKNOWN_KEY
        alike.setdefault((*path_of(details)[:-1], problem.hint) if strange else problem, []).append(problem)
    for first, *others in alike.values():
        # A value that serves both languages is wrong once.
        keys = [each.message.partition(" is ")[0] for each in dict.fromkeys((first, *others))]
        if len(keys) > 1:
            more = f" and {len(keys) - _SHOWN} more" if len(keys) > _SHOWN else ""
            message = f"{', '.join(keys[:_SHOWN])}{more} are not keys that can stand here"
            yield replace(first, message=message, hint=f"{first.hint}; or put the line back that stood above them")
        else:
            yield first


def _keys(document: Document, around: Sequence[str]) -> list[str]:
    """The keys that stand in a mapping of the file."""
    data = document.data
    for part in around:
        data = data.get(part) if isinstance(data, dict) else None
    return list(data) if isinstance(data, dict) else []


def _place(details: ErrorDetails, document: Document) -> Place:
    return document.key_place(".".join(path_of(details)))
