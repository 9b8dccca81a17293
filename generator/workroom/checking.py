"""What is wrong with a site as a preview shows it: with each file, and with all of them together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import is_error
from generator.build.reading import SiteReading
from generator.build.site import link_problems
from generator.check import check_content, check_plan
from generator.model.language import Language
from generator.model.problem import Problem, in_order
from generator.model.site import SitePlan
from generator.workroom.places import PlaceFinder
from generator.workroom.stand_ins import Standing

_PAGES = tuple(f"content/{language}/" for language in Language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Every problem of a site, sorted, and those that keep it from being made."""

    problems: tuple[Problem, ...]
    faults: tuple[Problem, ...]


class Checker:
    """Checks a site again and again. What takes longest is what all files together make."""

    def __init__(self, root: Path, today: Callable[[], date]) -> None:
        """Take the site folder, and what tells the day."""
        self._today = today
        self._finder = PlaceFinder(root)
        self._told: tuple[Problem, ...] = ()

    def whole(self, site: SiteReading, standing: Standing, plan: SitePlan, files: Mapping[str, bytes]) -> Found:
        """Check everything. ``files`` has what stands for the bytes of each file."""
        self._told = (*check_content(site.content, self._today()), *check_plan(plan))
        problems = self.files_alone(site, files)
        faults = _faults(problems)
        if faults and standing.lacks:
            # What is amiss because of a draft or a missing page is not amiss in the preview.
            faults = _faults((*site.problems, *check_content(standing.content, self._today())))
        return Found(problems=problems, faults=faults)

    def files_alone(self, site: SiteReading, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
        """What is wrong with each file, and what was found in all of them together when that was looked for last."""
        found = (*site.problems, *self._told)
        found = (*found, *link_problems(site.pages, found))
        return in_order(self._finder.placed(found, site.context, files))


def _faults(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The errors that stand in no page: they may keep the whole site from being made."""
    return tuple(
        problem
        for problem in problems
        if is_error(problem.code, release=False)
        and not (problem.place.path.startswith(_PAGES) and problem.place.path.endswith(".md"))
    )
