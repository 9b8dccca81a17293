from generator.check.finished import check_addresses_of
from generator.model.problem import Code
from tests.builders import finished


def told(*addresses: str) -> list[str]:
    """What is told of a page that leads to these addresses, in a site with another page and a style sheet."""
    pages = (
        finished("en/index.html", addresses=tuple((address, 7) for address in addresses)),
        finished("cy/index.html", ids=("main",)),
    )
    problems = list(check_addresses_of(pages, ("en/index.html", "cy/index.html", "assets/site.css")))
    assert all((Code.OUTPUT_LINK, 7) == (problem.code, problem.place.line) for problem in problems)
    return [problem.message for problem in problems]


def test_addresses_that_are_there() -> None:
    """A page may lead to a page, to a place on it, and to a file; inside a file that is no page nobody looks."""
    assert [] == told("cy/index.html", "cy/index.html#main", "assets/site.css", "assets/site.css#x")


def test_addresses_that_are_not_there() -> None:
    """A file or a place that is not there is told at the line of its address."""
    assert [
        "“/gone.html” leads nowhere in the finished site",
        "“/cy/index.html#gone” leads nowhere in the finished site",
        "“/gone.svg#x” leads nowhere in the finished site",
    ] == told("gone.html", "cy/index.html#gone", "gone.svg#x")
