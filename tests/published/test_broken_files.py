"""Each file that the pages of the project's own site share, broken in turn: one mistake gives one message."""

import shutil
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.build.means import Means, opened
from generator.build.reading import SiteReading, read_site

OPEN_BRACKET = (b"{", b"[{")
BROKEN = {
    "site_config.yml": OPEN_BRACKET,
    "content/pictures/pictures.yml": OPEN_BRACKET,
    "content/pictures/angry.svg": (b"<svg", b"<svg onload='x'"),
    "content/contacts.yml": OPEN_BRACKET,
    "content/glossary.yml": OPEN_BRACKET,
    "content/facts.yml": (b"words: {", b"words: [{"),
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
ALONE = ("site_config.yml", "content/facts.yml", "content/contacts.yml", "content/pictures/pictures.yml")
"""Files that so much needs that each is broken by itself; of the others each is told beside all the rest."""


@pytest.fixture(name="own", scope="module")
def _own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site that a test may break."""
    root = tmp_path_factory.mktemp("own") / "site"
    for folder in ("content", "translations"):
        shutil.copytree(OWN_FOLDER / folder, root / folder)
    shutil.copy(OWN_FOLDER / "site_config.yml", root)
    return root


def told(root: Path, means: Means) -> list[tuple[str, str]]:
    """The path and the code of each problem of a site that is read."""
    found = read_site(root, means)
    problems = found.problems if isinstance(found, SiteReading) else found
    return [(problem.place.path, problem.code.code) for problem in problems]


def test_each_file_broken_in_turn(own: Path) -> None:
    """Wherever something is broken, that file alone is told of, once, and nothing that needs it."""
    loud: list[list[tuple[str, str]]] = []
    for paths in (*((path,) for path in ALONE), tuple(path for path in BROKEN if path not in ALONE)):
        whole = {path: (own / path).read_bytes() for path in paths}
        for path, data in whole.items():
            before, after = BROKEN[path]
            assert before in data, path
            (own / path).write_bytes(data.replace(before, after, 1))
        with opened(own, cache=True) as means:
            found = told(own, means)
        for path, data in whole.items():
            (own / path).write_bytes(data)
        if sorted(paths) != sorted(place for place, _ in found):
            loud.append(found)

    assert [] == loud


def test_a_broken_file_to_download(own: Path) -> None:
    """A photograph that is none is told once, and a page that shows it is not told as well."""
    page = own / "content/en/factsheets/phso.md"
    whole = page.read_bytes()
    (own / "content/files").mkdir()
    (own / "content/files/court.jpg").write_bytes(b"no photograph")
    page.write_bytes(whole + b"\n![The court](../../files/court.jpg)\n")
    twin = own / "content/cy/factsheets/phso.md"
    twin.write_bytes(twin.read_bytes() + b"\n![Y llys](../../files/court.jpg)\n")
    with opened(own, cache=True) as means:
        found = told(own, means)

    assert ["content/files/court.jpg"] == [place for place, code in found if "translation" not in code]
