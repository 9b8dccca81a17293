"""Pages → PDF files, by Typst: PDF/UA-1 or nothing. The door of the library and of its font.

Words are handed over as data, never as source. The library refuses a document that lacks a title, the words of a
picture or a sign of the font; each refusal is a problem of the page.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import typst

from generator.model.config import PDFS, SiteConfig
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Place, Problem
from generator.model.route import pdf_route
from generator.model.site import Frame, OutputFile, Page
from generator.render.dates import long_date
from generator.render.easy_read import Run, ShownEasyRead, show_easy_read, shown_words
from generator.render.messages import Messages
from generator.render.pdf_text import as_data, show_text, written_lines
from generator.render.template_files import readable_parts
from generator.text.dialect import plain
from generator.text.words import slugify

EASY_READ, ARTICLE = "easy-read.typ", "article.typ"
"""The templates: of a page in Easy Read, and of any other page of text."""
_PAGE_OBJECT = re.compile(rb"/Type ?/Page\b")
_MISSING_SIGN = re.compile(r'the text `"(?P<sign>.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSource:
    """What one PDF is made from. ``digest`` stands for all that decides its bytes; ``route`` is its address.

    ``written`` is what an editor wrote and where, for telling where a sign stands that cannot be shown. ``is_large``
    tells whether it is in large print.
    """

    route: str
    template: str
    is_large: bool
    place: Place
    written: tuple[tuple[str, Place], ...]
    data: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """What a page says of its PDF: the address, whether in large print, the size in bytes, the number of pages."""

    route: str
    is_large: bool
    size: int
    pages: int


def has_pdf(page: Page, config: SiteConfig) -> bool:
    """Tell whether a page is to be had as a PDF: one in Easy Read, and any text of a section that asks for it."""
    if PDFS in config.without or not page.source:
        return False
    own = page.key.partition("/")[0]
    return page.kind is PageKind.EASY_READ or any(section.pdf for section in config.sections if section.key == own)


def _used(shown: ShownEasyRead) -> set[str]:
    """The names of the pictures on a page."""
    items = (*shown.opening, *(item for part in shown.parts for item in part.items))
    ways = (way for contact in shown.contacts for way in contact.ways)
    return {*(item.picture for item in items), *(way.picture for way in ways)}


def _labels(messages: Messages) -> dict[str, str]:
    _ = messages.gettext
    return {"contents": _("What is in these pages"), "words": _("What the words mean"), "contact": _("Who to contact")}


def _notes(frame: Frame, page: Page, messages: Messages) -> Iterator[tuple[Run, ...]]:
    """What the last page says of the document itself."""
    _ = messages.gettext
    if page.header and page.header.tested_with:
        yield shown_words(_("Who tested this page: %(who)s") % {"who": page.header.tested_with})
    elif page.kind is PageKind.EASY_READ:
        yield shown_words(_("People with learning disabilities have not tested this page yet."))
    if page.header and page.header.reviewed:
        date = long_date(page.header.reviewed, page.language)
        yield shown_words(_("Last reviewed on %(date)s") % {"date": date})
    address = frame.config.base_url + page.route
    yield (Run(words=_("This page on our website:") + " "), Run(words=address.split("://")[-1], address=address))
    yield shown_words(frame.config.notice[page.language])


class PdfMaker:
    """Makes PDFs; the fonts are read once, when the first is made."""

    def __init__(self, frame: Frame, folders: tuple[Path, ...]) -> None:
        """Take what all pages share. ``folders`` are searched for the templates in order."""
        self._frame = frame
        self._pictures = {picture.key: picture for picture in frame.pictures}
        self._messages = {language: Messages.of(frame.catalogue, language) for language in Language}
        self._templates = {
            name: next(folder / name for folder in folders if (folder / name).is_file())
            for name in (EASY_READ, ARTICLE)
        }
        made_with = (
            f"typst {version('typst')}, {version('font-source-sans-pro')}".encode() + Path(__file__).read_bytes()
        )
        self._common = {
            name: hashlib.sha256(b"".join((name.encode(), made_with, *readable_parts(path.parent)))).digest()
            for name, path in self._templates.items()
        }

    def sources(self, page: Page) -> tuple[PdfSource, ...]:
        """What the PDFs of a page are made from: one of a page in Easy Read; of any other one, and one in large print.

        Raises ``MissingWordError`` when a label has no Welsh.
        """
        if page.kind is PageKind.EASY_READ:
            return (self._easy_read(page),)
        messages = self._messages[page.language]
        shown = {
            **show_text(page, messages, self._address(page)),
            "labels": {"contact": messages.gettext("Who to contact")},
            "notes": [as_data(note) for note in _notes(self._frame, page, messages)],
        }
        written = tuple(written_lines(page.nodes))
        large = "-" + slugify(messages.gettext("large print"))
        return (
            self._source(page, ARTICLE, {**shown, "large": False}, written),
            self._source(page, ARTICLE, {**shown, "large": True}, written, large),
        )

    def _easy_read(self, page: Page) -> PdfSource:
        messages = self._messages[page.language]
        site = self._frame.config.name[page.language]
        shown = show_easy_read(page, self._pictures, messages, self._address(page), site=site)
        used = (name for name in sorted(_used(shown)) if name in self._pictures)
        data = {
            "pictures": {name: self._pictures[name].data.decode() for name in used},
            "labels": _labels(messages),
            "notes": [as_data(note) for note in _notes(self._frame, page, messages)],
            **{key: value for key, value in asdict(shown).items() if key != "tested"},
        }
        sentences = page.easy_read.sentences() if page.easy_read else ()
        return self._source(page, EASY_READ, data, tuple((each.words, each.place) for each in sentences))

    def _address(self, page: Page) -> Callable[[str], str]:
        """Links of a file on a desk lead to the whole address."""

        def address(target: str) -> str:
            to = page.targets.get(target, target)
            return self._frame.config.base_url + to if to.startswith("/") else to

        return address

    def _source(
        self,
        page: Page,
        template: str,
        shown: Mapping[str, object],
        written: tuple[tuple[str, Place], ...],
        end: str = "",
    ) -> PdfSource:
        reviewed = page.header.reviewed if page.header else None
        data = {
            "lang": page.language.value,
            "colours": dict(self._frame.config.look.day),
            "author": plain(self._frame.config.name[page.language]),
            "title": plain(page.title),
            "heading": as_data(shown_words(page.title)),
            "summary": as_data(shown_words(page.summary)),
            "description": plain(page.summary),
            "date": [reviewed.year, reviewed.month, reviewed.day] if reviewed else None,
            **shown,
        }
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        return PdfSource(
            route=pdf_route(page.route, end),
            template=template,
            is_large=bool(end),
            place=Place(path=page.claim.path),
            written=written,
            data=text,
            digest=hashlib.sha256(self._common[template] + text.encode()).hexdigest(),
        )

    @cached_property
    def _fonts(self) -> object:
        import font_source_sans_pro  # noqa: PLC0415 - only a build that makes a PDF needs it
        import typst  # noqa: PLC0415 - as above

        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[font_source_sans_pro.font_directory],
        )

    def make(self, source: PdfSource) -> OutputFile | Problem:
        """Make one PDF; the same source gives the same bytes on any machine and any day."""
        import typst  # noqa: PLC0415 - only a build that makes a PDF needs it

        compiler = typst.Compiler(
            input=self._templates[source.template],
            font_paths=cast("typst.Fonts", self._fonts),
            sys_inputs={"data": source.data},
        )
        try:
            data, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            return _refused(source, error.message)
        if warnings:
            # The library goes on with a font or a picture that is not what was asked for.
            return _refused(source, warnings[0].message)
        # One file in memory: only pictures come as lists, only files written by the library as nothing.
        return OutputFile(path=source.route[1:], data=cast("bytes", data))


def _refused(source: PdfSource, message: str) -> Problem:
    sign = _MISSING_SIGN.search(message)
    if sign:
        places = (place for words, place in source.written if sign["sign"] in words)
        return Problem(
            place=next(places, source.place),
            code=Code.PDF_CHARACTER,
            message=f"the PDF of this page cannot show “{sign['sign']}”",
            hint="write it in another way; the font has the letters of Welsh and English and common signs",
        )
    return Problem(
        place=source.place,
        code=Code.PDF_FAILED,
        message=f"the PDF of this page cannot be made: {message}",
        hint=f"if your site has a {source.template} of its own, compare it with the project’s",
    )


def read_pdf(file: OutputFile, *, is_large: bool = False) -> Pdf:
    """What a page says of a finished PDF, which itself tells how many pages it has."""
    pages = len(_PAGE_OBJECT.findall(file.data))
    return Pdf(route=f"/{file.path}", is_large=is_large, size=len(file.data), pages=pages)
