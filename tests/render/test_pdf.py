import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest

from generator.build import OWN_FOLDER, template_folders
from generator.load.catalogue import load_catalogue
from generator.load.pictures import load_pictures
from generator.model.contact import Day, Phone
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Problem
from generator.model.site import Frame, OutputFile, Page
from generator.plan import plan_site
from generator.render.pdf import PdfMaker, PdfSource, read_pdf
from tests.builders import (
    TODAY,
    both,
    config,
    contact,
    content,
    easy_body,
    easy_page,
    frame,
    opening_hours,
    picture,
    section,
    twins,
    value_of,
)
from tests.sandbox import SITES, SiteSandbox

TEMPLATES = template_folders(OWN_FOLDER)
EN, CY = Language.EN, Language.CY
SIGNS = r'Print #panic("x") $ \* \_ \<b> // @a \[x\] = 5 \` ~ as it is.'
SIGNS_SHOWN = 'Print #panic("x") $ * _ <b> // @a [x] = 5 ` ~ as it is.'
TEXT = {
    EN: "\n\n".join(
        (
            easy_body("You can ask the **Ombudsman**. The Ombudsman looks.", "The Welsh word is [llys]{cy}."),
            f"## When?\n\n{easy_body(SIGNS, 'Read [the full page](../factsheets/a.md).')}",
            f"### Who?\n\n{easy_body('You can ring.')}",
            f"## How long?\n\n{easy_body('You can wait.')}",
            "::: words\n\nOmbudsman\n:   They look at complaints.\n\nLaw\n:   A rule.\n\n:::",
        )
    ),
    CY: "\n\n".join(
        (
            easy_body("Gallwch ofyn i’r **Ombwdsmon**. Yr Ombwdsmon sy’n edrych.", "Y gair Saesneg yw [court]{en}."),
            f"## Pryd?\n\n{easy_body('Ŵyn ac ŷd.', 'Darllenwch [y dudalen lawn](../factsheets/a.md).')}",
            f"### Pwy?\n\n{easy_body('Gallwch chi ffonio.')}",
            f"## Am faint?\n\n{easy_body('Gallwch chi aros.')}",
            "::: words\n\nOmbwdsmon\n:   Mae’n edrych ar gwynion.\n\nCyfraith\n:   Rheol.\n\n:::",
        )
    ),
}
OFFICE = contact(
    "office",
    name=both("The office", "Y swyddfa"),
    phones=(Phone(number="0300 790 0203", dial="+443007900203", label=None, hours=None),),
    email=both("ask@example.org"),
    hours=opening_hours(((Day.MONDAY,), "09:00-17:00")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What the PDFs of a page are made from, in both languages."""

    frame: Frame
    pages: dict[Language, Page]


def planned(text: str = "", **changes: Any) -> Planned:
    """A site with one Easy Read page, of this text in both languages; further arguments change both headers."""
    catalogue = load_catalogue(OWN_FOLDER / "translations").value
    assert catalogue is not None
    titles = {EN: "The office [y swyddfa]{cy}", CY: "Y swyddfa [the office]{en}"}
    easy = []
    for language, body in TEXT.items():
        usual: dict[str, Any] = {"title": titles[language], "slug": f"help-{language}", "reviewed": TODAY}
        easy.append(easy_page(text or body, language, contacts=("office",), **usual | changes))
    sections = (section(), section("easy-read", kind=PageKind.EASY_READ))
    plan = plan_site(
        content(
            *twins("home"),
            *twins("factsheets/a"),
            *easy,
            config=config(sections=sections),
            contacts=(OFFICE,),
            pictures=value_of(load_pictures(OWN_FOLDER, OWN_FOLDER)),
            catalogue=catalogue,
        )
    )
    pages = {page.language: page for pair in plan.pages for page in pair if page.kind is PageKind.EASY_READ}
    whole = {
        each.language: replace(
            pages[each.language],
            nodes=each.text.nodes,
            headings=tuple(replace(heading, anchor=heading.anchor or "made") for heading in each.text.headings),
            easy_read=each.easy_read,
        )
        for each in easy
    }
    return Planned(frame=frame(plan), pages=whole)


def sources(site: Planned) -> dict[Language, PdfSource]:
    """What the PDFs of that page are made from."""
    maker = PdfMaker(site.frame, TEMPLATES)
    return {language: maker.sources(page)[0] for language, page in site.pages.items()}


def made(source: PdfSource) -> OutputFile:
    """A PDF that can be made."""
    file = PdfMaker(frame(), TEMPLATES).make(source)
    assert isinstance(file, OutputFile), file
    return file


def refused(source: PdfSource) -> Problem:
    """What is told of a PDF that cannot be made."""
    problem = PdfMaker(frame(), TEMPLATES).make(source)
    assert isinstance(problem, Problem)
    return problem


@dataclass(frozen=True)
class Document:
    """A finished PDF and what can be read in it."""

    file: OutputFile

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """Its objects."""
        return pikepdf.open(io.BytesIO(self.file.data))

    @cached_property
    def root(self) -> Any:
        """Its catalogue, from which everything hangs."""
        return self.pdf.Root

    @cached_property
    def elements(self) -> tuple[Any, ...]:
        """Every element of its structure, in the order of reading."""
        return tuple(_elements(self.root.StructTreeRoot))

    def all(self, *kinds: str) -> list[Any]:
        """The elements of these kinds."""
        return [element for element in self.elements if str(element.S)[1:] in kinds]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words of each page as they are seen, with single spaces."""
        document = pypdfium2.PdfDocument(self.file.data)
        texts = tuple(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
        document.close()
        return texts

    @property
    def text(self) -> str:
        """All words."""
        return " ".join(self.texts)

    @cached_property
    def marked(self) -> tuple[Any, ...]:
        """The properties of every piece of content that has some."""
        return tuple(
            instruction.operands[1]
            for sheet in self.pdf.pages
            for instruction in pikepdf.parse_content_stream(sheet)
            if str(instruction.operator) == "BDC"
        )


def _elements(element: Any) -> Iterator[Any]:
    if not isinstance(element, pikepdf.Dictionary):
        return
    if "/S" in element:
        yield element
    children: Any = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        yield from _elements(child)


@cache
def document(language: Language) -> Document:
    """The PDF of the page, made once."""
    return Document(made(sources(planned())[language]))


languages = pytest.mark.parametrize("language", Language)


@languages
def test_it_says_that_it_can_be_read_by_all(language: Language) -> None:
    """The file says that it is PDF/UA-1, and that all of it is tagged."""
    with document(language).pdf.open_metadata() as metadata:
        assert "1" == metadata["{http://www.aiim.org/pdfua/ns/id/}part"]
    assert document(language).root.MarkInfo.Marked


@languages
def test_it_says_its_language(language: Language) -> None:
    """The language of the document is that of the page."""
    assert f"{language}-GB" == str(document(language).root.Lang)


@pytest.mark.parametrize(("language", "expected"), [(EN, "The office y swyddfa"), (CY, "Y swyddfa the office")])
def test_it_says_its_title(language: Language, expected: str) -> None:
    """A reader shows the title, without marks, and not the name of the file."""
    assert expected == str(document(language).pdf.docinfo.Title)
    assert document(language).root.ViewerPreferences.DisplayDocTitle


@languages
def test_words_of_the_other_language(language: Language) -> None:
    """Words of the other language are marked as being in it, in the title and in a sentence."""
    other = f"{language.other}-GB"
    marked = [properties for properties in document(language).marked if str(properties.get("/Lang", "")) == other]

    assert len(marked) >= 2


@languages
def test_headings(language: Language) -> None:
    """There is one first-level heading, at the beginning, and no level is skipped."""
    levels = [int(str(element.S)[2:]) for element in document(language).all("H1", "H2", "H3", "H4")]

    assert [1] == [level for level in levels if level == 1]
    assert 1 == levels[0]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@languages
def test_pictures_are_described(language: Language) -> None:
    """Every picture of an item is a figure with words; those beside a contact are decoration."""
    figures = document(language).all("Figure")

    items = 3 + 6
    assert items == len(figures)
    assert [] == [figure for figure in figures if not str(figure.get("/Alt", ""))]


def test_descriptions_are_in_the_language() -> None:
    """A Welsh PDF describes its pictures in Welsh."""
    english, welsh = ({str(figure.Alt) for figure in document(language).all("Figure")} for language in Language)

    assert set() == english & welsh


@languages
def test_list_of_words(language: Language) -> None:
    """The hard words are a list: each entry has a term and its meaning."""
    entries = [[str(child.S) for child in entry.K] for entry in document(language).all("LI")]

    assert [["/Lbl", "/LBody"]] * 2 == entries


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (EN, ["When?", "How long?", "What the words mean", "Who to contact"]),
        (CY, ["Pryd?", "Am faint?", "Ystyr y geiriau", "Â phwy i gysylltu"]),
    ],
)
def test_bookmarks(language: Language, expected: list[str]) -> None:
    """Every heading below the title can be jumped to."""
    with document(language).pdf.open_outline() as outline:
        (title,) = outline.root
        found = [entry.title for entry in _below(title)]

    assert [words for words in expected if words in found] == [words for words in found if words in expected]
    assert len(expected) <= len(found)


def _below(entry: Any) -> Iterator[Any]:
    for child in entry.children:
        yield child
        yield from _below(child)


@languages
def test_contents(language: Language) -> None:
    """A document with several headings lists them at its beginning, each with the number of its page."""
    assert document(language).all("TOC")
    assert len(document(language).all("TOCI")) == len(document(language).all("H2")) - 1


@languages
def test_number_of_pages(language: Language) -> None:
    """What a page says of its PDF is true: its address, its size and its number of pages."""
    told = read_pdf(document(language).file)

    assert (f"/{document(language).file.path}", len(document(language).file.data)) == (told.route, told.size)
    assert len(document(language).pdf.pages) == told.pages > 1


def test_where_it_lies() -> None:
    """A PDF lies beside its page and is named after it."""
    assert ["en/easy-read/help-en/help-en.pdf", "cy/easy-read-cy/help-cy/help-cy.pdf"] == [
        document(language).file.path for language in Language
    ]


def test_the_same_bytes() -> None:
    """The same page gives the same bytes each time."""
    assert document(EN).file.data == made(sources(planned())[EN]).data


def test_no_day_but_the_reviewed_one() -> None:
    """A page without a day of review makes a PDF without a day, and so the same on any day."""
    once, again = (Document(made(sources(planned(reviewed=None))[EN])) for _ in range(2))

    assert once.file.data == again.file.data
    assert "/CreationDate" not in once.pdf.docinfo


def test_words_are_no_commands() -> None:
    """Whatever signs an editor writes stand in the PDF as they are, and do nothing."""
    assert SIGNS_SHOWN in document(EN).text


def test_welsh_letters() -> None:
    """Every Welsh letter is there."""
    assert "Ŵyn ac ŷd." in document(CY).text


@pytest.mark.parametrize(
    ("language", "heading", "expected"),
    [
        (EN, "Who to contact", ["The office", "0300 790 0203", "Monday, 9 in the morning to 5 in the afternoon"]),
        (CY, "Â phwy i gysylltu", ["Y swyddfa", "0300 790 0203", "ask@example.org"]),
    ],
)
def test_contacts_come_last(language: Language, heading: str, expected: list[str]) -> None:
    """Whom to contact stands on the last page, below a heading that begins it."""
    last = document(language).texts[-1]

    assert last.startswith(heading)
    assert [] == [words for words in expected if words not in last]


@pytest.mark.parametrize(
    ("tested", "expected"),
    [
        ("", "People with learning disabilities have not tested this page yet."),
        ("A group, May 2026", "Who tested this page: A group, May 2026"),
    ],
)
def test_it_says_who_tested_it(tested: str, expected: str) -> None:
    """The last page says who tested the document, or that nobody has, when it was reviewed, and where it is from."""
    last = Document(made(sources(planned(tested_with=tested))[EN])).texts[-1]

    assert expected in last
    assert "21 November 2026" in last
    assert "small.example/en/easy-read/help-en/" in last


def test_links_lead_to_whole_addresses() -> None:
    """A link to another page leads to its whole address, since the file may be read anywhere; a number can be rung."""
    led = {
        str(annotation.A.URI)
        for sheet in document(EN).pdf.pages
        for annotation in sheet.get("/Annots", [])
        if "/A" in annotation and "/URI" in annotation.A
    }

    assert {"https://small.example/en/factsheets/a/", "tel:+443007900203", "mailto:ask@example.org"} <= led


@languages
def test_font(language: Language) -> None:
    """Only Source Sans is used, and the file brings it along."""
    fonts = {
        str(font.BaseFont): inner.FontDescriptor
        for sheet in document(language).pdf.pages
        for font in sheet.Resources.Font.values()
        for inner in font.DescendantFonts
    }

    assert fonts
    assert [] == [name for name in fonts if "SourceSansPro" not in name]
    assert [] == [name for name, descriptor in fonts.items() if not {"/FontFile2", "/FontFile3"} & set(descriptor)]


def test_size_of_the_words() -> None:
    """No words are smaller than 16 points."""
    sizes = set()
    for sheet in document(EN).pdf.pages:
        for instruction in pikepdf.parse_content_stream(sheet):
            if str(instruction.operator) == "Tf":
                sizes.add(float(instruction.operands[1]))

    assert min(sizes) >= 16


def test_no_item_is_split() -> None:
    """Each item stands on one page whole: no sentence goes on overleaf, however many there are."""
    items = [
        f"Item {number} is an item with a long first sentence. It is item {number} still. And {number} again."
        for number in range(40)
    ]
    long = Document(made(sources(planned(easy_body(*items)))[EN]))

    assert [] == [words for words in items if not any(words in text for text in long.texts)]
    assert 8 <= len(long.texts) - 1 <= 14


def test_a_short_page_has_no_contents() -> None:
    """A page with one heading has no list of contents, and one without hard words no list of words."""
    short = Document(made(sources(planned(f"## When?\n\n{easy_body('Now.')}"))[EN]))

    assert [] == short.all("TOC", "L")


def test_a_sign_that_cannot_be_shown() -> None:
    """A sign that the font lacks is told where it stands."""
    problem = refused(sources(planned(easy_body("You can ring.", "Ring ☎ now.")))[EN])

    assert (Code.PDF_CHARACTER, "content/en/easy-read/a.md:5:1") == (problem.code, str(problem.place))
    assert "“☎”" in problem.message


def test_a_sign_in_a_title() -> None:
    """A sign outside the sentences that the font lacks is told for the page."""
    problem = refused(sources(planned(title="Ring ☎"))[EN])

    assert (Code.PDF_CHARACTER, "content/en/easy-read/a.md") == (problem.code, problem.place.path)


def test_a_template_of_the_site(site: SiteSandbox) -> None:
    """A template of the site takes the place of the project's, and what is wrong with it is told for the page."""
    folder = site.write("templates/easy-read.typ", '#panic("no")').root / "templates"
    problem = PdfMaker(frame(), (folder, *TEMPLATES)).make(sources(planned())[EN])

    assert isinstance(problem, Problem)
    assert Code.PDF_FAILED is problem.code


@pytest.mark.parametrize(
    "changes",
    [{"title": "Another"}, {"reviewed": None}, {"tested_with": "us"}, {"text": easy_body("Other.")}],
    ids=str,
)
def test_what_makes_another_pdf(changes: dict[str, Any]) -> None:
    """Whatever changes the PDF changes the digest of what it is made from, and nothing else does."""
    usual = sources(planned())[EN].digest

    assert usual == sources(planned())[EN].digest
    assert usual != sources(planned(**changes))[EN].digest


def test_another_picture_makes_another_pdf() -> None:
    """A picture that is drawn anew changes the PDFs that show it."""
    site = planned()
    pictures = site.frame.pictures
    others = tuple(picture("phone", known.words) if known.key == "phone" else known for known in pictures)
    anew = Planned(frame=replace(site.frame, pictures=others), pages=site.pages)

    assert sources(site)[EN].digest != sources(anew)[EN].digest


def test_what_a_template_reads_makes_another_pdf(site: SiteSandbox) -> None:
    """A file that a template of the site may read changes its PDFs; what makes web pages does not."""
    site.write("templates/easy-read.typ", '#import "more/own.typ": shown')
    digests = []
    for path, words in (("more/own.typ", "1"), ("more/own.typ", "2"), ("root.html", "1"), ("a.css", "1")):
        folder = site.write(f"templates/{path}", words).root / "templates"
        maker, page = PdfMaker(planned().frame, (folder, *TEMPLATES)), planned().pages[EN]
        digests += [source.digest for source in maker.sources(page)]

    assert digests[0] != digests[1] == digests[2] == digests[3]


@pytest.fixture(name="easy")
def _easy(site: SiteSandbox) -> SiteSandbox:
    """A small site with an Easy Read page."""
    return site.lay(SITES / "easy-read")


PDF = "en/easy-read/help/help.pdf"


def test_an_unchanged_page_makes_no_new_pdf(easy: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build takes the PDFs of the first from the cache; --no-cache makes them anew, with the same bytes."""
    easy.publish()
    first = easy.published
    asked: list[str] = []

    make = PdfMaker.make

    def counted(maker: PdfMaker, source: PdfSource) -> OutputFile | Problem:
        asked.append(source.route)
        return make(maker, source)

    monkeypatch.setattr(PdfMaker, "make", counted)
    easy.publish()
    again, kept = list(asked), easy.published
    easy.publish("--no-cache")

    assert ([], first, first) == (again, kept, easy.published)
    assert ["/en/easy-read/help/help.pdf", "/cy/hawdd-ei-ddeall/cael-help/cael-help.pdf"] == asked


def test_a_changed_page_makes_a_new_pdf(easy: SiteSandbox) -> None:
    """A page that has changed has a new PDF."""
    easy.publish()
    before = easy.published[PDF]
    easy.write(
        "content/en/easy-read/help.md",
        easy.read("content/en/easy-read/help.md").replace("You can ring", "You may ring"),
    )
    easy.publish()

    assert before != easy.published[PDF]


def test_a_damaged_cache_does_no_harm(easy: SiteSandbox) -> None:
    """A kept PDF that has been damaged is not published."""
    easy.publish()
    before = easy.published
    for path in (easy.root / ".cache").iterdir():
        path.write_bytes(b"%PDF-1.7 damaged")
    easy.publish()

    assert before == easy.published


def test_a_cache_that_cannot_be_written(easy: SiteSandbox) -> None:
    """Where nothing can be kept, the site is published all the same."""
    easy.write(".cache", "a file in the way")

    assert 0 == easy.publish().status
    assert PDF in easy.published


def test_no_cache_keeps_nothing(easy: SiteSandbox) -> None:
    """With --no-cache nothing is kept either."""
    easy.publish("--no-cache")

    assert not (easy.root / ".cache").exists()


def test_a_pdf_that_fails_leaves_the_site(easy: SiteSandbox) -> None:
    """When a PDF cannot be made, nothing is published, and the site that was there is whole."""
    easy.publish()
    before = easy.published
    easy.write("templates/easy-read.typ", '#panic("no")')

    assert 1 == easy.publish().status
    assert before == easy.published
