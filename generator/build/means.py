"""What every part of a build works with."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator.store import Store


class Clock:
    """Notes how long each part of a build took."""

    def __init__(self) -> None:
        """Start with no part."""
        self._start = time.perf_counter()
        self._parts: list[tuple[str, float]] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Note a part, from here to the end of the block."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self._parts.append((name, time.perf_counter() - start))

    @property
    def parts(self) -> tuple[tuple[str, float], ...]:
        """The seconds of each part, in order."""
        return tuple(self._parts)

    @property
    def seconds(self) -> float:
        """The seconds since the start."""
        return time.perf_counter() - self._start


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The store, what stands for the program, how many processes may be used (0 for as many as pay), and a clock."""

    store: Store
    code: bytes
    jobs: int = 1
    clock: Clock = field(default_factory=Clock)
