"""The PDFs of a page of text: one to print, and one in large print."""

import io
import json
from datetime import date
from typing import Any, cast

import lxml.html
import pikepdf
import pypdfium2
import pytest

from generator.build import OWN_FOLDER, template_folders
from generator.model.catalogue import Catalogue
from generator.model.language import Language
from generator.model.own_kind import FieldType, FieldValue
from generator.model.problem import Place
from generator.model.site import OutputFile
from generator.model.text import Block, BlockName
from generator.render.messages import Messages
from generator.render.pdf import ARTICLE, PdfMaker, PdfSource
from generator.render.pdf_text import show_text
from tests.builders import config, frame, page, place, prose
from tests.sandbox import SITES, SiteSandbox

PDFS = ("en/guides/all-signs/all-signs.pdf", "en/guides/all-signs/all-signs-large-print.pdf")


TIMES = 30
"""How often what must not be parted is said: each time it falls somewhere else on a sheet."""


def said(words: str) -> dict[str, object]:
    """A paragraph as the template takes it."""
    return {"kind": "paragraph", "words": [{"words": words, "bold": False, "language": "", "address": ""}]}


def filled(number: int) -> list[dict[str, object]]:
    """Some lines, then what leads to a list, a box of a time limit and a table of three columns."""
    paragraphs = [said(f"{name}{number}.") for name in ("Starts", "Runs", "Ends")]
    row = [said(f"{name}{number}")["words"] for name in ("Who", "What", "Late")]
    return [
        *([said("Line")] * (number % 5 + 1)),
        said(f"Lead{number}:"),
        {"kind": "list", "numbers": False, "start": 1, "items": [[said(f"First{number}.")], [said("Other.")]]},
        {"kind": "box", "look": "time-limit", "title": said(f"Limit{number}.")["words"], "inside": paragraphs},
        said(f"Rows{number}:"),
        {"kind": "table", "head": [said(name)["words"] for name in ("A", "B", "C")], "rows": [row, row]},
    ]


def sheets_of(blocks: list[dict[str, object]], contacts: list[dict[str, object]], *, large: bool) -> list[str]:
    """The words of each sheet of a PDF of some blocks."""
    look = frame(config=config()).config.look
    data = {
        "lang": "en",
        "author": "A",
        "title": "A",
        "description": "A",
        "date": None,
        "colours": dict(look.day),
        "heading": said("A")["words"],
        "summary": said("A")["words"],
        "fields": [],
        "notes": [],
        "large": large,
        "blocks": blocks,
        "contacts": contacts,
        "labels": {"contact": "Who to contact"},
    }
    source = PdfSource(
        route="/a.pdf",
        template=ARTICLE,
        is_large=large,
        place=Place(path="a.md"),
        written=(),
        data=json.dumps(data),
        digest="",
    )
    made = PdfMaker(frame(config=config()), template_folders(OWN_FOLDER)).make(source)
    assert isinstance(made, OutputFile), made
    document = pypdfium2.PdfDocument(made.data)
    sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
    document.close()
    return sheets


@pytest.fixture(name="guides")
def _guides(site: SiteSandbox) -> SiteSandbox:
    """A site with every sign and every block, whose guides are PDFs too."""
    site.lay(SITES / "everything")
    config = site.read("site_config.yml")
    assert "kind: guide\n" in config
    return site.write("site_config.yml", config.replace("kind: guide\n", "kind: guide\n    pdf: true\n"))


def shown_blocks(*nodes: Block) -> list[dict[str, Any]]:
    """What the template is given of some blocks."""
    shown: Any = show_text(page(nodes=nodes), Messages.of(Catalogue(words=()), Language.EN), str)["blocks"]
    return cast("list[dict[str, Any]]", shown)


def squeezed(words: str) -> str:
    """Words without what a line end changes."""
    return "".join(words.replace("\u00ad", "").split())


def text_of(data: bytes) -> str:
    """All words of a PDF, without spaces."""
    document = pypdfium2.PdfDocument(data)
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    document.close()
    return squeezed(text)


