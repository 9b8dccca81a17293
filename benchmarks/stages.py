"""Where the time of a build goes: the running build is looked at a thousand times a second of the processor.

Started as a program of its own, since it measures its own process: ``python -m benchmarks.stages build --root DIR …``.
"""

import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from types import FrameType

from benchmarks.programs import DAY, ROOT, environment

_EVERY = 0.001
_GENERATOR = str(ROOT / "generator") + "/"
_PYTHON = f"{sys.base_prefix}/"


@dataclass(slots=True)
class Watch:
    """How often the build was seen in each file of the program, and there in each library."""

    seen: Counter[tuple[str, str]] = field(default_factory=Counter)

    def look(self, _signal: int, frame: FrameType | None) -> None:
        """Note where the program stands now."""
        self.seen[file_of(frame), library_of(frame)] += 1


def file_of(frame: FrameType | None) -> str:
    """The file of the program that runs, or that called what runs, such as ``check/links``."""
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(_GENERATOR):
            return path.removeprefix(_GENERATOR).removesuffix(".py").removesuffix("/__init__")
        frame = frame.f_back
    return "start"


def library_of(frame: FrameType | None) -> str:
    """The library that runs; ``own`` for this program, ``python`` for the standard library."""
    path = frame.f_code.co_filename if frame else ""
    if "site-packages/" in path:
        return path.partition("site-packages/")[2].partition("/")[0].removesuffix(".py")
    return "own" if path.startswith(_GENERATOR) else "python"


def stages(site: Path) -> Mapping[str, Mapping[str, float]]:
    """Build a site once, cold and in one process; give the shares of its time by file, and by library."""
    command = (sys.executable, "-m", "benchmarks.stages", "build", "--root", str(site), "--date", DAY)
    options = ("--jobs", "1", "--no-cache", "--output", str(site / "staged"))
    done = subprocess.run((*command, *options), env=dict(environment()), check=True, capture_output=True, text=True)
    found: Mapping[str, Mapping[str, float]] = json.loads(done.stdout)
    return found


def _shares(seen: Counter[tuple[str, str]], place: int) -> Mapping[str, float]:
    """The share of each file or library, the largest first."""
    counts: Counter[str] = Counter()
    for names, number in seen.items():
        counts[names[place]] += number
    return {name: number / seen.total() for name, number in counts.most_common()}


def main() -> None:
    """Run the program with its own arguments, and print what was seen as JSON."""
    from generator.cli import main as run  # noqa: PLC0415 - what it loads belongs to what is measured

    watch = Watch()
    signal.signal(signal.SIGPROF, watch.look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    with redirect_stdout(StringIO()), redirect_stderr(sys.stderr):
        status = run(sys.argv[1:])
    signal.setitimer(signal.ITIMER_PROF, 0)
    if status:
        sys.exit(status)
    print(json.dumps({"files": _shares(watch.seen, 0), "libraries": _shares(watch.seen, 1)}))


if __name__ == "__main__":
    main()
