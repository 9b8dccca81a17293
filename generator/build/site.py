"""A whole site, made: read → check → plan → check → make → check. Nothing is published here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from generator.build.contents import read_contents
from generator.build.files import Ingredients, make_files
from generator.build.folders import template_folders
from generator.build.frame import make_frame
from generator.build.means import Means
from generator.build.pages import Pages
from generator.build.reading import SiteReading
from generator.build.request import Request, is_error
from generator.build.search import Indexes, make_indexes
from generator.check import check_content, check_plan, check_unused_synonyms, check_unused_terms
from generator.check.finished import check_addresses_of
from generator.check.told_once import without_echoes, without_repetitions
from generator.load.places import with_places
from generator.model.content import Content
from generator.model.language import Language, in_both
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Problem
from generator.model.recipe import Made, Recipe
from generator.model.route import language_route
from generator.model.site import Frame, OutputFile, SitePlan
from generator.plan import plan_site
from generator.plan.recipes import recipes
from generator.render import plain_files
from generator.store import CACHE_FOLDER
from generator.tree.walk import MOST_PAGES
from generator.write.finished import FinishedFiles

_LINK_CODES = frozenset(
    (
        Code.MISSING_PAGE,
        Code.MISSING_ANCHOR,
        Code.OTHER_LANGUAGE_LINK,
        Code.DRAFT_LINK,
        Code.UNSAFE_LINK,
        Code.BAD_LINK,
        Code.MISSING_PICTURE,
        Code.MISSING_FILE,
        Code.EASY_NO_PICTURE,
        Code.EASY_TWO_PICTURES,
        Code.EASY_NO_WORDS,
        Code.EASY_NOT_AN_ITEM,
    )
)
"""What is wrong with a link, a picture or an item in itself, whatever the twin has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSite:
    """A site that was made: what was read and planned, its files if nothing stood in the way, the problems."""

    problems: tuple[Problem, ...]
    content: Content
    plan: SitePlan
    files: FinishedFiles | None = None
    made: Mapping[str, Made] = field(default_factory=dict)


def make_site(request: Request, site: SiteReading, means: Means, most_tree_pages: int = MOST_PAGES) -> MadeSite:
    """Make the files of a site that was read. Stops before a stage that cannot work on what the one before found."""
    with means.clock.part("check"):
        found = (*site.problems, *check_content(site.content, request.today))
        found = (*found, *link_problems(site.pages, found))
    with means.clock.part("plan"):
        plan = plan_site(site.content, most_tree_pages)
        problems = with_places((*found, *check_plan(plan)), request.root, site.context)
        problems = tuple(without_repetitions(tuple(without_echoes(problems))))
    if any(is_error(problem.code, release=request.release) for problem in problems):
        return MadeSite(problems=problems, content=site.content, plan=plan)
    making = _Making(request, site, plan, means)
    faults = making.make()
    if faults:
        return MadeSite(problems=(*problems, *faults), content=site.content, plan=plan)
    with means.clock.part("check files"):
        files = making.files()
        problems = (*problems, *_finished_problems(making, files, site.content))
    return MadeSite(problems=problems, content=site.content, plan=plan, files=files, made=making.made)


def link_problems(pages: Pages, others: Iterable[Problem]) -> Iterator[Problem]:
    """Links and items that one twin alone has, on pages without one that is at fault in itself."""
    others = tuple(others)
    faulty = {problem.place.path for problem in others if problem.code in _LINK_CODES}
    unlisted = {problem.place.path for problem in others if problem.code is Code.NOT_A_LIST}
    for reading in pages.readings:
        paths = {card.path for card in reading.cards}
        if not paths & faulty:
            # A list that shows as none is told alone; links that differ are told beside it.
            yield from (p for p in reading.link_problems if p.code is not Code.ITEMS_DIFFER or not paths & unlisted)


