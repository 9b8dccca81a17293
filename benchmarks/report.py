"""Results → ``benchmarks/results.md``."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from benchmarks.programs import Program
from benchmarks.results import Results, Shares, Size
from benchmarks.site import KINDS

_HEAD = """# How long builds take

`make bench` writes this page; [docs/speed.md](../docs/speed.md) says what is measured and how.
Figures of one run can be compared with one another, and not with those of another run."""
_SHOWN = 12
"""So many stages, files and libraries are named."""


def report(results: Results, programs: Mapping[str, Program]) -> str:
    """Everything that was measured, as Markdown."""
    parts = [
        _HEAD,
        *(_size(results.sizes[number], programs) for number in sorted(results.sizes)),
        *([_waits(results)] if results.waits else []),
        "## What to know of each program\n\n"
        + "\n".join(f"- {program.name}: {program.note}" for program in programs.values()),
    ]
    return "\n\n".join(parts) + "\n"


def _size(size: Size, programs: Mapping[str, Program]) -> str:
    ran = [programs[key] for key in programs if any(build.program == key for build in size.builds)]
    kinds = [kind for kind in KINDS if any(build.kind == kind for build in size.builds)]
    shared = [kind for kind in kinds if not KINDS[kind].ours_alone]
    own = [kind for kind in kinds if KINDS[kind].ours_alone and size.of("ours", kind)]
    parts = [
        f"## {size.number:,} factsheets in each language\n\n{size.when}, {size.machine}, {_times(size.rounds)}.",
        "Seconds by the clock: the median, and the least and the most.\n\n" + _table(_seconds(size, ran, shared)),
        *([_ratios(size, ran, shared)] if len(ran) > 1 and ran[0].key == "ours" else []),
        "Seconds of the processors, which a busy machine changes less.\n\n" + _table(_processors(size, ran, shared)),
        "The cold build: seconds of the processors, megabytes of memory and of the finished site.\n\n"
        + _table(_cold(size, ran)),
        *(["What this program alone was asked for.\n\n" + _table(_own(size, own))] if own else []),
        *([_parts(size)] if size.files else []),
        *size.left_out,
    ]
    return "\n\n".join(parts)


def _table(rows: Iterator[Sequence[str]]) -> str:
    head, *others = rows
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *others))


def _seconds(size: Size, ran: Sequence[Program], kinds: Sequence[str]) -> Iterator[Sequence[str]]:
    yield ["Program", *(KINDS[kind].name for kind in kinds)]
    for program in ran:
        yield [program.name, *(_spread([build.seconds for build in size.of(program.key, kind)]) for kind in kinds)]


def _processors(size: Size, ran: Sequence[Program], kinds: Sequence[str]) -> Iterator[Sequence[str]]:
    yield ["Program", *(KINDS[kind].name for kind in kinds)]
    for program in ran:
        yield [program.name, *(_spread([build.cpu for build in size.of(program.key, kind)]) for kind in kinds)]


def _ratios(size: Size, ran: Sequence[Program], kinds: Sequence[str]) -> str:
    def rows() -> Iterator[Sequence[str]]:
        yield ["This program, compared with", *(KINDS[kind].name for kind in kinds)]
        for program in ran[1:]:
            yield [program.name, *(_ratio(size.seconds("ours", k), size.seconds(program.key, k)) for k in kinds)]

    return "How many times as long this program takes.\n\n" + _table(rows())


def _cold(size: Size, ran: Sequence[Program]) -> Iterator[Sequence[str]]:
    yield ["Program", "processors", "largest process", "all processes", "pages", "megabytes", "milliseconds a page"]
    for program in ran:
        builds = size.of(program.key, "cold")
        if builds:
            pages = builds[0].pages
            yield [
                program.name,
                _figure(median(build.cpu for build in builds)),
                f"{median(build.largest for build in builds):.0f}",
                f"{median(build.all for build in builds):.0f}",
                f"{pages:,}",
                f"{builds[0].megabytes:.1f}",
                _figure(1000 * median(build.seconds for build in builds) / max(pages, 1)),
            ]


def _own(size: Size, kinds: Sequence[str]) -> Iterator[Sequence[str]]:
    yield ["What changed", "seconds", "of the cold build"]
    for kind in kinds:
        seconds = [build.seconds for build in size.of("ours", kind)]
        yield [KINDS[kind].name, _spread(seconds), _ratio(median(seconds), size.seconds("ours", "cold"))]


def _parts(size: Size) -> str:
    stages: defaultdict[str, float] = defaultdict(float)
    for name, share in size.files.items():
        stages[name.partition("/")[0]] += share
    tables = {"Stage": stages, "File": size.files, "Library": size.libraries}
    shown = "\n\n".join(_table(_shares(name, shares)) for name, shares in tables.items())
    return f"Where the time of this program goes, cold and in one process.\n\n{shown}"


def _shares(name: str, shares: Shares) -> Iterator[Sequence[str]]:
    yield [name, "share of the time"]
    for key, share in sorted(shares.items(), key=lambda pair: -pair[1])[:_SHOWN]:
        yield [f"`{key}`", f"{share:.1%}"]


def _waits(results: Results) -> str:
    def rows() -> Iterator[Sequence[str]]:
        yield ["What is saved", "seconds"]
        for name, seconds in results.waits.items():
            yield [name, _spread(seconds)]

    return f"## The preview of the project’s own site\n\n{results.waited}. From saving to seeing.\n\n{_table(rows())}"


def _spread(seconds: Sequence[float]) -> str:
    if not seconds:
        return "–"
    middle = f"**{_figure(median(seconds))}**"
    return middle if len(seconds) == 1 else f"{middle} ({_figure(min(seconds))}–{_figure(max(seconds))})"


def _ratio(ours: float | None, other: float | None) -> str:
    return _figure(ours / other) if ours is not None and other else "–"


def _figure(number: float) -> str:
    return f"{number:.2f}" if number < 10 else f"{number:.1f}" if number < 100 else f"{number:.0f}"


def _times(rounds: int) -> str:
    return "one round" if rounds == 1 else f"{rounds} rounds"
