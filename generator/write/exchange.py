"""Exchange two folders in one step, where the system can."""

import ctypes
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange_folders(first: Path, second: Path) -> bool:
    """Exchange two folders of one disk; false when the system cannot, and then nothing has changed.

    Linux can, by ``renameat2`` with ``RENAME_EXCHANGE``, which Python's ``os`` does not offer.
    """
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    result = renameat2(_AT_FDCWD, bytes(first), _AT_FDCWD, bytes(second), _RENAME_EXCHANGE)
    return bool(result == 0)
