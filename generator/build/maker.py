"""One file, from its recipe: rendered, looked at, packed."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from generator.build.bodies import Bodies
from generator.build.contents import content_name, kept_file, pack_file
from generator.build.files import Fresh, Ingredients
from generator.build.search import pack_words, text_of
from generator.check.output import OutputReader
from generator.model.problem import Place, Problem
from generator.model.recipe import Made, Recipe
from generator.model.site import OutputFile, Page
from generator.model.source_files import INTERFACE_FILE
from generator.packing import digest
from generator.render.messages import MissingWordError
from generator.render.pdf import PdfMaker, PdfSource, has_pdf, read_pdf
from generator.render.search_index import count_words
from generator.render.search_pages import is_searched, words_of
from generator.render.site import Renderer
from generator.render.templates import missing_word
from generator.store import Store


class FileMaker:
    """Makes files. What they share is made ready once, for all processes."""

    def __init__(self, ingredients: Ingredients) -> None:
        """Take what files are made of beside their recipes."""
        self._ingredients = ingredients
        self._bodies = Bodies(ingredients.root, ingredients.context, ingredients.bodies)
        self._renderer = Renderer(ingredients.frame, ingredients.folders, self._whole)
        self._reader = OutputReader(urlsplit(ingredients.frame.config.base_url).path)
        self._documents: PdfMaker | None = None

    def use(self, bodies: Mapping[str, bytes]) -> None:
        """Make files of other texts of the same pages from now on: packed, by path."""
        self._bodies = Bodies(self._ingredients.root, self._ingredients.context, bodies)

    def _whole(self, page: Page) -> Page:
        return self._bodies.whole(page)

    def make(self, recipe: Recipe) -> Fresh | Problem:
        """Make one file, and the PDF of the same page if it has one."""
        page = recipe.page
        documents = self._pdfs(page) if page and has_pdf(page, self._ingredients.frame.config) else {}
        if isinstance(documents, Problem):
            return documents
        file = self._renderer.file(recipe, [read_pdf(pdf, is_large=name.is_large) for name, pdf in documents.items()])
        if isinstance(file, Problem):
            return file
        content, data = pack_file(file.data)
        kept = {content_name(content): data}
        beside: list[tuple[str, str]] = []
        for source, pdf in documents.items():
            of_pdf, data = pack_file(pdf.data)
            kept |= {content_name(of_pdf): data, _name(source): of_pdf.encode()}
            beside.append((pdf.path, of_pdf))
        found = self._reader.page(file.path, file.data) if file.path.endswith(".html") else None
        words, shown, terms = b"", "", frozenset(found.terms if found else ())
        if page and is_searched(page):
            searched = words_of(self._whole(page))
            text, data = text_of(searched)
            counted = count_words(searched)
            words, shown = pack_words(text, counted), text.digest
            kept[content_name(shown)] = data
            if page.source:
                terms = self._renderer.terms(searched, page.language, terms, [word for word, _, _ in counted])
        made = Made(
            path=file.path,
            digest=content,
            size=len(file.data),
            ids=found.ids if found else (),
            addresses=found.addresses if found else (),
            problems=found.problems if found else (),
            terms=tuple(sorted(terms)),
            words=words,
            text=shown,
            beside=tuple(beside),
            sources=tuple(map(_name, documents)),
        )
        return Fresh(made=made, kept=kept)

    def _pdfs(self, page: Page) -> Mapping[PdfSource, OutputFile] | Problem:
        """The PDFs of a page. What they are made from changes less often than what their page is."""
        if self._documents is None:
            self._documents = PdfMaker(self._ingredients.frame, self._ingredients.folders)
        try:
            sources = self._documents.sources(self._whole(page))
        except MissingWordError as error:
            return missing_word(error, Place(path=INTERFACE_FILE))
        store, made = Store(self._ingredients.cache), dict[PdfSource, OutputFile]()
        for source in sources:
            content = store.get(_name(source))
            kept = kept_file(store, content.decode()) if content else None
            file = self._documents.make(source) if kept is None else OutputFile(path=source.route[1:], data=kept)
            if isinstance(file, Problem):
                return file
            made[source] = file
        return made


def _name(source: PdfSource) -> bytes:
    """Under which key the store knows what stands for the bytes of a PDF."""
    return digest("digest of a pdf", source.digest)
