"""Easy Read pages → PDF files, by Typst: PDF/UA-1 or nothing. The door of the library and of its font.

Words are handed over as data, never as source. The library refuses a document that lacks a title, the words of a
picture or a sign of the font; each refusal is a problem of the page.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import typst

from generator.dialect import plain
from generator.model.easy_read import Sentence
from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.model.site import Frame, OutputFile, Page
from generator.render.dates import long_date
from generator.render.easy_read import Run, ShownEasyRead, show_easy_read, shown_words
from generator.render.messages import Messages

TEMPLATE = "easy-read.typ"
_PAGE_OBJECT = re.compile(rb"/Type ?/Page\b")
_MISSING_SIGN = re.compile(r'the text `"(?P<sign>.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSource:
    """What one PDF is made from. ``digest`` stands for all that decides its bytes; ``route`` is its address.

    ``sentences`` are those an editor wrote, for telling where a sign stands that cannot be shown.
    """

    route: str
    place: Place
    sentences: tuple[Sentence, ...]
    data: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """What a page says of its PDF: the address, the size in bytes, the number of pages."""

    route: str
    size: int
    pages: int


def pdf_route(page: Page) -> str:
    """Where the PDF of an Easy Read page lies: beside the page, under the page's own word."""
    return f"{page.route}{page.route.rstrip('/').rpartition('/')[2]}.pdf"


def _template(folders: tuple[Path, ...]) -> Path:
    return next(folder / TEMPLATE for folder in folders if (folder / TEMPLATE).is_file())


def _used(shown: ShownEasyRead) -> set[str]:
    """The names of the pictures on a page."""
    items = (*shown.opening, *(item for part in shown.parts for item in part.items))
    ways = (way for contact in shown.contacts for way in contact.ways)
    return {*(item.picture for item in items), *(way.picture for way in ways)}


def _labels(messages: Messages) -> dict[str, str]:
    _ = messages.gettext
    return {"contents": _("What is in these pages"), "words": _("What the words mean"), "contact": _("Who to contact")}


def _notes(frame: Frame, page: Page, shown: ShownEasyRead, messages: Messages) -> Iterator[tuple[Run, ...]]:
    """What the last page says of the document itself."""
    _ = messages.gettext
    if shown.tested:
        yield shown_words(_("Who tested this page: %(who)s") % {"who": shown.tested})
    else:
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
        """Take what all pages share. ``folders`` are searched for the template in order."""
        self._frame = frame
        self._pictures = {picture.key: picture for picture in frame.pictures}
        self._messages = {language: Messages.of(frame.catalogue, language) for language in Language}
        self._template = _template(folders)
        made_with = f"typst {version('typst')}, {version('font-source-sans-pro')}"
        self._common = hashlib.sha256(self._template.read_bytes() + made_with.encode()).digest()

    def source(self, page: Page) -> PdfSource:
        """What the PDF of an Easy Read page is made from. Raises ``MissingWordError`` when a label has no Welsh."""

        def address(target: str) -> str:
            """Links of a file on a desk lead to the whole address."""
            to = page.targets.get(target, target)
            return self._frame.config.base_url + to if to.startswith("/") else to

        site, messages = self._frame.config.name[page.language], self._messages[page.language]
        shown = show_easy_read(page, self._pictures, messages, address, site=site)
        reviewed = page.header.reviewed if page.header else None
        used = (name for name in sorted(_used(shown)) if name in self._pictures)
        data = {
            "lang": page.language.value,
            "colours": dict(self._frame.config.look.day),
            "author": plain(site),
            "title": plain(page.title),
            "heading": [asdict(run) for run in shown_words(page.title)],
            "summary": [asdict(run) for run in shown_words(page.summary)],
            "description": plain(page.summary),
            "date": [reviewed.year, reviewed.month, reviewed.day] if reviewed else None,
            "pictures": {name: self._pictures[name].data.decode() for name in used},
            "labels": _labels(messages),
            "notes": [[asdict(run) for run in note] for note in _notes(self._frame, page, shown, messages)],
            **{key: value for key, value in asdict(shown).items() if key != "tested"},
        }
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        return PdfSource(
            route=pdf_route(page),
            place=Place(path=page.claim.path),
            sentences=tuple(page.easy_read.sentences()) if page.easy_read else (),
            data=text,
            digest=hashlib.sha256(self._common + text.encode()).hexdigest(),
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
            input=self._template, font_paths=cast("typst.Fonts", self._fonts), sys_inputs={"data": source.data}
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
        places = (sentence.place for sentence in source.sentences if sign["sign"] in sentence.words)
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
        hint=f"if your site has a {TEMPLATE} of its own, compare it with the project’s",
    )


def read_pdf(file: OutputFile) -> Pdf:
    """What a page says of a finished PDF, which itself tells how many pages it has."""
    return Pdf(route=f"/{file.path}", size=len(file.data), pages=len(_PAGE_OBJECT.findall(file.data)))
