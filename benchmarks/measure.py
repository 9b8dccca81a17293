"""One command as a whole process: how long it takes, and how much memory it and its children need."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What one run took: seconds by the clock and of the processors, and megabytes.

    ``largest`` is the most of the largest process, by the system's own account. ``all`` is the most of all of its
    processes together, where what they share counts once; the system tells it on Linux alone.
    """

    seconds: float
    cpu: float
    largest: float
    all: float


class CommandError(Exception):
    """A command failed or took too long; the message says which, and the end of what it printed."""


def measure(command: tuple[str, ...], folder: Path, environment: Mapping[str, str], most: float) -> Sample:
    """Run a command in a folder for no more than so many seconds. Raises ``CommandError``."""
    log = folder / "benchmark.log"
    with log.open("wb") as out:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            start_new_session=True,
        )  # fmt: skip
        watch = _Watch(process.pid, most)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    in_all = watch.end()
    if process.returncode:
        told = log.read_text(encoding="utf-8", errors="replace")[-1_500:]
        late = f" after {most:.0f} s" if seconds >= most else ""
        raise CommandError(f"“{' '.join(command)}” ended with {process.returncode}{late}:\n{told}")
    largest = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    return Sample(seconds=seconds, cpu=usage.ru_utime + usage.ru_stime, largest=largest, all=max(in_all, largest))


class _Watch:
    """Looks at the memory of a process and its children, and ends them when they take too long."""

    def __init__(self, number: int, most: float) -> None:
        """Begin to look."""
        self._number, self._most, self._in_all = number, most, 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> float:
        """Stop looking, and give the most megabytes that were seen."""
        self._done.set()
        self._thread.join()
        return self._in_all

    def _look(self) -> None:
        begun = time.perf_counter()
        while not self._done.wait(_EVERY):
            self._in_all = max(self._in_all, memory_of(self._number))
            if time.perf_counter() - begun > self._most:
                os.killpg(self._number, signal.SIGKILL)
                return


def memory_of(number: int) -> float:
    """The megabytes of a process and all below it, shared ones counted once; 0 where the system does not say."""
    kilobytes, waiting = 0, [number]
    while waiting:
        folder = Path(f"/proc/{waiting.pop()}")
        shares = (line.split()[1] for line in _lines(folder / "smaps_rollup") if line.startswith("Pss:"))
        kilobytes += int(next(shares, 0))
        for children in folder.glob("task/*/children"):
            waiting += (int(child) for line in _lines(children) for child in line.split())
    return kilobytes / 1024


def _lines(path: Path) -> list[str]:
    """The lines of a file of the system; none when the process is gone."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
