"""Whatever is edited, a build that takes what it can from the store publishes what one that makes everything does."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sandbox import SITES, SiteSandbox, files_below

TORTURE = "TORTURE" in os.environ
STEP = 7 if TORTURE else 61
"""So many lines lie between two that are edited: each edit costs two builds, so `make torture` alone tries many."""
STARTS = range(STEP) if TORTURE else range(3, 4)
"""The line that is edited first, one in each case."""
_WORD = re.compile(r"[^\W\d_]{3,}")


def edits(root: Path, first: int) -> Iterator[tuple[Path, str, str]]:
    """Files of a site, each with its text and the text in which the last word of one line has another letter."""
    written = (file for file in sorted((root / "content").rglob("*")) if file.suffix in (".md", ".yml"))
    lines = [(file, number) for file in written for number in range(file.read_text("utf-8").count("\n"))]
    for file, number in lines[first::STEP]:
        text = file.read_text("utf-8")
        changed = text.split("\n")
        words = list(_WORD.finditer(changed[number]))
        if words:
            start, end = words[-1].span()
            changed[number] = f"{changed[number][:start]}{words[-1][0]}x{changed[number][end:]}"
            yield file, text, "\n".join(changed)


@pytest.mark.parametrize("first", STARTS)
def test_what_was_kept_changes_nothing(tmp_path: Path, first: int) -> None:
    """After each edit that can be published, the site has the same bytes with and without the store."""
    site = SiteSandbox(tmp_path / "site", SITES / "everything")
    fresh = tmp_path / "fresh"
    published = 0
    for file, text, changed in edits(site.root, first):
        file.write_text(changed, "utf-8")
        if site.publish().status == 0:
            published += 1
            site.publish("--no-cache", "--output", str(fresh))
            assert files_below(fresh) == site.published, f"{file}: {changed}"
        file.write_text(text, "utf-8")

    assert published > 3
