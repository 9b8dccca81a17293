from pathlib import Path

import pytest

from generator.write.manifest import (
    MANIFEST,
    UNFINISHED,
    is_ours,
    listed_files,
    manifest_of,
    read_manifest,
    write_manifest,
)


def test_a_list(tmp_path: Path) -> None:
    """A folder with a list is ours, and the list tells its files."""
    write_manifest(tmp_path, UNFINISHED)
    write_manifest(tmp_path, manifest_of({"b": "2", "a": "1"}))

    assert is_ours(tmp_path)
    assert {"a": "1", "b": "2"} == listed_files(tmp_path)
    assert manifest_of({"a": "1", "b": "2"}) == read_manifest(tmp_path)
    assert [MANIFEST] == [path.name for path in tmp_path.iterdir()]
    assert 0o644 == (tmp_path / MANIFEST).stat().st_mode & 0o777


def test_no_list(tmp_path: Path) -> None:
    """A folder without a list, or with a link in its place, is not ours."""
    (tmp_path / "theirs").write_bytes(manifest_of({}))
    (tmp_path / MANIFEST).symlink_to("theirs")

    assert (False, False) == (is_ours(tmp_path), is_ours(tmp_path / "missing"))
    assert (b"", None) == (read_manifest(tmp_path), listed_files(tmp_path))


@pytest.mark.parametrize(
    "data", [UNFINISHED, b"", b"{}", b"[]", b'{"files": []}', b'{"files": {"a": 1}}', b"\xff", b"[" * 100_000]
)
def test_a_list_that_tells_nothing(tmp_path: Path, data: bytes) -> None:
    """A list that is unfinished or that somebody has changed names no file, and the folder is still ours."""
    (tmp_path / MANIFEST).write_bytes(data)

    assert (True, None) == (is_ours(tmp_path), listed_files(tmp_path))
