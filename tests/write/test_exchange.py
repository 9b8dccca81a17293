import sys
from pathlib import Path

import pytest

from generator.write.exchange import exchange_folders


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
    """Where the system is another, nothing is tried."""
    monkeypatch.setattr(sys, "platform", "darwin")
    first, second = folders(tmp_path)

    assert not exchange_folders(first, second)
    assert "second" == (second / "name").read_text(encoding="utf-8")
