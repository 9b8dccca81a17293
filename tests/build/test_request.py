from generator.build.request import Report, is_error
from generator.model.problem import Code, Problem
from tests.builders import place

STALE = Problem(place=place(), code=Code.STALE_TRANSLATION, message="m", hint="h")
BROKEN = Problem(place=place(), code=Code.RAW_HTML, message="m", hint="h")
LONG = Problem(place=place(), code=Code.TREE_LONG_WALK, message="m", hint="h")


def test_what_stops_a_build() -> None:
    """An error always does, a warning never, and a stale translation in a release alone."""
    assert [True, False, False] == [is_error(each.code, release=False) for each in (BROKEN, STALE, LONG)]
    assert [True, True, False] == [is_error(each.code, release=True) for each in (BROKEN, STALE, LONG)]


def test_the_errors_of_a_report() -> None:
    """A report tells apart what keeps the site from being published."""
    assert (BROKEN,) == Report(problems=(STALE, BROKEN), release=False).errors
    assert (STALE, BROKEN) == Report(problems=(STALE, BROKEN), release=True).errors
