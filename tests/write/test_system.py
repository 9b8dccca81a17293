import os
from pathlib import Path

import pytest

from generator.write import system
from generator.write.system import exchange_folders, is_mounted, settle


def folders(parent: Path) -> tuple[Path, Path]:
    """Two folders, each with a file of its own."""
    first, second = parent / "tŷ first", parent / "second"
    for folder in (first, second):
        folder.mkdir()
        (folder / "name").write_text(folder.name, encoding="utf-8")
    return first, second


def test_exchange(tmp_path: Path) -> None:
    """Two folders change places in one step, or, where the system cannot, nothing changes."""
    first, second = folders(tmp_path)
    done = exchange_folders(first, second)
    found = ((first / "name").read_text(encoding="utf-8"), (second / "name").read_text(encoding="utf-8"))

    assert (("second", "tŷ first") if done else ("tŷ first", "second")) == found


def test_a_missing_folder(tmp_path: Path) -> None:
    """Without a second folder nothing changes."""
    first, _ = folders(tmp_path)

    assert not exchange_folders(first, tmp_path / "missing")
    assert "tŷ first" == (first / "name").read_text(encoding="utf-8")


def test_other_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system is another, nothing is exchanged, and the disk is asked in the usual way."""
    asked: list[bool] = []
    monkeypatch.setattr(system, "_ON_LINUX", False)
    monkeypatch.setattr(os, "sync", lambda: asked.append(True))
    first, second = folders(tmp_path)

    assert not exchange_folders(first, second)
    assert "second" == (second / "name").read_text(encoding="utf-8")
    settle(first)
    assert [True] == asked


def test_settle(tmp_path: Path) -> None:
    """The disk of a folder that is there keeps what was written; without one there is nothing to keep."""
    settle(tmp_path)
    with pytest.raises(FileNotFoundError):
        settle(tmp_path / "missing")


def test_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder at which something is mounted is told from others, whatever signs its name has."""
    bound, other = tmp_path / "a site\\[1]", tmp_path / "a"
    mounts = tmp_path / "mounts"
    shown = str(bound).replace("\\", "\\134").replace(" ", "\\040")
    mounts.write_text(f"36 35 98:0 / {shown} rw,noatime master:1 - ext4 /dev/vda rw\n", encoding="utf-8")
    monkeypatch.setattr(system, "_MOUNTS", mounts)

    assert (True, False, True) == (is_mounted(bound), is_mounted(other), is_mounted(Path("/")))
    mounts.unlink()
    assert not is_mounted(bound)
