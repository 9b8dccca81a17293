"""The project's own site, built as it is published."""

from datetime import date
from functools import cache
from pathlib import Path

from generator.build import OWN_FOLDER, build_site
from generator.build.reading import SiteReading
from tests.builders import TODAY
from tests.made import reading_of
from tests.sandbox import request_for


@cache
def real_reading() -> SiteReading:
    """All that is written for the project's own site, read once in each process of the tests."""
    return reading_of(OWN_FOLDER)


def build_real_site(output: Path, day: date = TODAY) -> None:
    """Build the project's own site into a folder."""
    report = build_site(request_for(OWN_FOLDER, output, today=day), write=True)
    assert not report.errors, [str(problem.place) + ": " + problem.message for problem in report.errors]
