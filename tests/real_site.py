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


def last_review() -> date:
    """The last day on which a person is said to have reviewed or checked anything on the project's own site."""
    content = real_reading().content
    noted = (
        *(page.header.reviewed for page in content.pages),
        *(contact.checked for contact in content.contacts),
        *(fact.checked for fact in content.facts),
        *(tree.reviewed for tree in content.trees),
        content.statement.reviewed if content.statement else None,
    )
    return max(day for day in (TODAY, *noted) if day)


def build_real_site(output: Path) -> None:
    """Build the project's own site into a folder, on a day on which nothing in it has yet to come."""
    report = build_site(request_for(OWN_FOLDER, output, today=last_review()), write=True)
    assert not report.errors, [str(problem.place) + ": " + problem.message for problem in report.errors]
