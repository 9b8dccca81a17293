from pathlib import Path

import pytest

from generator.write.finished import FinishedFiles
from generator.write.folder import difference
from generator.write.inside import change_inside
from generator.write.manifest import MANIFEST, UNFINISHED, is_ours, read_manifest
from generator.write.output_place import is_free
from tests.sandbox import files_below
from tests.write.plain_files import plain_files_of

OLD = plain_files_of({"a.html": b"a1", "assets/1.css": b"1", "data.json": b"1", "gone.html": b"", "was/file": b"x"})
NEW = plain_files_of({"a.html": b"a2", "assets/2.css": b"2", "data.json": b"2", "b.html": b"b", "was": b"y"})


def holds(folder: Path, files: FinishedFiles) -> bool:
    """Tell whether the folder has these files and nothing else."""
    found = difference(folder, files.digests)
    return not (found.missing or found.strange or found.closed)


def test_the_folder_itself_stays(tmp_path: Path) -> None:
    """Files change inside the folder, which is the same one; what has not changed is not touched."""
    before = tmp_path.stat().st_ino

    assert [True, False, True, True] == [change_inside(tmp_path, files) for files in (OLD, OLD, NEW, OLD)]
    assert holds(tmp_path, OLD)
    assert before == tmp_path.stat().st_ino


def test_who_may_read_is_put_right(tmp_path: Path) -> None:
    """Modes that keep readers out are a change."""
    change_inside(tmp_path, OLD)
    (tmp_path / "a.html").chmod(0o600)

    assert [True, False] == [change_inside(tmp_path, OLD) for _ in range(2)]
    assert holds(tmp_path, OLD)


def test_pages_come_after_what_they_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is new moves in first, pages last; what is no longer needed goes only then."""
    change_inside(tmp_path, OLD)
    moved: list[str] = []
    real = Path.replace

    def replace(path: Path, target: Path) -> Path:
        moved.append(target.relative_to(tmp_path).as_posix())
        assert (tmp_path / "assets/1.css").exists()
        assert UNFINISHED == read_manifest(tmp_path)
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    change_inside(tmp_path, NEW)

    assert ["assets/2.css", "data.json", "was", "b.html", "a.html"] == moved
    assert holds(tmp_path, NEW)


@pytest.mark.parametrize("at", range(1, 9))
def test_a_disk_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Whenever the disk refuses, each file is whole, the folder is known as ours, and the next build ends the work."""
    change_inside(tmp_path, OLD)
    left = [at]
    for name in ("open", "replace"):
        real = getattr(Path, name)

        def refuse(path: Path, *arguments: object, real: object = real) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            return real(path, *arguments)  # type: ignore[operator]

        monkeypatch.setattr(Path, name, refuse)
    with pytest.raises(OSError, match="No space"):
        change_inside(tmp_path, NEW)
    monkeypatch.undo()

    whole = {*OLD.own.values(), *NEW.own.values()}
    found = {path: data for path, data in files_below(tmp_path).items() if not path.startswith(".build")}
    assert set(found.values()) <= whole
    assert is_ours(tmp_path)
    assert (read_manifest(tmp_path) == UNFINISHED) or found == OLD.own
    change_inside(tmp_path, NEW)
    assert holds(tmp_path, NEW)


def test_a_first_site_that_was_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which a first site was begun is known as ours."""

    def refuse(_files: object, _places: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.write.inside.write_files", refuse)
    with pytest.raises(OSError, match="No space"):
        change_inside(tmp_path, NEW)
    monkeypatch.undo()

    assert is_ours(tmp_path)
    change_inside(tmp_path, NEW)
    assert holds(tmp_path, NEW)


def test_a_lock_is_no_file_of_anybody(tmp_path: Path) -> None:
    """What the program uses in the folder makes it nobody's, and is no change."""
    (tmp_path / ".build-lock").touch()
    (tmp_path / f"{MANIFEST}.new").touch()

    assert is_free(tmp_path)
    assert [True, False] == [change_inside(tmp_path, NEW) for _ in range(2)]
