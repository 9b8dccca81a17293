"""Each file that the pages of a site share, broken in turn: one mistake gives one message."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.build.means import Means, opened
from generator.build.reading import SiteReading, read_site
from tests.sandbox import SiteSandbox

Slips = Mapping[str, tuple[bytes, bytes]]
OPEN_BRACKET = (b"{", b"[{")
BROKEN: Slips = {
    "content/pictures/angry.svg": (b"<svg", b"<svg onload='x'"),
    "content/glossary.yml": OPEN_BRACKET,
    "content/search.yml": OPEN_BRACKET,
    "content/terms.yml": (b"en: [", b"en: [["),
    "content/accessibility.yml": OPEN_BRACKET,
    "content/decision-trees/who-can-help.yml": OPEN_BRACKET,
    "translations/cy/LC_MESSAGES/messages.po": (b'msgid "Home"', b'msgid "Home'),
    "content/en/factsheets/phso.md": (b"title: ", b'title: "a" '),
    "content/cy/factsheets/phso.md": (b"title: ", b'title: "a" '),
    "content/en/easy-read/phso.md": (b"title: ", b'title: "a" '),
}
"""A file, what stands in it, and what an editor's slip makes of that."""
ALONE: Slips = {
    "site_config.yml": OPEN_BRACKET,
    "content/facts.yml": OPEN_BRACKET,
    "content/contacts.yml": OPEN_BRACKET,
    "content/pictures/pictures.yml": OPEN_BRACKET,
}
"""Files that so much needs that each is broken by itself, on a small site; the others are broken all at once."""


@pytest.fixture(name="own", scope="module")
def _own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's own site that a test may break."""
    root = tmp_path_factory.mktemp("own") / "site"
    for folder in ("content", "translations"):
        shutil.copytree(OWN_FOLDER / folder, root / folder)
    shutil.copy(OWN_FOLDER / "site_config.yml", root)
    return root


@pytest.fixture(name="library", scope="module")
def _library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small site of the examples."""
    return SiteSandbox(tmp_path_factory.mktemp("library") / "site", OWN_FOLDER / "examples" / "library").root


def told(root: Path, means: Means) -> list[tuple[str, str]]:
    """The path and the code of each problem of a site that is read."""
    found = read_site(root, means)
    problems = found.problems if isinstance(found, SiteReading) else found
    return [(problem.place.path, problem.code.code) for problem in problems]


def told_of_broken(root: Path, broken: Slips) -> list[str]:
    """The path of each problem while something is broken."""
    whole = {path: (root / path).read_bytes() for path in broken}
    for path, (before, after) in broken.items():
        assert before in whole[path], path
        (root / path).write_bytes(whole[path].replace(before, after, 1))
    with opened(root, cache=True) as means:
        found = told(root, means)
    for path, data in whole.items():
        (root / path).write_bytes(data)
    return sorted(place for place, _ in found)


@pytest.mark.parametrize("path", ALONE)
def test_a_file_that_much_needs(library: Path, path: str) -> None:
    """Where a file is broken, it alone is told of, once, and nothing that needs it."""
    assert [path] == told_of_broken(library, {path: ALONE[path]})


def test_many_files_broken_at_once(own: Path) -> None:
    """Each broken file is told of, once, and nothing that needs it."""
    assert sorted(BROKEN) == told_of_broken(own, BROKEN)


def test_a_broken_file_to_download(library: Path) -> None:
    """A photograph that is none is told once, and a page that shows it is not told as well."""
    (library / "content/files").mkdir(exist_ok=True)
    (library / "content/files/desk.jpg").write_bytes(b"no photograph")
    for language, alt in (("en", b"The desk"), ("cy", b"Y ddesg")):
        page = library / "content" / language / "factsheets/borrow.md"
        page.write_bytes(page.read_bytes() + b"\n![" + alt + b"](../../files/desk.jpg)\n")
    with opened(library, cache=True) as means:
        found = told(library, means)

    assert ["content/files/desk.jpg"] == [place for place, code in found if "translation" not in code]
