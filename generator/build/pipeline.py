"""The pipeline, from top to bottom: read → check → plan → check → make → check → publish.

Everything that takes long is remembered by the store, under all that it is made from; what runs every time runs over
cards alone.
"""

from pathlib import Path

from generator.build.again import keep_published
from generator.build.folders import template_folders
from generator.build.gone import gone_addresses
from generator.build.means import Means
from generator.build.reading import SiteReading, read_site
from generator.build.record import keep_report
from generator.build.request import Report, Request, StoppedError, is_error
from generator.build.site import MadeSite, make_site
from generator.build.weight import heaviest_pages
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import in_order
from generator.model.weight import PageWeight
from generator.write.manifest import listed_files, read_manifest
from generator.write.output_place import check_output_folder
from generator.write.publish import publish, told_since


def build_anew(request: Request, means: Means, *, write: bool) -> Report:
    """Go through the whole pipeline; what was made before is taken from the store.

    Raises ``NotOursError`` when the output folder is not to be used, and ``StoppedError``.
    """
    stood: tuple[Path, bytes] | None = None
    try:
        with means.clock.part("read"):
            site = read_site(request.root, means)
        if not isinstance(site, SiteReading):
            return Report(problems=in_order(site), release=request.release, usable=False)
        folder = site.content.config.output
        output = request.output or request.root / folder
        if write:
            check_output_folder(request.root, output, template_folders(request.root))
            stood = output, read_manifest(output)
        made, report = _made_and_published(request, site, output, means, write=write)
    except (KeyboardInterrupt, OSError) as error:
        raise StoppedError(told_since(*stood) if stood else "nothing was published") from error
    # What is gone is told until it is mended or published, and so never from what was kept.
    if made.files and not report.errors and not report.gone:
        manifest = read_manifest(output)
        keep_report(request, means, report, folder, manifest)
        if report.published:
            keep_published(means, made.files, made.plan.attachments, manifest)
    return report


def _made_and_published(
    request: Request, site: SiteReading, output: Path, means: Means, *, write: bool
) -> tuple[MadeSite, Report]:
    def make() -> tuple[MadeSite, Report]:
        made = make_site(request, site, means)
        return made, _published(request, made, output, means, write=write)

    return means.store.with_all(make)


def _published(request: Request, made: MadeSite, output: Path, means: Means, *, write: bool) -> Report:
    problems = in_order(made.problems)
    publishable = write and not any(is_error(problem.code, release=request.release) for problem in problems)
    gone = gone_addresses(listed_files(output) or (), made.files.digests) if made.files else ()
    changed = False
    if made.files:
        # A build that stopped at an error has asked for little; what it did not need is needed once that is mended.
        means.store.drop_unused()
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
        gone=gone,
        seconds=means.clock.seconds,
        timings=means.clock.parts,
    )


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
