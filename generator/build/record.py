"""What a build told, kept under all that it was made from, so that the same need not be worked out again."""

from pathlib import Path

from generator.build.again import publish_again
from generator.build.means import Means
from generator.build.request import Report, Request
from generator.packing import digest, packed, unpacked
from generator.write.folder import difference
from generator.write.manifest import listed_files, read_manifest

_TOLD = ("problems", "pages", "unreviewed", "heaviest", "files")
"""What is kept of a report; the rest is told anew."""


def known_report(request: Request, means: Means, *, write: bool) -> Report | None:
    """What a build of the same files told, once the published folder holds what that one published.

    ``None`` when nothing is known of it, or when it cannot be published out of the store. Raises as a build does.
    """
    kept = means.store.get(_name(request, means, write=write))
    if kept is None:
        return None
    folder, published, told = unpacked(kept)
    output = request.output or request.root / folder
    changed = False
    if write and not (published == digest(read_manifest(output)) and _is_whole(output)):
        with means.clock.part("publish"):
            changed = publish_again(request, means, output, published)
        if not changed:
            return None
    return Report(
        **dict(zip(_TOLD, told, strict=True)),
        release=request.release,
        published=write,
        changed=changed,
        output=output,
        seconds=means.clock.seconds,
        timings=means.clock.parts,
    )


def keep_report(request: Request, means: Means, report: Report, folder: str, published: bytes) -> None:
    """Keep a report without errors, with the output folder of the configuration, and the list of what was published."""
    told = tuple(getattr(report, name) for name in _TOLD)
    means.store.keep(_name(request, means, write=report.published), packed((folder, digest(published), told)))


def _name(request: Request, means: Means, *, write: bool) -> bytes:
    asked = (str(write), str(request.release), request.today.isoformat())
    return digest("report", means.code, *asked, *(part for item in means.files.items() for part in item))


def _is_whole(output: Path) -> bool:
    """Tell whether a published folder holds what its list says, all of it for everybody to read."""
    found = difference(output, listed_files(output) or {})
    return not (found.missing or found.strange or found.closed)
