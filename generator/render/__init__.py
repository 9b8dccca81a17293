"""Stage 4: ``SitePlan`` → finished files, in memory. The only stage that knows Markdown and templates."""

from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from pathlib import Path

from generator.model.language import Language
from generator.model.problem import Place, Problem
from generator.model.site import OutputFile, SitePlan
from generator.render.addresses import known_addresses
from generator.render.assets import Assets, make_assets
from generator.render.hosts import host_files
from generator.render.jobs import Job, SiteInputs, jobs_of
from generator.render.messages import Messages, MissingWordError
from generator.render.pdf import PdfMaker, pdf_sources, read_pdf
from generator.render.search_files import SearchFiles, search_files
from generator.render.search_index import search_index
from generator.render.search_pages import search_pages
from generator.render.site import render_jobs
from generator.render.site_templates import card_route
from generator.render.templates import CATALOGUE, missing_word
from generator.render.vcard import vcard

__all__ = ["Rendered", "render_site"]

_JOBS_PER_PROCESS = 200
"""Fewer files than this are rendered sooner than a process starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The finished files, sorted by path, and the problems met on the way.

    ``pdfs`` are those of them that are worth keeping for a later build, by the digest of what each is made from.
    """

    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...]
    pdfs: Mapping[str, OutputFile]


def render_site(  # noqa: PLR0913 - what a build is asked for is named one by one
    plan: SitePlan,
    template_folders: tuple[Path, ...],
    today: date,
    *,
    processes: int,
    progress: Callable[[str], None],
    kept: Callable[[str], bytes | None],
) -> Rendered:
    """Render every file of the site.

    ``today`` fixes the bank holidays. ``processes`` is how many render side by side; 0 lets the size of the
    site decide. ``progress`` hears the path of each finished file. ``kept`` gives the PDF that an earlier build made
    from a source with this digest, if any.
    """
    assets = _with_search(make_assets(template_folders), plan)
    pdfs, pdf_problems = _pdfs(plan, template_folders, kept)
    facts = tuple(read_pdf(file) for file in pdfs.values())
    inputs = SiteInputs(plan=plan, folders=template_folders, assets=assets, today=today, pdfs=facts)
    addresses = OutputFile(path="404.json", data=known_addresses(plan))
    files = [*assets.files, *host_files(plan), *_cards(plan), *_pictures(plan), *pdfs.values(), addresses]
    problems = [*assets.problems, *pdf_problems]
    for result in _results(inputs, processes):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            files.append(result)
            progress(result.path)
    return Rendered(files=tuple(sorted(files, key=lambda file: file.path)), problems=_once(problems), pdfs=pdfs)


def _pdfs(
    plan: SitePlan, folders: tuple[Path, ...], kept: Callable[[str], bytes | None]
) -> tuple[Mapping[str, OutputFile], tuple[Problem, ...]]:
    """The PDF files, by the digest of what each is made from."""
    try:
        sources = pdf_sources(plan, folders)
    except MissingWordError as error:
        return {}, (missing_word(error, Place(path=CATALOGUE)),)
    files = {
        source.digest: OutputFile(path=source.route[1:], data=data)
        for source in sources
        if (data := kept(source.digest)) is not None
    }
    missing = tuple(source for source in sources if source.digest not in files)
    if not missing:
        return files, ()
    maker = PdfMaker(folders)
    problems: list[Problem] = []
    for source in missing:
        made = maker.make(source)
        if isinstance(made, Problem):
            problems.append(made)
        else:
            files[source.digest] = made
    return files, tuple(problems)


def _with_search(assets: Assets, plan: SitePlan) -> Assets:
    """The assets, and the index of each language, which the template asks for as ``search-en.json``."""
    files, routes, problems = list(assets.files), dict(assets.routes), list(assets.problems)
    for language in Language:
        index = search_index(search_pages(plan, language), language)
        try:
            made = search_files(index, Messages.of(plan.catalogue, language))
        except MissingWordError as error:
            problems.append(missing_word(error, Place(path=CATALOGUE)))
            made = SearchFiles(first="/", files=())
        files += made.files
        routes[f"search-{language}.json"] = made.first
    return Assets(files=tuple(files), routes=routes, problems=tuple(problems))


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
