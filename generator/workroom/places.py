"""Where problems stand that are named by what stands there: found once for each page and its bytes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.load.places import with_places
from generator.model.page_context import PageContext
from generator.model.problem import Problem


class PlaceFinder:
    """Finds places. What was found stays right as long as the page has the same bytes."""

    def __init__(self, root: Path) -> None:
        """Take the site folder."""
        self._root = root
        self._found: dict[tuple[bytes, Problem], tuple[Problem, ...]] = {}

    def placed(
        self, problems: Sequence[Problem], context: PageContext, files: Mapping[str, bytes]
    ) -> tuple[Problem, ...]:
        """The problems, each at its line. ``files`` has what stands for the bytes of each file."""
        named = [(files.get(problem.place.path, b""), problem) for problem in problems]
        left = [name for name in named if name[1].place.at and name not in self._found]
        # All those of a page are looked up together, since the page is read for it; then each is known by itself.
        for path in {problem.place.path for _, problem in left}:
            some = [name for name in left if name[1].place.path == path]
            found = with_places([problem for _, problem in some], self._root, context)
            for name in some:
                here = tuple(each for each in found if (each.code, each.message) == (name[1].code, name[1].message))
                self._found[name] = here
        return tuple(each for name in named for each in (self._found[name] if name[1].place.at else (name[1],)))
