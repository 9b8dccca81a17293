"""Films and recordings: the files that a page names, and what people need who cannot see or hear them."""

from dataclasses import replace

import pytest

from generator.check.media import check_media, check_media_twins
from generator.model.attachment import Attachment, AttachmentKind
from generator.model.content import SourcePage
from generator.model.front_matter import Medium
from generator.model.problem import Code
from tests.builders import twins
from tests.told import of_content, of_twins, written

FILES = tuple(
    Attachment(path=f"content/files/{path}", kind=AttachmentKind(path.rpartition(".")[2]), size=9, digest="d")
    for path in ("bsl.mp4", "door.jpg", "en/said.vtt", "cy/said.vtt", "en/read.m4a", "cy/read.m4a")
)
FILM = Medium(file="bsl.mp4", title="In BSL", transcript="page", poster="door.jpg", captions="en/said.vtt")
SOUND = Medium(file="en/read.m4a", title="Read aloud", transcript="page")


def with_media(page: SourcePage, *media: Medium) -> SourcePage:
    """A page with these films and recordings."""
    return replace(page, header=replace(page.header, media=media))


@pytest.mark.parametrize(
    ("medium", "code"),
    [
        (FILM, None),
        (SOUND, None),
        (replace(FILM, file="bls.mp4"), Code.MISSING_FILE),
        (replace(FILM, poster="dor.jpg"), Code.MISSING_FILE),
        (replace(FILM, file="door.jpg", poster="", captions=""), Code.MEDIA_KIND),
        (replace(FILM, poster="en/said.vtt"), Code.MEDIA_KIND),
        (replace(FILM, captions="door.jpg"), Code.MEDIA_KIND),
        (replace(FILM, captions=""), Code.MISSING_KEY),
        (replace(FILM, poster=""), Code.MISSING_KEY),
        (replace(FILM, captions="cy/said.vtt"), Code.OTHER_LANGUAGE_LINK),
        (replace(SOUND, file="cy/read.m4a"), Code.OTHER_LANGUAGE_LINK),
        (replace(SOUND, transcript="nowhere"), Code.MISSING_ANCHOR),
    ],
)
def test_a_film_has_all_that_its_readers_need(medium: Medium, code: Code | None) -> None:
    """Each file is there, of its kind and in the page’s language; a film has a picture, captions and words."""
    english, welsh = twins()
    site = written(with_media(english, medium), welsh, attachments=FILES)

    assert ([code] if code else []) == [problem.code for problem in of_content(site, check_media)]


def test_a_transcript_is_a_part_of_the_page() -> None:
    """The words of a film may stand below a heading of the page."""
    english, welsh = twins(
        english="Text.\n\n## What is said {#said}\n\nHello.", welsh="Testun.\n\n## Geiriau {#said}\n\nHelo."
    )
    site = written(with_media(english, replace(FILM, transcript="said")), welsh, attachments=FILES)

    assert [] == of_content(site, check_media)


def test_twins_have_as_many() -> None:
    """A film that one twin alone has is told; each may have its own file, or both the same."""
    english, welsh = twins()
    own = replace(SOUND, file="cy/read.m4a")
    alike = written(with_media(english, FILM, SOUND), with_media(welsh, FILM, own), attachments=FILES)
    fewer = written(with_media(english, FILM, SOUND), with_media(welsh, FILM), attachments=FILES)

    assert [] == of_twins(alike, check_media_twins)
    assert [Code.SETTING_DIFFERS] == [problem.code for problem in of_twins(fewer, check_media_twins)]
