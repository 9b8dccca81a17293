import zipfile
from pathlib import Path

import pytest

from generator.load.word import CannotReadWordError, read_word
from generator.model.language import Language
from tests.word_file import paragraph, word_file

DEEP = 30_000


def refused(path: Path) -> str:
    """Why a file is not read."""
    with pytest.raises(CannotReadWordError) as error:
        read_word(path, Language.EN)
    return str(error.value)


def test_what_is_no_word_file(tmp_path: Path) -> None:
    """A file that is none, a damaged one, an archive of something else and a file that is not there are told apart."""
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    whole = word_file(tmp_path / "a.docx", paragraph("x")).read_bytes()
    (tmp_path / "cut.docx").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(tmp_path / "other.docx", "w") as archive:
        archive.writestr("a.xml", "<a/>")

    for name in ("old.doc", "cut.docx", "other.docx"):
        assert "save it in Word once more" in refused(tmp_path / name)
    assert "cannot be read: No such file" in refused(tmp_path / "none.docx")


def test_what_is_too_large_is_not_unpacked(tmp_path: Path) -> None:
    """A file that would grow a thousandfold is refused by what it says of itself."""
    bomb = word_file(tmp_path / "bomb.docx", paragraph("a" * 9_000_000))

    assert bomb.stat().st_size < 20_000
    assert "the most is 8,000,000" in refused(bomb)


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        "<w:p>" * DEEP + "</w:p>" * DEEP,
        "<w:p><w:r><w:sym/></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='x'/></w:tcPr></w:tc></w:tr></w:tbl>",
        '<w:p><w:hyperlink r:id="nowhere"/></w:p>',
        '<w:p><w:r><w:footnoteReference w:id="9"/></w:r></w:p>',
    ],
)
def test_hostile_parts(tmp_path: Path, body: str) -> None:
    """Entities, bottomless nesting and parts that miss what they need end in words, not in a fault of the program."""
    assert "is not a Word file that can be read" in refused(word_file(tmp_path / "x.docx", body))


def test_nothing_but_text_is_looked_at(tmp_path: Path) -> None:
    """What is not XML is not even unpacked, and a link to a part that is elsewhere is not followed."""
    path = word_file(tmp_path / "x.docx", paragraph("x"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", b"0" * 60_000_000)
        archive.writestr("word/vbaProject.bin", b"Shell")

    assert "x\n" == read_word(path, Language.EN).text


def test_what_is_about_all_of_it(tmp_path: Path) -> None:
    """Tracked changes, text boxes, formulas, unknown parts and the head of a sheet are told at the start."""
    body = paragraph("x") + "<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del/><w:strange/></w:p>"
    found = read_word(word_file(tmp_path / "x.docx", body, header1="<w:t>Draft</w:t>"), Language.EN)

    assert "x\n\nin\n" == found.text
    starts = ("changes are tracked", "what stands at the head", "what Word calls “w:strange”")
    assert all(each.what.startswith(start) for each, start in zip(found.left_out, starts, strict=True))
