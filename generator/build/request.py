"""What is asked of a build, and what it tells."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.language import Language
from generator.model.problem import Code, Level, Problem
from generator.model.weight import PageWeight


class StoppedError(Exception):
    """A build was interrupted, or the machine refused: its cause. The message tells what is published now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a build.

    ``today`` decides what is overdue; ``output`` is the configuration's when ``None``. ``jobs`` is the number of
    processes, 0 for as many as pay. ``cache`` allows to use and keep what an earlier build made. ``progress`` hears of
    each finished file and of how many there will be.
    """

    root: Path
    output: Path | None
    release: bool
    today: date
    jobs: int
    cache: bool
    progress: Callable[[str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did. ``usable`` is false when the configuration itself could not be read.

    ``problems`` are sorted by place. ``pages`` counts the finished pages of each language. ``heaviest`` are the pages
    that take longest on a bad connection, one of each kind. ``gone`` are the addresses of the site that was published
    before which lead nowhere in this one. ``timings`` are the seconds that each part took, in order.
    """

    problems: tuple[Problem, ...]
    release: bool
    usable: bool = True
    published: bool = False
    changed: bool = False
    output: Path | None = None
    pages: tuple[tuple[Language, int], ...] = ()
    unreviewed: int = 0
    heaviest: tuple[PageWeight, ...] = ()
    files: int = 0
    gone: tuple[str, ...] = ()
    seconds: float = 0.0
    timings: tuple[tuple[str, float], ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the site from being published."""
        return tuple(problem for problem in self.problems if is_error(problem.code, release=self.release))


def is_error(code: Code, *, release: bool) -> bool:
    """Tell whether a problem stops the build: every error does, and in a release some warnings do too."""
    return code.level is Level.ERROR or (release and code.level is Level.RELEASE)
