"""Which files a build is made from, and what stands for the bytes of each. Nothing here understands what it reads."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.reading import read_ordinary_file

_LENGTH = 16
_LARGEST = 50_000_000
"""The most bytes of a file that are looked at here; each loader has its own, lower limit and tells it."""
PARTS = ("site_config.yml", "content", "translations", "templates")
"""What of a site folder decides what is built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What stands for each file's bytes, by its path from the site folder, sorted.

    What is no ordinary file, or cannot be read, is listed too, under what it is: loaders tell what is wrong with it.
    """

    files: Mapping[str, bytes]

    def below(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """The files of a folder."""
        start = f"{folder}/"
        return ((path, file) for path, file in self.files.items() if path.startswith(start))


def list_sources(root: Path, parts: tuple[str, ...] = PARTS) -> Sources:
    """List and digest every file of these folders, and these files, of a site folder."""
    found: dict[str, bytes] = {}
    for part in parts:
        path = root / part
        if path.is_dir() and not path.is_symlink():
            found |= _listed(str(path), part)
        elif os.path.lexists(path):
            found[part] = file_digest(str(path))
    return Sources(files=dict(sorted(found.items())))


def _listed(folder: str, name: str) -> Iterator[tuple[str, bytes]]:
    waiting = [(folder, name)]
    while waiting:
        below, shown = waiting.pop()
        try:
            entries = list(os.scandir(below))
        except OSError as error:
            yield shown, str(error.errno).encode()
            continue
        for entry in entries:
            path = f"{shown}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, path))
            else:
                yield path, file_digest(entry.path)


def file_digest(path: str) -> bytes:
    """What stands for a file's bytes, or for what it is when it has none."""
    try:
        place = Path(path)
        if place.is_symlink():
            return b"a link to " + os.fsencode(place.readlink())
        return bytes_digest(read_ordinary_file(place, _LARGEST))
    except OSError as error:
        return f"error {error.errno}".encode()


def bytes_digest(data: bytes) -> bytes:
    """What stands for these bytes."""
    return hashlib.blake2b(data, digest_size=_LENGTH).digest()
