import errno
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.write.finished import FinishedFiles
from generator.write.folder import bring_up_to_date, remove
from generator.write.manifest import MANIFEST, UNFINISHED, is_ours, read_manifest
from generator.write.output_place import NotOursError
from generator.write.publish import NothingToGoBackToError, WentBack, publish, roll_back, told_since
from tests.sandbox import files_below
from tests.write.plain_files import plain_files_of, with_own

module = sys.modules[publish.__module__]

OLD = plain_files_of({"index.html": b"old", "en/gone/index.html": b"old page", "en/stays/index.html": b"the same"})
FIRST = plain_files_of({"index.html": b"first", "some/where/else/index.html": b"long gone"})
NEW = plain_files_of({"index.html": b"new", "en/new/index.html": b"new page", "en/stays/index.html": b"the same"})


def site(output: Path) -> dict[str, bytes]:
    """The published files, without the manifest."""
    return {path: data for path, data in files_below(output).items() if path != MANIFEST}


def as_files(files: FinishedFiles) -> dict[str, bytes]:
    """Files as they should lie in the folder."""
    return dict(files.own)


def beside(output: Path) -> set[str]:
    """What lies beside the published folder, but for the lock and the spare, which is finished or not there."""
    return {path.name for path in output.parent.iterdir()} - {output.name, f".{output.name}.lock", ".public.spare"}


def spare_of(output: Path) -> Path:
    """Where the earlier site is kept."""
    return output.with_name(f".{output.name}.spare")


@pytest.fixture(name="output")
def _output(tmp_path: Path) -> Path:
    """Where the site is published."""
    return tmp_path / "public"


def test_a_first_site(output: Path) -> None:
    """A site is published with a manifest of its files, and nothing is left beside it."""
    changed = publish(OLD, output)

    assert changed
    assert as_files(OLD) == site(output)
    assert set(OLD.digests) == set(json.loads((output / MANIFEST).read_bytes())["files"])
    assert {".public.lock", "public"} == {path.name for path in output.parent.iterdir()}


def test_a_new_site(output: Path) -> None:
    """A new site takes the place of the old whole; the old is kept beside it, and shares no file with it."""
    publish(OLD, output)
    changed = publish(NEW, output)
    (output / "en/stays/index.html").write_bytes(b"by hand")

    assert changed
    assert as_files(NEW) == {**site(output), "en/stays/index.html": b"the same"}
    assert as_files(OLD) == site(spare_of(output))
    assert set() == beside(output)


def test_work_follows_the_change(output: Path) -> None:
    """A third site is the first one, changed where it differs: what is the same is the same file."""
    publish(OLD, output)
    first = (output / "en/stays/index.html").stat().st_ino
    publish(NEW, output)
    publish(with_own(OLD, {"index.html": b"third"}), output)

    assert first == (output / "en/stays/index.html").stat().st_ino
    assert b"third" == (output / "index.html").read_bytes()


def test_no_change(output: Path) -> None:
    """The same site is not written again."""
    publish(OLD, output)
    before = output.stat().st_ino

    assert not publish(OLD, output)
    assert before == output.stat().st_ino
    assert not spare_of(output).exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda output: (output / "index.html").write_bytes(b"by hand"),
        lambda output: (output / "index.html").unlink(),
        lambda output: (output / "more.html").write_bytes(b"by hand"),
        lambda output: (output / MANIFEST).write_bytes(b"{}"),
        lambda output: (output / "empty").mkdir(),
        lambda output: os.mkfifo(output / "pipe"),
        lambda output: (output / "index.html").rename(output / "i") and (output / "index.html").symlink_to("i"),
        lambda output: (output / "en").chmod(0o700),
        lambda output: (output / "index.html").chmod(0o600),
        lambda output: output.chmod(0o700),
    ],
    ids="changed removed added manifest folder pipe link closed-folder closed-file closed".split(),
)
def test_changes_by_hand_are_undone(output: Path, change: Callable[[Path], object]) -> None:
    """A published folder that somebody changed is put right by the next build."""
    publish(OLD, output)
    change(output)

    assert [True, False] == [publish(OLD, output) for _ in range(2)]
    assert as_files(OLD) == site(output)


