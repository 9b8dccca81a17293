"""Which files a build is made from, and what stands for the bytes of each. Nothing here understands what it reads."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from generator.reading import read_ordinary_file

_LARGEST = 50_000_000
"""The most bytes of a file that are looked at here; each loader has its own, lower limit and tells it."""
PARTS = ("site_config.yml", "content", "translations", "templates")
"""What of a site folder decides what is built."""
Touched: TypeAlias = frozenset[tuple[str, int, int, int, int]]
"""Paths, each with what the disk knows of it: its number, its size, when its bytes and when it were last touched."""


def list_sources(root: Path, parts: tuple[str, ...] = PARTS, passed_over: str = "") -> Mapping[str, bytes]:
    """What stands for the bytes of every file of these folders, and of these files, by its path from ``root``, sorted.

    A folder of the name ``passed_over`` is not looked into. What is no ordinary file, or cannot be read, is listed too,
    under what it is: loaders tell what is wrong with it. A part may be a link to a folder, which is looked into.
    """
    found: dict[str, bytes] = {}
    for part in parts:
        path = root / part
        if path.is_dir():
            found |= _listed(str(path), f"{part}/", passed_over)
        if os.path.lexists(path) and (path.is_symlink() or not path.is_dir()):
            found[part] = file_digest(path)
    return dict(sorted(found.items()))


def _listed(folder: str, shown: str, passed_over: str) -> Iterator[tuple[str, bytes]]:
    waiting = [(folder, shown)]
    while waiting:
        below, shown = waiting.pop()
        try:
            entries = list(os.scandir(below))
        except OSError as error:
            yield shown, str(error.errno).encode()
            continue
        if not entries:
            yield shown, b"an empty folder"
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != passed_over:
                    waiting.append((entry.path, f"{shown}{entry.name}/"))
            else:
                yield shown + entry.name, _link(Path(entry.path)) if entry.is_symlink() else _file(entry.path)


def list_again(root: Path, listed: Mapping[str, bytes], before: Touched, now: Touched) -> Mapping[str, bytes]:
    """What ``list_sources`` tells now, when it told ``listed`` before: only what was touched since is read."""
    if {entry[0] for entry in before} != {entry[0] for entry in now}:
        return list_sources(root)
    fresh: dict[str, bytes] = {}
    for path in {Path(entry[0]) for entry in before ^ now}:
        name = path.relative_to(root).as_posix()
        is_folder = path.is_dir() and not path.is_symlink()
        if (name in listed) == is_folder:
            # A folder has come into the place of a file, or the other way round.
            return list_sources(root)
        if not is_folder:
            fresh[name] = file_digest(path)
    return {**listed, **fresh}


def last_touched(root: Path, parts: tuple[str, ...] = PARTS) -> Touched:
    """When each of these files and folders was last touched, as far as the disk knows.

    Two answers that are the same tell that nothing was changed between them, not even taken away and put back.
    """
    found: list[tuple[str, int, int, int, int]] = []
    whole = frozenset(str(root / part) for part in parts)
    waiting = list(whole)
    while waiting:
        path = waiting.pop()
        with contextlib.suppress(OSError):
            kept = os.lstat(path)
            found.append((path, kept.st_ino, kept.st_size, kept.st_mtime_ns, kept.st_ctime_ns))
            is_folder = stat.S_ISDIR(kept.st_mode)
            if stat.S_ISLNK(kept.st_mode):
                kept = Path(path).stat()
                found.append((path, kept.st_ino, kept.st_size, kept.st_mtime_ns, kept.st_ctime_ns))
                is_folder = stat.S_ISDIR(kept.st_mode) and path in whole
            if is_folder:
                waiting += (entry.path for entry in os.scandir(path))
    return frozenset(found)


def file_digest(path: Path) -> bytes:
    """What stands for a file's bytes, or for what it is when it has none."""
    return _link(path) if path.is_symlink() else _file(str(path))


def _link(path: Path) -> bytes:
    # Some links to files are read: those of templates.
    return b"a link to " + os.fsencode(path.readlink()) + b": " + _file(str(path))


def _file(path: str) -> bytes:
    try:
        return bytes_digest(read_ordinary_file(path, _LARGEST))
    except OSError as error:
        return f"error {error.errno}".encode()


def bytes_digest(data: bytes) -> bytes:
    """What stands for these bytes."""
    return hashlib.sha256(data).digest()
