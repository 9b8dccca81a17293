"""The bytes of a document → what must not be published with it: what runs, what was meant for its writers alone."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from generator.load.photographs import LookedAt
from generator.model.attachment import AttachmentKind
from generator.model.problem import Code

Fault = tuple[Code, str, str]

_PART_LIMIT = 20_000_000
"""The most bytes of one part of a document that are looked at."""
_STREAM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_PDF_RUNS = re.compile(rb"/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|XFA)\b")
_TRACKED = re.compile(rb"<(?:w:ins|w:del|w:moveFrom|text:tracked-changes|text:changed-region)[ />]")
_COMMENTS = re.compile(r"(?:word|xl)/(?:comments\w*|threadedComments/.*)\.xml")
_NOTE = re.compile(rb"<office:annotation[ >]")
_FETCHED = re.compile(rb'<Relationship [^>]*(?:TargetMode="External"[^>]*)>')
_LINK = re.compile(rb'Type="[^"]*/hyperlink"')
_RUNS_IN_ZIP = re.compile(r"(?:.*/)?vbaProject\.bin|(?:.*/)?activeX/.*|(?:word|xl)/embeddings/.*|(?:Basic|Scripts)/.+")
_FORMULA = re.compile(r'(?:^|[,;\t])[ ]*"?[ ]*[=@]', re.MULTILINE)
_SAVE = "save it without them, or as another kind of file"
_CLEAN = "accept or refuse every change and delete every comment, then save it once more"


def look_at_document(data: bytes, kind: AttachmentKind) -> LookedAt:
    """Look into a document."""
    if kind is AttachmentKind.PDF:
        return LookedAt(faults=tuple(_pdf(data)))
    if kind is AttachmentKind.CSV:
        return LookedAt(faults=tuple(_table(data)))
    return LookedAt(faults=tuple(_archive(data)))


def _pdf(data: bytes) -> Iterator[Fault]:
    if b"%%EOF" not in data[-2048:]:
        yield Code.BAD_FILE, "the document breaks off before its end", "save it once more from where it came"
        return
    if b"/Encrypt" in data:
        message = "the document is locked, so that nobody can look into it and some readers cannot read it aloud"
        yield Code.BAD_FILE, message, "save it without a password and without restrictions"
        return
    seen = b"".join((data, *_unpacked(data)))
    runs = _PDF_RUNS.search(seen)
    if runs:
        message = f"the document holds something that runs or another file ({runs[0].decode()})"
        yield Code.UNSAFE_FILE, message, _SAVE
    if b"/StructTreeRoot" not in seen:
        yield (
            Code.UNTAGGED_DOCUMENT,
            "the document has no tags: a screen reader cannot tell its headings, lists and tables",
            "save it as a tagged PDF (Word: “Document structure tags for accessibility”), or make it a page",
        )


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The parts of a PDF in which it keeps its objects packed."""
    for match in _STREAM.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[match.end() :], _PART_LIMIT)
        except zlib.error:
            continue


def _table(data: bytes) -> Iterator[Fault]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield Code.BAD_FILE, "the table is not UTF-8 text", "save it as “CSV UTF-8”"
        return
    found = _FORMULA.search(text)
    if found:
        line = text.count("\n", 0, found.end()) + 1
        message = f"a cell on line {line} starts with “{found[0][-1]}”, which a spreadsheet runs as a formula"
        yield Code.UNSAFE_FILE, message, "write the value itself, or words before the sign"


def _archive(data: bytes) -> Iterator[Fault]:
    """Of a document that is a packed folder: each part that must not be in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            parts = {name: _part(archive, name) for name in names if name.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        yield Code.BAD_FILE, "the document cannot be opened", "save it once more, without a password"
        return
    runs = next((name for name in names if _RUNS_IN_ZIP.fullmatch(name)), "")
    if runs:
        yield Code.UNSAFE_FILE, f"the document holds something that runs or another file ({runs})", _SAVE
    elif any(not _LINK.search(found) for part in parts.values() for found in _FETCHED.findall(part)):
        message = "the document fetches a part of itself from elsewhere when it is opened"
        yield Code.UNSAFE_FILE, message, "put the pictures and the template into the document itself"
    if any(_COMMENTS.fullmatch(name) for name in names) or any(map(_NOTE.search, parts.values())):
        yield Code.PRIVATE_FILE, "the document holds comments, which everybody could read", _CLEAN
    elif any(map(_TRACKED.search, parts.values())):
        message = "the document holds earlier versions of its words, which everybody could read"
        yield Code.PRIVATE_FILE, message, _CLEAN


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(_PART_LIMIT)
