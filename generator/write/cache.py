"""What an earlier build has made and a later one may use again. It can save work, and change nothing.

Every file is named after the digest of what it was made from and the digest of what it holds, so that nothing stale
and nothing damaged is ever used. A folder that cannot be read or written is a cache that holds nothing.
"""

import contextlib
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from generator.reading import read_ordinary_file
from generator.write.editing import write_whole

CACHE_FOLDER = ".cache"
"""The folder's name, in the site folder."""
MOST_BYTES = 200_000_000
"""The most that one file of it can hold."""
_DIGEST_LENGTH = 16
_OURS = re.compile(r"[0-9a-f]+-[0-9a-f]{16}")
"""The names of our files; all others in the folder are left alone."""


def read_cached(folder: Path, digest: str) -> bytes | None:
    """What was made from something with this digest; ``None`` when nothing is kept, or what is kept is damaged."""
    with contextlib.suppress(OSError):
        for path in sorted(folder.glob(f"{digest}-*")):
            data = read_ordinary_file(path, MOST_BYTES)
            if path.name == _name(digest, data):
                return data
    return None


def write_cache(folder: Path, made: Mapping[str, bytes]) -> None:
    """Keep what a build has used or made, by the digest of its source, and nothing else."""
    wanted = {_name(digest, data): data for digest, data in made.items()}
    # A build whose cache cannot be written is as good as any other.
    with contextlib.suppress(OSError):
        present = {path.name for path in folder.glob("*-*") if _OURS.fullmatch(path.name)}
        if wanted and not folder.is_dir():
            folder.mkdir()
        for name in sorted(wanted):
            # What has been damaged is there, and is written anew.
            if name not in present or read_ordinary_file(folder / name, MOST_BYTES) != wanted[name]:
                write_whole(folder / name, wanted[name])
        for name in sorted(present - wanted.keys()):
            (folder / name).unlink(missing_ok=True)


def _name(digest: str, data: bytes) -> str:
    return f"{digest}-{hashlib.sha256(data).hexdigest()[:_DIGEST_LENGTH]}"
