import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from tests.torture.every_step import WAYS


@pytest.mark.parametrize("way", WAYS)
def test_killed_at_every_step(tmp_path: Path, way: str) -> None:
    """At whichever step publishing is killed, readers have a whole site, and the next build brings the new one."""
    program = [sys.executable, "-m", "tests.torture.every_step", way, str(tmp_path)]
    done = subprocess.run(program, cwd=OWN_FOLDER, capture_output=True, text=True, check=False)
    *faults, kills = done.stdout.splitlines()

    assert ([], "", 0) == (faults, done.stderr, done.returncode)
    assert int(kills) > 30
