"""A folder, compared with the files that it should hold, and brought up to date by the difference alone."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.write.finished import FinishedFiles
from generator.write.manifest import (
    FRESH_MANIFEST,
    MANIFEST,
    UNFINISHED,
    manifest_of,
    read_manifest,
    write_manifest,
)

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""Who may read what is published, whatever the person who builds keeps others from reading: everybody."""
_MODES = 0o777 if os.name == "posix" else 0
"""What of a mode says so. Windows has nothing of the kind: whatever it shows there is right."""
_AT_ONCE = 200
"""How many files are in memory at a time."""
_CHUNK = 65_536
"""How many bytes of a file are looked at in one go."""
# A link is never followed, and a pipe is never waited for.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What keeps a folder from holding certain files and nothing else, as paths from the folder.

    ``missing`` are files that are not there as they should be. ``strange`` is what should not be there, what stands in
    the place of a missing file included: other files, links, pipes, folders that nothing is in or that should not be.
    ``closed`` is all right but for who may read it; the folder itself is ``.``.
    """

    missing: tuple[str, ...]
    strange: tuple[str, ...]
    closed: tuple[str, ...]


def difference(folder: Path, digests: Mapping[str, str], passed_over: Iterable[str] = ()) -> Difference:
    """Compare every file of a folder, byte for byte, with those that it should hold. Raises ``OSError``.

    Its list, and what is named in ``passed_over``, is not looked at.
    """
    folders = folders_of(digests)
    skipped = {MANIFEST, *passed_over}
    whole: set[str] = set()
    strange: list[str] = []
    closed = ["."] if _is_other(folder.stat().st_mode, FOLDER_MODE) else []
    for path, entry in _entries(folder, folders, skipped):
        mode = entry.stat(follow_symlinks=False).st_mode
        if path in folders and stat.S_ISDIR(mode):
            right = FOLDER_MODE
        elif path in digests and stat.S_ISREG(mode) and digest_of(entry.path) == digests[path]:
            right = FILE_MODE
            whole.add(path)
        else:
            strange.append(path)
            continue
        if _is_other(mode, right):
            closed.append(path)
    missing = tuple(path for path in digests if path not in whole)
    return Difference(missing=missing, strange=tuple(strange), closed=tuple(closed))


def folders_of(paths: Iterable[str]) -> frozenset[str]:
    """The folders in which these files lie, and those in which these lie."""
    found: set[str] = set()
    for path in paths:
        above = path.rpartition("/")[0]
        while above and above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return frozenset(found)


def _entries(folder: Path, folders: frozenset[str], skipped: set[str]) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """What lies in a folder and in those folders of it that should be there."""
    waiting = [""]
    while waiting:
        start = waiting.pop()
        with os.scandir(f"{folder}/{start}") as entries:
            for entry in entries:
                path = start + entry.name
                if path in skipped:
                    continue
                yield path, entry
                if path in folders and entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")


def digest_of(path: str | Path) -> str:
    """What stands for the bytes of a file; empty for one that cannot be read."""
    try:
        handle = os.open(path, _FLAGS)
        try:
            total = hashlib.sha256(data := os.read(handle, _CHUNK))
            while len(data) == _CHUNK:
                total.update(data := os.read(handle, _CHUNK))
        finally:
            os.close(handle)
    except OSError:
        return ""
    return total.hexdigest()


def bring_up_to_date(folder: Path, files: FinishedFiles) -> None:
    """Make a folder hold these files and nothing else: what it has already is left, the rest is written and read back.

    Until that is done, its list says that it is unfinished. Raises ``OSError``.
    """
    folder.mkdir(exist_ok=True)
    (folder / FRESH_MANIFEST).unlink(missing_ok=True)
    manifest = manifest_of(files.digests)
    found = difference(folder, files.digests)
    if found.missing or found.strange or read_manifest(folder) != manifest:
        write_manifest(folder, UNFINISHED)
    for path in found.strange:
        remove(folder / path)
    make_folders(folder, found.missing)
    write_files(files, {path: folder / path for path in found.missing})
    open_to_all(folder, found.closed)
    if read_manifest(folder) != manifest:
        write_manifest(folder, manifest)


def make_folders(folder: Path, paths: Iterable[str]) -> None:
    """Make the folders in which these files are to lie, as far as they are not there."""
    for parent in sorted(folders_of(paths)):
        place = folder / parent
        if not place.is_dir():
            place.mkdir()
            _allow(place, place.stat().st_mode, FOLDER_MODE)


def write_files(files: FinishedFiles, places: Mapping[str, Path]) -> None:
    """Write some of the files, each into a place where nothing is, and read it back. Raises ``OSError``."""
    paths = list(places)
    for start in range(0, len(paths), _AT_ONCE):
        for path, data in files.read_all(paths[start : start + _AT_ONCE]).items():
            place = places[path]
            with place.open("xb") as file:
                file.write(data)
                mode = os.fstat(file.fileno()).st_mode
            _allow(place, mode, FILE_MODE)
            if digest_of(place) != files.digests[path]:
                raise OSError(f"what was written to {place} cannot be read back")


def open_to_all(folder: Path, closed: Iterable[str]) -> bool:
    """Let everybody read these parts of a folder; false when the system lets us not."""
    places = [folder / path for path in closed]
    done = [_allow(place, place.stat().st_mode, FOLDER_MODE if place.is_dir() else FILE_MODE) for place in places]
    return all(done)


def _is_other(mode: int, wanted: int) -> bool:
    """Tell whether a mode lets others read than should."""
    return bool((mode ^ wanted) & _MODES)


def _allow(place: Path, mode: int, wanted: int) -> bool:
    """Give a file or a folder another mode; false where the system lets us not, as on a disk that has no modes."""
    if not _is_other(mode, wanted):
        return True
    try:
        # What else the system keeps in a mode stays, such as who gets the files made in a folder.
        place.chmod(mode & ~_MODES & 0o7777 | wanted)
    except PermissionError:
        return False
    return True


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it, however deep. Raises ``OSError``."""
    if path.is_symlink() or not path.is_dir():
        path.unlink()
        return
    folders = [path]
    for folder in folders:
        # One that nobody may write in could not be emptied.
        _allow(folder, folder.stat().st_mode, FOLDER_MODE)
        for entry in list(folder.iterdir()):
            if entry.is_dir() and not entry.is_symlink():
                folders.append(entry)
            else:
                entry.unlink()
    for folder in reversed(folders):
        folder.rmdir()
