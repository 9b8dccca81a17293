r"""Files → text. The files of a site folder come in by here.

A file is refused before anything reads it when it is too large, not UTF-8, or holds characters that
nobody can see. Line ends become ``\\n``, a byte order mark is dropped, letters split into a base and an
accent are joined (NFC), so that equal words are equal text.
"""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from generator.load.letters import broken_letters, unseen
from generator.load.sources import bytes_digest
from generator.model.problem import Code, Place, Problem
from generator.reading import FileTooLargeError, read_ordinary_file

FILE_LIMIT = 1_000_000
"""The most bytes a text file may have."""
LINE_LIMIT = 10_000
"""The most characters a line may have; parsers slow down far above it."""
MOST_FOLDERS = 20
"""The most folders that may stand inside one another."""

_REMEMBERED = 500
"""How many texts of files are kept in mind: more than a site has shared files."""
_IGNORED_STARTS = (".", "#", "~$")
_IGNORED_ENDS = ("~", ".swp", ".swx", ".bak", ".tmp", ".orig", "4913")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """A file's text, or ``None`` when it could not be used, and what is wrong with it. ``digest`` is its bytes'."""

    text: str | None
    problems: tuple[Problem, ...]
    digest: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A site folder in which some files say what somebody types, which is not saved: their bytes, by their paths."""

    root: Path
    files: Mapping[str, bytes]

    def __truediv__(self, path: str) -> Path:
        """Where a file lies, or would lie."""
        return self.root / path


SiteFolder: TypeAlias = Path | Typed
"""Where the files of a site come from."""


def list_files(root: SiteFolder, folder: str) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """List the files below a folder, sorted, as paths relative to the root.

    Hidden files and editors' leftovers are passed over. Symbolic links are refused: what is published
    must lie in the folder itself.
    """
    found: list[str] = []
    problems: list[Problem] = []
    for path, entry in _walk(root / folder, folder, MOST_FOLDERS):
        if entry.is_symlink():
            problems.append(_symbolic_link(path))
        elif entry.is_file():
            found.append(path)
        else:
            problems.append(_no_file(path, is_folder=entry.is_dir()))
    return tuple(sorted(found)), tuple(problems)


def is_leftover(name: str) -> bool:
    """Tell whether a file or folder is hidden, or is one that editors leave for a moment or for good."""
    return name.startswith(_IGNORED_STARTS) or name.endswith(_IGNORED_ENDS)


def _walk(folder: Path, name: str, levels: int) -> Iterator[tuple[str, "Path | os.DirEntry[str]"]]:
    """The files below a folder of this name, and whatever else is no folder that can be looked into."""
    if folder.is_symlink() or (folder.is_dir() and not levels):
        yield name, folder
        return
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if is_leftover(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{name}/{entry.name}", levels - 1)
        else:
            yield f"{name}/{entry.name}", entry


def _no_file(path: str, *, is_folder: bool) -> Problem:
    return Problem(
        place=Place(path=path),
        code=Code.FILE_UNREADABLE,
        message=f"more than {MOST_FOLDERS} folders stand inside one another here"
        if is_folder
        else "this is a device or a pipe, not a file",
        hint="move the pages further up" if is_folder else "take it out of the folder",
    )


def _symbolic_link(path: str) -> Problem:
    return Problem(
        place=Place(path=path),
        code=Code.SYMBOLIC_LINK,
        message="this is a symbolic link, not a file",
        hint="put the file itself here: a link could publish what lies outside the site folder",
    )


def is_ordinary(root: SiteFolder, path: str) -> bool:
    """Tell whether a file is there, and is no symbolic link."""
    return _typed(root, path) is not None or (not (root / path).is_symlink() and (root / path).is_file())


def _is_linked(root: SiteFolder, path: str) -> bool:
    """Tell whether a file, or a folder on the way to it inside the first, is a symbolic link."""
    way = (path, *map(str, PurePosixPath(path).parents[:-2]))
    return any((root / part).is_symlink() for part in way)


def _typed(root: SiteFolder, path: str) -> bytes | None:
    return root.files.get(path) if isinstance(root, Typed) else None


def _bytes_of(root: SiteFolder, path: str, limit: int) -> bytes:
    data = _typed(root, path)
    if data is None:
        return read_ordinary_file(root / path, limit)
    if len(data) > limit:
        raise FileTooLargeError(root / path, len(data), limit)
    return data


def read_bytes(root: SiteFolder, path: str, limit: int = FILE_LIMIT) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Read a file whole; a file that cannot be read, is a symbolic link or is too large is a problem."""
    if _typed(root, path) is None and _is_linked(root, path):
        return None, (_symbolic_link(path),)
    try:
        return _bytes_of(root, path, limit), ()
    except FileTooLargeError as error:
        code, message = Code.FILE_TOO_LARGE, f"the file has {error.size:,} bytes; the most is {limit:,}"
        hint = "split it into several files" if limit == FILE_LIMIT else "save it smaller, or in several files"
    except OSError as error:
        code = Code.FILE_UNREADABLE
        message = f"the file cannot be read: {(error.strerror or 'unknown reason').lower()}"
        hint = "check that it exists and that you may read it"
    return None, (Problem(place=Place(path=path), code=code, message=message, hint=hint),)


