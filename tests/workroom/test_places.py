from pathlib import Path

from generator.model.problem import Code, Place, Problem
from generator.workroom.places import PlaceFinder
from tests.builders import context
from tests.sandbox import SiteSandbox

PATH = "content/en/home.md"
NAMED = Problem(place=Place(path=PATH, at="summary"), code=Code.WRONG_LANGUAGE, message="a", hint="b")


def lines(finder: PlaceFinder, digest: bytes) -> list[int]:
    """Where the problem stands, in a file with this digest."""
    return [problem.place.line for problem in finder.placed((NAMED,), context(), {PATH: digest})]


def test_found_again_when_the_page_changes(site: SiteSandbox) -> None:
    """A place is looked up once for each page and its bytes."""
    finder = PlaceFinder(site.root)
    first = lines(finder, b"1")
    site.write(PATH, site.read(PATH).replace("title:", "owner: me\ntitle:"))

    assert ([3], [3], [4]) == (first, lines(finder, b"1"), lines(finder, b"2"))


def test_what_has_a_line_stays(tmp_path: Path) -> None:
    """A problem that has its line is left as it is."""
    known = Problem(place=Place(path=PATH, line=7), code=Code.WRONG_LANGUAGE, message="a", hint="b")

    assert (known,) == PlaceFinder(tmp_path).placed((known,), context(), {})
