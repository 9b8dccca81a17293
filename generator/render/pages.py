"""The pages of a site, each by the template of its kind."""

from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.site import OutputFile, Page
from generator.model.wcag import CRITERIA
from generator.render.addresses import relative_address
from generator.render.easy_read import show_easy_read
from generator.render.pdf import Pdf, pdf_route
from generator.render.site_templates import SiteTemplates
from generator.render.templates import tidy
from generator.render.tree_files import TreeRenderer


class PageRenderer:
    """Renders pages."""

    def __init__(self, site: SiteTemplates, trees: TreeRenderer, pdfs: tuple[Pdf, ...]) -> None:
        """Take the templates, what renders trees, and the finished PDFs."""
        self._site = site
        self._trees = trees
        self._pdfs = {pdf.route: pdf for pdf in pdfs}

    def page(self, pair: Bilingual[Page], language: Language) -> OutputFile:
        """Render a page in one language."""
        page = pair[language]
        values = {"page": page, "twin": pair[language.other], "menu": self._site.plan.menus[language], "pdf": None}
        templates = self._site.at(page.route, language, **{**values, **self._own(page)})
        if page.kind is PageKind.TREE and page.tree:
            html = templates.page("pages/tree.html", **self._trees.state(page, page.tree, templates))
        else:
            html = templates.page(f"pages/{page.kind}.html", body=self._site.text(page, page.route, templates))
        return OutputFile(path=f"{page.route[1:]}index.html", data=tidy(html).encode())

    def _own(self, page: Page) -> dict[str, object]:
        """What only pages of this kind show."""
        if page.kind is PageKind.OUTLINE and page.tree:
            return self._trees.outline(page.tree.tree, page.language)
        if page.kind is PageKind.EASY_READ:
            return self._easy_read(page)
        return {"criteria": CRITERIA} if page.statement else {}

    def _easy_read(self, page: Page) -> dict[str, object]:
        """What an Easy Read page shows: its items, and the PDF of the same."""

        def address(target: str) -> str:
            return relative_address(page.route, page.targets.get(target, target))

        messages = self._site.messages[page.language]
        name = self._site.plan.config.name[page.language]
        shown = show_easy_read(page, self._site.pictures, messages, address, site=name)
        return {"shown": shown, "pdf": self._pdfs.get(pdf_route(page))}
