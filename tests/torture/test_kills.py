"""Whenever a build is ended, and however, readers have a whole site, and nothing is left."""

import random
import signal
import time

import pytest

from tests.sandbox import files_below
from tests.torture.builds import EDITS, TORTURE, Site, end

KILLS = 200 if TORTURE else 3
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that has been published."""
    site = Site.at(tmp_path_factory.mktemp("kills") / "site")
    site.edit(0)
    site.publish()
    return site


def test_killed_at_any_moment(site: Site) -> None:
    """Builds that are ended at random moments, with and without the store, in one process and in two."""
    chance = random.Random(7)  # noqa: S311 - no secret
    start = time.monotonic()
    end(site.start("--no-cache"), signal.SIGCONT)
    whole = time.monotonic() - start
    faults: list[str] = []
    told: list[str] = []
    for number in range(KILLS):
        site.edit(chance.randrange(len(EDITS)))
        process = site.start("--jobs", str(chance.choice((1, 2))), *chance.choice(([], ["--no-cache"])))
        time.sleep(chance.uniform(0, whole))
        sign = chance.choice(SIGNALS)
        said = end(process, sign)
        # Before the program begins, Python itself may tell that it was interrupted.
        ours = "Traceback" in said and "/generator/" in said
        found = [*site.faults(process.pid), *([f"a traceback: {said}"] if ours else [])]
        faults += [f"kill {number}, {sign.name}: {fault}" for fault in found]
        told.append(said)

    assert [] == faults
    assert files_below(site.root / "public") in site.expected
    print(f"{KILLS} kills, {sum(not said for said in told)} before anything was said")
