"""Tables: the library's processor, with the place of each row and cell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any
from xml.etree import ElementTree as ET

from markdown.blockparser import BlockParser
from markdown.extensions.tables import TableProcessor

from generator.markdown_blocks.lines import Line, place

_DASHES = re.compile(r"(?!-[ \t]*+$)\|?+(?:[ \t]*+:?+-++:?+[ \t]*+(?:\||$))++[ \t]*+")
_PIPE = re.compile(r"\\.|(?P<pipe>\|)", re.DOTALL)


class Tables(TableProcessor):
    """Finds and builds a table as the library does, and puts the cells into it as they are written."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 - the library's interface
        """Tell whether a line may be the heads of a table."""
        return "|" in block

    def starts(self, parent: ET.Element, lines: Sequence[Line]) -> bool:
        """Tell whether two lines are the heads of a table and its line of dashes."""
        if len(lines) != 2 or "|" not in lines[0] or lines[1].column < self.parser.state[-1]:
            return False
        heads, dashes = (len(tuple(cells(line))) for line in lines)
        return heads == dashes and _DASHES.fullmatch(lines[1]) is not None and super().test(parent, _plain(lines))

    def run(self, parent: ET.Element, blocks: list[Any]) -> bool:
        """Take the lines of a table, if one starts here."""
        if not self.starts(parent, blocks[:2]):
            return False
        size = 2
        for line in islice(blocks, 2, None):
            if not line or line.column < self.parser.state[-1] or line.starts_block():
                break
            size += 1
        super().run(parent, [_plain(blocks[:size])])
        _fill(parent[-1], [blocks[0], *blocks[2:size]])
        del blocks[:size]
        return True


def cells(line: str) -> Iterator[tuple[int, str]]:
    """The cells of a line of a table: where each starts, and what is in it as written."""
    pipes = [match.start() for match in _PIPE.finditer(line) if match["pipe"]]
    bounds = [-1, *pipes, len(line)]
    parts = [(start + 1, line[start + 1 : end]) for start, end in pairwise(bounds)]
    # Nothing stands before a first pipe or behind a last one.
    outside = (not parts[0][1].strip(), len(parts) > 1 and not parts[-1][1].strip())
    for start, part in parts[outside[0] : len(parts) - outside[1]]:
        yield start + len(part) - len(part.lstrip()), part.strip()


def _fill(table: ET.Element, lines: Sequence[Line]) -> None:
    """Give each row its line, the number of cells that it was written with, and their words."""
    table.set("line", str(lines[0].number))
    if len(lines) == 1:
        table.remove(table[1])  # The library makes an empty row when there is none.
    for row, line in zip(table.iter("tr"), lines, strict=True):
        found = [place(line.start + start, words) for start, words in cells(line)]
        row.attrib.update({"line": str(line.number), "cells": str(len(found))})
        for number, cell in enumerate(row):
            cell.text = found[number] if number < len(found) else place(0, "")


def _plain(lines: Iterable[Line]) -> str:
    """A table as the library reads it: with spaces and pipes alone, and without code that would hide a pipe."""
    plain = (line.rstrip().replace("\t", " ").replace("`", "'") for line in lines)
    return "\n".join(line if "|" in line else f"|{line}" for line in plain)
