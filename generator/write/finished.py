"""All the files of a site, known by what stands for their bytes; the bytes are asked for when they are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedFiles:
    """The digest of every file by its path, sorted; ``own`` are the bytes of some, ``kept`` gives others by digest."""

    digests: Mapping[str, str]
    own: Mapping[str, bytes]
    kept: Callable[[Sequence[str]], Mapping[str, bytes]]

    def read(self, path: str) -> bytes:
        """The bytes of one file."""
        return self.own[path] if path in self.own else self.kept((self.digests[path],))[self.digests[path]]

    def read_all(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """The bytes of several files, by path."""
        others = [path for path in paths if path not in self.own]
        found = self.kept(tuple(dict.fromkeys(self.digests[path] for path in others)))
        return {path: self.own[path] if path in self.own else found[self.digests[path]] for path in paths}
