import os
from hashlib import sha256
from pathlib import Path

import pytest

from generator.write.finished import FinishedFiles
from generator.write.folder import (
    Difference,
    bring_up_to_date,
    difference,
    digest_of,
    folders_of,
    make_folders,
    open_to_all,
    remove,
    write_files,
)
from generator.write.manifest import MANIFEST, UNFINISHED, is_ours, manifest_of, read_manifest
from tests.sandbox import files_below
from tests.write.plain_files import plain_files_of, with_own

FILES = plain_files_of({"a.html": b"a", "en/b.html": b"b", "en/deep/down/c.html": b"c"})
NONE = Difference(missing=(), strange=(), closed=())


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """A folder that holds just these files."""
    folder = tmp_path / "public"
    bring_up_to_date(folder, FILES)
    return folder


def test_a_folder_that_is_right(folder: Path) -> None:
    """A folder that holds the files and nothing else differs in nothing."""
    assert NONE == difference(folder, FILES.digests)
    assert {*FILES.digests, MANIFEST} == set(files_below(folder))
    assert manifest_of(FILES.digests) == read_manifest(folder)


def test_every_kind_of_difference(folder: Path) -> None:
    """Other bytes, what is gone, what is new, links, pipes, empty folders and modes are all seen, each once."""
    (folder / "a.html").write_bytes(b"other")
    (folder / "en/b.html").unlink()
    (folder / "en/b.html").symlink_to(folder / "a.html")
    (folder / "en/deep/down").chmod(0o700)
    (folder / "en/deep/down/c.html").chmod(0o600)
    (folder / "empty/inside").mkdir(parents=True)
    (folder / "more.html").write_bytes(b"")
    os.mkfifo(folder / "pipe")

    found = difference(folder, FILES.digests)

    assert ("a.html", "en/b.html") == found.missing
    assert ["a.html", "empty", "en/b.html", "more.html", "pipe"] == sorted(found.strange)
    assert ["en/deep/down", "en/deep/down/c.html"] == sorted(found.closed)


def test_links_to_the_same(folder: Path, tmp_path: Path) -> None:
    """A link to a file or a folder with the very same content is a difference."""
    bring_up_to_date(tmp_path / "other", FILES)
    remove(folder / "en")
    (folder / "en").symlink_to(tmp_path / "other" / "en")
    (folder / "a.html").unlink()
    (folder / "a.html").symlink_to(tmp_path / "other" / "a.html")

    assert ["a.html", "en"] == sorted(difference(folder, FILES.digests).strange)
    bring_up_to_date(folder, FILES)
    assert NONE == difference(folder, FILES.digests)
    assert NONE == difference(tmp_path / "other", FILES.digests)


def test_work_follows_the_change(folder: Path) -> None:
    """Only files that differ are written: all others are the very files that they were."""
    before = {path: (folder / path).stat().st_ino for path in FILES.digests}
    asked: list[str] = []
    new = with_own(FILES, {"a.html": b"new"})

    def read(digests: object) -> dict[str, bytes]:
        asked.append(str(digests))
        return {}

    bring_up_to_date(folder, FinishedFiles(digests=new.digests, own={"a.html": b"new"}, kept=read))
    after = {path: (folder / path).stat().st_ino for path in FILES.digests}

    assert {path: ino for path, ino in before.items() if path != "a.html"}.items() <= after.items()
    assert b"new" == (folder / "a.html").read_bytes()
    assert ["()"] == asked


def test_a_file_with_a_second_name_elsewhere(folder: Path, tmp_path: Path) -> None:
    """A file that changes is a new file: what else has the name of the old one keeps its bytes."""
    other = tmp_path / "other"
    os.link(folder / "a.html", other)
    bring_up_to_date(folder, with_own(FILES, {"a.html": b"new"}))

    assert (b"a", b"new") == (other.read_bytes(), (folder / "a.html").read_bytes())


def test_half_a_folder_is_told_from_a_whole_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a folder is being written, its list says so, and the next attempt goes on from there."""

    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda *arguments: refuse() if arguments[0].name == "a.html" else open(*arguments))  # noqa: PTH123, SIM115
        with pytest.raises(OSError, match="No space"):
            bring_up_to_date(folder, with_own(FILES, {"a.html": b"new"}))
    assert (True, UNFINISHED) == (is_ours(folder), read_manifest(folder))

    bring_up_to_date(folder, FILES)
    assert NONE == difference(folder, FILES.digests)


def test_everybody_may_read(tmp_path: Path) -> None:
    """Whatever the one who builds keeps from others, what is published can be read by all; other bits stay."""
    folder = tmp_path / "public"
    mask = os.umask(0o077)
    try:
        bring_up_to_date(folder, FILES)
    finally:
        os.umask(mask)
    assert NONE == difference(folder, FILES.digests)
    assert 0o755 == folder.stat().st_mode & 0o777

    (folder / "en").chmod(0o2700)
    assert open_to_all(folder, difference(folder, FILES.digests).closed)
    assert 0o2755 == (folder / "en").stat().st_mode & 0o7777


def test_a_disk_without_modes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where modes cannot be set, files are published with those that the disk gives them."""
    (folder / "a.html").chmod(0o600)

    def refuse(_path: Path, _mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    assert not open_to_all(folder, ("a.html",))
    write_files(FILES, {"a.html": folder / "again"})
    assert b"a" == (folder / "again").read_bytes()


def test_a_system_without_modes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be closed to anybody, whatever mode the system shows is right."""
    (folder / "en").chmod(0o700)
    monkeypatch.setattr("generator.write.folder._MODES", 0)

    assert NONE == difference(folder, FILES.digests)


def test_bytes_that_come_back_changed(tmp_path: Path) -> None:
    """A disk that loses bytes without a word is found out."""
    files = FinishedFiles(digests={"a": plain_files_of({"a": b"a"}).digests["a"]}, own={"a": b"b"}, kept=lambda _: {})

    with pytest.raises(OSError, match="cannot be read back"):
        write_files(files, {"a": tmp_path / "a"})


def test_folders(tmp_path: Path) -> None:
    """The folders of files are made once, those above them first."""
    paths = ("a/b/c", "a/d", "e")
    make_folders(tmp_path, paths)
    make_folders(tmp_path, paths)

    assert frozenset(("a", "a/b")) == folders_of(paths)
    assert ["a", "a/b"] == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))


def test_what_stands_for_a_file(tmp_path: Path) -> None:
    """All the bytes of a file count; a link and a file that is not there have none of their own."""
    data = bytes(range(256)) * 600
    (tmp_path / "file").write_bytes(data)
    (tmp_path / "link").symlink_to("file")

    assert ("", "") == (digest_of(tmp_path / "link"), digest_of(tmp_path / "missing"))
    assert sha256(data).hexdigest() == digest_of(tmp_path / "file")


def test_removing_follows_no_link(tmp_path: Path) -> None:
    """What is removed goes with all that is in it, however deep, and nothing that a link leads to goes."""
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "text").write_bytes(b"years of work")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "thesis")
    deep = folder
    for _ in range(1_200):
        deep /= "d"
        deep.mkdir()
    (folder / "d").chmod(0o500)
    remove(folder)
    (tmp_path / "link").symlink_to(tmp_path / "thesis")
    remove(tmp_path / "link")

    assert {"thesis/text": b"years of work"} == files_below(tmp_path)
    assert ["thesis"] == [path.name for path in tmp_path.iterdir()]
