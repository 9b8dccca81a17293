"""A Word file → the text of a page. The door of the library that reads such files.

Nothing of the file is run, and nothing is fetched: the library gets a copy that holds its parts of XML alone, none of
them larger than it may be. Pictures and whatever else lies in the file are not even unpacked.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from generator.load.word_text import write_text
from generator.model.language import Language
from generator.model.word_text import LeftOut, WordText
from generator.reading import FileTooLargeError, read_ordinary_file

_FILE_LIMIT = 50_000_000
"""The most bytes of a file: photographs in it may be large, and are not looked at."""
_XML_LIMIT = 8_000_000
"""The most bytes of all its XML. A long report has one million."""
_PARTS_LIMIT = 2_000
_BODY = "word/document.xml"
_NO_DOCUMENT = (
    zipfile.BadZipFile, zlib.error, ExpatError, OSError, EOFError, ValueError, LookupError, AttributeError,
    TypeError, RecursionError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What the readers of archives, of XML and of Word raise when a file is damaged, locked or no such file."""

_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom)[ />]")
_DRAWN = re.compile(rb'graphicData uri="[^"]*/(?:chart|chartex|diagram)"')
_SPOKEN = re.compile(rb"<w:t[ >][^<]*[^<\s]")
_ABOUT_ALL = (
    (_TRACKED, "changes are tracked in the file: words that were added are in, words that were deleted are not"),
    (_DRAWN, "a chart or a diagram was left out: say in words what it shows"),
    (re.compile(rb"<w:txbxContent"), "words of a text box stand behind the paragraph at which the box was fixed"),
    (re.compile(rb"<m:oMath"), "a formula was left out: say it in words"),
)


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
        document, messages = _document(parts)
        return write_text(document, language, (*_about_all(parts), *messages))
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


def _document(parts: Mapping[str, bytes]) -> tuple[Any, tuple[LeftOut, ...]]:
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
    unread = dict.fromkeys(name[1] for name in names if name and not name[1].startswith("m:"))
    return found[0], tuple(LeftOut(line=0, what=f"what Word calls “{name}” was left out") for name in unread)


def _about_all(parts: Mapping[str, bytes]) -> Iterator[LeftOut]:
    body = parts.get(_BODY, b"")
    yield from (LeftOut(line=0, what=what) for sign, what in _ABOUT_ALL if sign.search(body))
    margins = (part for name, part in parts.items() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name))
    if any(map(_SPOKEN.search, margins)):
        yield LeftOut(line=0, what="what stands at the head or the foot of every sheet was left out")
