from pathlib import Path

import pytest

from generator.load.pictures import LoadedPictures, load_pictures
from generator.model.picture import Picture
from generator.model.problem import Code

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="a" d="M0 0h9"/><use href="#a"/></svg>'


def put(root: Path, name: str, text: str) -> None:
    """Write a file into the folder of pictures."""
    (root / "content" / "pictures").mkdir(parents=True, exist_ok=True)
    (root / "content" / "pictures" / name).write_text(text, encoding="utf-8")


def test_plain_pictures(tmp_path: Path) -> None:
    """A picture of shapes alone is loaded as it is; a note beside it is none."""
    put(tmp_path, "phone.svg", PLAIN)
    put(tmp_path, "README.md", "Our pictures.")

    expected = Picture(path="content/pictures/phone.svg", data=PLAIN.encode())
    assert LoadedPictures(pictures=(expected,), problems=()) == load_pictures(tmp_path, tmp_path)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<foreignObject/>",
        '<path onload="x"/>',
        '<a href="https://evil.example/"/>',
        '<a xlink:href="javascript:alert(1)"/>',
        '<image href="data:image/png;base64,AA"/>',
        "<style>@import 'x'</style>",
        '<path style="fill:url(https://evil.example/x)"/>',
        '<!DOCTYPE svg [<!ENTITY x "y">]>',
    ],
)
def test_unsafe_pictures(tmp_path: Path, inside: str) -> None:
    """A picture that could run a script or fetch something is refused at its line."""
    put(tmp_path, "phone.svg", f"<svg>\n{inside}\n</svg>")
    loaded = load_pictures(tmp_path, tmp_path)

    assert () == loaded.pictures
    assert [(Code.UNSAFE_PICTURE, 2)] == [(problem.code, problem.place.line) for problem in loaded.problems]


def test_other_files(tmp_path: Path) -> None:
    """A file of another kind is told and not published."""
    put(tmp_path, "phone.png", "x")
    loaded = load_pictures(tmp_path, tmp_path)

    assert () == loaded.pictures
    assert [Code.UNEXPECTED_FILE] == [problem.code for problem in loaded.problems]
