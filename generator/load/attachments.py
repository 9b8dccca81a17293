"""``content/files/**`` → the photographs and files to download that pages may use."""

import errno
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.load.documents import look_at_document
from generator.load.fields import slug_fault
from generator.load.files import list_files, read_bytes
from generator.load.media import look_at_media
from generator.load.photographs import LookedAt, look_at_photograph
from generator.model.attachment import FILES, Attachment, AttachmentKind
from generator.model.loaded import Loaded
from generator.model.problem import Code, Level, Place, Problem
from generator.reading import read_ordinary_file

_MOST_BYTES = 20_000_000
_HEAVY_BYTES = 500_000
"""A photograph of more makes somebody on a bad connection wait for seconds."""
_ENDINGS = {**{kind.value: kind for kind in AttachmentKind}, "jpeg": AttachmentKind.JPEG}
_OTHER_ENDINGS = {
    "svg": "an SVG picture can run a script: drawings go into content/pictures",
    "html": "a page of HTML can run a script: write it as a page, or save it as PDF",
    "htm": "a page of HTML can run a script: write it as a page, or save it as PDF",
    "doc": "save it as .docx or as a PDF",
    "docm": "it can hold programs: save it as .docx or as a PDF",
    "xls": "save it as .xlsx",
    "xlsm": "it can hold programs: save it as .xlsx",
    "heic": "save the photograph as JPEG: few browsers show this kind",
    "gif": "save it as PNG",
    "tif": "save it as JPEG or PNG",
    "tiff": "save it as JPEG or PNG",
    "bmp": "save it as PNG",
    "mov": "save it as MP4 (H.264 and AAC), which every browser plays",
    "webm": "save it as MP4 (H.264 and AAC), which every browser plays",
    "avi": "save it as MP4 (H.264 and AAC), which every browser plays",
    "mp3": "save it as M4A (AAC), which every browser plays",
    "wav": "save it as M4A (AAC), which every browser plays",
    "srt": "save it as WebVTT, whose names end in .vtt",
    "zip": "put each file into the folder by itself",
}
_SIGNS: tuple[tuple[str, re.Pattern[bytes], AttachmentKind | None], ...] = (
    ("a PNG picture", re.compile(rb"\x89PNG\r\n\x1a\n"), AttachmentKind.PNG),
    ("a JPEG picture", re.compile(rb"\xff\xd8\xff"), AttachmentKind.JPEG),
    ("a WebP picture", re.compile(rb"RIFF....WEBP", re.DOTALL), AttachmentKind.WEBP),
    ("an MP4 recording", re.compile(rb".{4}ftypM4A", re.DOTALL), AttachmentKind.M4A),
    ("an MP4 film", re.compile(rb".{4}ftyp(?:isom|iso\d|mp4\d|avc1|M4V|dash|MSNV)", re.DOTALL), AttachmentKind.MP4),
    ("captions in WebVTT", re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|$)"), AttachmentKind.VTT),
    ("a PDF document", re.compile(rb"%PDF-[12]\."), AttachmentKind.PDF),
    ("an OpenDocument text", re.compile(rb"PK.{28}mimetypeapplication/vnd\.oasis\.opendocument\.text(?!-)", re.DOTALL),
     AttachmentKind.ODT),
    ("an OpenDocument spreadsheet",
     re.compile(rb"PK.{28}mimetypeapplication/vnd\.oasis\.opendocument\.spreadsheet(?!-)", re.DOTALL),
     AttachmentKind.ODS),
    ("a Word document", re.compile(rb"PK\x03\x04.*word/document\.xml", re.DOTALL), AttachmentKind.DOCX),
    ("an Excel spreadsheet", re.compile(rb"PK\x03\x04.*xl/workbook\.xml", re.DOTALL), AttachmentKind.XLSX),
    ("a packed folder", re.compile(rb"PK"), None),
    ("a program", re.compile(rb"MZ|\x7fELF|#!"), None),
    ("a document of an old Word or Excel", re.compile(rb"\xd0\xcf\x11\xe0"), None),
    ("a page of HTML or a drawing", re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-zA-Z]"), None),
    ("no text", re.compile(rb".*\x00", re.DOTALL), None),
    ("a table", re.compile(rb".", re.DOTALL), AttachmentKind.CSV),
)  # fmt: skip
"""By what their bytes tell the kinds apart, in this order; the last ones have nothing of their own at their start."""


