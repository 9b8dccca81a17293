"""The pipeline, from top to bottom: read → check → plan → check → make → check → publish.

Everything that takes long is remembered by the store, under all that it is made from; what runs every time runs over
cards alone.
"""

from pathlib import Path

from generator.build.folders import OWN_FOLDER, code_digest, template_folders, translations_folder
from generator.build.means import Clock, Means
from generator.build.reading import SiteReading, look_at_site, read_site
from generator.build.request import Report, Request, StoppedError, is_error
from generator.build.site import MadeSite, make_site
from generator.build.weight import heaviest_pages
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.weight import PageWeight
from generator.store import CACHE_FOLDER, Store
from generator.write import check_output_folder, publish, read_manifest, told_since

__all__ = [
    "OWN_FOLDER",
    "Clock",
    "MadeSite",
    "Means",
    "Report",
    "Request",
    "SiteReading",
    "StoppedError",
    "build_site",
    "code_digest",
    "is_error",
    "look_at_site",
    "make_site",
    "read_site",
    "template_folders",
    "translations_folder",
]


def build_site(request: Request, *, write: bool) -> Report:
    """Make the site and, when ``write`` is true and nothing is wrong with it, publish it.

    Raises ``NotOursError`` when the output folder is not to be used, and ``StoppedError``.
    """
    stood: tuple[Path, bytes] | None = None
    try:
        with Store(request.root / CACHE_FOLDER if request.cache else None) as store:
            means = Means(store=store, code=code_digest(request.root), jobs=request.jobs)
            with means.clock.part("read"):
                site = read_site(request.root, means)
            if not isinstance(site, SiteReading):
                return Report(problems=_sorted(site), release=request.release, usable=False)
            output = request.output or request.root / site.content.config.output
            if write:
                check_output_folder(request.root, output, template_folders(request.root))
                stood = output, read_manifest(output)
            try:
                made = make_site(request, site, means)
                return _published(request, made, output, means, write=write)
            finally:
                store.save()
    except (KeyboardInterrupt, OSError) as error:
        raise StoppedError(told_since(*stood) if stood else "nothing was published") from error


def _published(request: Request, made: MadeSite, output: Path, means: Means, *, write: bool) -> Report:
    problems = _sorted(made.problems)
    publishable = write and not any(is_error(problem.code, release=request.release) for problem in problems)
    changed = False
    if made.files and publishable:
        with means.clock.part("publish"):
            changed = publish(made.files, output)
    return Report(
        problems=problems,
        release=request.release,
        published=publishable,
        changed=changed,
        output=output,
        pages=tuple((language, len(made.plan.pages) if made.files else 0) for language in Language),
        unreviewed=_unreviewed(made.content),
        heaviest=_heaviest(made),
        files=len(made.files.digests) if made.files else 0,
        seconds=means.clock.seconds,
        timings=means.clock.parts,
    )


def _sorted(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _heaviest(made: MadeSite) -> tuple[PageWeight, ...]:
    if made.files is None:
        return ()
    return heaviest_pages(made.plan, {each.path: each.size for each in made.made.values()}, made.files.read)


def _unreviewed(content: Content) -> int:
    """How many translations no second person has checked."""
    return sum(
        not pair[pair.en.header.source_language.other].header.reviewer
        for pair in content.twins()
        if not pair.en.header.draft
    )
