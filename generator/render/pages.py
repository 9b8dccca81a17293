"""The pages of a site, each by the template of its kind."""

from collections.abc import Callable, Sequence

from generator.model.page_kind import PageKind
from generator.model.recipe import Recipe
from generator.model.site import OutputFile, Page
from generator.model.wcag import CRITERIA
from generator.render.addresses import relative_address
from generator.render.by_name import by_name
from generator.render.easy_read import show_easy_read
from generator.render.pdf import Pdf
from generator.render.site_templates import SiteTemplates
from generator.render.templates import tidy
from generator.render.tree_files import TreeRenderer


class PageRenderer:
    """Renders pages."""

    def __init__(self, site: SiteTemplates, trees: TreeRenderer, whole: Callable[[Page], Page]) -> None:
        """Take the templates, what renders trees, and what gives a written page its text."""
        self._site = site
        self._trees = trees
        self._whole = whole

    def page(self, recipe: Recipe, pdfs: Sequence[Pdf]) -> OutputFile:
        """Render a page in one language; ``pdfs`` are the same to print, where there are any."""
        if recipe.page is None:
            raise ValueError(recipe.path)
        language = recipe.language
        page = self._whole(recipe.page)
        values = {
            "page": page,
            "twin": recipe.twin,
            "menu": self._site.frame.menus[language],
            "pdfs": pdfs,
            "by_name": by_name(page),
        }
        templates = self._site.at(page.route, language, **{**values, **self._own(page, recipe)})
        if page.kind is PageKind.TREE and page.tree:
            html = templates.page("pages/tree.html", **self._trees.state(page, recipe, templates))
        else:
            body = self._site.text(page, page.route, templates)
            name = page.own.template if page.own else page.kind
            shown: dict[str, str] = {"urgent": body.urgent, "body": body.rest}
            if page.kind is PageKind.OUTCOME:
                shown = self._trees.answer(page, recipe, body, templates)
            html = templates.page(f"pages/{name}.html", **shown)
        return OutputFile(path=recipe.path, data=tidy(html).encode())

    def _own(self, page: Page, recipe: Recipe) -> dict[str, object]:
        """What only pages of this kind show."""
        if page.kind is PageKind.OUTLINE and page.tree and page.tree.whole:
            return self._trees.outline(page.tree.whole, recipe)
        if page.kind is PageKind.EASY_READ:
            return self._easy_read(page)
        return {"criteria": CRITERIA} if page.statement else {}

    def _easy_read(self, page: Page) -> dict[str, object]:
        """What an Easy Read page shows: its items."""

        def address(target: str) -> str:
            return relative_address(page.route, page.targets.get(target, target))

        messages = self._site.messages[page.language]
        name = self._site.frame.config.name[page.language]
        return {"shown": show_easy_read(page, self._site.pictures, messages, address, site=name)}
