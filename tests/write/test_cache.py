from pathlib import Path

import pytest

from generator.write.cache import read_cached, write_cache

ONE, TWO = "1" * 64, "2" * 64


def kept(folder: Path) -> set[str]:
    """The names of the files in a folder."""
    return {path.name for path in folder.iterdir()}


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """What was kept under a digest is given back, byte for byte; under another digest there is nothing."""
    write_cache(tmp_path / "cache", {ONE: b"first", TWO: b"second"})

    assert (b"first", b"second", None) == tuple(read_cached(tmp_path / "cache", digest) for digest in (ONE, TWO, "3"))


def test_nothing_is_kept_in_no_folder(tmp_path: Path) -> None:
    """A folder is made when there is something to keep, and not before."""
    write_cache(tmp_path / "cache", {})

    assert not (tmp_path / "cache").exists()
    assert read_cached(tmp_path / "cache", ONE) is None


def test_what_is_no_longer_used_is_removed(tmp_path: Path) -> None:
    """The cache holds what the last build used or made, and nothing older."""
    write_cache(tmp_path, {ONE: b"first", TWO: b"second"})
    write_cache(tmp_path, {TWO: b"second"})

    assert (None, b"second") == (read_cached(tmp_path, ONE), read_cached(tmp_path, TWO))
    assert 1 == len(kept(tmp_path))


def test_what_is_kept_already_stays(tmp_path: Path) -> None:
    """A file that is there already is not written again."""
    write_cache(tmp_path, {ONE: b"first"})
    (path,) = tmp_path.iterdir()
    before = path.stat()
    write_cache(tmp_path, {ONE: b"first"})

    assert before.st_ino == path.stat().st_ino


def test_other_files_stay(tmp_path: Path) -> None:
    """Files and folders of others in the folder are neither used nor removed."""
    (tmp_path / "some-folder").mkdir()
    (tmp_path / "read-me.txt").write_bytes(b"mine")
    write_cache(tmp_path, {ONE: b"first"})
    write_cache(tmp_path, {})

    assert {"some-folder", "read-me.txt"} == kept(tmp_path)


@pytest.mark.parametrize("damage", [b"", b"firs", b"First", b"first and more"])
def test_what_is_damaged_is_not_used(tmp_path: Path, damage: bytes) -> None:
    """A file that no longer holds what was kept counts as nothing, and is written anew."""
    write_cache(tmp_path, {ONE: b"first"})
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage)
    damaged = read_cached(tmp_path, ONE)
    write_cache(tmp_path, {ONE: b"first"})

    assert (None, b"first") == (damaged, read_cached(tmp_path, ONE))


def test_another_file_of_the_same_source(tmp_path: Path) -> None:
    """When a source has given other bytes before, those that are whole are used, and the others removed."""
    write_cache(tmp_path, {ONE: b"first"})
    write_cache(tmp_path, {ONE: b"anew"})

    assert b"anew" == read_cached(tmp_path, ONE)
    assert 1 == len(kept(tmp_path))


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    """A folder where a file should be counts as nothing."""
    (tmp_path / f"{ONE}-{'0' * 16}").mkdir()

    assert read_cached(tmp_path, ONE) is None


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    """Where the folder cannot be made, nothing is kept, and nothing fails."""
    path = tmp_path / "cache"
    path.write_bytes(b"in the way")
    write_cache(path, {ONE: b"first"})

    assert read_cached(path, ONE) is None
    assert b"in the way" == path.read_bytes()


def test_a_disk_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that cannot be written keeps nothing, and nothing fails."""

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    write_cache(tmp_path / "cache", {ONE: b"first"})

    assert read_cached(tmp_path / "cache", ONE) is None
