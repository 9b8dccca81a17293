"""Places that are named by what stands there → the line and the column, once a problem is to be told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.load.files import SiteFolder
from generator.load.pages import load_page
from generator.model.content import SourcePage
from generator.model.language import Language
from generator.model.page_context import PageContext
from generator.model.problem import Place, Problem


def with_places(problems: Iterable[Problem], root: SiteFolder, context: PageContext) -> tuple[Problem, ...]:
    """The problems, each at its line. One of a link is told at every place where the link stands."""
    pages: dict[str, SourcePage | None] = {}
    found: list[Problem] = []
    for problem in problems:
        path = problem.place.path
        if not problem.place.at:
            found.append(problem)
            continue
        if path not in pages:
            pages[path] = load_page(root, path, Language(path.split("/")[1]), context).value
        places = tuple(_places(pages[path], problem.place))
        found += [replace(problem, place=place) for place in places or (Place(path=path),)]
    return tuple(found)


def _places(page: SourcePage | None, place: Place) -> Iterator[Place]:
    """Where on a page this stands; nowhere when the page has changed meanwhile."""
    if page is None:
        return
    if place.at.startswith("]("):
        yield from (link.place for link in page.text.links if f"]({link.target})" == place.at)
    elif place.at in page.header.places:
        yield page.header.places[place.at]
    elif "" in page.header.places:
        yield page.header.places[""]
