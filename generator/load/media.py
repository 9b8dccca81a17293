"""The bytes of a film, a recording or captions → how long it is, and what keeps it from being published."""

import re
from collections.abc import Iterator

from generator.load.photographs import LookedAt
from generator.model.attachment import AttachmentKind
from generator.model.problem import Code

_POSITION = b"\xa9xyz"
"""Where a telephone says the place at which it filmed."""
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_CUE = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_AGAIN = "save it once more from where it came"


def look_at_media(data: bytes, kind: AttachmentKind) -> LookedAt:
    """Look into a film, a recording or captions; the length of the first two is in seconds."""
    if kind is AttachmentKind.VTT:
        return LookedAt(faults=tuple((Code.BAD_FILE, *fault) for fault in _captions(data)))
    if _POSITION in data:
        message = "the film says where on earth it was taken"
        hint = "take the position out of the file before you put it here: it can lead to somebody’s home"
        return LookedAt(faults=((Code.PRIVATE_FILE, message, hint),))
    seconds = _seconds(data)
    if seconds is None:
        return LookedAt(faults=((Code.BAD_FILE, "the file breaks off, or does not say how long it lasts", _AGAIN),))
    return LookedAt(faults=(), seconds=seconds)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of which such a file is made, each with its name. Raises ``ValueError`` when one breaks off."""
    start = 0
    while start < len(data):
        size, name, head = int.from_bytes(data[start : start + 4]), data[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16]), 16
        if size == 0:
            size = len(data) - start
        if size < head or start + size > len(data):
            raise ValueError(name)
        yield name, data[start + head : start + size]
        start += size


def _seconds(data: bytes) -> int | None:
    """How long it lasts, by the head of its tracks."""
    try:
        head = dict(_boxes(dict(_boxes(data))[b"moov"]))[b"mvhd"]
    except (KeyError, ValueError):
        return None
    # The second form of the head has wider days and a wider length.
    at, width = (20, 8) if head[:1] == b"\x01" else (12, 4)
    scale, length = int.from_bytes(head[at : at + 4]), int.from_bytes(head[at + 4 : at + 4 + width])
    return max(1, round(length / scale)) if scale and length and len(head) >= at + 4 + width else None


def _captions(data: bytes) -> Iterator[tuple[str, str]]:
    """What is wrong with captions, the first thing alone: what follows may be an echo."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        yield "the captions are not UTF-8 text", "save them again with the encoding UTF-8"
        return
    last, cues = -1, 0
    for number, line in enumerate(text.split("\n"), 1):
        if "-->" not in line:
            continue
        cues += 1
        match = _CUE.fullmatch(line.strip())
        if not match:
            hint = "write the times as in “00:00:01.000 --> 00:00:04.000”"
            yield f"the times in line {number} of the captions cannot be read", hint
            return
        begin, end = (_milliseconds(match.groups()[part : part + 4]) for part in (0, 4))
        if end <= begin or begin < last:
            hint = "each caption ends after it begins, and begins no sooner than the one before"
            yield f"the times in line {number} of the captions go backwards", hint
            return
        last = begin
    if not cues:
        yield "there are no captions in the file", "write what is said, each part below its times"


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
