"""The list that each published folder has of its files. By it the program knows its own work; all else is left alone.

The list is there before the first other file and changes in one step, so that no moment leaves a folder without it.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

MANIFEST = ".build-manifest.json"
"""The name of the list."""
UNFINISHED = b'{"files": {}, "unfinished": true, "version": 1}\n'
"""The list of a folder that is being written."""
FRESH_MANIFEST = f"{MANIFEST}.new"
"""What the list is called until it takes its place; a run that was killed can leave it."""


def manifest_of(digests: Mapping[str, str]) -> bytes:
    """The list of these files."""
    return json.dumps({"version": 1, "files": digests}, indent=0, sort_keys=True).encode() + b"\n"


def is_ours(folder: Path) -> bool:
    """Tell whether a folder is the program's work, finished or not."""
    return not folder.is_symlink() and (folder / MANIFEST).is_file() and not (folder / MANIFEST).is_symlink()


def read_manifest(folder: Path) -> bytes:
    """The list of a folder; empty when it has none that can be read."""
    try:
        return (folder / MANIFEST).read_bytes() if is_ours(folder) else b""
    except OSError:
        return b""


def listed_files(folder: Path) -> Mapping[str, str] | None:
    """The files of a folder with their digests, as its list has them; ``None`` when it has no list that is finished."""
    data = read_manifest(folder)
    if not data or data == UNFINISHED:
        return None
    try:
        files = json.loads(data)["files"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return files if isinstance(files, dict) and all(isinstance(value, str) for value in files.values()) else None


def write_manifest(folder: Path, manifest: bytes) -> None:
    """Give a folder this list, in one step."""
    fresh = folder / FRESH_MANIFEST
    fresh.unlink(missing_ok=True)
    with fresh.open("xb") as file:
        file.write(manifest)
    fresh.chmod(0o644)
    os.replace(fresh, folder / MANIFEST)  # noqa: PTH105 - a name of our own beside it
