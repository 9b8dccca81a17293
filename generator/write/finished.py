"""All the files of a site, known by what stands for their bytes; the bytes are asked for when they are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedFiles:
    """The digest of every file by its path, sorted; ``own`` are the bytes of some, ``kept`` gives others by digest."""

    digests: Mapping[str, str]
    own: Mapping[str, bytes]
    kept: Callable[[Sequence[str]], Mapping[str, bytes]]

    def with_own(self, own: Mapping[str, bytes]) -> "FinishedFiles":
        """The same files, with other bytes for some."""
        digests = {path: sha256(data).hexdigest() for path, data in own.items()}
        return FinishedFiles(digests={**self.digests, **digests}, own={**self.own, **own}, kept=self.kept)

    def read(self, path: str) -> bytes:
        """The bytes of one file."""
        return self.own[path] if path in self.own else self.kept((self.digests[path],))[self.digests[path]]

    def read_all(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """The bytes of several files, by path."""
        others = [path for path in paths if path not in self.own]
        found = self.kept(tuple(dict.fromkeys(self.digests[path] for path in others)))
        return {path: self.own[path] if path in self.own else found[self.digests[path]] for path in paths}


def plain_files_of(own: Mapping[str, bytes]) -> FinishedFiles:
    """Files that are nothing but these bytes."""
    digests = {path: sha256(own[path]).hexdigest() for path in sorted(own)}
    return FinishedFiles(digests=digests, own=own, kept=lambda _: {})
