import pytest

from generator.model.problem import Code
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: S.\n---\n\n{}\n"


def test_a_link_that_leads_nowhere_is_told_once(site: SiteSandbox) -> None:
    """A link that is at fault in itself is not also told as one that the twin lacks."""
    site.write("content/en/home.md", PAGE.format("A", "[a](factsheets/gone.md)"))

    assert [Code.MISSING_PAGE] == [
        problem.code for problem in site.make().problems if problem.code in (Code.MISSING_PAGE, Code.FACT_DIFFERS)
    ]


def test_a_link_of_one_twin(site: SiteSandbox) -> None:
    """A link that is right, and that the twin lacks, is told."""
    site.write("content/en/home.md", PAGE.format("A", "[the court](https://www.gov.uk/)"))

    assert Code.FACT_DIFFERS in {problem.code for problem in site.make().problems}


def test_a_fault_is_told_once(site: SiteSandbox) -> None:
    """A template that is at fault is told once, however many pages use it, with all other faults."""
    site.write("templates/partials/header.html", "{{ one }}").write("templates/sitemap.xml", "{{ two }}")

    assert [
        ("templates/partials/header.html", "undefined-name"),
        ("templates/sitemap.xml", "undefined-name"),
    ] == sorted((problem.place.path, problem.code.code) for problem in site.make().problems)


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_any_number_of_processes_makes_the_same(site: SiteSandbox, jobs: str) -> None:
    """Several processes make the very same files."""
    site.publish("--no-cache", "--jobs", "1")
    alone = site.published
    site.publish("--no-cache", "--jobs", jobs)

    assert alone == site.published
