"""Values that were made and wait to be kept, in memory and, when they are many, on disk."""

import contextlib
import errno
import os
import weakref
from collections.abc import Iterator

_MOST_HELD = 8_000_000
"""How many bytes of values wait in memory."""


class Waiting:
    """Values that wait to be kept. When they are many they wait on disk, where a large site costs no memory."""

    def __init__(self) -> None:
        """Start with none."""
        self._held: dict[bytes, bytes] = {}
        self._size = 0
        self._laid: dict[bytes, tuple[int, int]] = {}
        self._file: int | None = None
        self._end = 0
        self._owner = os.getpid()

    def __contains__(self, key: bytes) -> bool:
        return key in self._held or key in self._laid

    def __len__(self) -> int:
        return len(self._held) + len(self._laid)

    def __getitem__(self, key: bytes) -> bytes:
        if key in self._held or self._file is None:
            return self._held[key]
        start, length = self._laid[key]
        # Processes that share the work share the file, and with it the place where one would read on.
        value = os.pread(self._file, length, start)
        if len(value) < length:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return value

    def __iter__(self) -> Iterator[bytes]:
        return iter((*self._laid, *self._held))

    def add(self, key: bytes, value: bytes) -> None:
        """Take a value, in place of the one that there was under its key. A disk that refuses is no matter."""
        self._laid.pop(key, None)
        self._size += len(value) - len(self._held.get(key, b""))
        self._held[key] = value
        # Of the processes that share the file, the one that began it alone writes.
        if self._size > _MOST_HELD and hasattr(os, "pread") and self._owner == os.getpid():
            self._size = 0
            with contextlib.suppress(OSError):
                self._lay_down()

    def _lay_down(self) -> None:
        if self._file is None:
            # Imported here: what finds that nothing has changed keeps nothing.
            from tempfile import TemporaryFile  # noqa: PLC0415

            file = TemporaryFile(buffering=0)  # noqa: SIM115 - it is closed when nobody asks for its values any more
            weakref.finalize(self, file.close)
            self._file = file.fileno()
        for key, value in list(self._held.items()):
            if os.pwrite(self._file, value, self._end) < len(value):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self._laid[key] = self._end, len(value)
            self._end += len(value)
            del self._held[key]
