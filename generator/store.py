"""What was made stays made: one file that keeps values between builds, each under the digest of all it was made from.

A value is used only when its own digest is right, so that what is missing, damaged or half written is made anew.
Nothing is ever looked up by a name or a time, so nothing in here can be out of date.
"""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from generator.waiting import Waiting

CACHE_FOLDER = ".cache"
"""The folder's name, in the site folder."""
_FILE = "made.sqlite"
_LENGTH = 16
Value = TypeVar("Value")
_TABLE = "made (key BLOB PRIMARY KEY, value BLOB NOT NULL)"
_PATIENCE = 10
"""How many seconds to wait for another build that is writing."""
_MOST_AT_ONCE = 500
"""How many keys one question to the database may name."""
_SPARE = 2
"""How many times as many values as a build used are kept before those it did not use are dropped."""


class LostError(Exception):
    """What was held a moment ago is gone: it is damaged, or another build of the same folder has dropped it.

    It can be made anew. ``keys`` are those of the values.
    """

    def __init__(self, keys: frozenset[bytes]) -> None:
        """Keep the keys."""
        super().__init__(keys)
        self.keys = keys


class Store:
    """The kept values of one site folder. Where the disk refuses, a store that holds nothing and keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        """Open the store in a site's cache folder, if there is one; ``None`` asks for a store that keeps nothing."""
        self._file = folder / _FILE if folder else None
        self._used: set[bytes] = set()
        self._lost: set[bytes] = set()
        self._fresh = Waiting()
        self._drops = False

    def drop_unused(self) -> None:
        """Let the next ``save`` drop what was not asked for; only who has asked for all that a site has may say so."""
        self._drops = True

    def load(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Those of the values that are kept, by their keys."""
        wanted = list(dict.fromkeys(keys))
        self._used.update(wanted)
        return {**dict(self._written(wanted)), **{key: self._fresh[key] for key in wanted if key in self._fresh}}

    def get(self, key: bytes) -> bytes | None:
        """The value that is kept under a key, if there is one."""
        return self.load((key,)).get(key)

    def holds(self, keys: Iterable[bytes]) -> frozenset[bytes]:
        """Those of the keys under which a value is kept; what is held is not dropped by the next ``save``.

        Whether a value is damaged is seen when it is loaded.
        """
        wanted = list(dict.fromkeys(keys))
        self._used.update(wanted)
        known = {key for (key,) in self._rows("key", wanted)} - self._lost
        return frozenset(known.union(key for key in wanted if key in self._fresh))

    def lose(self, keys: Iterable[bytes]) -> None:
        """Hold these no longer, since they could not be loaded, until they are kept anew."""
        self._lost.update(keys)

    def with_all(self, make: Callable[[], Value]) -> Value:
        """Make something of what is held, and once more when some of that is lost: it is made anew then."""
        while True:
            try:
                return make()
            except LostError as error:
                self.lose(error.keys)

    def _written(self, wanted: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Those of the values that the file has undamaged, one by one."""
        for key, value in self._rows("key, value", wanted):
            if value[:_LENGTH] == hashlib.blake2b(value[_LENGTH:], digest_size=_LENGTH).digest():
                yield key, value[_LENGTH:]

    def _rows(self, columns: str, wanted: Sequence[bytes]) -> Iterator[tuple[bytes, ...]]:
        """These columns of the rows that the file has for these keys."""
        with contextlib.suppress(sqlite3.Error), _opened(self._file) as database:
            for start in range(0, len(wanted), _MOST_AT_ONCE):
                some = wanted[start : start + _MOST_AT_ONCE]
                marks = ",".join("?" * len(some))
                yield from database.execute(f"SELECT {columns} FROM made WHERE key IN ({marks})", some)  # noqa: S608 - names of columns and question marks alone

    def load_all(self, keys: Iterable[bytes]) -> tuple[bytes, ...]:
        """The values of these keys, in their order. Raises ``LostError`` when one is not kept, or no longer."""
        wanted = tuple(keys)
        found = self.load(wanted)
        lost = frozenset(wanted).difference(found)
        if lost:
            raise LostError(lost)
        return tuple(found[key] for key in wanted)

    @property
    def lasts(self) -> bool:
        """Whether anything is kept for another build."""
        return self._file is not None

    @property
    def has_grown(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._file and len(self._fresh))

    def keep(self, key: bytes, value: bytes) -> None:
        """Keep a value from the next ``save`` on."""
        self._used.add(key)
        self._fresh.add(key, value)

    def save(self) -> None:
        """Write what is new, and drop what may be dropped if there is much. A disk may refuse."""
        if self._file is None or not self.has_grown:
            return
        # Where the folder cannot be made, opening fails in the same way.
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
        with contextlib.suppress(sqlite3.Error, OSError), _opened(self._file, new=True) as database:
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT OR REPLACE INTO made VALUES (?, ?)", self._fresh_rows())
            (count,) = database.execute("SELECT count(*) FROM made").fetchone()
            if self._drops and count > _SPARE * len(self._used):
                database.execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY)")
                database.executemany("INSERT INTO used VALUES (?)", ((key,) for key in self._used))
                database.execute("DELETE FROM made WHERE key NOT IN (SELECT key FROM used)")
            database.execute("COMMIT")
            self._fresh = Waiting()

    def _fresh_rows(self) -> Iterator[tuple[bytes, bytes]]:
        for key in self._fresh:
            value = self._fresh[key]
            yield key, hashlib.blake2b(value, digest_size=_LENGTH).digest() + value


@contextlib.contextmanager
def _opened(file: Path | None, *, new: bool = False) -> Iterator[sqlite3.Connection]:
    """The database of a file; one that is damaged or has another shape is replaced.

    Raises ``sqlite3.Error`` where there can be none.
    """
    if file is None or not (new or os.path.isfile(file)):  # noqa: PTH113 - a path would raise where it may not look
        raise sqlite3.OperationalError("there is nothing yet")
    database = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
    try:
        # A value that was made text is damaged like any other, and must not keep those around it from being read.
        database.text_factory = bytes
        # What a lost write damages is noticed by its digest.
        database.execute("PRAGMA synchronous = OFF")
        _make_table(database)
        yield database
    except sqlite3.DatabaseError as error:
        # Others tell what could not be done, and not what the file is.
        if type(error) is sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                file.unlink()
        raise
    finally:
        database.close()


def _make_table(database: sqlite3.Connection) -> None:
    """Make the one table of a database where it is missing. Raises ``sqlite3.DatabaseError`` where it has others."""
    database.execute(f"CREATE TABLE IF NOT EXISTS {_TABLE}")
    if database.execute("SELECT sql FROM sqlite_master").fetchone() != (f"CREATE TABLE {_TABLE}".encode(),):
        raise sqlite3.DatabaseError("its table is not ours")
