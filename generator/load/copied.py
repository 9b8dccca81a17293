"""Templates that a site has copied from ours: the line in which each says so, and whether ours has changed since."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.copied import FOLDER, SIGNS, template_digest
from generator.model.problem import Code, Place, Problem

_RECORD = re.compile(r"\S+ copied from (?P<name>\S+) as it was in (?P<digest>[0-9a-f]{12})\b")


def aged_templates(root: Path, lender: Path) -> Iterator[Problem]:
    """Copied templates of a site folder whose original has changed since; what says nothing is the site's own."""
    if root.resolve() == lender.resolve():
        return
    for path in sorted((root / FOLDER).rglob("*")):
        record = _record(path) if path.suffix in SIGNS and path.is_file() else None
        if record is None:
            continue
        original = lender / FOLDER / record["name"]
        if not original.is_file() or template_digest(original.read_bytes()) != record["digest"]:
            yield Problem(
                place=Place(path=path.relative_to(root).as_posix()),
                code=Code.TEMPLATE_AGED,
                message=f"“{record['name']}” has changed since this was copied from it",
                hint="put the copy aside, copy it again with “guidance template copy”, and make your changes anew",
            )


def _record(path: Path) -> re.Match[str] | None:
    with path.open(encoding="utf-8", errors="replace") as file:
        return _RECORD.match(file.readline())
