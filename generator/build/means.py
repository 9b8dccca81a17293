"""What every part of a build works with."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.build.folders import LENT, OWN_FOLDER, code_digest, program_digest
from generator.load.sources import Touched, last_touched, list_again, list_sources
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
class Listing:
    """What there is to build from, and when the disk last saw it touched: in the site folder, and where all sites lend.

    ``code`` stands for the program and its templates, ``files`` for each file of the site folder.
    """

    own: Touched
    lent: Touched
    code: bytes
    files: Mapping[str, bytes]

    def is_now(self, root: Path) -> bool:
        """Tell whether nothing of it has been touched since."""
        return self.own == last_touched(root) and self.lent == last_touched(OWN_FOLDER, LENT)


def listing(root: Path, program: bytes, before: Listing | None = None) -> Listing:
    """List a site folder. ``program`` stands for the program itself.

    Where it was listed ``before``, only what was touched since is read.
    """
    own, lent = last_touched(root), last_touched(OWN_FOLDER, LENT)
    touched = own ^ before.own if before else frozenset()
    same_code = not any(Path(path).is_relative_to(root / "templates") for path, *_ in touched)
    if before and lent == before.lent and same_code:
        return replace(before, own=own, files=list_again(root, before.files, before.own, own))
    return Listing(own=own, lent=lent, code=code_digest(root, program), files=list_sources(root))


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
def opened(root: Path, jobs: int = 0, known: Listing | None = None, *, cache: bool = True) -> Iterator[Means]:
    """Open a site folder; at the end what was made is kept, if ``cache`` allows it.

    ``known`` is what there is, where that has been listed just now.
    """
    clock = Clock()
    if not cache:
        # Where nothing is kept, nothing has to stand for the program that made it.
        yield Means(store=Store(None), code=b"", files=list_sources(root), jobs=jobs, clock=clock)
        return
    known = known or listing(root, program_digest())
    store = Store(root / CACHE_FOLDER)
    means = Means(store=store, code=known.code, files=known.files, jobs=jobs, clock=clock)
    try:
        yield means
    finally:
        # Else what was made of a file that was saved meanwhile, or that was away for a moment, would be kept under the
        # digest of what it was before.
        if store.has_grown and known.is_now(root):
            store.save()
