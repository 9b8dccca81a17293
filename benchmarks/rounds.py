"""Rounds of builds: every program in turn, another one first each time, so that none has the machine to itself."""

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from benchmarks.corpus import factsheets
from benchmarks.measure import CommandError, measure
from benchmarks.programs import Program, environment
from benchmarks.results import Build
from benchmarks.site import KINDS, Site


def rounds(
    sites: Sequence[Site], kinds: Sequence[str], number: int, most_seconds: float
) -> Iterator[Build | CommandError]:
    """Every kind of build of every site, so many times. A site of which one fails is left out from there on."""
    marks = count()
    failed: set[str] = set()
    for turn in range(number):
        first = turn % len(sites)
        for site in (*sites[first:], *sites[:first]):
            for kind in kinds:
                ours = site.program.key == "ours"
                if site.program.key not in failed and (ours or not KINDS[kind].ours_alone):
                    try:
                        yield _run(site, kind, mark_of(next(marks)), most_seconds)
                    except CommandError as error:
                        failed.add(site.program.key)
                        yield error


def mark_of(number: int) -> str:
    """A word that stands nowhere else. It has no figures, since those are facts that twins share."""
    return "zq" + "".join(chr(ord("a") + int(figure)) for figure in f"{number:04}")


def _run(site: Site, kind: str, mark: str, most_seconds: float) -> Build:
    program = site.program
    KINDS[kind].change(site, mark)
    command = program.after_edit if kind == "edit" and program.after_edit else program.command
    sample = measure(command, site.folder, environment(), most_seconds)
    if not KINDS[kind].seen(site, mark):
        raise CommandError(f"{program.name}, {KINDS[kind].name}: the finished site does not show the change")
    return Build(
        program=program.key,
        kind=kind,
        seconds=sample.seconds,
        cpu=sample.cpu,
        largest=sample.largest,
        all=sample.all,
        pages=site.pages(),
        megabytes=site.size(),
    )


def sites_of(folder: Path, programs: Sequence[Program], number: int) -> list[Site]:
    """The generated site of each program, with so many factsheets in each language."""
    sheets = factsheets(number)
    return [Site(folder / program.key, program, sheets) for program in programs]
