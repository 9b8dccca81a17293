"""Mistakes of a file in YAML → the one line whose loss explains all of them, if there is one.

Where the line of a key is lost, what stood below it belongs to the key before it, and nothing of it fits there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from generator.load.yaml_nodes import Document
from generator.model.problem import Code, Place, Problem

_SHOWN = 3
_FEWEST = 2
"""Of one key alone it cannot be told what it was meant to be."""


Fields: TypeAlias = Callable[[Sequence[str]], frozenset[str]]
"""Tells which keys can stand in the mapping to which a path leads."""


class Misfit(NamedTuple):
    """Something that does not fit: its path in the data, and what the validation library calls it."""

    path: tuple[str, ...]
    kind: str


def lost(told: Sequence[Misfit], document: Document, fields: Fields) -> Problem | None:
    """The problem of a line that was lost, if that explains all that does not fit."""
    return _lost_line(told, document, fields) or _lost_name(told, document, fields)


def _lost_line(told: Sequence[Misfit], document: Document, fields: Fields) -> Problem | None:
    """The problem of a key that is missing, if all else that does not fit stands below the key before it.

    The same of a key of the whole file whose own entries stand there, further to the right or as they are.
    """
    missing = [misfit for misfit in told if misfit.kind == "missing"]
    for key in missing:
        *around, name = key.path
        others = [misfit for misfit in told if misfit is not key]
        below = {misfit.path[: len(around) + 1] for misfit in others}
        unfit = [misfit for misfit in others if misfit.kind != "missing"]
        deeper = all(len(misfit.path) > len(around) + 1 for misfit in others)
        alone = deeper and len(below) == 1 and below <= {(*around, each) for each in _keys(document, around)}
        own = fields((name, ""))
        indented = all(
            len(each.path) == 1
            and (document.key_place(each.path[0]).column > 1 or own.intersection(_keys(document, each.path)))
            for each in others
        )
        if unfit and ((alone and (*around, name) not in below) or (not around and indented)):
            doubled = (problem.place for problem in document.problems if problem.code is Code.DUPLICATE_KEY)
            return Problem(
                place=min((*(_place(misfit, document) for misfit in unfit), *doubled)),
                code=Code.MISSING_KEY,
                message=f"“{name}” is missing, and what stands from here on belongs below it",
                hint=f"put the line “{name}:” above this line",
            )
    return None


def _lost_name(told: Sequence[Misfit], document: Document, fields: Fields) -> Problem | None:
    """The problem of entries whose own keys stand where their names should: the line with the name is lost."""
    paths = [misfit.path for misfit in told]
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


def together(problems: Iterable[tuple[Problem, Sequence[str]]]) -> Iterator[Problem]:
    """Keys of one mapping that cannot stand there, and are not like any that can, as one problem."""
    alike: dict[object, list[Problem]] = {}
    for problem, path in problems:
        strange = problem.code is Code.UNKNOWN_KEY
        alike.setdefault((*path[:-1], problem.hint) if strange else problem, []).append(problem)
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


def _place(misfit: Misfit, document: Document) -> Place:
    return document.key_place(".".join(misfit.path))
