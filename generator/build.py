"""The pipeline, from top to bottom: load → check → plan → check → render → check → write."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.check import check_content, check_output, check_plan
from generator.load import load_content, load_site_config
from generator.model.config import SiteConfig
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Code, Level, Problem
from generator.model.site import OutputFile, SitePlan
from generator.plan import plan_site
from generator.render import render_site
from generator.render.template_files import template_faults
from generator.weight import PageWeight, heaviest_pages
from generator.write import CACHE_FOLDER, check_output_folder, publish, read_cached, write_cache

OWN_FOLDER = Path(__file__).resolve().parent.parent
"""Where the project's own templates and interface words lie, for site folders that have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a build.

    ``today`` decides what is overdue; ``output`` is the configuration's when ``None``. ``jobs`` is the number of
    processes that render, 0 for as many as pay. ``cache`` allows to use and keep what an earlier build made.
    ``progress`` hears of each finished page and of how many there
    will be.
    """

    root: Path
    output: Path | None
    release: bool
    today: date
    jobs: int
    cache: bool
    progress: Callable[[str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did. ``usable`` is false when the configuration itself could not be read.

    ``problems`` are sorted by place. ``pages`` counts the finished pages of each language. ``heaviest`` are the pages
    that take longest on a bad connection, one of each kind.
    """

    problems: tuple[Problem, ...]
    release: bool
    usable: bool = True
    published: bool = False
    changed: bool = False
    output: Path | None = None
    pages: tuple[tuple[Language, int], ...] = ()
    unreviewed: int = 0
    heaviest: tuple[PageWeight, ...] = ()
    files: int = 0
    seconds: float = 0.0

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the site from being published."""
        return tuple(problem for problem in self.problems if is_error(problem.code, release=self.release))


def is_error(code: Code, *, release: bool) -> bool:
    """Tell whether a problem stops the build: every error does, and in a release some warnings do too."""
    return code.level is Level.ERROR or (release and code.level is Level.RELEASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSite:
    """A site made in memory: what was loaded and planned, the files, the problems."""

    problems: tuple[Problem, ...]
    content: Content
    plan: SitePlan
    files: tuple[OutputFile, ...] = ()


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the site's own folder, then the project's."""
    own, site = OWN_FOLDER / "templates", root / "templates"
    return (site, own) if site.is_dir() and site.resolve() != own.resolve() else (own,)


def translations_folder(root: Path) -> Path:
    """Where the interface words lie: the site's own folder, or the project's."""
    site = root / "translations"
    return site if site.is_dir() else OWN_FOLDER / "translations"


def make_site(request: Request, config: SiteConfig) -> MadeSite:
    """Do everything but write. Stops before a stage that cannot work on what the one before found."""
    loaded = load_content(request.root, OWN_FOLDER, translations_folder(request.root), config)
    plan = plan_site(loaded.content)
    folders = template_folders(request.root)
    problems = (
        *loaded.problems,
        *template_faults(folders),
        *check_content(loaded.content, request.today, contacts_broken=loaded.contacts_broken),
        *check_plan(plan),
    )
    if any(is_error(problem.code, release=request.release) for problem in problems):
        return MadeSite(problems=problems, content=loaded.content, plan=plan)
    total = 2 * len(plan.pages)
    cache = request.root / CACHE_FOLDER
    rendered = render_site(
        plan,
        folders,
        request.today,
        processes=request.jobs,
        progress=lambda path: request.progress(path, total),
        kept=lambda digest: read_cached(cache, digest) if request.cache else None,
    )
    if request.cache:
        write_cache(cache, {digest: file.data for digest, file in rendered.pdfs.items()})
    problems = (*problems, *rendered.problems)
    if not rendered.problems:
        problems = (*problems, *check_output(rendered.files, urlsplit(config.base_url).path, request.jobs))
    return MadeSite(problems=problems, content=loaded.content, plan=plan, files=rendered.files)


def build_site(request: Request, *, write: bool) -> Report:
    """Make the site and, when ``write`` is true and nothing is wrong with it, publish it.

    Raises ``NotOursError`` or ``OSError`` when the output folder cannot be written; the old site is whole then.
    """
    start = time.perf_counter()
    config = load_site_config(request.root)
    if config.value is None:
        return Report(problems=_sorted(config.problems), release=request.release, usable=False)
    output = request.output or request.root / config.value.output
    if write:
        check_output_folder(request.root, output, template_folders(request.root))
    made = make_site(request, config.value)
    problems = _sorted((*config.problems, *made.problems))
    publishable = write and not any(is_error(problem.code, release=request.release) for problem in problems)
    changed = publish(made.files, output).changed if publishable else False
    return Report(
        problems=problems,
        release=request.release,
        published=publishable,
        changed=changed,
        output=output,
        pages=tuple((language, len(made.plan.pages) if made.files else 0) for language in Language),
        unreviewed=_unreviewed(made.content),
        heaviest=heaviest_pages(made.plan, made.files) if made.files else (),
        files=len(made.files),
        seconds=time.perf_counter() - start,
    )


def _sorted(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _unreviewed(content: Content) -> int:
    """How many translations no second person has checked."""
    return sum(
        not pair[pair.en.header.source_language.other].header.reviewer
        for pair in content.twins()
        if not pair.en.header.draft
    )
