"""Makers of the bytes of photographs and documents, as small as they can be."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from PIL import Image

GPS = 0x8825
ORIENTATION = 0x0112


def photograph(kind: str = "PNG", size: tuple[int, int] = (40, 30), exif: Mapping[int, Any] | None = None) -> bytes:
    """A picture of one colour; ``exif`` is what a camera adds, by the numbers of its tags."""
    image = Image.new("RGB", size, "#205c40")
    said = image.getexif()
    for tag, value in (exif or {}).items():
        said[tag] = value
    written = io.BytesIO()
    image.save(written, kind, exif=said.tobytes() if exif else b"")
    return written.getvalue()


def taken_at(latitude: float = 51.0) -> dict[int, Any]:
    """What a telephone says of the place where it took a photograph."""
    return {GPS: {1: "N", 2: (latitude, 28.0, 50.0), 3: "W", 4: (3.0, 10.0, 20.0)}}


def document(parts: Mapping[str, str | bytes] | None = None, main: str = "word/document.xml") -> bytes:
    """A packed document with its main part and further ones."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, words in {"[Content_Types].xml": "<Types/>", main: "<document/>", **(parts or {})}.items():
            archive.writestr(zipfile.ZipInfo(name), words)
    return written.getvalue()


def open_document(kind: str = "text", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A packed document of the other family, which says its kind at its very start."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        names = {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<x/>", **(parts or {})}
        for name, words in names.items():
            archive.writestr(zipfile.ZipInfo(name), words)
    return written.getvalue()


def pdf(inside: bytes = b"", *, tagged: bool = True) -> bytes:
    """A document of one empty page; ``inside`` stands among its objects."""
    tags = b"/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R" if tagged else b""
    return (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + tags + b" >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"
        + (b"4 0 obj\n<< /Type /StructTreeRoot >>\nendobj\n" if tagged else b"")
        + inside
        + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
    )


def box(name: bytes, inside: bytes) -> bytes:
    """A part of a film or a recording."""
    return (len(inside) + 8).to_bytes(4) + name + inside


def film(seconds: int = 125, brand: bytes = b"isom", more: bytes = b"") -> bytes:
    """The head of a film or a recording, which says how long it lasts; ``more`` stands beside it."""
    length = bytes(12) + (1000).to_bytes(4) + (seconds * 1000).to_bytes(4) + bytes(80)
    return box(b"ftyp", brand + bytes(4)) + box(b"moov", box(b"mvhd", length) + more) + box(b"mdat", bytes(8))


CAPTIONS = b"WEBVTT\n\n00:01.000 --> 00:04.000\nHello.\n\n00:05.000 --> 00:07.500 line:0\nGoodbye.\n"
