"""A path → the bytes of an ordinary file. All that the program reads of anybody's folder comes in by here.

A device, a pipe and a file without an end are refused before a byte of them is read, so that nothing waits for ever
and nothing fills the memory.
"""

import errno
import os
import stat
from pathlib import Path

# Opening a pipe must not wait for somebody to write into it. Windows has neither pipes in folders nor this flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_PIECE = 1 << 16


class FileTooLargeError(OSError):
    """The file has more bytes than are taken. ``size`` tells how many, as far as it is known."""

    def __init__(self, path: Path, size: int, limit: int) -> None:
        """Keep the size."""
        super().__init__(errno.EFBIG, f"it has {size:,} bytes, and the most is {limit:,}", str(path))
        self.size = size


def read_ordinary_file(path: Path | str, limit: int) -> bytes:
    """Read a file of at most ``limit`` bytes. Raises ``OSError`` for anything else, with the reason in words."""
    handle = os.open(path, _FLAGS)
    try:
        kept = os.fstat(handle)
        if not stat.S_ISREG(kept.st_mode):
            kind = "a folder" if stat.S_ISDIR(kept.st_mode) else "a device or a pipe"
            raise OSError(errno.EINVAL, f"it is {kind}, not a file", str(path))
        if kept.st_size > limit:
            raise FileTooLargeError(Path(path), kept.st_size, limit)
        # It may grow while it is read.
        data = os.read(handle, kept.st_size + 1)
        if len(data) == kept.st_size:
            return data
        while more := os.read(handle, _PIECE):
            data += more
            if len(data) > limit:
                raise FileTooLargeError(Path(path), len(data), limit)
        return data
    finally:
        os.close(handle)
