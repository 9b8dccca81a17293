import zlib
from collections.abc import Mapping

import pytest

from generator.load.documents import look_at_document
from generator.model.attachment import AttachmentKind
from generator.model.problem import Code
from tests.attached import document, open_document, pdf

DOCX, XLSX, ODT, PDF, CSV = (AttachmentKind(kind) for kind in ("docx", "xlsx", "odt", "pdf", "csv"))
RELATION = (
    '<Relationship Id="a" Type="http://schemas.example/{}" Target="https://example.org/x" TargetMode="External"/>'
)


def codes(data: bytes, kind: AttachmentKind) -> list[Code]:
    """The codes of what is wrong with a document."""
    return [code for code, _, _ in look_at_document(data, kind).faults]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf(), PDF),
        (document(), DOCX),
        (document(main="xl/workbook.xml"), XLSX),
        (open_document(), ODT),
        (b"year,cases\n2025,-12\n", CSV),
        (document({"word/_rels/document.xml.rels": RELATION.format("hyperlink")}), DOCX),
    ],
)
def test_a_plain_document_has_no_fault(data: bytes, kind: AttachmentKind) -> None:
    """Each kind of document can be published, and links and negative numbers harm nobody."""
    assert [] == codes(data, kind)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/vbaProject.bin": "x"}, Code.UNSAFE_FILE),
        ({"word/embeddings/oleObject1.bin": "x"}, Code.UNSAFE_FILE),
        ({"word/activeX/activeX1.xml": "<x/>"}, Code.UNSAFE_FILE),
        ({"word/_rels/settings.xml.rels": RELATION.format("attachedTemplate")}, Code.UNSAFE_FILE),
        ({"word/comments.xml": "<x/>"}, Code.PRIVATE_FILE),
        ({"word/document.xml": '<w:p><w:del w:author="A"/></w:p>'}, Code.PRIVATE_FILE),
    ],
)
def test_what_must_not_be_in_a_word_document_is_told(parts: Mapping[str, str], code: Code) -> None:
    """Programs, pieces fetched from elsewhere, comments and earlier versions are found."""
    assert [code] == codes(document(parts), DOCX)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"Basic/Standard/Module1.xml": "<x/>"}, Code.UNSAFE_FILE),
        ({"content.xml": "<office:annotation >words</office:annotation>"}, Code.PRIVATE_FILE),
        ({"content.xml": "<text:tracked-changes>words</text:tracked-changes>"}, Code.PRIVATE_FILE),
    ],
)
def test_what_must_not_be_in_an_open_document_is_told(parts: Mapping[str, str], code: Code) -> None:
    """The other family of documents is looked at in the same way."""
    assert [code] == codes(open_document(parts=parts), ODT)


def test_a_broken_archive_is_told() -> None:
    """A packed document that was cut short cannot be opened."""
    assert [Code.BAD_FILE] == codes(document()[:-30], DOCX)


@pytest.mark.parametrize("inside", [b"/OpenAction << /S /JavaScript /JS (x) >>", b"/Launch (x)", b"/EmbeddedFile /x"])
def test_a_pdf_that_runs_something_is_told(inside: bytes) -> None:
    """What a reader of PDFs would run is found, packed or not."""
    packed = b"5 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n" + zlib.compress(inside) + b"\nendstream\n"

    assert [Code.UNSAFE_FILE] == codes(pdf(inside), PDF)
    assert [Code.UNSAFE_FILE] == codes(pdf(packed), PDF)


def test_a_pdf_that_cannot_be_read_aloud_is_told() -> None:
    """A PDF without tags has no headings for a screen reader."""
    assert [Code.UNTAGGED_DOCUMENT] == codes(pdf(tagged=False), PDF)


@pytest.mark.parametrize("data", [pdf()[:-10], pdf(b"/Encrypt 9 0 R\n")])
def test_a_pdf_that_cannot_be_looked_into_is_told(data: bytes) -> None:
    """A PDF that is cut short or locked is refused."""
    assert [Code.BAD_FILE] == codes(data, PDF)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'name,sum\n"=HYPERLINK(""https://example.org"")",2\n', Code.UNSAFE_FILE),
        (b"name,sum\nx,@SUM(A1)\n", Code.UNSAFE_FILE),
        ("enw,swm\nŵyl,2\n".encode("utf-16"), Code.BAD_FILE),
    ],
)
def test_a_table_that_a_spreadsheet_would_run_or_garble_is_told(data: bytes, code: Code) -> None:
    """Formulas and other encodings are found in a table of plain text."""
    assert [code] == codes(data, CSV)
