"""What would be wrong if what somebody types were saved. Nothing is saved, and nothing of it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.build.site import link_problems
from generator.check import check_content
from generator.load.files import Typed
from generator.load.places import with_places
from generator.model.problem import Problem, in_order
from generator.workroom.preview import Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The problems in the files that are typed, and those in other files that would be new."""

    here: tuple[Problem, ...]
    elsewhere: tuple[Problem, ...]


def try_files(preview: Preview, files: Mapping[str, bytes]) -> Tried:
    """Look at a site as if these bytes were saved, by path."""
    site = preview.tried(files)
    if isinstance(site, tuple):
        found = site
    else:
        found = (*site.problems, *check_content(site.content, preview.today()))
        found = (*found, *link_problems(site.pages, found))
        typed = Typed(root=preview.root, files=files)
        found = (
            *with_places((problem for problem in found if problem.place.path in files), typed, site.context),
            *(problem for problem in found if problem.place.path not in files),
        )
    found = in_order(found)
    known = {(problem.place.path, problem.message) for problem in preview.seen.problems}
    return Tried(
        here=tuple(problem for problem in found if problem.place.path in files),
        elsewhere=tuple(
            problem
            for problem in found
            if problem.place.path not in files and (problem.place.path, problem.message) not in known
        ),
    )
