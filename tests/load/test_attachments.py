import hashlib
from pathlib import Path

import pytest

from generator.load.attachments import load_attachments, read_attachment
from generator.model.language import Language
from generator.model.problem import Code
from tests.attached import document, open_document, pdf, photograph
from tests.builders import value_of


def lay(root: Path, path: str, data: bytes) -> None:
    """Put a file into ``content/files``."""
    file = root / "content/files" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def test_each_kind_is_taken_by_what_it_is(tmp_path: Path) -> None:
    """Every kind of file is known by its ending and by its bytes, and a folder has the name of its language."""
    lay(tmp_path, "a.png", photograph())
    lay(tmp_path, "b.jpeg", photograph("JPEG"))
    lay(tmp_path, "c.webp", photograph("WEBP"))
    lay(tmp_path, "en/d.pdf", pdf())
    lay(tmp_path, "cy/e.docx", document())
    lay(tmp_path, "f.odt", open_document())
    lay(tmp_path, "g.xlsx", document(main="xl/workbook.xml"))
    lay(tmp_path, "h.ods", open_document("spreadsheet"))
    lay(tmp_path, "i.csv", b"\na,b\n")

    loaded = load_attachments(tmp_path)

    assert () == loaded.problems
    assert "png jpg webp docx pdf odt xlsx ods csv" == " ".join(each.kind for each in value_of(loaded))
    assert {Language.CY, Language.EN, None} == {each.language for each in value_of(loaded)}


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.pdf", photograph(), Code.BAD_FILE),
        ("a.jpg", photograph(), Code.BAD_FILE),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", Code.BAD_FILE),
        ("a.csv", b"<!doctype html><script>alert(1)</script>", Code.BAD_FILE),
        ("a.docx", open_document(), Code.BAD_FILE),
        ("a.docx", b"\xd0\xcf\x11\xe0old", Code.BAD_FILE),
        ("a.csv", b"MZ\x90", Code.BAD_FILE),
        ("a.svg", b"<svg/>", Code.BAD_FILE),
        ("a.html", b"<p>", Code.BAD_FILE),
        ("a.docm", document(), Code.BAD_FILE),
        ("a.heic", b"x", Code.BAD_FILE),
        ("name", b"x", Code.BAD_FILE),
        ("a.png", b"", Code.EMPTY_FILE),
        ("A.png", photograph(), Code.BAD_FILE_NAME),
        ("a.PNG", photograph(), Code.BAD_FILE_NAME),
        ("my photo.png", photograph(), Code.BAD_FILE_NAME),
        ("Forms/a.pdf", pdf(), Code.BAD_FILE_NAME),
        ("a.csv", b"a" * 20_000_001, Code.FILE_TOO_LARGE),
        ("a.png", photograph() + bytes(500_000), Code.HEAVY_PHOTOGRAPH),
    ],
)
def test_what_is_not_right_is_told_once(tmp_path: Path, path: str, data: bytes, code: Code) -> None:
    """A file that is not what its name says, cannot be published or has a bad name gives one problem, at its path."""
    lay(tmp_path, path, data)

    problems = load_attachments(tmp_path).problems

    assert [(f"content/files/{path}", code)] == [(problem.place.path, problem.code) for problem in problems]


def test_a_heavy_photograph_is_published_all_the_same(tmp_path: Path) -> None:
    """What is only a warning does not take the file away."""
    lay(tmp_path, "a.png", photograph() + bytes(500_000))

    assert 1 == len(value_of(load_attachments(tmp_path)))


def test_a_link_out_of_the_folder_is_told(tmp_path: Path) -> None:
    """A symbolic link could publish what lies outside."""
    (tmp_path / "secret.pdf").write_bytes(pdf())
    (tmp_path / "content/files").mkdir(parents=True)
    (tmp_path / "content/files/a.pdf").symlink_to(tmp_path / "secret.pdf")

    loaded = load_attachments(tmp_path)

    assert [Code.SYMBOLIC_LINK] == [problem.code for problem in loaded.problems]
    assert () == loaded.value


def test_a_file_that_changes_while_the_site_is_made_is_not_published(tmp_path: Path) -> None:
    """The bytes that are published are those that were looked at."""
    (tmp_path / "a.csv").write_bytes(b"=run()")

    with pytest.raises(OSError, match="changed"):
        read_attachment(tmp_path / "a.csv", hashlib.sha256(b"a,b").hexdigest())
