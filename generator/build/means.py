"""What every part of a build works with."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.build.folders import LENT, OWN_FOLDER, code_digest, program_digest
from generator.load.sources import last_touched, list_sources
from generator.store import CACHE_FOLDER, Store


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
    """What a build works with.

    ``code`` stands for the program and its templates, ``files`` for each file of the site folder. ``jobs`` is how many
    processes may be used, 0 for as many as pay.
    """

    store: Store
    code: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)
    jobs: int = 1
    clock: Clock = field(default_factory=Clock)


@contextmanager
def opened(root: Path, jobs: int = 0, program: bytes | None = None, *, cache: bool = True) -> Iterator[Means]:
    """Open a site folder; at the end what was made is kept, if ``cache`` allows it.

    ``program`` stands for the program as it was loaded, where that was long ago.
    """
    clock = Clock()
    touched = _touched(root)
    program = program or program_digest()
    means = Means(
        store=Store(root / CACHE_FOLDER if cache else None),
        code=code_digest(root, program),
        files=list_sources(root),
        jobs=jobs,
        clock=clock,
    )
    try:
        yield means
    finally:
        # Else what was made of a file that was saved meanwhile, or that was away for a moment, would be kept under the
        # digest of what it was before.
        if means.store.has_grown and touched == _touched(root):
            means.store.save()


def _touched(root: Path) -> frozenset[tuple[str, ...]]:
    return last_touched(root) | last_touched(OWN_FOLDER, LENT)
