import contextlib
import errno
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from generator.packing import digest
from generator.store import Store

KEY = digest("key")


def kept(folder: Path, key: bytes = KEY) -> bytes | None:
    """What a store in this folder has."""
    store = Store(folder)
    return store.load((key,)).get(key)


def keep(folder: Path, value: bytes, key: bytes = KEY) -> None:
    """Keep a value in a store in this folder, as a build that asked for all it needs."""
    store = Store(folder)
    store.keep(key, value)
    store.drop_unused()
    store.save()


def test_what_was_kept_is_there(tmp_path: Path) -> None:
    """A value is found under its key by the next build, and no other is."""
    keep(tmp_path, b"value")

    assert b"value" == kept(tmp_path)
    assert kept(tmp_path, digest("other")) is None


def test_what_was_not_saved_is_not_there(tmp_path: Path) -> None:
    """Nothing is written before the end of a build, not even the folder."""
    folder = tmp_path / "cache"
    store = Store(folder)
    store.keep(KEY, b"value")
    assert {KEY: b"value"} == store.load((KEY,))

    assert not folder.exists()


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\x00" + b"\x01" * 2000])
def test_a_damaged_store_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    """A file that is no database holds nothing, and is replaced."""
    keep(tmp_path, b"value")
    (tmp_path / "made.sqlite").write_bytes(damage)

    assert kept(tmp_path) is None
    keep(tmp_path, b"again")
    assert b"again" == kept(tmp_path)


@pytest.mark.parametrize(
    "shape",
    [
        "CREATE TABLE made (key BLOB PRIMARY KEY, value BLOB NOT NULL, day TEXT)",
        "CREATE TABLE made (name BLOB PRIMARY KEY, what BLOB NOT NULL)",
        "CREATE VIEW made AS SELECT 1 AS key, 2 AS value",
    ],
)
def test_a_store_of_another_shape_is_made_anew(tmp_path: Path, shape: str) -> None:
    """What another version of the program kept in a table of its own is thrown away."""
    with contextlib.closing(sqlite3.connect(tmp_path / "made.sqlite")) as database:
        database.execute(shape)

    assert kept(tmp_path) is None
    keep(tmp_path, b"again")
    assert b"again" == kept(tmp_path)


def test_a_damaged_value_is_not_used(tmp_path: Path) -> None:
    """A value whose bytes have changed is as good as none."""
    keep(tmp_path, b"value " * 10)
    file = tmp_path / "made.sqlite"
    file.write_bytes(file.read_bytes().replace(b"value value", b"value vague"))

    assert kept(tmp_path) is None


def test_a_half_written_store(tmp_path: Path) -> None:
    """A file that was cut off does no harm."""
    keep(tmp_path, b"value")
    file = tmp_path / "made.sqlite"
    file.write_bytes(file.read_bytes()[:3000])

    assert kept(tmp_path) in (None, b"value")
    keep(tmp_path, b"again")


