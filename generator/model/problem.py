"""A problem: what is wrong with the site, where, and what to do about it.

A mistake in content is a value of this kind. It is collected, sorted and shown; it is never raised.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.code import Code, Level
from generator.model.place import Place

__all__ = ["Code", "Level", "Place", "Problem", "in_order"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem, in an editor's words.

    ``message`` is one sentence without a full stop; ``hint`` is the next step.
    """

    place: Place
    code: Code
    message: str
    hint: str


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems as they are shown: by file, line and column."""
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem.code.code, problem.message)))
