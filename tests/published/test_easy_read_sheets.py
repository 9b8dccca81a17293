"""The sheets of the Easy Read PDFs: none is wasted, and no contact is torn in two."""

from collections.abc import Iterator

import pypdfium2

from generator.model.page_kind import PageKind
from generator.model.site import Page
from generator.text.dialect import plain
from tests.published.built_site import BuiltSite

THIRD = 1 / 3
FOOTER = 2.6 / 29.7
"""The part of a sheet, from below, that holds the number of the page."""


def sheets(built: BuiltSite) -> Iterator[tuple[Page, pypdfium2.PdfDocument]]:
    """Every Easy Read page with its PDF."""
    found = [page for page, _ in built.planned if page.kind is PageKind.EASY_READ]
    assert len(found) >= 40
    for page in found:
        (file,) = (built.folder / page.route[1:]).glob("*.pdf")
        document = pypdfium2.PdfDocument(file)
        yield page, document
        document.close()


def filled(sheet: pypdfium2.PdfPage) -> float:
    """How far down the sheet its last words stand, as a part of its height."""
    height = sheet.get_height()
    words = sheet.get_textpage()
    bottoms = (float(words.get_rect(number)[1]) for number in range(words.count_rects()))
    return 1 - min(bottom for bottom in bottoms if bottom > FOOTER * height) / float(height)


def test_no_sheet_is_nearly_empty(built: BuiltSite) -> None:
    """No sheet of a PDF is under a third full, but the last."""
    for page, document in sheets(built):
        nearly_empty = [number + 1 for number in range(len(document) - 1) if filled(document[number]) < THIRD]
        assert [] == nearly_empty, page.route


def test_no_contact_is_torn(built: BuiltSite) -> None:
    """A contact's name, its phone numbers and its address for email stand on one sheet."""
    for page, document in sheets(built):
        texts = ["".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]
        for contact in page.contacts:
            email = (contact.email[page.language],) if contact.email else ()
            wanted = (plain(contact.name[page.language]), *(phone.number for phone in contact.phones), *email)
            together = ["".join(words.split()) for words in wanted]
            assert any(all(words in text for words in together) for text in texts), (page.route, wanted)
