"""The files that a site has once, and the pages at its earlier addresses."""

from generator.model.language import Language
from generator.model.recipe import Recipe
from generator.model.route import NOT_FOUND, SITEMAP, calendar_route, feed_route, file_path
from generator.model.site import OutputFile, Redirect
from generator.render.addresses import relative_address
from generator.render.assets import finished_script
from generator.render.site_templates import SiteTemplates
from generator.render.templates import tidy


class SingleFiles:
    """Renders the files that are no page of the plan."""

    def __init__(self, site: SiteTemplates) -> None:
        """Take the templates."""
        self._site = site
        self._menus = site.frame.menus

    def redirect(self, redirect: Redirect | None) -> OutputFile:
        """The page at an earlier address."""
        if redirect is None:
            raise ValueError(redirect)
        html = self._site.at(redirect.old, redirect.language).page(
            "redirect.html",
            target=relative_address(redirect.old, redirect.route),
            absolute_target=self._site.absolute(redirect.route),
        )
        return _file(redirect.old, html)

    def root(self) -> OutputFile:
        """The first page, which offers both languages."""
        templates = self._site.at("/", Language.CY)
        html = templates.page("root.html", menus=self._menus, words=self._site.speakers())
        return _file("/", html)

    def not_found(self) -> OutputFile:
        """The page for an address that does not exist. It is served at any depth, so its own addresses are rooted."""
        html = self._site.at(NOT_FOUND, Language.CY).page(
            "not-found.html",
            menus=self._menus,
            words=self._site.speakers(),
            rooted=lambda route: self._site.base_path + route if route.startswith("/") else route,
            rooted_asset=self._site.rooted_asset,
        )
        return _file(NOT_FOUND, html)

    def sitemap(self, recipe: Recipe) -> OutputFile:
        """The list of all pages, for search engines."""
        templates = self._site.at(SITEMAP, Language.EN)
        return _file(SITEMAP, templates.page("sitemap.xml", pages=recipe.pages, menus=self._menus))

    def feed(self, recipe: Recipe) -> OutputFile:
        """The reviewed pages of a language."""
        route = feed_route(recipe.language)
        templates = self._site.at(route, recipe.language)
        return _file(route, templates.page("feed.xml", pages=recipe.reviewed, menu=self._menus[recipe.language]))

    def calendar(self, recipe: Recipe) -> OutputFile:
        """What scripts have to know of days in a language, with the scripts that reckon with it."""
        route = calendar_route(recipe.language)
        script = self._site.at(route, recipe.language).page("calendar.js")
        return OutputFile(path=file_path(route), data=finished_script(script).encode())


def _file(route: str, html: str) -> OutputFile:
    return OutputFile(path=file_path(route), data=tidy(html).encode())
