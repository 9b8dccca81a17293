"""Whatever is edited, a build that takes what it can from the store publishes what one that makes everything does."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from tests.sandbox import SITES, SiteSandbox, files_below

TORTURE = "TORTURE" in os.environ
STEP = 7 if TORTURE else 61
"""So many lines lie between two that are edited: each edit costs two builds, so `make torture` alone tries many."""
STARTS = range(STEP) if TORTURE else range(3, 4)
"""The line that is edited first, one in each case."""
OWN_TEMPLATES = {
    "partials/head.html": '<meta name="all" content="{{ page | default }}{{ twin | default }}{{ menu | default }}">',
    "feed.xml": "<all>{{ pages }}{{ menu }}</all>",
    "sitemap.xml": "<all>{{ pages }}{{ menus }}</all>",
}
"""Templates of a site's own that show all that they are given; the first stands behind that of the program."""
TREE = "content/decision-trees/who-can-help.yml"
EDITS = (
    ("content/contacts.yml", "Ombudsman for Wales", "Another Ombudsman"),
    (TREE, "Find out in two steps.", "Find out in a moment."),
    (TREE, "Where do you live?", "Where is your home?"),
    (TREE, "# Two questions", "# A line more\n\n# Two questions"),
)
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


@pytest.fixture(name="everything")
def _everything(tmp_path: Path) -> SiteSandbox:
    """A site with all kinds of page, and with templates that show all that they are given."""
    site = SiteSandbox(tmp_path / "site", SITES / "everything")
    head = (OWN_FOLDER / "templates/partials/head.html").read_text("utf-8")
    for name, text in OWN_TEMPLATES.items():
        site.write(f"templates/{name}", (head if name == "partials/head.html" else "") + text)
    return site


def published(site: SiteSandbox) -> bool:
    """Tell whether the site can be published; then it is the same with the store and without."""
    if site.publish().status:
        return False
    fresh = site.root.with_name("fresh")
    assert site.publish("--no-cache", "--output", str(fresh)).status == 0
    assert files_below(fresh) == site.published
    return True


@pytest.mark.parametrize("first", STARTS)
def test_what_was_kept_changes_nothing(everything: SiteSandbox, first: int) -> None:
    """After each edit that can be published, the site has the same bytes with and without the store."""
    count = 0
    for file, text, changed in edits(everything.root, first):
        file.write_text(changed, "utf-8")
        count += published(everything)
        file.write_text(text, "utf-8")

    assert count > 3


def test_what_many_files_show_may_change(everything: SiteSandbox) -> None:
    """So it has after a change of what lists, states and pages could show of something else, or of where it stands."""
    assert published(everything)
    for path, old, new in EDITS:
        everything.write(path, everything.read(path).replace(old, new))
        assert published(everything), path
