import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.write.finished import FinishedFiles, plain_files_of
from generator.write.publish import MANIFEST, NotOursError, check_output_folder, publish
from tests.sandbox import files_below

module = sys.modules[publish.__module__]

OLD = plain_files_of({"index.html": b"old", "en/gone/index.html": b"old page", "en/stays/index.html": b"the same"})
NEW = plain_files_of({"index.html": b"new", "en/new/index.html": b"new page", "en/stays/index.html": b"the same"})


def site(output: Path) -> dict[str, bytes]:
    """The published files, without the manifest."""
    return {path: data for path, data in files_below(output).items() if path != MANIFEST}


def as_files(files: FinishedFiles) -> dict[str, bytes]:
    """Files as they should lie in the folder."""
    return dict(files.own)


def beside(output: Path) -> set[str]:
    """What lies beside the published folder, but for the lock."""
    return {path.name for path in output.parent.iterdir()} - {output.name, f".{output.name}.lock"}


@pytest.fixture(name="output")
def _output(tmp_path: Path) -> Path:
    """Where the site is published."""
    return tmp_path / "public"


def test_a_first_site(output: Path) -> None:
    """A site is published with a manifest of its files, and nothing is left beside it."""
    result = publish(OLD, output)

    assert (True, False) == (result.changed, result.recovered)
    assert as_files(OLD) == site(output)
    assert set(OLD.digests) == set(json.loads((output / MANIFEST).read_bytes())["files"])
    assert set() == beside(output)


def test_a_new_site(output: Path) -> None:
    """A new site takes the place of the old whole: what is no longer in it is gone."""
    publish(OLD, output)
    result = publish(NEW, output)

    assert result.changed
    assert as_files(NEW) == site(output)
    assert set() == beside(output)


def test_no_change(output: Path) -> None:
    """The same site is not written again."""
    publish(OLD, output)
    before = output.stat().st_ino
    result = publish(OLD, output)

    assert not result.changed
    assert before == output.stat().st_ino


@pytest.mark.parametrize(
    "change",
    [
        lambda output: (output / "index.html").write_bytes(b"by hand"),
        lambda output: (output / "index.html").unlink(),
        lambda output: (output / "more.html").write_bytes(b"by hand"),
        lambda output: (output / MANIFEST).write_bytes(b"{}"),
    ],
    ids=["changed", "removed", "added", "manifest"],
)
def test_changes_by_hand_are_undone(output: Path, change: Callable[[Path], object]) -> None:
    """A published folder that somebody changed is put right by the next build."""
    publish(OLD, output)
    change(output)
    result = publish(OLD, output)

    assert result.changed
    assert as_files(OLD) == site(output)


class _Refusal:
    """A function that works until the call that is to be refused."""

    def __init__(self, at: int, real: Callable[..., Any]) -> None:
        self.left = at
        self.real = real

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            raise OSError(28, "No space left on device")
        return self.real(*arguments, **named)


@contextmanager
def refusing(target: object, name: str, at: int) -> Iterator[_Refusal]:
    """Let the disk refuse the call with this number, and no other."""
    with pytest.MonkeyPatch.context() as patch:
        refusal = _Refusal(at, getattr(target, name))
        patch.setattr(target, name, lambda *arguments, **named: refusal(*arguments, **named))  # noqa: PLW0108 - only a function becomes a method
        yield refusal


def refused_everywhere(output: Path, target: object, name: str) -> int:
    """Publish with each call refused in turn; the folder must hold the old site or the new, and the next run heals."""
    at = 0
    while True:
        at += 1
        publish(OLD, output)
        with refusing(target, name, at) as refusal:
            try:
                publish(NEW, output)
            except OSError:
                failed = True
            else:
                failed = False
        if refusal.left > 0:
            return at - 1
        assert site(output) in (as_files(OLD), as_files(NEW)), f"{name}, call {at}"
        assert failed or as_files(NEW) == site(output)
        publish(NEW, output)
        assert as_files(NEW) == site(output)
        assert set() == beside(output)


