"""Builds of a site in processes of their own, and what is left when they have ended, however that was."""

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from generator.build import OWN_FOLDER
from generator.cli import main
from tests.builders import TODAY
from tests.sandbox import SITES, files_below

TORTURE = "TORTURE" in os.environ
"""Whether there is time: `make torture` tries much, `make test` a little of the same."""
PAGE = "content/en/home.md"
EDITS = ("", "One more sentence.", "Another sentence, and one more.") if TORTURE else ("", "One more sentence.")
"""What is written at the end of a page, for sites that differ."""
_BESIDE = frozenset(("public", ".public.spare", ".public.lock"))
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Site:
    """A site folder whose page is edited, and what each edit publishes."""

    root: Path
    text: str
    expected: tuple[Mapping[str, bytes], ...]

    @classmethod
    def at(cls, root: Path) -> "Site":
        """Copy a site, a large one when there is time, and build it after each edit, with nothing kept."""
        shutil.copytree(SITES / ("everything" if TORTURE else "smallest"), root)
        site = cls(root, (root / PAGE).read_text(encoding="utf-8"), ())
        return cls(root, site.text, tuple(site.built(number) for number in range(len(EDITS))))

    def built(self, number: int) -> dict[str, bytes]:
        """What an edit publishes when nothing disturbs."""
        self.edit(number)
        output = self.root.parent / f"expected-{number}"
        self.publish("--no-cache", "--output", str(output))
        return files_below(output)

    def publish(self, *options: str) -> None:
        """Publish the site here and now, which takes less than in a process of its own."""
        told = io.StringIO()
        with redirect_stdout(told), redirect_stderr(told):
            status = main(self._build(*options))
        assert status == 0, told.getvalue()

    def edit(self, number: int) -> None:
        """Write one of the three texts."""
        (self.root / PAGE).write_text(f"{self.text}\n{EDITS[number]}\n", encoding="utf-8")

    def start(self, *options: str) -> "subprocess.Popen[str]":
        """Start a build in a session of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "generator", *self._build(*options)],
            cwd=OWN_FOLDER,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def _build(self, *options: str) -> list[str]:
        return ["build", "--root", str(self.root), "--date", TODAY.isoformat(), *options]

    def faults(self, session: int, output: str = "public") -> Iterator[str]:
        """What is wrong after a build has ended: no whole site, a process, a folder or a lock that is left."""
        published = files_below(self.root / output)
        if published not in (*self.expected, {}):
            yield "readers have no whole site"
        if running := left_running(session):
            yield f"still running: {running}"
        strange = {path.name for path in self.root.iterdir() if "public" in path.name} - _BESIDE
        if strange:
            yield f"left behind: {strange}"
        try:
            with FileLock(self.root / f".{output}.lock", timeout=0):
                pass
        except Timeout:
            yield "the lock is still held"


def left_running(session: int) -> list[str]:
    """The processes of a session that do not end by themselves."""
    deadline = time.monotonic() + _LONGEST
    while (found := list(_processes_of(session))) and time.monotonic() < deadline:
        time.sleep(0.01)
    return found


def _processes_of(session: int) -> Iterator[str]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = path.read_text(encoding="utf-8", errors="replace").rpartition(")")
        except OSError:
            continue
        state, _, _, found = rest.split()[:4]
        if int(found) == session and state != "Z":
            yield name


def end(process: "subprocess.Popen[str]", sign: signal.Signals) -> str:
    """Send a signal, to all of its session as a terminal does when it is an interruption; what it had said."""
    try:
        if sign is signal.SIGINT:
            os.killpg(process.pid, sign)
        else:
            process.send_signal(sign)
    except ProcessLookupError:
        pass
    said, _ = process.communicate(timeout=_LONGEST)
    return said
