"""Publishing inside a folder that cannot be moved, such as one that is mounted: file by file, each in one step.

A reader can meet a new page beside an old one for a moment, but never half a page, and never a page without its styles,
scripts and pictures: what is new comes in first, pages after what they name, and what is no longer needed goes last.
"""

from pathlib import Path

from generator.write.finished import FinishedFiles
from generator.write.folder import Difference, difference, folders_of, make_folders, open_to_all, remove, write_files
from generator.write.manifest import FRESH_MANIFEST, UNFINISHED, is_ours, manifest_of, read_manifest, write_manifest
from generator.write.output_place import FRESH, LOCK
from generator.write.system import settle


def change_inside(output: Path, files: FinishedFiles) -> bool:
    """Make a folder hold these files; false when it held just these already.

    Raises ``OSError`` when the disk refuses. Until all is written and read back, the old site is whole; from then on,
    until all has moved in, its list says that it is unfinished.
    """
    (output / FRESH_MANIFEST).unlink(missing_ok=True)
    manifest = manifest_of(files.digests)
    found = difference(output, files.digests, (LOCK,))
    if not found.missing and not found.strange and read_manifest(output) == manifest:
        return bool(found.closed) and open_to_all(output, found.closed)
    fresh = output / FRESH
    if fresh.exists():
        remove(fresh)
    if not is_ours(output):
        write_manifest(output, UNFINISHED)
    fresh.mkdir()
    places = {path: fresh / str(number) for number, path in enumerate(found.missing)}
    write_files(files, places)
    settle(fresh)
    write_manifest(output, UNFINISHED)
    _make_room(output, found)
    # What is in nobody's way yet comes first.
    for path in sorted(places, key=lambda path: (path.endswith(".html"), path in found.strange, path)):
        places[path].replace(output / path)
    open_to_all(output, found.closed)
    write_manifest(output, manifest)
    for path in set(found.strange).difference(places, folders_of(places), (FRESH,)):
        remove(output / path)
    fresh.rmdir()
    settle(output)
    return True


def _make_room(output: Path, found: Difference) -> None:
    """Make the folders that files are to move into; what stands in the way of a folder or a file goes before."""
    folders = folders_of(found.missing)
    for path in found.strange:
        place = output / path
        if path in folders or (path in found.missing and place.is_dir() and not place.is_symlink()):
            remove(place)
    make_folders(output, found.missing)
