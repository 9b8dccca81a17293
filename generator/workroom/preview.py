"""A preview of one site folder: what stands there now, page by page, with what is wrong."""

import contextlib
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.build import Means, is_error, opened, template_folders
from generator.build.files import Ingredients
from generator.build.folders import program_digest
from generator.build.frame import make_frame
from generator.build.means import Listing, listing
from generator.build.reading import SiteReading
from generator.model.card import Card
from generator.model.problem import Problem, in_order
from generator.model.route import file_path
from generator.model.source_files import page_path
from generator.plan.recipes import recipes
from generator.workroom.as_typed import page_as_typed
from generator.workroom.checking import Checker
from generator.workroom.making import INDEXES, SiteFiles, make_search, with_search
from generator.workroom.notes import Notes, Situation, by_page
from generator.workroom.parts import written_at
from generator.workroom.planning import Planned, planned_again
from generator.workroom.reading import SiteReader, is_page
from generator.workroom.stand_ins import Standing, stand_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was seen at the last look: what changed, and every problem that there is now, sorted."""

    changed: tuple[str, ...]
    problems: tuple[Problem, ...]
    faults: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the site from being published."""
        return tuple(problem for problem in self.problems if is_error(problem.code, release=False))


class Preview:
    """The preview of one site folder. Nothing of it is written anywhere but in the store that builds have too.

    The program as it was when the preview began makes all its pages.
    """

    def __init__(self, root: Path, today: Callable[[], date]) -> None:
        """Take the site folder, and what tells the day."""
        self.root = root
        self.today = today
        self.seen = Seen(changed=(), problems=(), faults=())
        self.site: SiteReading | None = None
        self._program = program_digest()
        self._listing: Listing | None = None
        self._day = today()
        self._start, self._count = secrets.token_hex(4), 0
        self._reader = SiteReader(root)
        self._checker = Checker(root, today)
        self._notes = Notes(root)
        self._before: dict[str, Card] = {}
        self._planned: Planned | None = None
        self._standing: Standing | None = None
        self._ingredients: Ingredients | None = None
        self.files: SiteFiles | None = None
        self._pages: Mapping[str, bytes] = {}
        self._is_checked = True
        self._tried: SiteReading | None = None

    @property
    def version(self) -> str:
        """What stands for the preview as it is now: another one each time that something has changed."""
        return f"{self._start}-{self._count}"

    def look(self, hurry: Callable[[], None] = lambda: None) -> bool:
        """Look for changes, and show them; false when there are none. ``hurry`` is called when there are some.

        When nothing but the text of pages has changed, what all pages together make of it is left to ``check``.
        """
        with self._opened() as means:
            changed = self._reader.changed(means)
            if self._count and not changed:
                return False
            hurry()
            self._show(self._reader.read(means), changed, means)
        return True

    @property
    def is_checked(self) -> bool:
        """Whether it is known what all pages together make of the last change."""
        return self._is_checked

    def check(self) -> bool:
        """Look at what all pages together make of the last change; true when other problems are known after that."""
        if self._is_checked or not (self.site and self._standing and self._planned and self._listing):
            return False
        self._is_checked = True
        found = self._checker.whole(self.site, self._standing, self._planned.plan, self._listing.files)
        if found.problems == self.seen.problems:
            return False
        self.seen = replace(self.seen, problems=found.problems, faults=found.faults)
        self._changed()
        return True

    @property
    def is_done(self) -> bool:
        """Whether every page was looked at with all that it now quotes."""
        return self._reader.is_done and self._is_checked

    def go_on(self) -> bool:
        """Look at one more page that may depend on what has changed; true when other problems are known after that."""
        if not self._is_checked:
            return self.check()
        self._reader.go_on()
        if not self.is_done:
            return False
        before = self.seen
        with self._opened() as means:
            self._show(self._reader.site, (), means)
        return before.problems != self.seen.problems

    @contextlib.contextmanager
    def _opened(self) -> Iterator[Means]:
        self._listing = listing(self.root, self._program, self._listing)
        with opened(self.root, known=self._listing) as means:
            yield means

    def tried(self, files: Mapping[str, bytes]) -> SiteReading | tuple[Problem, ...]:
        """The site as it would be with these bytes in the place of those that are saved, by path."""
        site = self._reader.tried(files)
        self._tried = None if isinstance(site, tuple) or not all(map(is_page, files)) else site
        return site

    def typed(self, path: str) -> bytes | None:
        """A file as it would be with the texts that were tried last; one that cannot be made so is as it is saved."""
        if self._tried is None or self._ingredients is None:
            return self.file(path)
        made = page_as_typed(path, self._tried, self._before, self._planned, self._ingredients)
        return self.file(path) if made is None else self._notes.page(made, self.situation, ())

    def _show(self, site: SiteReading | tuple[Problem, ...], changed: tuple[str, ...], means: Means) -> None:
        self._changed()
        if isinstance(site, tuple):
            problems = in_order(site)
            self.seen = Seen(changed=changed, problems=problems, faults=problems)
            return
        self.site = site
        keys = [reading.key for reading in site.pages.readings]
        self._standing = standing = stand_in(site.content, keys, self._before)
        self._before |= {card.path: card for card in site.content.pages}
        planned, day = planned_again(standing.content, self._planned), self.today()
        is_text = planned is self._planned and day == self._day and bool(changed) and all(map(is_page, changed))
        self._planned, self._day = planned, day
        if is_text and self.files and self._ingredients and not self.seen.faults:
            self._is_checked = False
            self._ingredients = replace(self._ingredients, bodies={**site.pages.bodies, **standing.bodies})
            self.files.use(self._ingredients.bodies)
            self.seen = Seen(changed=changed, problems=self._checker.files_alone(site, means.files), faults=())
            return
        self._is_checked = True
        found = self._checker.whole(site, standing, planned.plan, means.files)
        faults = found.faults or self._make(site, standing, planned, means)
        self.seen = Seen(changed=changed, problems=found.problems, faults=faults)

    def _changed(self) -> None:
        """What was made before does not hold any more."""
        self._count += 1
        self._pages = {}
        self._tried = None

    def _make(self, site: SiteReading, standing: Standing, planned: Planned, means: Means) -> tuple[Problem, ...]:
        """Have the files of a plan ready to be made; what keeps them from being made at all."""
        folders = template_folders(self.root)
        frame, assets, faults = make_frame(planned.plan, folders, self.today(), means)
        if faults:
            return faults
        if not planned.wanted:
            wanted = {recipe.path: recipe for recipe in recipes(planned.plan, keyed=False)}
            self._planned = planned = replace(planned, wanted=wanted)
        self._ingredients = Ingredients(
            root=self.root,
            cache=None,
            folders=folders,
            frame=with_search(frame),
            context=site.context,
            bodies={**site.pages.bodies, **standing.bodies},
        )
        self.files = SiteFiles(planned.plan, planned.wanted, self._ingredients, assets)
        return ()

    def file(self, path: str) -> bytes | None:
        """A file of the preview, by its path in the finished site; ``None`` when there is none."""
        if path in self._pages:
            return self._pages[path]
        if self.files is None:
            return self._notes.fault_page(self.situation) if path.endswith(".html") else None
        if path in INDEXES and self.files.read(path) is None:
            self._search()
        data = self.files.read(path)
        if isinstance(data, Problem):
            situation = replace(self.situation, faults=(*self.seen.faults, data))
            return self._notes.fault_page(situation) if path.endswith(".html") else None
        if data is None or not path.endswith(".html"):
            return data
        self._pages = {**self._pages, path: self._marked(path, data, self.files)}
        return self._pages[path]

    def plain(self, route: str) -> str | None:
        """A page without any mark of the preview; ``None`` when it cannot be made."""
        data = self.files.read(file_path(route)) if self.files else None
        return data.decode() if isinstance(data, bytes) else None

    @property
    def base_path(self) -> str:
        """The site's own path on its host, which is empty or begins with a slash."""
        return urlsplit(self.site.content.config.base_url).path if self.site else ""

    @property
    def situation(self) -> Situation:
        """How things stand."""
        errors = len(self.seen.errors)
        warnings = len(self.seen.problems) - errors
        return Situation(errors=errors, warnings=warnings, faults=self.seen.faults)

    def _marked(self, path: str, data: bytes, files: SiteFiles) -> bytes:
        recipe = files.recipes.get(path)
        page = recipe.page if recipe else None
        faults = files.problems.get(path, ())
        situation = replace(self.situation, write=written_at(self.root, page) if page else "")
        if page is None or not page.source or self._standing is None:
            return self._notes.page(data, situation, faults)
        problems = by_page(self.seen.problems).get(page_path(page.key, page.language), ())
        lack = self._standing.lacks.get((page.key, page.language))
        # What is wrong with a text is met once more in its finished page.
        told = problems or (() if lack else faults)
        return self._notes.page(data, situation, told, lack, (page.key, page.language))

    def _search(self) -> None:
        """Make the search of the preview, with every page as it now stands."""
        while not self.is_done:
            self.go_on()
        standing, ingredients = self._standing, self._ingredients
        if standing and ingredients and self.files:
            with self._opened() as means:
                self.files.add(means.store.with_all(lambda: make_search(standing.content, ingredients, means)))