@pytest.mark.parametrize("name", ["write_bytes", "mkdir", "read_bytes", "chmod"])
def test_a_disk_that_refuses(output: Path, name: str) -> None:
    """Whichever step of writing the disk refuses, readers see the old site or the new one whole."""
    assert refused_everywhere(output, Path, name) > 0


@pytest.mark.parametrize(("target", "name"), [(Path, "rename"), (Path, "write_bytes"), (module.shutil, "rmtree")])
def test_a_disk_that_refuses_without_an_exchange(
    output: Path, monkeypatch: pytest.MonkeyPatch, target: object, name: str
) -> None:
    """The same holds where the system cannot exchange two folders in one step."""
    monkeypatch.setattr(module, "exchange_folders", lambda _first, _second: False)

    assert refused_everywhere(output, target, name) > 0


def test_a_refused_first_site(output: Path) -> None:
    """When the first site cannot be written, there is none, and nothing is left beside."""
    with refusing(Path, "write_bytes", 2), pytest.raises(OSError, match="No space"):
        publish(OLD, output)

    assert not output.exists()
    assert set() == beside(output)


def test_bytes_that_come_back_changed(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that loses bytes without a word is found out before the old site is touched."""
    publish(OLD, output)
    real = Path.write_bytes
    monkeypatch.setattr(
        Path, "write_bytes", lambda path, data: real(path, data[:-1] if path.name != MANIFEST else data)
    )

    with pytest.raises(OSError, match="cannot be read back"):
        publish(NEW, output)
    assert as_files(OLD) == site(output)


def test_a_site_that_was_moved_away_comes_back(output: Path) -> None:
    """A run that was killed between its two renames is undone by the next, which finds the old site and keeps it."""
    publish(OLD, output)
    output.rename(output.with_name(".public.old"))
    result = publish(OLD, output)

    assert (False, True) == (result.changed, result.recovered)
    assert as_files(OLD) == site(output)
    assert set() == beside(output)


def test_leftovers_are_cleared_away(output: Path) -> None:
    """Half-made sites of killed runs are removed, and the result says so."""
    publish(OLD, output)
    for name in (".public.new-abc", ".public.old"):
        (output.parent / name).mkdir()
        (output.parent / name / "index.html").write_bytes(b"half")
    result = publish(NEW, output)

    assert result.recovered
    assert as_files(NEW) == site(output)
    assert set() == beside(output)


def test_two_builds_wait_for_each_other(output: Path) -> None:
    """Two builds at once publish one after the other, and the folder holds one of the two sites."""
    threads = [threading.Thread(target=publish, args=(files, output)) for files in (OLD, NEW) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert site(output) in (as_files(OLD), as_files(NEW))
    assert set() == beside(output)


def test_a_build_that_does_not_end(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that waits too long for another gives up, and says why."""
    monkeypatch.setattr(module, "_LOCK_SECONDS", 0)

    with FileLock(output.with_name(".public.lock")), pytest.raises(NotOursError, match="another build"):
        publish(OLD, output)
    assert not output.exists()


def test_folders_that_are_not_ours(tmp_path: Path) -> None:
    """A folder with somebody's files, a file, and a link are refused, and left as they are."""
    root, theirs = tmp_path / "site", tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work", encoding="utf-8")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to(theirs)

    for output in (theirs, tmp_path / "file", tmp_path / "link"):
        with pytest.raises(NotOursError):
            check_output_folder(root, output, ())
    assert "years of work" == (theirs / "thesis.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "output", ["site", ".", "site/content", "site/content/en", "site/translations/x", "site/templates/public"]
)
def test_folders_of_the_site_itself(tmp_path: Path, output: str) -> None:
    """The site folder, what holds it, and the folders of its sources are refused."""
    with pytest.raises(NotOursError):
        check_output_folder(tmp_path / "site", tmp_path / output, (tmp_path / "site" / "templates",))


def test_folders_that_can_be_used(tmp_path: Path, output: Path) -> None:
    """A folder that is not there, is empty, or holds a published site can be used."""
    (tmp_path / "empty").mkdir()
    publish(OLD, output)

    for folder in (tmp_path / "site" / "public", tmp_path / "empty", output):
        check_output_folder(tmp_path / "site", folder, ())
