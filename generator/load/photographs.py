"""The bytes of a photograph → its size on the page, and what must not be published with it. The door of Pillow."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageSequence
from PIL.ExifTags import IFD, Base

from generator.model.attachment import AttachmentKind
from generator.model.problem import Code

_FORMATS = {AttachmentKind.PNG: "PNG", AttachmentKind.JPEG: "JPEG", AttachmentKind.WEBP: "WEBP"}
_MOST_PIXELS = 60_000_000
_TURNED = (5, 6, 7, 8)
"""The ways of holding a camera in which it lies on its side."""
_POSITIONS = (b"GPSLatitude", b"GPSLongitude", b"GPSPosition", b"\xa9xyz")
"""How the words beside a picture, and the short film behind one, name the place where it was taken."""
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    struct.error,
    zlib.error,
)
"""All that the library raises for bytes that are no whole picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """What was seen of a file: its faults, each as code, message and hint; a photograph’s size; a film’s seconds."""

    faults: tuple[tuple[Code, str, str], ...]
    width: int = 0
    height: int = 0
    seconds: int = 0


def look_at_photograph(data: bytes, kind: AttachmentKind) -> LookedAt:
    """Look at a photograph as a browser would, whole."""
    try:
        with warnings.catch_warnings():
            # The library warns of a picture that would fill the memory; it is refused like a broken one.
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=(_FORMATS[kind],)) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return LookedAt(faults=(_too_many(image.width, image.height),))
                return LookedAt(faults=tuple(_faults(image, data)), **_shown_size(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return LookedAt(faults=(_too_many(),))
    except (*_BROKEN, Warning):
        message, hint = "the picture cannot be read to its end", "save it once more from where it came"
        return LookedAt(faults=((Code.BAD_FILE, message, hint),))


def _too_many(width: int = 0, height: int = 0) -> tuple[Code, str, str]:
    shown = f"{width:,} × {height:,} dots" if width else "more dots than can be looked at"
    return Code.FILE_TOO_LARGE, f"the picture has {shown}", "save it at most 2,000 dots wide"


def _shown_size(image: Image.Image) -> dict[str, int]:
    width, height = image.size
    if image.getexif().get(Base.Orientation) in _TURNED:
        width, height = height, width
    return {"width": width, "height": height}


def _faults(image: Image.Image, data: bytes) -> Iterator[tuple[Code, str, str]]:
    # A camera may keep a second, smaller picture behind the first: that is no film.
    if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        yield Code.BAD_FILE, "the picture moves, and nobody can stop it", "save one picture of it, or describe it"
        return
    if any(_has_position(frame) for frame in ImageSequence.Iterator(image)) or any(name in data for name in _POSITIONS):
        yield (
            Code.PRIVATE_FILE,
            "the photograph says where on earth it was taken",
            "take the position out of the file, as docs/writing.md shows: it can lead to somebody’s home",
        )


def _has_position(image: Image.Image) -> bool:
    image.load()
    said = " ".join(str(value) for key, value in image.info.items() if isinstance(key, str) and key != "exif")
    return bool(image.getexif().get_ifd(IFD.GPSInfo)) or any(name.decode("latin-1") in said for name in _POSITIONS)
