from pathlib import Path

import pytest

from generator.write.renaming import (
    change_files,
    header_span,
    move_kept,
    with_earlier_address,
    with_header_line,
    without_earlier_address,
)

PAGE = "---\ntitle: A\n{}---\n\nwas: text\n"


def test_change_files(tmp_path: Path) -> None:
    """A text is written where its file moves; what is empty then goes, and the rest stays."""
    for path in ("content/en/a/b.md", "content/en/c.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("old")
    change_files(
        tmp_path, {"content/en/a/b.md": "new", "content/en/c.md": "c"}, {"content/en/a/b.md": "content/en/d/e.md"}
    )

    assert not (tmp_path / "content/en/a").exists()
    assert ("new", "c") == tuple((tmp_path / path).read_text() for path in ("content/en/d/e.md", "content/en/c.md"))


def test_move_kept(tmp_path: Path) -> None:
    """What is there moves, byte by byte; what is not is passed over."""
    (tmp_path / "a").write_bytes(b"\r\n\xff")
    move_kept(tmp_path, {"a": "b/c", "d": "e"})

    assert (b"\r\n\xff", False) == ((tmp_path / "b/c").read_bytes(), (tmp_path / "a").exists())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "was:\n  - /en/b/\n"),
        ("was:\n    - /en/c/\n", "was:\n    - /en/b/\n    - /en/c/\n"),
        ("was: [/en/c/]\n", "was: [/en/b/, /en/c/]\n"),
        ("was:\n- /en/c/\nslug: a\n", "was:\n- /en/b/\n- /en/c/\nslug: a\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_earlier_address(before: str, after: str, end: str) -> None:
    """An earlier address is added to those that are there, in their form, with the line ends of the file."""
    text, wanted = (PAGE.format(each).replace("\n", end) for each in (before, after))

    assert wanted == with_earlier_address(text, "/en/b/")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("was:\n  - /en/b/\n", ""),
        ("was:\n- '/en/b/'\nslug: a\n", "slug: a\n"),
        ("was:\n  - /en/c/\n  - /en/b/\n", "was:\n  - /en/c/\n"),
        ("was: [/en/b/, /en/c/]\n", "was: [/en/c/]\n"),
        ('was: [/en/c/, "/en/b/"]\n', "was: [/en/c/]\n"),
        ("was: [/en/b/]\n", "was: []\n"),
        ("was:\n  - /en/b/c/\n", "was:\n  - /en/b/c/\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_earlier_address_that_is_no_longer_one(before: str, after: str, end: str) -> None:
    """An earlier address goes out of the header, in either form, and the last one takes its key along."""
    text, wanted = (PAGE.format(each).replace("\n", end) for each in (before, after))

    assert wanted == without_earlier_address(text, "/en/b/")


def test_a_header_line() -> None:
    """A line is added at the end of the header."""
    text = with_header_line(PAGE.format(""), "full: a/b")

    assert PAGE.format("full: a/b\n") == text
    assert "title: A\nfull: a/b\n" == text[slice(*header_span(text))]
