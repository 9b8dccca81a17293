import pytest

from generator.model.attachment import Attachment, AttachmentKind
from generator.model.language import Language
from generator.render.attachments import file_words, length_words
from generator.render.markdown import TextRenderer
from generator.render.messages import Messages
from tests.builders import heading, page, prose

WORDS = Messages(language=Language.EN, words={})


def attachment(path: str = "a.pdf", size: int = 45_000) -> Attachment:
    """A file of ``content/files``."""
    kind = AttachmentKind(path.rpartition(".")[2])
    return Attachment(path=f"content/files/{path}", kind=kind, size=size, digest="d", width=40, height=30)


@pytest.mark.parametrize(
    ("path", "size", "words"),
    [
        ("a.pdf", 3, "PDF, 1 KB"),
        ("en/a.docx", 45_400, "Word document, 45 KB"),
        ("a.odt", 999_000, "OpenDocument text, 999 KB"),
        ("a.xlsx", 1_250_000, "Excel spreadsheet, 1.2 MB"),
        ("a.ods", 45_000, "OpenDocument spreadsheet, 45 KB"),
        ("a.csv", 45_000, "CSV table, 45 KB"),
        ("a.mp4", 3_250_000, "MP4 film, 3.2 MB"),
        ("en/a.m4a", 45_000, "M4A recording, 45 KB"),
        ("en/a.vtt", 450, "captions, 1 KB"),
        ("a.jpg", 45_000, "JPEG picture, 45 KB"),
        ("a.webp", 45_000, "WebP picture, 45 KB"),
        ("cy/a.png", 45_000, "PNG picture, 45 KB, in Welsh"),
    ],
)
def test_a_file_is_told_by_its_kind_and_size(path: str, size: int, words: str) -> None:
    """Kind, size and, where it is not the reader's, the language stand in words."""
    assert words == file_words(WORDS, attachment(path, size))


def html(text: str) -> str:
    """A run of Markdown on a page with a photograph and a document."""
    files = {"a.png": attachment("a.png"), "a.pdf": attachment()}
    planned = page(
        attachments=files,
        targets={name: f"/files/{name}" for name in files},
        headings=(heading(anchor="h"),),
    )
    return str(TextRenderer(planned, str, lambda _: None, lambda _: "kind").html(prose(text)))


def test_a_link_to_a_file_says_what_it_is() -> None:
    """What the file is stands inside the link, for people who hear the link alone."""
    assert '<p>Take <a href="/files/a.pdf">the <strong>form</strong> (kind)</a>.</p>' == html(
        "Take [the **form**](a.pdf)."
    )


def test_a_photograph_keeps_its_place_and_waits_below_the_first_heading() -> None:
    """Width and height stand on each; only one above every heading is asked for at once."""
    shown = html("![One](a.png)\n\n![Two](a.png)\n\n## H\n\n![Three](a.png)")

    assert 3 == shown.count('class="photograph" width="40" height="30"')
    assert ["loading" in part for part in shown.split("<img")[1:]] == [False, True, True]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (125, "2 minutes 5 seconds"), (3600, "60 minutes")],
)
def test_a_length_is_said_in_words(seconds: int, words: str) -> None:
    """A film says how long it lasts, without a part that is nothing."""
    assert words == length_words(WORDS, seconds)