def test_every_word_of_the_page_is_in_both(guides: SiteSandbox) -> None:
    """Each paragraph, item, cell and heading of every block stands in the PDF to print and in that in large print."""
    printed = guides.publish()
    assert 0 == printed.status, printed
    page = lxml.html.fromstring(guides.published["en/guides/all-signs/index.html"])
    (text,) = page.cssselect("div.text")
    for hidden in text.cssselect(".visually-hidden, [hidden], svg"):
        hidden.drop_tree()
    parts = [part for part in text.iter("p", "li", "td", "th", "dt", "dd", "h2", "h3", "summary") if not len(part)]
    words = [squeezed(part.text_content()) for part in parts]
    assert len(words) > 30

    for path in PDFS:
        found = text_of(guides.published[path])
        # A dash in a cell says that there is nothing: in large print such a cell is left out.
        assert [] == [each for each in words if each not in found and each != "–"], path


def test_what_a_reader_of_files_is_told(guides: SiteSandbox) -> None:
    """Both say their title and language, are tagged for screen readers, and lead to whole addresses."""
    guides.publish()
    for path in (*PDFS, "cy/canllawiau/pob-arwydd/pob-arwydd-print-bras.pdf"):
        with pikepdf.open(io.BytesIO(guides.published[path])) as pdf:
            assert f"{path[:2]}-GB" == str(pdf.Root.Lang)
            assert bool(pdf.Root.MarkInfo.Marked)
            assert str(pdf.docinfo.Title)
            links = [str(note.A.URI) for sheet in pdf.pages for note in sheet.get("/Annots", []) if "/A" in note]
        assert links
        assert [] == [link for link in links if not link.startswith(("https://", "mailto:", "tel:"))]


def test_large_print_is_large(guides: SiteSandbox) -> None:
    """No words of the PDF in large print are smaller than 16 points, those of its foot included."""
    guides.publish()
    with pikepdf.open(io.BytesIO(guides.published[PDFS[1]])) as pdf:
        commands = (each for sheet in pdf.pages for each in pikepdf.parse_content_stream(sheet))
        sizes = [float(each.operands[1]) for each in commands if str(each.operator) == "Tf"]

    assert min(sizes) >= 16


@pytest.mark.parametrize("large", [False, True])
def test_what_belongs_together_is_on_one_sheet(*, large: bool) -> None:
    """What leads to a list or a table has its beginning on the same sheet; no box and no body to contact is parted."""
    ways = [{"label": "", "lines": [said(f"Way{line}")["words"] for line in range(6)]}]
    contacts = [
        {"name": said(f"Body{number}.")["words"], "what_for": said("Help")["words"], "for_whom": [], "ways": ways}
        for number in range(TIMES)
    ]
    sheets = sheets_of([block for number in range(TIMES) for block in filled(number)], contacts, large=large)

    assert len(sheets) > 8
    for number in range(TIMES):
        for first, last in (("Lead", "First"), ("Limit", "Ends"), ("Rows", "Who")):
            both = [f"{first}{number}" in sheet and f"{last}{number}" in sheet for sheet in sheets]
            assert any(both), (first, last, number)
    assert TIMES == sum(sheet.count("Way0") for sheet in sheets)
    assert [] == [number for number, sheet in enumerate(sheets) if sheet.count("Way0") != sheet.count("Way5")]


def test_no_row_goes_over_two_sheets() -> None:
    """A row of a table stands on one sheet, unless it is longer than half of one: then nothing of it is lost."""
    rows = [
        [said(f"Who{number}")["words"], said(f"Top{number}. {'word ' * 60} Foot{number}.")["words"]]
        for number in range(TIMES)
    ]
    long = [said("Long")["words"], said(f"Begins {'word ' * 1000} Ends")["words"]]
    head = [said(name)["words"] for name in ("A", "B")]
    sheets = sheets_of([{"kind": "table", "head": head, "rows": [*rows, long]}], [], large=False)

    assert len(sheets) > 3
    for number in range(TIMES):
        assert any(f"Top{number}." in sheet and f"Foot{number}." in sheet for sheet in sheets), number
    assert sum(sheet.count("word") for sheet in sheets) == TIMES * 60 + 1000
    assert "Ends" in sheets[-1]