def test_a_mode_that_is_put_right_moves_nothing(output: Path) -> None:
    """Where only readers were kept out, the folder stays the one that it is."""
    publish(OLD, output)
    before = output.stat().st_ino
    (output / "en").chmod(0o700)
    publish(OLD, output)

    assert (before, 0o755) == (output.stat().st_ino, (output / "en").stat().st_mode & 0o777)


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
        publish(FIRST, output)
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


@pytest.mark.parametrize(
    ("target", "name"),
    [(Path, "open"), (Path, "mkdir"), (os, "replace"), (Path, "unlink"), (Path, "rmdir"), (os, "scandir")],
    ids=str,
)
def test_a_disk_that_refuses(output: Path, target: object, name: str) -> None:
    """Whichever step the disk refuses, readers see the old site or the new one whole."""
    assert refused_everywhere(output, target, name) > 0


@pytest.mark.parametrize("name", ["open", "rename"])
def test_a_disk_that_refuses_without_an_exchange(output: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The same holds where the system cannot exchange two folders in one step."""
    monkeypatch.setattr(module, "exchange_folders", lambda _first, _second: False)

    assert refused_everywhere(output, Path, name) > 0


def test_a_disk_that_cannot_keep_what_was_written(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk does not keep is not published; a preview asks for nothing to be kept."""
    publish(OLD, output)

    def refuse(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(module, "settle", refuse)
    with pytest.raises(OSError, match="Input/output"):
        publish(NEW, output)
    assert as_files(OLD) == site(output)
    assert publish(NEW, output, lasting=False)


def test_a_refused_first_site(output: Path) -> None:
    """When the first site cannot be written, there is none; what was begun is known as ours, and not gone back to."""
    with refusing(Path, "open", 3), pytest.raises(OSError, match="No space"):
        publish(OLD, output)

    assert not output.exists()
    assert is_ours(spare_of(output))
    with pytest.raises(NothingToGoBackToError, match="was stopped"):
        roll_back(output)
    assert publish(OLD, output)
    assert as_files(OLD) == site(output)


def test_a_site_that_was_moved_away_comes_back(output: Path) -> None:
    """A run that was killed between its renames is undone by the next, which finds the old site and keeps it."""
    publish(OLD, output)
    output.rename(output.with_name(".public.old"))

    assert not publish(OLD, output)
    assert as_files(OLD) == site(output)
    assert set() == beside(output)


@pytest.mark.parametrize("spare", [True, False])
def test_an_earlier_site_on_its_way(output: Path, *, spare: bool) -> None:
    """A run that was killed before its last rename leaves an earlier site that the next one puts into its place."""
    publish(OLD, output)
    publish(NEW, output)
    if spare:
        bring_up_to_date(output.with_name(".public.old"), OLD)
    else:
        spare_of(output).rename(output.with_name(".public.old"))
    assert not publish(NEW, output)

    assert (as_files(NEW), as_files(OLD)) == (site(output), site(spare_of(output)))
    assert set() == beside(output)


def test_what_others_have_beside_it_is_left_alone(output: Path) -> None:
    """Folders that merely have names like ours stay as they are, and a published site beside ours is another's."""
    names = (".public.old", ".public.new-ideas", "public.spare", ".public.new-", ".publicXspare")
    for name in names:
        (output.parent / name).mkdir()
        (output.parent / name / "thesis").write_bytes(b"years of work")
    publish(OLD, output.with_name("public.old"))
    before = {path: data for path, data in files_below(output.parent).items() if "public." in path}
    for files in (OLD, NEW, OLD, OLD):
        publish(files, output)
    after = files_below(output.parent)

    assert before.items() <= after.items()
    assert len(names) == sum(path.endswith("/thesis") for path in after)


@pytest.mark.parametrize("name", ["pub[1]", "*", "pu?lic", "[!a]", "-rf", "a b", "tŷ", "{x,y}"])
def test_names_with_signs(tmp_path: Path, name: str) -> None:
    """Whatever signs its name has, a folder is published, its spare is found again, and nothing else is touched."""
    (tmp_path / ".pub1.spare").mkdir()
    (tmp_path / ".pub1.spare" / "thesis").write_bytes(b"years of work")
    output = tmp_path / name
    for files in (OLD, NEW, OLD, NEW):
        publish(files, output)

    assert as_files(NEW) == site(output)
    assert {name, f".{name}.spare", f".{name}.lock", ".pub1.spare"} == {path.name for path in tmp_path.iterdir()}
    assert b"years of work" == (tmp_path / ".pub1.spare" / "thesis").read_bytes()


@pytest.mark.parametrize("made", [True, False])
def test_files_that_come_meanwhile(output: Path, monkeypatch: pytest.MonkeyPatch, *, made: bool) -> None:
    """What somebody puts into the output folder while the site is written is theirs, and is left alone."""
    if made:
        output.mkdir()
    real = module.bring_up_to_date

    def bring(folder: Path, files: FinishedFiles) -> None:
        real(folder, files)
        output.mkdir(exist_ok=True)
        (output / "thesis").write_bytes(b"years of work")

    monkeypatch.setattr(module, "bring_up_to_date", bring)
    with pytest.raises(NotOursError, match="meanwhile"):
        publish(OLD, output)
    assert {"thesis": b"years of work"} == site(output)


def test_a_mounted_folder(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where something is mounted, files change inside the folder, and nothing is put beside it."""
    output.mkdir()
    before = output.stat().st_ino
    monkeypatch.setattr(module, "is_mounted", lambda folder: folder == output)

    assert [True, False, True] == [publish(files, output) for files in (OLD, OLD, NEW)]
    assert before == output.stat().st_ino
    assert as_files(NEW) == {path: data for path, data in site(output).items() if path != ".build-lock"}
    assert [output] == list(output.parent.iterdir())
    with pytest.raises(NothingToGoBackToError, match="is a mounted folder"):
        roll_back(output)


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EBUSY])
def test_a_folder_that_the_system_does_not_move(output: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Where the folder turns out not to move, as in a layer of a container, files change inside it."""
    publish(OLD, output)
    monkeypatch.setattr(module, "exchange_folders", lambda _first, _second: False)

    def refuse(_path: Path, _target: Path) -> Path:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "rename", refuse)
    assert publish(NEW, output)
    assert as_files(NEW) == site(output)


def test_going_back(output: Path) -> None:
    """The site that was published before comes back whole, for everybody to read; going back once more undoes it."""
    publish(OLD, output)
    publish(NEW, output)
    (spare_of(output) / "index.html").chmod(0o600)

    assert WentBack(changed=1, back=1, gone=1) == roll_back(output)
    assert (as_files(OLD), as_files(NEW)) == (site(output), site(spare_of(output)))
    assert 0o644 == (output / "index.html").stat().st_mode & 0o777
    roll_back(output)
    assert as_files(NEW) == site(output)
    assert not publish(NEW, output)


def test_going_back_without_a_site(output: Path) -> None:
    """When the published folder is gone, the earlier site takes its place."""
    publish(OLD, output)
    publish(NEW, output)
    remove(output)

    assert WentBack(changed=0, back=3, gone=0) == roll_back(output)
    assert as_files(OLD) == site(output)


def test_nothing_to_go_back_to(output: Path) -> None:
    """Without an earlier site, or with one that somebody has changed, nothing happens, and the reason is told."""
    with pytest.raises(NothingToGoBackToError, match="nothing has been published"):
        roll_back(output / "deep" / "down")
    with pytest.raises(NothingToGoBackToError, match="no earlier site is kept"):
        roll_back(output)
    publish(OLD, output)
    with pytest.raises(NothingToGoBackToError, match="no earlier site is kept"):
        roll_back(output)
    publish(NEW, output)
    (spare_of(output) / "index.html").write_bytes(b"by hand")
    with pytest.raises(NothingToGoBackToError, match=r"changed by somebody since: index\.html"):
        roll_back(output)

    assert as_files(NEW) == site(output)


def test_going_back_over_somebody_elses_files(output: Path) -> None:
    """A folder that is no longer ours is left alone."""
    publish(OLD, output)
    publish(NEW, output)
    remove(output)
    output.mkdir()
    (output / "thesis").write_bytes(b"years of work")

    with pytest.raises(NotOursError):
        roll_back(output)
    assert {"thesis": b"years of work"} == site(output)


def test_what_is_told_of_a_build_that_was_stopped(output: Path) -> None:
    """What is said is what is in the folder: nothing new, the new site, or some of it."""
    publish(OLD, output)
    before = read_manifest(output)
    assert "nothing was published, and the site that was there is untouched" == told_since(output, before)
    publish(NEW, output)
    assert "the new site had been published before that" == told_since(output, before)
    (output / MANIFEST).write_bytes(UNFINISHED)
    assert "some files" in told_since(output, before)


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