KILLED = """
import os, signal, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA cache_size = 1")
database.execute("BEGIN IMMEDIATE")
for number in range(200):
    database.execute("INSERT OR REPLACE INTO made VALUES (?, ?)", (b"%d" % number, os.urandom(5_000)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_build_that_was_killed_while_it_kept(tmp_path: Path) -> None:
    """What a build that was killed had begun to write is undone, and its temporary file is cleared away."""
    keep(tmp_path, b"value")
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "made.sqlite")], check=False)
    left = {path.name for path in tmp_path.iterdir()}

    assert done.returncode < 0
    assert {"made.sqlite", "made.sqlite-journal"} == left
    assert b"value" == kept(tmp_path)
    assert ["made.sqlite"] == [path.name for path in tmp_path.iterdir()]


def test_a_store_that_cannot_be_written(tmp_path: Path) -> None:
    """Where the disk refuses, nothing is kept, and nothing is told."""
    (tmp_path / "cache").write_text("a file in the way", encoding="utf-8")
    keep(tmp_path / "cache", b"value")

    assert kept(tmp_path / "cache") is None


def test_two_builds_share_a_store(tmp_path: Path) -> None:
    """Two builds at once keep what each has made."""
    one = Store(tmp_path)
    other = Store(tmp_path)
    one.keep(KEY, b"one")
    other.keep(digest("other"), b"other")
    one.save()
    other.save()

    assert (b"one", b"other") == (kept(tmp_path), kept(tmp_path, digest("other")))


def test_what_is_no_longer_used_is_dropped(tmp_path: Path) -> None:
    """A store does not grow for ever: values that builds no longer use go."""
    for number in range(20):
        keep(tmp_path, b"value", digest(str(number)))

    assert sum(kept(tmp_path, digest(str(number))) is not None for number in range(20)) <= 3


def test_what_was_used_last_is_kept_for_a_while(tmp_path: Path) -> None:
    """As many values as a build used may lie there unused: whoever takes an edit back finds what there was before."""
    keep(tmp_path, b"before", digest("before"))
    keep(tmp_path, b"after", digest("after"))

    assert b"before" == kept(tmp_path, digest("before"))


def test_what_was_not_asked_for_stays(tmp_path: Path) -> None:
    """A build that stopped early drops nothing: what it did not come to is needed by the next one."""
    for number in range(20):
        store = Store(tmp_path)
        store.keep(digest(str(number)), b"value")
        store.save()

    assert all(kept(tmp_path, digest(str(number))) for number in range(20))


def test_a_store_that_may_not_be_looked_into_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder is closed to whoever builds, nothing is kept, and nothing fails."""

    def refuse(path: object, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "closed", str(path))

    monkeypatch.setattr("os.stat", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse)
    store = Store(tmp_path / "closed" / ".cache")
    store.keep(b"key", b"value")
    store.save()

    assert {} == store.load([b"another"])


def test_what_a_store_holds(tmp_path: Path) -> None:
    """A value is held when it is kept, whether it has been written yet or not."""
    keep(tmp_path, b"written")
    store = Store(tmp_path)
    store.keep(digest("fresh"), b"fresh")

    assert frozenset((KEY, digest("fresh"))) == store.holds((KEY, digest("fresh"), digest("gone")))
    assert b"written" == store.get(KEY)
    assert store.get(digest("gone")) is None


def test_what_is_held_and_damaged_is_made_anew(tmp_path: Path) -> None:
    """That a value is damaged is seen when it is loaded; it is held no longer then, until it is kept anew."""
    keep(tmp_path, b"value " * 10)
    file = tmp_path / "made.sqlite"
    file.write_bytes(file.read_bytes().replace(b"value value", b"value vague"))
    store, held = Store(tmp_path), []

    def make() -> tuple[bytes, ...]:
        held.append(bool(store.holds((KEY,))))
        if not held[-1]:
            store.keep(KEY, b"anew")
        return store.load_all((KEY,))

    assert (b"anew",) == store.with_all(make)
    assert [True, False] == held
    assert {KEY} == store.holds((KEY,))


def test_what_is_held_is_not_dropped(tmp_path: Path) -> None:
    """A build that asks whether a value is there needs it, though it may not read it."""
    keep(tmp_path, b"needed")
    store = Store(tmp_path)
    store.holds((KEY,))
    for number in range(20):
        store.keep(digest(str(number)), b"new")
    store.save()
    store = Store(tmp_path)
    store.holds((KEY,))
    store.keep(digest("last"), b"new")
    store.drop_unused()
    store.save()

    assert b"needed" == kept(tmp_path)
    assert kept(tmp_path, digest("3")) is None


def test_many_values_wait_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Values beyond some bytes are read from a file until they are saved, the last of each key, and are saved whole."""
    monkeypatch.setattr("generator.waiting._MOST_HELD", 10)
    store = Store(tmp_path)
    values = {bytes([number]): bytes([number]) * number for number in range(1, 9)}
    store.keep(b"\x05", b"an earlier value, long enough to be laid down")
    for key, value in values.items():
        store.keep(key, value)

    assert values == store.load(values)
    assert values.keys() == store.holds((*values, b"none"))

    store.save()
    assert values == Store(tmp_path).load(values)