def test_a_number_stands_in_one_line() -> None:
    """Wherever a line ends, a number to ring is not parted."""
    sheets = sheets_of([said(f"{'ab ' * number}0345 345 4345") for number in range(10, 50)], [], large=True)

    assert sum(sheet.count("0345 345 4345") for sheet in sheets) == 40


def test_a_page_names_its_pdfs(guides: SiteSandbox) -> None:
    """The page leads to both, in words, with their pages and weight; a section that asks for none has none."""
    guides.publish()
    page = lxml.html.fromstring(guides.published["en/guides/all-signs/index.html"])
    links = [(link.get("href"), link.text_content()) for link in page.cssselect(".formats a[href$='.pdf']")]

    assert ["all-signs.pdf", "all-signs-large-print.pdf"] == [address for address, _ in links]
    assert links[0][1].startswith("A PDF to print: ")
    assert links[1][1].startswith("A PDF in large print: ")
    assert not [path for path in guides.published if path.endswith(".pdf") and "/factsheets/" in path]


def test_a_sign_that_cannot_be_shown(guides: SiteSandbox) -> None:
    """A sign that the font lacks is told at its line."""
    path = "content/en/guides/signs.md"
    text = guides.read(path) + "\n\nRing ☎ now.\n"
    printed = guides.write(path, text).publish()

    assert f"{path}:{text.count(chr(10))}:1: error: the PDF of this page cannot show “☎” [pdf-character]" in printed.out


def test_a_site_without_pdfs(guides: SiteSandbox) -> None:
    """A site may leave out all PDFs, whatever its sections ask for."""
    guides.write("site_config.yml", guides.read("site_config.yml") + "without: [pdfs]\n")
    guides.publish()

    assert not [path for path in guides.published if path.endswith(".pdf") and "files/" not in path]


def test_how_each_block_is_shown() -> None:
    """Each block is shown in a way of its own: as a box with its look and its name, as a table, or as plain text."""
    found = {}
    for name in set(BlockName) - {BlockName.OWN}:
        block = Block(name=name, title="", children=(prose("Text."),), place=place())
        (shown,) = shown_blocks(block)
        title = shown.get("title")
        words = "".join(run["words"] for run in title) if isinstance(title, list) else ""
        found[name] = (shown["kind"], shown.get("look", ""), words)

    assert {
        BlockName.CAN: ("box", "plain", "Can"),
        BlockName.CANNOT: ("box", "plain", "Cannot"),
        BlockName.NOTE: ("box", "note", ""),
        BlockName.IMPORTANT: ("box", "important", "Important"),
        BlockName.TIME_LIMIT: ("box", "time-limit", "Time limit"),
        BlockName.DEADLINE: ("paragraph", "", ""),
        BlockName.DANGER: ("box", "danger", "Danger"),
        BlockName.DETAILS: ("box", "plain", ""),
        BlockName.PAIRS: ("table", "", ""),
        BlockName.LETTER: ("box", "plain", ""),
        BlockName.FORM: ("box", "plain", ""),
        BlockName.WORDS: ("box", "plain", "What the words mean"),
        BlockName.FACTS: ("table", "", ""),
        BlockName.EN: ("language", "", ""),
        BlockName.CY: ("language", "", ""),
    } == found


def test_fields_of_a_kind_of_ones_own() -> None:
    """What a page says in its fields stands in its PDF: a day in words, an address that leads there."""
    fields = [
        FieldValue(key="closes", title="Closes", type=FieldType.DATE, text="2027-03-01", day=date(2027, 3, 1)),
        FieldValue(key="form", title="Form", type=FieldType.LINK, text="https://a.example/form", day=None),
    ]
    own = page(fields={field.key: field for field in fields})
    shown = show_text(own, Messages.of(Catalogue(words=()), Language.EN), str)["fields"]

    assert isinstance(shown, list)
    assert [("Closes", "1 March 2027", ""), ("Form", "https://a.example/form", "https://a.example/form")] == [
        (field["title"][0]["words"], field["words"][0]["words"], field["words"][0]["address"]) for field in shown
    ]
