"""The lines of a run of Markdown, each with its place, and the signs that start a block."""

import re
from collections.abc import Iterable, Sequence

from generator.text.dialect import HEADING

PLACED = "\x02"
"""Stands between the place of a line and its words. No file can hold it."""
_TAB = 4
_FAR = 4
"""A sign so many columns in starts no block below words that run on."""
_BULLET = r"(?:[+*]|-(?![ ]*+\|[-:| ]*+$))"  # A table's line of dashes may start as an item would: ``- | -``.
_ITEM = re.compile(rf"(?:{_BULLET}|(?P<number>[0-9]{{1,9}})[.)])(?=[ \t]|$)")
_ITEM_IN_WORDS = re.compile(rf"(?:{_BULLET}|0{{0,8}}1[.)])[ \t]++(?!$)")
_MEANING = re.compile(r":(?=[ \t]++[^ \t])")


class Line(str):
    """What stands in a line behind its indentation and the signs of the blocks around it.

    ``start`` is where it stands in the text, ``number`` its line from zero, ``column`` how far in it stands.
    ``at_edge`` tells that nothing at all stands before it.
    """

    __slots__ = ("at_edge", "column", "number", "start")
    at_edge: bool
    column: int
    number: int
    start: int

    def behind(self, count: int, base: int = 0) -> "Line":
        """What stands behind so many signs; its column is counted from the base."""
        words = _inside(self[count:])
        behind = len(self) - len(words)
        column = _column(self[count:behind], self.column + count)
        return _line(words, self.number, self.start + behind, column - base)

    def outside(self) -> "Line":
        """The line as one that stands outside of a block, and only goes on with its words."""
        return _line(self, self.number, self.start, -1)

    def heading(self) -> re.Match[str] | None:
        """The heading that this line is, if any."""
        return HEADING.match(self) if self.at_edge and self.startswith("#") else None

    def item(self) -> re.Match[str] | None:
        """The mark that makes this line an item of a list, if any."""
        return _ITEM.match(self)

    def meaning(self) -> re.Match[str] | None:
        """The sign that makes this line a meaning, if any."""
        return _MEANING.match(self)

    def starts_block(self) -> bool:
        """Tell whether this line starts a quotation, a list or a heading."""
        return self.startswith(">") or self.item() is not None or self.heading() is not None

    def ends_item(self, base: int) -> bool:
        """Tell whether this line, less far in than an item's words, ends them; its list stands at the base."""
        return self.column - base < _FAR and self.starts_block()

    def ends_words(self, base: int) -> bool:
        """Tell whether this line ends words at the base. A number among them starts a list only when it is 1."""
        if not base <= self.column < base + _FAR or not self.starts_block():
            return False
        return self.item() is None or _ITEM_IN_WORDS.match(self) is not None


def read_lines(text: str) -> list[Line]:
    """The lines of a text."""
    lines: list[Line] = []
    start = 0
    for number, whole in enumerate(text.split("\n")):
        words = _inside(whole)
        spaces = len(whole) - len(words)
        line = _line(words, number, start + spaces, _column(whole[:spaces], 0))
        line.at_edge = not spaces
        lines.append(line)
        start += len(whole) + 1
    return lines


def following(lines: Sequence[Line], start: int = 0) -> tuple[int, Line | None]:
    """How many empty lines come first from a place on, and the line below them, if any."""
    gap = start
    while gap < len(lines) and not lines[gap]:
        gap += 1
    return gap - start, lines[gap] if gap < len(lines) else None


def place(start: int, words: str) -> str:
    """Words behind the place where they stand, as they go through the library."""
    return f"{start}{PLACED}{words}"


def placed(lines: Iterable[Line]) -> str:
    """The words of lines, each behind its place."""
    written = []
    for line in lines:
        words = line.lstrip()
        written.append(place(line.start + len(line) - len(words), words))
    return "\n".join(written).rstrip()


def _inside(line: str) -> str:
    """A line behind its indentation; nothing when it has only spaces, of whatever kind."""
    return "" if line.isspace() else line.lstrip(" \t")


def _line(words: str, number: int, start: int, column: int) -> Line:
    line = Line(words)
    line.number, line.start, line.column, line.at_edge = number, start, column, False
    return line


def _column(spaces: str, column: int) -> int:
    """The column behind spaces and tabs that start at a column."""
    if "\t" not in spaces:
        return column + len(spaces)
    for space in spaces:
        column += _TAB - column % _TAB if space == "\t" else 1
    return column
