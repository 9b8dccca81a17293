"""The benchmark itself works: it builds, changes, sees the change, and tells. No time is judged."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.measure import CommandError, measure
from benchmarks.preview import Saved, waits
from benchmarks.programs import environment, installed, programs
from benchmarks.rounds import sites_of


def test_a_small_benchmark_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A site of five factsheets is built cold and after a change, and the report says so."""
    status = main(("--n", "5", "--rounds", "1", "--peers", "ours", "--kinds", "cold,title,stages"), tmp_path)

    told = capsys.readouterr().out
    assert status == 0
    assert re.search(r"\| This program \| \*\*[\d.]+\*\* \| \*\*[\d.]+\*\* \|", told)
    assert re.search(r"\| Stage \| share of the time \|\n\| --- \| --- \|\n\| `\w+` \| [\d.]+% \|", told)


def test_a_preview_is_waited_for(tmp_path: Path) -> None:
    """The preview of a small site is started, a page saved, and the wait ends when it shows the change."""
    (site,) = sites_of(tmp_path, [programs()["ours"]], 5)
    sheet = site.sheets[2]
    saved = Saved(
        name="a page",
        path=f"content/{site.program.layout.path(sheet, 'en')}",
        where=re.compile(r"(?<=\n---\n\n).*"),
        page=f"en/debt-and-money/{sheet.slug.en}/",
    )

    found = waits(site.folder, (saved,), 1)

    assert [1] == [len(seconds) for seconds in found.values()]


def test_a_program_that_cannot_be_installed_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a client refuses is told in a sentence, and tried again the next time."""
    monkeypatch.setattr("benchmarks.programs.KEPT", tmp_path)

    def fail(_folder: Path) -> None:
        raise subprocess.CalledProcessError(1, "npm")

    told = installed(replace(programs()["zola"], install=fail))

    assert told.startswith("Zola is left out: it could not be installed here (")
    assert not (tmp_path / "peers/zola/.done").exists()


def test_python_keeps_what_it_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that keeps Python from writing bytecode does not make this program alone start slowly."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    assert "PYTHONDONTWRITEBYTECODE" not in environment()


def test_a_command_is_measured_with_its_children(tmp_path: Path) -> None:
    """The memory of all processes counts every child, and the largest is the largest alone."""
    code = "import os, time\nchild = os.fork()\nkept = b'x' * 90_000_000\nos.wait() if child else time.sleep(2)"

    # The system counts what the asking process had in memory as the child's own, so a small one has to ask.
    asking = (
        "import os, sys\nfrom pathlib import Path\nfrom benchmarks.measure import measure\n"
        "sample = measure((sys.executable, '-c', sys.argv[1]), Path(sys.argv[2]), os.environ, 60)\n"
        "print(sample.all, sample.largest)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asking, code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    in_all, largest = map(float, done.stdout.split())

    assert in_all > 1.5 * largest


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    """What a failed command printed is part of the message."""
    with pytest.raises(CommandError, match=r"ended with 3:\nout of luck"):
        measure((sys.executable, "-c", "print('out of luck'); raise SystemExit(3)"), tmp_path, os.environ, 60)


def test_a_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """A command that would never end is ended, with all that it started."""
    with pytest.raises(CommandError, match="after 1 s"):
        measure((sys.executable, "-c", "import time; time.sleep(600)"), tmp_path, os.environ, 1)
