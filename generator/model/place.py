"""Where something stands in a file of the site folder."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A place in a file. ``path`` is relative to the site folder; line and column count from one.

    ``at`` names a place whose line is not known yet, as a key of the front matter or as the end of a link.
    """

    path: str
    line: int = 1
    column: int = 1
    at: str = ""

    def __str__(self) -> str:
        """The place as editors and terminals understand it."""
        return f"{self.path}:{self.line}:{self.column}"

    def moved(self, *, lines: int = 0, columns: int = 0) -> "Place":
        """A place further on: so many lines down, so many columns to the right."""
        return Place(path=self.path, line=self.line + lines, column=self.column + columns)
