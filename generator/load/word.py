"""A Word file → the text of a page. The door of the library that reads such files.

Nothing of the file is run, and nothing is fetched: the library gets a copy that holds its parts of XML alone, none of
them larger than it may be. Pictures and whatever else lies in the file are not even unpacked.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from generator.load.word_parts import about_all, prepared
from generator.load.word_text import write_text
from generator.model.language import Language
from generator.model.word_text import LeftOut, WordText
from generator.reading import FileTooLargeError, read_ordinary_file

_FILE_LIMIT = 50_000_000
"""The most bytes of a file: photographs in it may be large, and are not looked at."""
_XML_LIMIT = 8_000_000
"""The most bytes of all its XML. A long report has one million."""
_PARTS_LIMIT = 2_000
_NO_DOCUMENT = (
    zipfile.BadZipFile, zlib.error, ExpatError, OSError, EOFError, ValueError, LookupError, AttributeError,
    TypeError, RecursionError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What the readers of archives, of XML and of Word raise when a file is damaged, locked or no such file."""


class CannotReadWordError(Exception):
    """The file cannot be read as a Word file; the message says why, and what to do."""


def read_word(path: Path, language: Language) -> WordText:
    """Read a Word file written in this language. Raises ``CannotReadWordError``."""
    try:
        data = read_ordinary_file(path, _FILE_LIMIT)
    except FileTooLargeError as error:
        raise CannotReadWordError(f"{path} has {error.size:,} bytes; the most is {_FILE_LIMIT:,}") from error
    except OSError as error:
        raise CannotReadWordError(f"{path} cannot be read: {error.strerror}") from error
    try:
        parts = _parts(data)
        document, unread = _document(prepared(parts))
        told = (*about_all(parts), *(f"what Word calls “{name}” was left out" for name in unread))
        return write_text(document, language, tuple(LeftOut(line=0, what=what) for what in told))
    except _NO_DOCUMENT as error:
        hint = "save it in Word once more as “Word document (.docx)”, without a password"
        raise CannotReadWordError(f"{path} is not a Word file that can be read; {hint}") from error


def _parts(data: bytes) -> Mapping[str, bytes]:
    """The XML of a Word file, part by part. Raises what ``_NO_DOCUMENT`` lists, or ``CannotReadWordError``."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        wanted = [info for info in archive.infolist() if info.filename.endswith((".xml", ".rels"))]
        # No more is unpacked of a part than it says of itself.
        size = sum(info.file_size for info in wanted)
        if size > _XML_LIMIT or len(wanted) > _PARTS_LIMIT:
            raise CannotReadWordError(
                f"the file holds {size:,} bytes of text and formatting; the most is {_XML_LIMIT:,}: make several of it"
            )
        parts = {info.filename: archive.read(info) for info in wanted}
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part for part in parts.values()):
        raise ValueError(data[:0])
    return parts


def _document(parts: Mapping[str, bytes]) -> tuple[Any, tuple[str, ...]]:
    """The document as the library reads it, and what it could not read."""
    # Imported here: it costs time, and hardly any command needs it.
    import mammoth  # noqa: PLC0415

    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    found: list[Any] = []

    def taken(document: Any) -> Any:
        found.append(document)
        return document.copy(children=[])

    result = mammoth.convert_to_html(copy, transform_document=taken, include_embedded_style_map=False)
    names = (re.search(r"unrecognised element was ignored: (\S+)", each.message) for each in result.messages)
    # Formulas are told in plain words.
    unread = dict.fromkeys(name[1] for name in names if name and "math}" not in name[1])
    return found[0], tuple(unread)
