"""The files of a preview, each made when somebody asks for it."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from generator.build import Means
from generator.build.contents import content_name
from generator.build.files import Ingredients, make_files
from generator.build.maker import FileMaker
from generator.build.search import make_indexes
from generator.load.attachments import read_attachment
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.recipe import Made, Recipe
from generator.model.route import file_path
from generator.model.site import Frame, OutputFile, SitePlan
from generator.plan import plan_site
from generator.plan.recipes import recipes
from generator.render import plain_files
from generator.render.search_pages import is_searched

INDEXES = tuple(f"assets/search-{language}.json" for language in Language)
"""Where a preview has the first file of each index of the search."""


class SiteFiles:
    """The files of one plan. What was made once is kept as long as this is."""

    def __init__(
        self,
        plan: SitePlan,
        wanted: Mapping[str, Recipe],
        ingredients: Ingredients,
        assets: tuple[OutputFile, ...],
    ) -> None:
        """Take the plan, the recipes of its files by path, what they are made of, and the files that are there."""
        self.plan = plan
        self.recipes = wanted
        self._ingredients = ingredients
        self._assets: Mapping[str, bytes] = {file.path: file.data for file in assets}
        self._made: dict[str, bytes] = {}
        self.problems: dict[str, tuple[Problem, ...]] = {}
        """What is wrong with the pages made so far because of their templates, by path."""

    def use(self, bodies: Mapping[str, bytes]) -> None:
        """Have other texts of the same pages, packed, by path; whatever is made of texts is made anew."""
        self._maker.use(bodies)
        self._made.clear()
        self.problems.clear()

    def read(self, path: str) -> bytes | Problem | None:
        """The bytes of a file; the problem when a template keeps it from being made; ``None`` when there is none."""
        if path in self._assets:
            return self._assets[path]
        if path in self._made:
            return self._made[path]
        # The PDF of a page is made together with it.
        page = path if path in self.recipes else file_path(f"/{path.rpartition('/')[0]}/")
        if page in self.recipes and page not in self._made:
            fresh = self._maker.make(self.recipes[page])
            if isinstance(fresh, Problem):
                return fresh
            self._made |= _unpacked(fresh.made, fresh.kept)
            self.problems[page] = fresh.made.problems
        if path not in self._made:
            self._made |= {name: data for name, data in self._others(path) if name == path}
        return self._made.get(path)

    def add(self, files: Mapping[str, bytes]) -> None:
        """Have some more files, by path."""
        self._made |= files

    @cached_property
    def _maker(self) -> FileMaker:
        return FileMaker(self._ingredients)

    @cached_property
    def _plain(self) -> Mapping[str, bytes]:
        return {file.path: file.data for file in plain_files(self.plan)}

    def _others(self, path: str) -> Iterator[tuple[str, bytes]]:
        yield from self._plain.items()
        for each in self.plan.attachments:
            if each.output == path:
                yield path, read_attachment(self._ingredients.root / each.path, each.digest)


def with_search(frame: Frame) -> Frame:
    """A frame that names the indexes of the search, which are made when they are asked for."""
    routes = {path.rpartition("/")[2]: f"/{path}" for path in INDEXES}
    return replace(frame, assets={**frame.assets, **routes})


def make_search(content: Content, ingredients: Ingredients, means: Means) -> Mapping[str, bytes]:
    """The files of both indexes of the search, by path: the words of all pages, which are made for it."""
    plan = plan_site(content)
    wanted = [recipe for recipe in recipes(plan) if recipe.page and is_searched(recipe.page)]
    made = {each.path: each for each in make_files(wanted, ingredients, means) if not isinstance(each, Problem)}
    if len(made) < len(wanted):
        return {}
    indexes = make_indexes(plan, made, content, means)
    packed = means.store.load_all(map(content_name, indexes.files.values()))
    files = {path: zlib.decompress(data) for path, data in zip(indexes.files, packed, strict=True)}
    first = {f"assets/{name}": files[route[1:]] for name, route in indexes.routes.items()}
    return files | first


def _unpacked(made: Made, kept: Mapping[bytes, bytes]) -> Mapping[str, bytes]:
    contents = ((made.path, made.digest), *made.beside)
    return {path: zlib.decompress(kept[content_name(content)]) for path, content in contents}
