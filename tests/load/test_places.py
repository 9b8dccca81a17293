from generator.load.places import with_places
from generator.model.place import Place
from generator.model.problem import Code, Problem
from tests.builders import context
from tests.sandbox import SiteSandbox

PATH = "content/en/factsheets/a.md"
PAGE = "---\ntitle: A\nsummary: S.\ncontacts:\n  - psow\n---\n\n[a](b.md) and\n[b](b.md), [c](d.md)\n"


def places(site: SiteSandbox, at: str) -> list[tuple[int, int]]:
    """The lines and columns of a problem that is known by what stands there."""
    site.write(PATH, PAGE)
    problem = Problem(place=Place(path=PATH, at=at), code=Code.MISSING_PAGE, message="m", hint="h")
    return [(each.place.line, each.place.column) for each in with_places([problem], site.root, context())]


def test_a_key_of_the_front_matter(site: SiteSandbox) -> None:
    """A key is told at its line, and an item of its list at the item's."""
    assert [(2, 1)] == places(site, "title")[:1] or [(2, 8)] == places(site, "title")
    assert [5] == [line for line, _ in places(site, "contacts.0")]


def test_a_link(site: SiteSandbox) -> None:
    """What is wrong with a link is told at every place where the link stands."""
    assert [(8, 1), (9, 1)] == places(site, "](b.md)")


def test_a_key_that_is_not_written(site: SiteSandbox) -> None:
    """What stands nowhere is told at the start of the page."""
    assert [1] == [line for line, _ in places(site, "related.0")]


def test_other_problems_stay(site: SiteSandbox) -> None:
    """A problem whose line is known is left as it is."""
    problem = Problem(place=Place(path="site_config.yml", line=3), code=Code.MISSING_PAGE, message="m", hint="h")

    assert (problem,) == with_places([problem], site.root, context())
