"""The project's own site, built as it is published."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.build import OWN_FOLDER, is_error
from generator.build.reading import SiteReading
from generator.build.site import make_site
from generator.load.sources import list_sources
from generator.model.content import Content
from generator.write.publish import publish
from tests.builders import TODAY
from tests.made import means
from tests.sandbox import request_for


def last_review(content: Content) -> date:
    """The last day on which a person is said to have reviewed or checked anything on the project's own site."""
    noted = (
        *(page.header.reviewed for page in content.pages),
        *(contact.checked for contact in content.contacts),
        *(fact.checked for fact in content.facts),
        *(tree.reviewed for tree in content.trees),
        content.statement.reviewed if content.statement else None,
    )
    return max(day for day in (TODAY, *noted) if day)


def build_real_site(site: SiteReading, output: Path) -> None:
    """Build the project's own site, which was read, into a folder, on a day on which nothing in it has yet to come."""
    request = request_for(OWN_FOLDER, output, today=last_review(site.content))
    made = make_site(request, site, replace(means(), files=list_sources(OWN_FOLDER)))
    told = [
        str(problem.place) + ": " + problem.message
        for problem in made.problems
        if is_error(problem.code, release=False)
    ]
    assert made.files, told
    publish(made.files, output)
