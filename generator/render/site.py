"""Every file that is made one by one, from its recipe and the frame of the site."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from generator.model.language import Language
from generator.model.problem import Place, Problem
from generator.model.recipe import FileKind, Recipe
from generator.model.search import SearchPage
from generator.model.site import Frame, OutputFile, Page
from generator.model.source_files import INTERFACE_FILE
from generator.render.messages import MissingWordError
from generator.render.pages import PageRenderer
from generator.render.pdf import Pdf
from generator.render.single_files import SingleFiles
from generator.render.site_templates import SiteTemplates
from generator.render.templates import TemplateFailedError, missing_word
from generator.render.tree_files import TreeRenderer


class Renderer:
    """Renders files. It knows the frame, and of each file what its recipe names."""

    def __init__(self, frame: Frame, folders: tuple[Path, ...], whole: Callable[[Page], Page]) -> None:
        """Take the frame, the folders of templates, and what gives a written page its text."""
        self._site = site = SiteTemplates(frame, folders)
        trees = TreeRenderer(site, whole)
        single = SingleFiles(site)
        self._pages = PageRenderer(site, trees, whole)
        self._others: Mapping[FileKind, Callable[[Recipe], OutputFile]] = {
            FileKind.REDIRECT: lambda recipe: single.redirect(recipe.redirect),
            FileKind.TREE_DATA: trees.data,
            FileKind.TREE_PICTURE: trees.picture,
            FileKind.FEED: single.feed,
            FileKind.CALENDAR: single.calendar,
            FileKind.ROOT: lambda _: single.root(),
            FileKind.NOT_FOUND: lambda _: single.not_found(),
            FileKind.SITEMAP: single.sitemap,
        }

    def terms(
        self, page: SearchPage, language: Language, linked: frozenset[str], words: Collection[str]
    ) -> frozenset[str]:
        """The terms that a page with these words uses, whether or not they are ``linked`` on it."""
        return self._site.terms(language, linked, words, (part.text for part in page.parts))

    def file(self, recipe: Recipe, pdfs: Sequence[Pdf] = ()) -> OutputFile | Problem:
        """Render one file; when its template is at fault, the problem."""
        try:
            if recipe.kind is FileKind.PAGE:
                return self._pages.page(recipe, pdfs)
            return self._others[recipe.kind](recipe)
        except TemplateFailedError as error:
            return error.problem
        except MissingWordError as error:
            return missing_word(error, Place(path=INTERFACE_FILE))
