import os
from pathlib import Path

import pytest

from generator.load.files import (
    FILE_LIMIT,
    LINE_LIMIT,
    MOST_FOLDERS,
    Typed,
    is_ordinary,
    list_files,
    read_bytes,
    read_text,
)
from generator.model.problem import Code
from tests.sandbox import SiteSandbox


def read(folder: Path, data: bytes) -> tuple[str | None, list[tuple[Code, int, int]]]:
    """The text of a file with these bytes, and what is wrong with it and where."""
    (folder / "a.md").write_bytes(data)
    file = read_text(folder, "a.md")
    return file.text, [(problem.code, problem.place.line, problem.place.column) for problem in file.problems]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"one\ntwo\n", "one\ntwo\n"),
        (b"\xef\xbb\xbfone\n", "one\n"),
        (b"one\r\ntwo\r\n", "one\ntwo\n"),
        (b"one\rtwo\r", "one\ntwo\n"),
        ("tŷ — ’ £ 👍".encode(), "tŷ — ’ £ 👍"),
        (b"a\tb", "a\tb"),
    ],
)
def test_text(tmp_path: Path, data: bytes, expected: str) -> None:
    """Text is read with plain line ends and without a byte order mark."""
    assert (expected, []) == read(tmp_path, data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", (Code.EMPTY_FILE, 1, 1)),
        (b" \n\n", (Code.EMPTY_FILE, 1, 1)),
        (b"one\nt\xf4 here", (Code.NOT_UTF8, 2, 2)),
        ("one".encode("utf-16"), (Code.NOT_UTF8, 1, 1)),
        (b"one\ntw\x00o", (Code.CONTROL_CHARACTER, 2, 3)),
        ("a\u200bb".encode(), (Code.HIDDEN_CHARACTER, 1, 2)),
        ("a\u202eb".encode(), (Code.HIDDEN_CHARACTER, 1, 2)),
        ("a\u2028b".encode(), (Code.HIDDEN_CHARACTER, 1, 2)),
        ("ab\uffff".encode(), (Code.HIDDEN_CHARACTER, 1, 3)),
        (b"ok\n" + b"x" * (LINE_LIMIT + 1), (Code.FILE_TOO_LARGE, 2, 1)),
        (b"x\n" * (FILE_LIMIT // 2 + 1), (Code.FILE_TOO_LARGE, 1, 1)),
    ],
)
def test_refused(tmp_path: Path, data: bytes, expected: tuple[Code, int, int]) -> None:
    """A file that nobody could read safely is refused at the place of the fault."""
    assert (None, [expected]) == read(tmp_path, data)


def test_split_letters_are_joined(tmp_path: Path) -> None:
    """Letters stored apart from their accents are joined, with a warning."""
    assert ("tŷ", [(Code.SPLIT_LETTERS, 1, 1)]) == read(tmp_path, "ty\u0302".encode())


def test_every_fault_is_told(tmp_path: Path) -> None:
    """Every hidden character of a file is told, each at its place."""
    _, problems = read(tmp_path, "a\u200b\u200b\nb\u00ad".encode())

    assert [(1, 2), (1, 3), (2, 2)] == [(line, column) for _, line, column in problems]


def test_a_missing_file(tmp_path: Path) -> None:
    """A file that is not there, or is a folder, is a problem and not a crash."""
    (tmp_path / "folder.md").mkdir()

    for path in ("missing.md", "folder.md"):
        data, problems = read_bytes(tmp_path, path)
        assert data is None
        assert [Code.FILE_UNREADABLE] == [problem.code for problem in problems]


def test_files_are_listed_in_order(tmp_path: Path) -> None:
    """Files are listed by path, however deep; leftovers of editors and hidden files are passed over."""
    names = ("b.md", "a/z.md", "a/b/c.md", ".hidden", ".git/config", "b.md~", "#b.md#", ".b.md.swp", "4913", "~$b.md")
    for name in names:
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text("x", encoding="utf-8")

    assert (("content/a/b/c.md", "content/a/z.md", "content/b.md"), ()) == list_files(tmp_path, "content")


def test_links_are_refused(tmp_path: Path) -> None:
    """Symbolic links to files and to folders are refused, so that nothing outside is published."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.md").write_text("x", encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "file.md").symlink_to(tmp_path / "secret" / "a.md")
    (tmp_path / "content" / "folder").symlink_to(tmp_path / "secret")
    files, problems = list_files(tmp_path, "content")

    assert () == files
    assert ["content/file.md", "content/folder"] == [problem.place.path for problem in problems]
    assert {Code.SYMBOLIC_LINK} == {problem.code for problem in problems}


def test_a_folder_on_the_way_is_no_link(tmp_path: Path) -> None:
    """No file is read by way of a symbolic link, but for the folder that holds all: that may be one."""
    (tmp_path / "kept/look").mkdir(parents=True)
    (tmp_path / "kept/look/logo.svg").write_bytes(b"<svg/>")
    (tmp_path / "content").symlink_to("kept")
    read, _ = read_bytes(tmp_path, "content/look/logo.svg")
    (tmp_path / "kept/look").rename(tmp_path / "look")
    (tmp_path / "kept/look").symlink_to("../look")
    refused, problems = read_bytes(tmp_path, "content/look/logo.svg")

    assert (b"<svg/>", None) == (read, refused)
    assert [Code.SYMBOLIC_LINK] == [problem.code for problem in problems]


def test_a_missing_folder_is_empty(tmp_path: Path) -> None:
    """A folder that is not there holds no files."""
    assert ((), ()) == list_files(tmp_path, "content/pictures")


def test_a_pipe_is_told(tmp_path: Path) -> None:
    """A pipe among the pages is told when files are listed and when it is read; nobody waits for it."""
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content" / "a.md")
    files, listed = list_files(tmp_path, "content")
    data, read = read_bytes(tmp_path, "content/a.md")

    assert () == files
    assert data is None
    assert [("content/a.md", Code.FILE_UNREADABLE)] * 2 == [(p.place.path, p.code) for p in (*listed, *read)]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """A file far over the limit is refused by what the disk says of it; a gigabyte of nothing takes no memory."""
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(1_000_000_000)
    data, problems = read_bytes(tmp_path, "a.md")

    assert data is None
    assert ["the file has 1,000,000,000 bytes; the most is 1,000,000"] == [problem.message for problem in problems]


def test_folders_without_end_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders that stand too deep inside one another are told once, at the first that is too deep."""
    deep = tmp_path / "content"
    for _ in range(200):
        deep.mkdir()
        monkeypatch.chdir(deep)
        deep = Path("a")
    monkeypatch.chdir(tmp_path)
    files, problems = list_files(tmp_path, "content")

    assert () == files
    assert ["content" + "/a" * MOST_FOLDERS] == [problem.place.path for problem in problems]


def test_typed(site: SiteSandbox) -> None:
    """What somebody types is read in the place of the file, within the same limits; all other files are as saved."""
    path = "content/en/home.md"
    typed = Typed(root=site.root, files={path: b"\xef\xbb\xbfTyped\r\n", "content/en/new.md": b"a" * (FILE_LIMIT + 1)})

    assert "Typed\n" == read_text(typed, path).text
    assert ["file-too-large"] == [problem.code.code for problem in read_text(typed, "content/en/new.md").problems]
    assert read_text(site.root, "content/cy/home.md") == read_text(typed, "content/cy/home.md")
    assert (True, True, False) == tuple(is_ordinary(typed, name) for name in (path, "content/en/new.md", "gone.md"))
