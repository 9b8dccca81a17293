"""Turns an offset in a run of prose into a place in its file."""

import re
from bisect import bisect_right

from generator.model.problem import Place
from generator.model.text import Prose


class Lines:
    """The lines of a run of prose."""

    def __init__(self, prose: Prose) -> None:
        """Find where each line starts."""
        self._first = prose.place
        self._starts = [0, *(match.end() for match in re.finditer("\n", prose.text))]

    def place(self, offset: int) -> Place:
        """The place of the sign at this offset."""
        line = bisect_right(self._starts, offset) - 1
        return Place(path=self._first.path, line=self._first.line + line, column=offset - self._starts[line] + 1)

    def start(self, line: int) -> Place:
        """The place where a line starts, counted from zero."""
        return Place(path=self._first.path, line=self._first.line + line)
