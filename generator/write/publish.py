"""The published folder changes in one step: readers see the old site or the new one, never a mix.

Two folders lie side by side: the one that is published, and a spare with the site that was published before it. The
spare is brought up to date, and then the two are exchanged. Neither shares a file with the other, so that nothing that
is done to one can change the other.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from generator.write.finished import FinishedFiles
from generator.write.folder import bring_up_to_date, difference, open_to_all, remove
from generator.write.inside import change_inside
from generator.write.manifest import UNFINISHED, is_ours, listed_files, manifest_of, read_manifest
from generator.write.output_place import LOCK, NotOursError, beside, is_free
from generator.write.system import exchange_folders, is_mounted, settle

_LOCK_SECONDS = 30
_CANNOT_MOVE = (errno.EXDEV, errno.EBUSY)
"""How a system refuses to move a folder that it has put together itself, as containers do."""


class NothingToGoBackToError(Exception):
    """There is no earlier site that could be brought back, for the reason that the message gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WentBack:
    """What an earlier site that was brought back has, compared with the one before: files changed, back and gone."""

    changed: int
    back: int
    gone: int


def publish(files: FinishedFiles, output: Path, *, lasting: bool = True) -> bool:
    """Put the files in the place of what the output folder held; false when it held just these already.

    ``lasting`` asks for a site that outlives a power failure. Raises ``NotOursError`` when another build does not
    finish in time or somebody else's files have come to lie there, ``OSError`` when the disk refuses. In all cases the
    old site is whole.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    mounted = is_mounted(output)
    with _alone(output, output / LOCK if mounted else beside(output, ".lock")):
        if mounted:
            return change_inside(output, files)
        _recover(output)
        found = difference(output, files.digests) if read_manifest(output) == manifest_of(files.digests) else None
        if found and not found.missing and not found.strange and open_to_all(output, found.closed):
            return bool(found.closed)
        spare = beside(output, ".spare")
        bring_up_to_date(spare, files)
        if lasting:
            settle(spare)
        try:
            _exchange(spare, output)
        except OSError as error:
            if error.errno not in _CANNOT_MOVE:
                raise
            return change_inside(output, files)
        if lasting:
            settle(output.parent)
        return True


def roll_back(output: Path) -> WentBack:
    """Exchange the site with the one that was published before it, which is kept beside it.

    Raises ``NothingToGoBackToError`` when there is none that is whole, and what ``publish`` raises.
    """
    if is_mounted(output):
        raise NothingToGoBackToError(f"{output} is a mounted folder, beside which no earlier site can be kept")
    spare = beside(output, ".spare")
    if not output.parent.is_dir():
        raise NothingToGoBackToError(f"nothing has been published in {output}")
    with _alone(output, beside(output, ".lock")):
        _recover(output)
        kept = listed_files(spare)
        if kept is None:
            stopped = "; a build that was stopped had begun to write over it" if is_ours(spare) else ""
            raise NothingToGoBackToError(f"no earlier site is kept beside {output}{stopped}")
        found = difference(spare, kept)
        if found.missing or found.strange:
            path = min(found.missing + found.strange)
            raise NothingToGoBackToError(f"the earlier site in {spare} was changed by somebody since: {path}")
        now = listed_files(output) or {}
        open_to_all(spare, found.closed)
        _exchange(spare, output)
        settle(output.parent)
        return WentBack(
            changed=sum(now.get(path, digest) != digest for path, digest in kept.items()),
            back=len(kept.keys() - now.keys()),
            gone=len(now.keys() - kept.keys()),
        )


def told_since(output: Path, before: bytes) -> str:
    """What a build that was stopped has done to the output folder, whose list was ``before`` when it began."""
    now = read_manifest(output)
    if now == before:
        return "nothing was published, and the site that was there is untouched"
    if now == UNFINISHED:
        return f"some files in {output} are new and some are old; build again"
    return "the new site had been published before that"


@contextmanager
def _alone(output: Path, place: Path) -> Iterator[None]:
    """Keep other builds of the same folder waiting; the lock ends with the process."""
    try:
        with FileLock(place, timeout=_LOCK_SECONDS):
            yield
    except Timeout as error:
        raise NotOursError(f"another build is writing {output}; wait for it to end and try again") from error


def _recover(output: Path) -> None:
    """Undo what a run left that was stopped between moving a site away and moving the new one in."""
    old, spare = beside(output, ".old"), beside(output, ".spare")
    if not is_ours(old):
        return
    if not output.exists():
        old.rename(output)
    elif not spare.exists():
        old.rename(spare)
    else:
        remove(old)


def _exchange(spare: Path, output: Path) -> None:
    """Let the two folders change places. Where nothing of ours is published, the spare simply moves in."""
    if not is_ours(output):
        if not is_free(output):
            raise NotOursError(f"somebody has put files into {output} meanwhile; they are left alone")
        if output.is_dir():
            # Refused when something has come to lie in it just now.
            output.rmdir()
        spare.rename(output)
    elif not exchange_folders(spare, output):
        old = beside(output, ".old")
        output.rename(old)
        try:
            spare.rename(output)
        except OSError:
            old.rename(output)
            raise
        old.rename(spare)