def load_attachments(root: Path) -> Loaded[tuple[Attachment, ...]]:
    """Look at every file of ``content/files``. One that is not whole, or could harm, is refused."""
    paths, faults = list_files(root, FILES.rstrip("/"))
    found: list[Attachment] = []
    problems = list(faults)
    for path in paths:
        named = tuple(_name_faults(path))
        data, unread = (None, ()) if named else read_bytes(root, path, _MOST_BYTES)
        problems += (*named, *unread)
        if data is None:
            continue
        kind = _ENDINGS[PurePosixPath(path).suffix[1:]]
        seen = _look(data, kind)
        problems += (
            Problem(place=Place(path=path), code=code, message=message, hint=hint)
            for code, message, hint in seen.faults
        )
        if not any(code.level is Level.ERROR for code, _, _ in seen.faults):
            digest = hashlib.sha256(data).hexdigest()
            found.append(
                Attachment(
                    path=path,
                    kind=kind,
                    size=len(data),
                    digest=digest,
                    width=seen.width,
                    height=seen.height,
                    seconds=seen.seconds,
                )
            )
    return Loaded(value=tuple(found), problems=tuple(problems))


def read_attachment(path: Path, digest: str) -> bytes:
    """The bytes of a file that was looked at. Raises ``OSError`` when it is not the same any more."""
    data = read_ordinary_file(path, _MOST_BYTES)
    if hashlib.sha256(data).hexdigest() != digest:
        raise OSError(errno.ESTALE, "it has changed while the site was made; build once more", str(path))
    return data


def _name_faults(path: str) -> Iterator[Problem]:
    """What is wrong with the name of a file, or with a kind that its name gives away."""
    *folders, name = path.removeprefix(FILES).split("/")
    stem, dot, ending = name.rpartition(".")
    place = Place(path=path)
    if ending.lower() in _ENDINGS and dot:
        fault = next(filter(None, map(slug_fault, (*folders, stem))), "")
        if ending != ending.lower():
            fault = fault or f"“.{ending}” cannot stand in an address"
        if fault:
            hint = "name files and folders with small letters, figures and hyphens, as in map-of-the-court.jpg"
            yield Problem(place=place, code=Code.BAD_FILE_NAME, message=fault, hint=hint)
        return
    kinds = ", ".join(_ENDINGS)
    yield Problem(
        place=place,
        code=Code.BAD_FILE,
        message=f"files that end in “.{ending}” are not published" if dot else "the name says no kind of file",
        hint=_OTHER_ENDINGS.get(ending.lower(), f"the kinds are {kinds}; put anything else elsewhere"),
    )


def _look(data: bytes, kind: AttachmentKind) -> LookedAt:
    if not data:
        return LookedAt(faults=((Code.EMPTY_FILE, "the file is empty", "put the file itself here, or take it away"),))
    what, _, found = next(sign for sign in _SIGNS if sign[1].match(data))
    if found is not kind:
        message = f"the file is {what}, and its name ends in “.{kind}”"
        hint = "give it the ending of its kind, or save it as the kind that its name says"
        return LookedAt(faults=((Code.BAD_FILE, message, hint),))
    if kind.is_media:
        return look_at_media(data, kind)
    if not kind.is_photograph:
        return look_at_document(data, kind)
    seen = look_at_photograph(data, kind)
    if len(data) <= _HEAVY_BYTES or seen.faults:
        return seen
    message = f"the photograph has {len(data) / 1000:,.0f} KB and is {seen.width:,} × {seen.height:,} dots large"
    hint = f"save it smaller, at most 1,600 dots wide and {_HEAVY_BYTES // 1000} KB: readers on a phone pay for each"
    return LookedAt(faults=((Code.HEAVY_PHOTOGRAPH, message, hint),), width=seen.width, height=seen.height)
