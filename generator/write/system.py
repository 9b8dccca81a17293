"""What is asked of the system and Python's ``os`` does not offer. Where it cannot be had, the answer says so."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_MOUNTS = Path("/proc/self/mountinfo")
_ON_LINUX = sys.platform.startswith("linux")


def exchange_folders(first: Path, second: Path) -> bool:
    """Exchange two folders of one disk in one step; false when the system cannot, and then nothing has changed.

    Linux can, by ``renameat2`` with ``RENAME_EXCHANGE``.
    """
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if _ON_LINUX else None
    if renameat2 is None:
        return False
    result = renameat2(_AT_FDCWD, bytes(first), _AT_FDCWD, bytes(second), _RENAME_EXCHANGE)
    return bool(result == 0)


def settle(folder: Path) -> None:
    """Have the disk of a folder keep what was written to it, though the power should fail. Raises ``OSError``."""
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if _ON_LINUX else None
    if syncfs is None:
        getattr(os, "sync", lambda: None)()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)


def is_mounted(folder: Path) -> bool:
    """Tell whether something is mounted at a folder, so that the folder itself cannot be moved.

    Python sees this for another disk alone, and not for a folder of the same disk that is bound to a second place.
    """
    if os.path.ismount(folder):
        return True
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    return _escaped(os.path.realpath(folder)) in {line.split(" ")[4] for line in lines}


def _escaped(path: str) -> str:
    """A path as the system's list of mounts has it."""
    for sign in "\\ \t\n":
        path = path.replace(sign, f"\\{ord(sign):03o}")
    return path
