"""What a loader gives back."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Generic[T]):
    """What a loader gives back: the value, ``None`` when none is there or could be made, and the problems met."""

    value: T | None
    problems: tuple[Problem, ...] = ()
