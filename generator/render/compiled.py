"""Compiled templates: in memory, and those that the program lends where Python keeps the program itself compiled.

What is compiled is code, and runs as it is read. So it is read from where Python reads the program’s own, and from no
folder of a site; the templates of a site are compiled by each process anew.
"""

import contextlib
import hashlib
import marshal
import os
import sys
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_PROGRAM = Path(__file__).resolve().parent.parent
_LENGTH = 32


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates; a template that has changed since is compiled again."""

    def __init__(self, lent: Path) -> None:
        """Start with none; ``lent`` is the folder of the program’s own templates, which lie with the program."""
        self._lent = lent if lent.is_relative_to(_PROGRAM.parent) else None
        self._compiled: dict[str, tuple[str, CodeType | None]] = {}
        self._folder = Path(cache_from_source(__file__)).parent
        # What is compiled depends on how the template library is set up, which the program’s own file of it says.
        setting = Path(__file__).with_name("templates.py").read_bytes()
        self._by = (sys.version, version("jinja2"), hashlib.sha256(setting).hexdigest())

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """What stands for a template: its path."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled before, if anything."""
        checksum, code = self._compiled.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
        elif self._is_lent(bucket):
            with contextlib.suppress(OSError):
                data = self._file(bucket).read_bytes()
                # What is damaged, or was made of something else, is not even looked at.
                if data[:_LENGTH] == self._sign(bucket, data[_LENGTH:]):
                    bucket.code = marshal.loads(data[_LENGTH:])  # noqa: S302 - the program’s own code, as said above

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, on disk where Python does so too and the disk lets us."""
        self._compiled[bucket.key] = bucket.checksum, bucket.code
        if self._is_lent(bucket) and not sys.dont_write_bytecode:
            data, file = marshal.dumps(bucket.code), self._file(bucket)
            with contextlib.suppress(OSError):
                fresh = file.with_suffix(f".{os.getpid()}")
                fresh.write_bytes(self._sign(bucket, data) + data)
                fresh.replace(file)

    def _is_lent(self, bucket: Bucket) -> bool:
        return self._lent is not None and Path(bucket.key).is_relative_to(self._lent)

    def _file(self, bucket: Bucket) -> Path:
        name = hashlib.sha256(bucket.key.encode()).hexdigest()
        return self._folder / f"{name}.{sys.implementation.cache_tag}.template"

    def _sign(self, bucket: Bucket, data: bytes) -> bytes:
        """What stands for compiled code and all that it was made from."""
        made_from = "\0".join((*self._by, bucket.key, bucket.checksum)).encode()
        return hashlib.sha256(made_from + b"\0" + data).digest()
