"""The project's own site, built as it is published."""

from datetime import date
from pathlib import Path

from generator.build import OWN_FOLDER, Request, build_site
from tests.sandbox import TODAY


def real_request(output: Path, day: date = TODAY) -> Request:
    """What to ask for to build the project's own site into a folder, as on this day."""
    return Request(
        root=OWN_FOLDER,
        output=output,
        release=False,
        today=day,
        jobs=1,
        cache=False,
        progress=lambda _path, _total: None,
    )


def build_real_site(output: Path, day: date = TODAY) -> None:
    """Build the project's own site into a folder."""
    report = build_site(real_request(output, day), write=True)
    assert not report.errors, [str(problem.place) + ": " + problem.message for problem in report.errors]
