"""What was measured, as it is kept between two runs: each size of site has the figures of its last run."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results.json"

Shares = Mapping[str, float]
"""By name, what part of the time it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """One measured build: seconds by the clock and of the processors, megabytes of memory, and the finished site."""

    program: str
    kind: str
    seconds: float
    cpu: float
    largest: float
    all: float
    pages: int
    megabytes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """All builds of the site with so many factsheets in each language, in one run.

    ``files`` and ``libraries`` tell where the time of this program goes; ``left_out`` which programs are missing,
    a sentence each.
    """

    number: int
    when: str
    machine: str
    rounds: int
    builds: Sequence[Build]
    files: Shares
    libraries: Shares
    left_out: Sequence[str]

    def of(self, program: str, kind: str) -> list[Build]:
        """The builds of one program and kind."""
        return [build for build in self.builds if (build.program, build.kind) == (program, kind)]

    def seconds(self, program: str, kind: str) -> float | None:
        """The median of the seconds of one program and kind; ``None`` when it was not measured."""
        found = [build.seconds for build in self.of(program, kind)]
        return median(found) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The figures of every size, and how long an editor waits for the preview of the project's own site."""

    sizes: Mapping[int, Size] = field(default_factory=dict)
    waits: Mapping[str, Sequence[float]] = field(default_factory=dict)
    waited: str = ""


def machine() -> str:
    """The machine in a few words, and its load average of the last quarter of an hour."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    return (
        f"{os.cpu_count()} processors ({platform.machine()}), {memory:.0f} GB, {platform.system()}, "
        f"Python {platform.python_version()}, load average {os.getloadavg()[2]:.0f}"
    )


def load_results(path: Path = RESULTS) -> Results:
    """The results of earlier runs; empty when there are none."""
    if not path.exists():
        return Results()
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    sizes = [Size(**{**size, "builds": [Build(**build) for build in size["builds"]]}) for size in kept["sizes"]]
    return Results(sizes={size.number: size for size in sizes}, waits=kept["waits"], waited=kept["waited"])


def save_results(results: Results, path: Path = RESULTS) -> None:
    """Keep results."""
    kept = {
        "sizes": [asdict(results.sizes[number]) for number in sorted(results.sizes)],
        "waits": results.waits,
        "waited": results.waited,
    }
    text = json.dumps(_rounded(kept), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def _rounded(value: Any) -> Any:
    """The same with at most four places, so that the file can be read."""
    match value:
        case float():
            return round(value, 4)
        case dict():
            return {key: _rounded(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_rounded(inner) for inner in value]
        case _:
            return value
