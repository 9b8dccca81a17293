"""Templates, styles and scripts are looked at before anything reads them: ordinary files, of a size, UTF-8."""

import contextlib
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.model.problem import Code, Place, Problem
from generator.reading import FileTooLargeError, read_ordinary_file

MOST_BYTES = 5_000_000
"""The most that one file of the templates may hold."""
_MOST_FOLDERS = 20
"""The most folders that may stand inside one another."""
_TEXTS = (".html", ".xml", ".txt", ".css", ".js", ".svg", ".typ")
_USED = (*_TEXTS, ".png")
_OF_THE_WEB = frozenset((".html", ".xml", ".css", ".js"))
TEXT = "utf-8-sig"
"""How they are read: a mark that some editors put before the first letter is none of the text."""


def readable_parts(folder: Path) -> Iterator[bytes]:
    """What stands for all that the template of a PDF may read in its folder: whatever does not make web pages."""
    for path in sorted(folder.rglob("*")):
        if path.suffix not in _OF_THE_WEB and path.is_file():
            # What cannot be read here, it cannot read either.
            with contextlib.suppress(OSError):
                yield sha256(path.relative_to(folder).as_posix().encode()).digest()
                yield sha256(read_ordinary_file(path, MOST_BYTES)).digest()


def template_faults(folders: tuple[Path, ...]) -> Iterator[Problem]:
    """What of the folders of templates cannot be read."""
    for folder in folders:
        for name, directories, files in os.walk(folder):
            inside = Path(name)
            if directories and len(inside.relative_to(folder).parts) == _MOST_FOLDERS:
                yield _problem(folder, inside, Code.FILE_UNREADABLE, "many folders stand inside one another here")
                directories.clear()
            for path in sorted(inside / directory for directory in directories if (inside / directory).is_symlink()):
                yield _problem(folder, path, Code.SYMBOLIC_LINK, "this is a symbolic link to a folder")
            for path in sorted(inside / file for file in files if file.endswith(_USED)):
                yield from _fault(folder, path)


def _fault(folder: Path, path: Path) -> Iterator[Problem]:
    try:
        read_ordinary_file(path, MOST_BYTES).decode("utf-8" if path.suffix in _TEXTS else "latin-1")
    except FileTooLargeError as error:
        message = f"the file has {error.size:,} bytes; the most is {MOST_BYTES:,}"
        yield _problem(folder, path, Code.FILE_TOO_LARGE, message)
    except OSError as error:
        message = f"the file cannot be read: {(error.strerror or 'unknown reason').lower()}"
        yield _problem(folder, path, Code.FILE_UNREADABLE, message)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"the file is not UTF-8 text; byte 0x{error.object[error.start]:02x} is none"
        yield _problem(folder, path, Code.NOT_UTF8, message, line)


def _problem(folder: Path, path: Path, code: Code, message: str, line: int = 1) -> Problem:
    hints = {
        Code.SYMBOLIC_LINK: "put the folder itself here",
        Code.FILE_TOO_LARGE: "make it smaller: every reader has to fetch it",
        Code.FILE_UNREADABLE: "put ordinary files here that you may read, or take it away",
        Code.NOT_UTF8: "save it again with the encoding UTF-8",
    }
    place = Place(path=f"templates/{path.relative_to(folder).as_posix()}", line=line)
    return Problem(place=place, code=code, message=message, hint=hints[code])
