"""Stage 4: ``SitePlan`` → finished files, in memory. The only stage that knows Markdown and templates."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from pathlib import Path

from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.site import OutputFile, SitePlan
from generator.render.addresses import known_addresses
from generator.render.assets import make_assets
from generator.render.hosts import host_files
from generator.render.jobs import Job, SiteInputs, jobs_of
from generator.render.site import card_route, render_jobs
from generator.render.vcard import vcard

__all__ = ["Rendered", "render_site"]

_JOBS_PER_PROCESS = 200
"""Fewer files than this are rendered sooner than a process starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The finished files, sorted by path, and the problems met on the way."""

    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...]


def render_site(
    plan: SitePlan,
    template_folders: tuple[Path, ...],
    today: date,
    *,
    processes: int,
    progress: Callable[[str], None],
) -> Rendered:
    """Render every file of the site.

    ``today`` fixes the bank holidays. ``processes`` is how many render side by side; 0 lets the size of the
    site decide. ``progress`` hears the path of each finished file.
    """
    assets = make_assets(template_folders)
    inputs = SiteInputs(plan=plan, folders=template_folders, assets=assets, today=today)
    addresses = OutputFile(path="404.json", data=known_addresses(plan))
    files = [*assets.files, *host_files(plan), *_cards(plan), *_pictures(plan), addresses]
    problems = list(assets.problems)
    for result in _results(inputs, processes):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            files.append(result)
            progress(result.path)
    return Rendered(files=tuple(sorted(files, key=lambda file: file.path)), problems=_once(problems))


def _results(inputs: SiteInputs, processes: int) -> tuple[OutputFile | Problem, ...]:
    jobs = jobs_of(inputs.plan)
    number = processes or min(2, 1 + len(jobs) // _JOBS_PER_PROCESS)
    if number == 1:
        return render_jobs(inputs, jobs)
    shares: list[tuple[Job, ...]] = [jobs[first::number] for first in range(number)]
    with ProcessPoolExecutor(max_workers=number) as pool:
        return tuple(result for results in pool.map(render_jobs, repeat(inputs), shares) for result in results)


def _once(problems: list[Problem]) -> tuple[Problem, ...]:
    """A template's fault is met on every page that uses it, and told once."""
    return tuple({(problem.place, problem.message): problem for problem in problems}.values())


def _cards(plan: SitePlan) -> tuple[OutputFile, ...]:
    return tuple(
        OutputFile(path=card_route(plan, language, contact)[1:], data=vcard(contact, language))
        for contact in plan.contacts
        for language in Language
    )


def _pictures(plan: SitePlan) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path=picture.path.removeprefix("content/"), data=picture.data) for picture in plan.pictures)
