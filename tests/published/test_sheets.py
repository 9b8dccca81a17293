"""The sheets of the PDFs of factsheets and guides: the last one is worth its paper."""

import pypdfium2

from generator.model.page_kind import PageKind
from tests.published.built_site import BuiltSite

FEWEST = 6
FOOTER = 2.4 / 29.7
"""The part of a sheet, from below, that holds the title and the number of the page."""


def lines(sheet: pypdfium2.PdfPage) -> int:
    """How many lines of words stand on a sheet above its foot."""
    words = sheet.get_textpage()
    bottoms = (round(float(words.get_rect(number)[1])) for number in range(words.count_rects()))
    heights = sorted({bottom for bottom in bottoms if bottom > FOOTER * sheet.get_height()})
    # Letters of one line may stand a little higher or lower than its others.
    return sum(after - before > FEWEST for before, after in zip([0, *heights], heights, strict=False))


def test_no_sheet_has_a_few_lines_alone(built: BuiltSite) -> None:
    """The last sheet of a PDF, in ordinary and in large print, has six lines or more."""
    found = {}
    for page, _ in built.planned:
        if page.kind in (PageKind.FACTSHEET, PageKind.GUIDE):
            for file in (built.folder / page.route[1:]).glob("*.pdf"):
                document = pypdfium2.PdfDocument(file)
                found[file.name] = lines(document[len(document) - 1])
                document.close()

    assert len(found) > 80
    assert {} == {name: number for name, number in found.items() if number < FEWEST}
