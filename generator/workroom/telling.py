"""What the preview says in the terminal: what it built and in what time, and what is wrong, once."""

from collections.abc import Callable, Sequence

from generator.model.problem import Problem
from generator.tell.builds import count, problem_text
from generator.text.visible import visible
from generator.workroom.notes import Situation
from generator.workroom.preview import Seen

_MOST = 5
"""How many files or problems are named."""


class Teller:
    """Tells an editor how the preview goes. What was said is not said again."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Take what says a line."""
        self._say = say
        self._said: frozenset[Problem] = frozenset()
        self._is_first = True

    def begin(self) -> None:
        """Something has changed, and work begins."""
        self._say("building…")

    def done(self, seen: Seen, situation: Situation, seconds: float, *, is_checked: bool) -> None:
        """The preview follows. Where it is not checked yet, what is wrong is told later."""
        what = "the whole site" if self._is_first else _names(seen.changed)
        self._is_first = False
        shown = "the last good site stays in the preview" if seen.faults else f"{what} can be seen in the preview"
        counts = f"; {count(situation.errors, 'error')}, {count(situation.warnings, 'warning')}" if is_checked else ""
        if is_checked:
            self._problems(seen.problems)
        self._say(visible(f"{shown}, after {seconds:.1f} seconds{counts}"))

    def later(self, seen: Seen) -> None:
        """All pages were looked at that may have to do with what has changed."""
        self._problems(seen.problems)
        errors = len(seen.errors)
        told = f"{count(errors, 'error')}, {count(len(seen.problems) - errors, 'warning')}"
        self._say(f"all pages were looked at again; {told}")

    def _problems(self, problems: Sequence[Problem]) -> None:
        fresh = [problem for problem in problems if problem not in self._said]
        self._said = frozenset(problems)
        for problem in fresh[:_MOST]:
            self._say(problem_text(problem, release=False))
        if len(fresh) > _MOST:
            self._say(f"… and {len(fresh) - _MOST} more: see the workroom")


def _names(paths: Sequence[str]) -> str:
    shown = ", ".join(paths[:_MOST])
    return f"{shown} and {len(paths) - _MOST} more files" if len(paths) > _MOST else shown
