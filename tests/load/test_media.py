"""What is seen of a film, a recording and captions."""

import pytest

from generator.load.media import look_at_media
from generator.model.attachment import AttachmentKind
from generator.model.problem import Code
from tests.attached import CAPTIONS, box, film

WIDE = b"\x01" + bytes(19) + (600).to_bytes(4) + (600 * 61).to_bytes(8) + bytes(80)


def test_a_film_says_how_long_it_lasts() -> None:
    """The length stands in the head of the film, in either of its forms, in whole seconds and never as none."""
    wide = box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", WIDE))
    short = film(0).replace(bytes(4) + bytes(80), (300).to_bytes(4) + bytes(80))

    assert (125, 61, 1) == tuple(look_at_media(data, AttachmentKind.MP4).seconds for data in (film(), wide, short))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (film()[:-1], Code.BAD_FILE),
        (box(b"ftyp", b"isom"), Code.BAD_FILE),
        (film(0), Code.BAD_FILE),
        (box(b"moov", box(b"mvhd", b"\x00")), Code.BAD_FILE),
        (box(b"moov", (3).to_bytes(4) + b"mvhd"), Code.BAD_FILE),
        (film(more=box(b"udta", box(b"\xa9xyz", b"+51.4800-003.1800/"))), Code.PRIVATE_FILE),
    ],
)
def test_a_film_that_is_not_whole_or_tells_too_much(data: bytes, code: Code) -> None:
    """A film that breaks off, has no length, or says where it was taken is refused."""
    assert [code] == [fault[0] for fault in look_at_media(data, AttachmentKind.MP4).faults]


@pytest.mark.parametrize("data", [CAPTIONS, CAPTIONS.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + CAPTIONS])
def test_captions_as_programs_save_them(data: bytes) -> None:
    """Captions are taken with the line ends of any machine."""
    assert () == look_at_media(data, AttachmentKind.VTT).faults


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"WEBVTT\n", "there are no captions in the file"),
        (b"WEBVTT\n\n0:1 --> 0:4\nHello.\n", "the times in line 3 of the captions cannot be read"),
        (b"WEBVTT\n\n00:00:01,000 --> 00:00:04,000\nHello.\n", "the times in line 3 of the captions cannot be read"),
        (b"WEBVTT\n\n00:04.000 --> 00:01.000\nHello.\n", "the times in line 3 of the captions go backwards"),
        (CAPTIONS.replace(b"00:05", b"00:00"), "the times in line 6 of the captions go backwards"),
        (CAPTIONS + "Wŷr".encode("latin-1", "replace") + b"\xff", "the captions are not UTF-8 text"),
    ],
)
def test_broken_captions(data: bytes, said: str) -> None:
    """Captions whose times cannot be read or go backwards, or that say nothing, are refused with their line."""
    assert [(Code.BAD_FILE, said)] == [fault[:2] for fault in look_at_media(data, AttachmentKind.VTT).faults]
