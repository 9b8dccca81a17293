"""The published folder changes in one step: readers see the old site or the new one, never a mix.

The new site is written beside the old, checked byte for byte against its manifest, and then exchanged with
it. What an interrupted run left behind is cleared up by the next.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from generator.write.exchange import exchange_folders
from generator.write.finished import FinishedFiles

MANIFEST = ".build-manifest.json"
"""The list of a published folder's files with their digests; by it the program knows its own work."""
_LOCK_SECONDS = 30


class NotOursError(Exception):
    """The output folder cannot be used, for the reason that the message gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing did. ``changed`` is false when the site was already the same, byte for byte."""

    changed: bool
    recovered: bool


def check_output_folder(root: Path, output: Path, template_folders: tuple[Path, ...]) -> None:
    """Refuse an output folder that could cost somebody their files; raises ``NotOursError``."""
    sources = (root / "content", root / "translations", *template_folders)
    if output.resolve() == root.resolve() or root.resolve().is_relative_to(output.resolve()):
        raise NotOursError(
            f"the output folder {output} holds the site folder itself; name a folder inside or beside it"
        )
    for source in sources:
        if output.resolve().is_relative_to(source.resolve()):
            raise NotOursError(f"the output folder {output} lies inside {source}; name another")
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise NotOursError(f"{output} is not a folder; name another")
    if output.is_dir() and any(output.iterdir()) and not (output / MANIFEST).is_file():
        raise NotOursError(f"the folder {output} was not made by this program and is left alone; name another")


def publish(files: FinishedFiles, output: Path) -> Published:
    """Put the files in the place of what the output folder held.

    Raises ``NotOursError`` when another build does not finish in time, ``OSError`` when the disk refuses. In
    both cases the old site is whole.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    with _alone(output):
        recovered = _recover(output)
        manifest = _manifest(files)
        if _holds(output, manifest):
            return Published(changed=False, recovered=recovered)
        with _beside(output) as fresh:
            _fill(fresh, files, manifest, output)
            _swap(fresh, output)
        return Published(changed=True, recovered=recovered)


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Keep other builds of the same folder waiting; the lock ends with the process."""
    lock = FileLock(_sibling(output, ".lock"), timeout=_LOCK_SECONDS)
    try:
        with lock:
            yield
    except Timeout as error:
        raise NotOursError(f"another build is writing {output}; wait for it to end and try again") from error


def _sibling(output: Path, ending: str) -> Path:
    return output.with_name(f".{output.name}{ending}")


def _recover(output: Path) -> bool:
    """Undo what an interrupted run left: bring back a site that was moved away, remove half-made ones."""
    old = _sibling(output, ".old")
    recovered = not output.exists() and (old / MANIFEST).is_file()
    if recovered:
        old.rename(output)
    leftovers = [*output.parent.glob(f".{output.name}.new-*"), *([old] if old.exists() else [])]
    for leftover in leftovers:
        shutil.rmtree(leftover)
    return recovered or bool(leftovers)


def _manifest(files: FinishedFiles) -> bytes:
    return json.dumps({"version": 1, "files": files.digests}, indent=0, sort_keys=True).encode() + b"\n"


def _holds(output: Path, manifest: bytes) -> bool:
    """Tell whether the folder already holds exactly this site."""
    try:
        if (output / MANIFEST).read_bytes() != manifest:
            return False
        entries = json.loads(manifest)["files"]
        present = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
        return present == {*entries, MANIFEST} and all(
            hashlib.sha256((output / path).read_bytes()).hexdigest() == digest for path, digest in entries.items()
        )
    except OSError:
        return False


@contextmanager
def _beside(output: Path) -> Iterator[Path]:
    """A fresh folder on the same disk, removed again if it was not moved into place."""
    fresh = Path(tempfile.mkdtemp(prefix=f".{output.name}.new-", dir=output.parent))
    fresh.chmod(0o755)
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


_AT_ONCE = 200
"""How many files are in memory at a time."""


def _fill(folder: Path, files: FinishedFiles, manifest: bytes, old: Path) -> None:
    """Write every file, the manifest last, and read each back. What has not changed is the old file itself."""
    left = []
    folders = {folder}
    for path in files.digests:
        target = folder / path
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        if not _link(old / path, target, files.digests[path]):
            left.append(path)
    for start in range(0, len(left), _AT_ONCE):
        for path, data in files.read_all(left[start : start + _AT_ONCE]).items():
            (folder / path).write_bytes(data)
    (folder / MANIFEST).write_bytes(manifest)
    if not _holds(folder, manifest):
        raise OSError(f"what was written to {folder} cannot be read back")


def _link(old: Path, target: Path, digest: str) -> bool:
    """Give an old file a second name, if it is still what it was."""
    try:
        if hashlib.sha256(old.read_bytes()).hexdigest() != digest:
            return False
        os.link(old, target)
    except OSError:
        return False
    return True


def _swap(fresh: Path, output: Path) -> None:
    if not output.exists():
        fresh.rename(output)
    elif not exchange_folders(fresh, output):
        old = _sibling(output, ".old")
        output.rename(old)
        try:
            fresh.rename(output)
        except OSError:
            old.rename(output)
            raise
        shutil.rmtree(old)
