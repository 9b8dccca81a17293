import pytest

from generator.load.photographs import look_at_photograph
from generator.model.attachment import AttachmentKind
from generator.model.problem import Code
from tests.attached import ORIENTATION, photograph, taken_at

KINDS = {AttachmentKind.PNG: "PNG", AttachmentKind.JPEG: "JPEG", AttachmentKind.WEBP: "WEBP"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_photograph_has_its_size(kind: AttachmentKind) -> None:
    """Width and height are read from the file."""
    seen = look_at_photograph(photograph(KINDS[kind], (64, 48)), kind)

    assert (64, 48, ()) == (seen.width, seen.height, seen.faults)


def test_a_photograph_taken_on_its_side_is_shown_upright() -> None:
    """A browser turns it as the camera says, so width and height change places."""
    seen = look_at_photograph(photograph("JPEG", (64, 48), {ORIENTATION: 6}), AttachmentKind.JPEG)

    assert (48, 64) == (seen.width, seen.height)


@pytest.mark.parametrize("kind", KINDS)
def test_the_place_where_it_was_taken_is_told(kind: AttachmentKind) -> None:
    """A position among what a camera adds is found in each kind."""
    seen = look_at_photograph(photograph(KINDS[kind], exif=taken_at()), kind)

    assert [Code.PRIVATE_FILE] == [code for code, _, _ in seen.faults]


@pytest.mark.parametrize("words", [b"<exif:GPSLatitude>51,28.8N</exif:GPSLatitude>", b"\xa9xyz+51.48-003.18/"])
def test_a_place_in_words_is_told(words: bytes) -> None:
    """A position in the words beside a picture, or in a film behind it, is found."""
    seen = look_at_photograph(photograph("JPEG") + words, AttachmentKind.JPEG)

    assert [Code.PRIVATE_FILE] == [code for code, _, _ in seen.faults]


def test_other_words_of_a_camera_are_no_fault() -> None:
    """The name of a camera endangers nobody."""
    seen = look_at_photograph(photograph("JPEG", exif={0x0110: "A camera"}), AttachmentKind.JPEG)

    assert () == seen.faults


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_without_its_end_is_told(kind: AttachmentKind) -> None:
    """What a browser would show as half a picture is refused, wherever it breaks off."""
    data = photograph(KINDS[kind], (64, 48))

    told = {code for end in range(13, len(data) - 12, 7) for code, _, _ in look_at_photograph(data[:end], kind).faults}

    assert {Code.BAD_FILE} == told


def test_a_moving_picture_is_told() -> None:
    """Nobody can stop a picture that moves."""
    from io import BytesIO  # noqa: PLC0415 - used here alone

    from PIL import Image  # noqa: PLC0415

    written = BytesIO()
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("red", "blue")]
    frames[0].save(written, "PNG", save_all=True, append_images=frames[1:])

    seen = look_at_photograph(written.getvalue(), AttachmentKind.PNG)

    assert [(Code.BAD_FILE, "the picture moves, and nobody can stop it")] == [fault[:2] for fault in seen.faults]


def test_a_picture_that_would_fill_the_memory_is_told() -> None:
    """A small file that says it is huge is refused before it is unpacked."""
    data = bytearray(photograph("PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    import zlib  # noqa: PLC0415 - used here alone

    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")

    seen = look_at_photograph(bytes(data), AttachmentKind.PNG)

    assert [Code.FILE_TOO_LARGE] == [code for code, _, _ in seen.faults]