class _Making:
    """Makes all the files of a plan."""

    def __init__(self, request: Request, site: SiteReading, plan: SitePlan, means: Means) -> None:
        self.made: dict[str, Made] = {}
        self._request = request
        self._site = site
        self._plan = plan
        self._means = means
        self._assets: tuple[OutputFile, ...] = ()
        self.indexes = Indexes(files={}, routes={}, unused=in_both(lambda _: ()), problems=())

    def make(self) -> tuple[Problem, ...]:
        """Make every file; give the problems that keep one from being made."""
        clock, plan = self._means.clock, self._plan
        folders = template_folders(self._request.root)
        with clock.part("frame"):
            frame, self._assets, faults = make_frame(plan, folders, self._request.today, self._means)
        with clock.part("recipes"):
            wanted = recipes(plan)
        if faults:
            return faults
        with clock.part("files"):
            faults = self._some([recipe for recipe in wanted if not _is_search(recipe)], frame, len(wanted))
        if faults:
            return faults
        with clock.part("search"):
            # The pages to search from name the index, which is made of the words of all others.
            self.indexes = make_indexes(plan, self.made, self._site.content, self._means)
            frame = replace(frame, assets={**frame.assets, **self.indexes.routes})
            last = [recipe for recipe in wanted if _is_search(recipe)]
            return self.indexes.problems or self._some(last, frame, len(wanted))

    def _some(self, wanted: Sequence[Recipe], frame: Frame, total: int) -> tuple[Problem, ...]:
        ingredients = Ingredients(
            root=self._request.root,
            cache=self._request.root / CACHE_FOLDER if self._request.cache else None,
            folders=template_folders(self._request.root),
            frame=frame,
            context=self._site.context,
            bodies=self._site.pages.bodies,
        )
        faults: list[Problem] = []
        for result in make_files(wanted, ingredients, self._means):
            if isinstance(result, Problem):
                faults.append(result)
            else:
                self.made[result.path] = result
                self._request.progress(result.path, total)
        # A template's fault is met on every page that uses it, and told once.
        return tuple({(fault.place, fault.message): fault for fault in faults}.values())

    def files(self) -> FinishedFiles:
        """All the files: those made one by one, whose bytes the store has, and the others."""
        own = {file.path: file.data for file in (*self._used_assets(), *plain_files(self._plan))}
        digests = {path: sha256(data).hexdigest() for path, data in own.items()}
        digests |= {each.path: each.digest for each in self.made.values()}
        digests |= {path: content for each in self.made.values() for path, content in each.beside}
        digests |= self.indexes.files
        attached = {each.digest: self._request.root / each.path for each in self._plan.attachments}
        digests |= {each.output: each.digest for each in self._plan.attachments}
        return FinishedFiles(
            digests=dict(sorted(digests.items())),
            own=own,
            kept=lambda wanted: read_contents(self._means.store, wanted, attached),
        )

    def _used_assets(self) -> Iterator[OutputFile]:
        """The assets but for the style sheets and scripts of what no page of this site has."""
        named = frozenset(address for each in self.made.values() for address, _ in each.addresses)
        for file in self._assets:
            if file.path in named or not file.path.endswith((".css", ".js")):
                yield file


def _is_search(recipe: Recipe) -> bool:
    return bool(recipe.page and recipe.page.kind is PageKind.SEARCH)


def _finished_problems(making: _Making, files: FinishedFiles, content: Content) -> Iterator[Problem]:
    """What is wrong with the finished pages, each alone and together."""
    pages = [page for path, page in making.made.items() if path.endswith(".html")]
    for page in pages:
        yield from page.problems
    yield from check_addresses_of(pages, files.digests)
    yield from check_unused_terms(content.terms, in_both(lambda language: _used_terms(pages, language)))
    yield from check_unused_synonyms(content.search_words, making.indexes.unused)


def _used_terms(pages: Iterable[Made], language: Language) -> frozenset[str]:
    start = language_route(language)
    return frozenset(term for page in pages if f"/{page.path}".startswith(start) for term in page.terms)
