"""The benchmark: builds of generated sites, by this program and by others, in turn. docs/speed.md says more."""

import argparse
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.curve import curve
from benchmarks.measure import CommandError
from benchmarks.preview import own_saves, own_site, waits
from benchmarks.programs import KEPT, ROOT, Program, installed, programs
from benchmarks.report import report
from benchmarks.results import Build, Results, Size, load_results, machine, save_results
from benchmarks.rounds import rounds, sites_of
from benchmarks.site import KINDS
from benchmarks.stages import stages

SIZES = (100, 1000, 5000)
QUICK = (50,)
ROUNDS = 3
STAGES, PREVIEW = "stages", "preview"
"""What is measured beside builds: where the time of this program goes, and how long its preview takes."""


def main(arguments: Sequence[str], folder: Path = KEPT / "sites") -> int:
    """Measure what is asked for, and print it. Gives 1 when any build failed."""
    asked = _asked(arguments)
    # What a package brings is known only after it is installed.
    told = {key: installed(programs()[key]) for key in asked.peers}
    for sentence in filter(None, told.values()):
        print(sentence)
    chosen = [programs()[key] for key in asked.peers if not told[key]]
    results = load_results() if asked.write and not asked.whole else Results()
    failed = False
    for number in asked.n if {*KINDS, STAGES} & {*asked.kinds} else ():
        builds, faults = _builds(chosen, number, asked, folder)
        failed = failed or bool(faults)
        size = _size(number, asked, builds, [*filter(None, told.values()), *faults], folder)
        results = replace(results, sizes={**results.sizes, number: size})
        _keep(results, write=asked.write)
        if not faults:
            shutil.rmtree(folder / str(number))
    if PREVIEW in asked.kinds:
        root = own_site(folder / "preview")
        seconds = waits(root, own_saves(root), asked.rounds)
        results = replace(results, waits=seconds, waited=f"{_now()}, {machine()}")
        _keep(results, write=asked.write)
    print(report(results, programs()))
    return 1 if failed else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description="measure how long builds take")
    parser.add_argument("--n", type=_numbers, metavar="N,N", help="factsheets in each language (100,1000,5000)")
    parser.add_argument("--rounds", type=int, metavar="N", help="how often everything is built (3)")
    parser.add_argument("--peers", type=_choice(tuple(programs())), default=tuple(programs()), metavar="NAME,NAME")
    kinds = (*KINDS, STAGES, PREVIEW)
    parser.add_argument("--kinds", type=_choice(kinds), default=kinds, metavar="KIND,KIND", help=", ".join(kinds))
    parser.add_argument("--quick", action="store_true", help="a small site and one round")
    parser.add_argument("--most", type=float, default=900, metavar="SECONDS", help="the most that a build may take")
    parser.add_argument("--write", action="store_true", help="keep the results in benchmarks/ and the picture in docs/")
    asked = parser.parse_args(arguments)
    asked.whole = set(arguments) <= {"--write"}
    asked.n = asked.n or (QUICK if asked.quick else SIZES)
    asked.rounds = asked.rounds or (1 if asked.quick else ROUNDS)
    return asked


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(","))


class _choice:  # noqa: N801 - argparse names it in its message
    """Some of the words that there are, with commas between them."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self._known = known

    def __call__(self, text: str) -> tuple[str, ...]:
        words = tuple(text.split(","))
        if set(words) - set(self._known):
            raise argparse.ArgumentTypeError(f"“{text}” is not of {', '.join(self._known)}")
        return words


def _builds(
    chosen: Sequence[Program], number: int, asked: argparse.Namespace, folder: Path
) -> tuple[list[Build], list[str]]:
    """Every build of one size, told as it ends, and a sentence for each program that failed."""
    print(f"{number:,} factsheets in each language", flush=True)
    builds, faults = [], []
    kinds = [kind for kind in KINDS if kind in asked.kinds]
    for taken in rounds(sites_of(folder / str(number), chosen, number), kinds, asked.rounds, asked.most):
        if isinstance(taken, CommandError):
            print(taken, file=sys.stderr, flush=True)
            faults.append(str(taken).partition("\n")[0])
        else:
            builds.append(taken)
            print(f"  {taken.program:8} {taken.kind:14} {taken.seconds:8.2f} s {taken.all:6.0f} MB", flush=True)
    return builds, faults


def _size(
    number: int, asked: argparse.Namespace, builds: Sequence[Build], left_out: Sequence[str], folder: Path
) -> Size:
    wanted = STAGES in asked.kinds and "ours" in asked.peers
    shares = stages(folder / str(number) / "ours") if wanted else {"files": {}, "libraries": {}}
    return Size(
        number=number,
        when=_now(),
        machine=machine(),
        rounds=asked.rounds,
        builds=builds,
        files=shares["files"],
        libraries=shares["libraries"],
        left_out=left_out,
    )


def _now() -> str:
    return f"{datetime.now(tz=UTC):%Y-%m-%d}"


def _keep(results: Results, *, write: bool) -> None:
    """Write down what there is so far, so that a run that is stopped is not lost."""
    if write:
        save_results(results)
        (ROOT / "benchmarks" / "results.md").write_text(report(results, programs()), encoding="utf-8")
        (ROOT / "docs" / "speed.svg").write_text(curve(results, programs()), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