def text_as_it_is(root: Path, path: str) -> str:
    """The text of a file with its line ends and its byte order mark. It must be UTF-8. Raises ``OSError``."""
    return read_ordinary_file(root / path, FILE_LIMIT).decode("utf-8")


def read_text(root: SiteFolder, path: str) -> FileText:
    """Read a text file, and report every character that should not be in it."""
    data, problems = read_bytes(root, path)
    return FileText(text=None, problems=problems) if data is None else _text_of(path, data)


@lru_cache(_REMEMBERED)  # A preview reads all shared files again when one of them has changed.
def _text_of(path: str, data: bytes) -> FileText:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return FileText(text=None, problems=(_not_utf8(path, data, error),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = tuple(_faults(path, text))
    broken = any(problem.code is not Code.SPLIT_LETTERS for problem in problems)
    return FileText(
        text=None if broken else unicodedata.normalize("NFC", text),
        problems=problems,
        digest=bytes_digest(data),
    )


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start]
    guess = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data else "Windows-1252"
    start_of_line = before.rfind(b"\n") + 1
    return Problem(
        place=Place(
            path=path,
            line=before.count(b"\n") + 1,
            column=len(before[start_of_line:].decode("utf-8", "replace")) + 1,
        ),
        code=Code.NOT_UTF8,
        message=f"the file is not UTF-8 text; byte 0x{data[error.start]:02x} looks like {guess}",
        hint="save it again with the encoding UTF-8",
    )


def _faults(path: str, text: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(
            place=Place(path=path),
            code=Code.EMPTY_FILE,
            message="the file is empty",
            hint="write the page, or remove the file together with its twin"
            if path.endswith(".md")
            else "put its words back, or take the file away",
        )
        return
    if not unicodedata.is_normalized("NFC", text):
        line = next(n for n, words in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", words))
        yield Problem(
            place=Place(path=path, line=line),
            code=Code.SPLIT_LETTERS,
            message="some letters are stored as a plain letter followed by a separate accent",
            hint="they are joined for the site; save the file as UTF-8 with composed letters (NFC)",
        )
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LINE_LIMIT:
            yield Problem(
                place=Place(path=path, line=number),
                code=Code.FILE_TOO_LARGE,
                message=f"the line has {len(line_text):,} characters; the most is {LINE_LIMIT:,}",
                hint="break it into paragraphs",
            )
        for start, message, hint in broken_letters(line_text):
            place = Place(path=path, line=number, column=start + 1)
            yield Problem(place=place, code=Code.BROKEN_LETTERS, message=message, hint=hint)
        if line_text.isprintable():
            continue
        for column, character in enumerate(line_text, 1):
            place = Place(path=path, line=number, column=column)
            for code, message, hint in unseen(character):
                yield Problem(place=place, code=code, message=message, hint=hint)
