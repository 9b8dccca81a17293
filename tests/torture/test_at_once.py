"""Builds at once, and files that come and go while they are read."""

import random
import signal
import threading
from pathlib import Path

import pytest

from tests.sandbox import files_below
from tests.torture.builds import EDITS, TORTURE, Site, end

ROUNDS = 30 if TORTURE else 1
AT_ONCE = 4 if TORTURE else 2


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site and what it publishes."""
    return Site.at(tmp_path_factory.mktemp("at-once") / "site")


def test_builds_at_once(site: Site) -> None:
    """Builds of one site at once, while it is edited, each end well, and the last one's site is whole."""
    chance = random.Random(11)  # noqa: S311 - no secret
    faults: list[str] = []
    for number in range(ROUNDS):
        processes = []
        for _ in range(AT_ONCE):
            site.edit(chance.randrange(len(EDITS)))
            processes.append(site.start(*chance.choice(([], ["--no-cache"]))))
        for process in processes:
            said = end(process, signal.SIGCONT)
            if process.returncode:
                faults.append(f"round {number}: ended with {process.returncode}: {said}")
        # Until all have ended, one of them may hold the lock.
        faults += [f"round {number}: {fault}" for process in processes for fault in site.faults(process.pid)]

    assert [] == faults
    assert files_below(site.root / "public") in site.expected


class _Disturber(threading.Thread):
    """Takes files of a site away for a moment, cuts them short, and puts them back, until it is told to stop."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.stop = threading.Event()
        files = [path for part in ("content", "translations") for path in sorted((root / part).rglob("*"))]
        self.files = {path: path.read_bytes() for path in files if path.is_file()}
        self.chance = random.Random(13)  # noqa: S311 - no secret

    def run(self) -> None:
        """Disturb; in the end every file is as it was."""
        paths = list(self.files)
        while not self.stop.wait(0.002):
            path = self.chance.choice(paths)
            away = path.with_name(f".{path.name}.away")
            path.rename(away)
            self.stop.wait(0.001)
            away.write_bytes(self.files[path][: self.chance.randrange(1, 200)])
            away.rename(path)
            self.stop.wait(0.001)
            path.write_bytes(self.files[path])


def test_files_that_vanish_while_they_are_read(site: Site) -> None:
    """A build that files are taken from tells what it misses, or publishes a site; the next one publishes the right."""
    faults: list[str] = []
    for number in range(ROUNDS):
        site.edit(0)
        disturber = _Disturber(site.root)
        disturber.start()
        process = site.start()
        said = end(process, signal.SIGCONT)
        disturber.stop.set()
        disturber.join()
        if process.returncode not in (0, 1, 2) or "Traceback" in said:
            faults.append(f"round {number}: ended with {process.returncode}: {said[-1500:]}")
        quiet = site.start()
        told = end(quiet, signal.SIGCONT)
        if quiet.returncode or files_below(site.root / "public") != site.expected[0]:
            faults.append(f"round {number}: the next build: {quiet.returncode}: {told}")

    assert [] == faults
