import os
import subprocess
import sys

import pytest

from generator.build import OWN_FOLDER
from tests.builders import TODAY
from tests.sandbox import SiteSandbox

HEAVY = frozenset(
    "babel email_validator holidays jinja2 livereload lxml markdown markupsafe multiprocessing phonenumbers polib "
    "pydantic rich simplemma tornado typst yaml".split()
)
"""What takes long to load, and what nobody needs who only looks at files."""


def loaded(*arguments: str) -> set[str]:
    """Run a command that ends well, and give the heavy libraries that it loads."""
    command = (sys.executable, "-X", "importtime", "-m", "generator", *arguments)
    # What measures which lines are reached would load libraries of its own.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, cwd=OWN_FOLDER, env=alone, capture_output=True, check=True, encoding="utf-8")
    names = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "argparse" in names
    return names & HEAVY


def test_help_loads_no_library() -> None:
    """Whoever asks for help does not wait for libraries."""
    assert set() == loaded("--help") == loaded("build", "--help")


@pytest.mark.parametrize("verb", ["build", "check"])
def test_nothing_changed_loads_no_library(site: SiteSandbox, verb: str) -> None:
    """When nothing has changed, no library is loaded that reads, checks or makes a page; else some are."""
    command = (verb, "--root", str(site.root), "--date", TODAY.isoformat())

    assert {"markdown", "jinja2"} <= loaded(*command)
    assert set() == loaded(*command)


def test_a_second_search_loads_no_library(site: SiteSandbox) -> None:
    """A search of a site that has not changed loads nothing that makes pages."""
    command = ("search", "--root", str(site.root), "--language", "en", "start")

    assert {"markdown", "simplemma"} <= loaded(*command)
    assert set() == loaded(*command)
