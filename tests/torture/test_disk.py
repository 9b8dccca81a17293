import subprocess
import sys
from pathlib import Path

from generator.build import OWN_FOLDER

# As root of a space of its own, in which it may mount, and without the right to write where nobody may.
APART = "unshare --user --map-root-user --mount setpriv --bounding-set -dac_override,-dac_read_search".split()


def test_small_disks(tmp_path: Path) -> None:
    """On a disk that is full, read-only or mounted, readers have a whole site, and the next build brings the new."""
    program = [*APART, sys.executable, "-m", "tests.torture.small_disk", str(tmp_path)]
    done = subprocess.run(program, cwd=OWN_FOLDER, capture_output=True, text=True, check=False)
    *faults, counted = done.stdout.splitlines() or [""]

    assert ([], "", 0) == (faults, done.stderr, done.returncode)
    builds, refused = map(int, counted.split())
    assert builds > 90
    assert refused > 10
