"""The block processors with which Python-Markdown reads our dialect. The door of that library.

What the library calls a block is one line here, so that every word keeps its place. The parser's state holds the
column at which the words of the block start that is being read; a line less far in only goes on with words.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from generator.markdown_blocks.lines import Line, following, place, placed
from generator.markdown_blocks.tables import Tables

DEEPEST = 40
"""What stands deeper is read as words; a far lower limit is told before."""
_WIDEST = 4
"""Words that stand farther than this behind the mark of their item are indented by themselves."""
_MARKDOWN = Markdown()


class LineParser(BlockParser):
    """The library's parser, for the lines of one text."""

    def __init__(self) -> None:
        super().__init__(_MARKDOWN)
        self.state.set(0)
        self.tables = Tables(self)
        others = (_Quotations, _Lists, _Terms, _Paragraphs)
        # In the library's own registry, they would be sorted anew for each line.
        self._in_order: tuple[BlockProcessor, ...] = (_Headings(self), self.tables, *(kind(self) for kind in others))

    @property
    def base(self) -> int:
        """The column at which the words of the block start that is being read."""
        return int(self.state[-1])

    def parseBlocks(self, parent: ET.Element, blocks: list[Any]) -> None:  # noqa: N802 - the library's name
        """Read lines until one stands outside of the parent; mark each block that has an empty line above it."""
        base = self.base
        while True:
            gap, line = following(blocks)
            del blocks[:gap]
            if line is None or line.column < base:
                return
            known = len(parent)
            for processor in self._in_order:
                if processor.test(parent, line) and processor.run(parent, blocks) is not False:
                    break
            if gap:
                parent[known].set("apart", "")

    def read_inside(self, block: ET.Element, lines: list[Line], taken: list[Line], base: int) -> None:
        """Read the lines inside a block, and take as many of those that are left as have been read."""
        size = len(taken)
        self.state.set(base)
        self.parseBlocks(block, taken)
        self.state.reset()
        del lines[: size - len(taken)]


class _Processor(BlockProcessor):
    """A processor of lines."""

    parser: LineParser

    def test(self, parent: ET.Element, block: Any) -> bool:  # noqa: ARG002 - the library's interface
        """Tell whether a block of this kind may start on a line."""
        return self.may_start(block)

    def may_start(self, line: Line) -> bool:
        """Tell the same, of a line."""
        raise NotImplementedError

    def is_deep(self) -> bool:
        """Tell whether no other block may start inside the one that is being read."""
        return len(self.parser.state) > DEEPEST

    def read_item(self, item: ET.Element, lines: list[Line], first: Line, base: int) -> None:
        """Read and take the lines of an item, of which ``first`` is what stands behind its mark."""
        outside = self.parser.base
        size, runs_on = 1, bool(first)
        for number, line in enumerate(islice(lines, 1, None), 2):
            if line and line.column < base and (not runs_on or self.ends_item(line, outside)):
                break
            if not line and not first and number == 2:
                break
            runs_on = bool(line)
            size = number if line else size
        self.parser.read_inside(item, lines, [first, *lines[1:size]], base)

    def ends_item(self, line: Line, base: int) -> bool:
        """Tell whether a line that stands outside of an item ends its words."""
        return line.ends_item(base)


class _Quotations(_Processor):
    """Lines behind ``>``, and those that go on with their words."""

    def may_start(self, line: Line) -> bool:
        return line.startswith(">") and not self.is_deep()

    def run(self, parent: ET.Element, blocks: list[Any]) -> None:
        base = self.parser.base
        taken: list[Line] = []
        for line in blocks:
            if line.startswith(">") and line.column >= base:
                # One space or tab belongs to the sign.
                taken.append(line.behind(1, line.column + 1 + (line[1:2] in {" ", "\t"})))
            elif not line or not taken[-1] or line.starts_block():
                break
            else:
                taken.append(line.outside())
        self.parser.read_inside(_block(parent, "blockquote", blocks[0]), blocks, taken, 0)


class _Lists(_Processor):
    """Items behind the same kind of mark. What stands as far in as an item's words belongs to the item."""

    def may_start(self, line: Line) -> bool:
        return line.item() is not None and not self.is_deep()

    def run(self, parent: ET.Element, blocks: list[Any]) -> None:
        mark = blocks[0].item()
        name, sign, gap = "ol" if mark["number"] else "ul", mark[0][-1], 0
        items = _block(parent, name, blocks[0], number=mark["number"])
        while mark and mark[0].endswith(sign):
            line: Line = blocks[gap]
            del blocks[:gap]
            item = _block(items, "li", line, number=mark["number"], apart="" if gap else None)
            first = line.behind(mark.end())
            close = line.column + mark.end() + 1
            base = first.column if first and first.column < close + _WIDEST else close
            self.read_item(item, blocks, first, base)
            gap, after = following(blocks)
            mark = after.item() if after is not None and after.column >= self.parser.base else None
        _draw_together(items)


class _Headings(_Processor):
    """A heading as the dialect has it: at the left edge, with the anchor it may fix."""

    def may_start(self, line: Line) -> bool:
        return line.heading() is not None

    def run(self, parent: ET.Element, blocks: list[Any]) -> None:
        line: Line = blocks.pop(0)
        if match := line.heading():
            heading = _block(parent, f"h{len(match['signs'])}", line)
            heading.text = place(line.start + match.start("words"), match["words"])


class _Terms(_Processor):
    """Lists of definitions: terms on one line each, and the meanings below them."""

    def may_start(self, _line: Line) -> bool:
        return not self.is_deep()

    def run(self, parent: ET.Element, blocks: list[Any]) -> bool:
        size = self._size(blocks, 0)
        if not size:
            return False
        pairs, gap = _block(parent, "dl", blocks[0]), 0
        while size:
            term = _block(pairs, "dt", blocks[gap])
            term.text = placed(blocks[gap : gap + 1])
            del blocks[: gap + size]
            gap = self._meanings(pairs, blocks)
            size = self._size(blocks, gap)
        _draw_together(pairs)
        return True

    def _size(self, lines: Sequence[Line], start: int) -> int:
        """How many lines stand above the meaning of the term that starts at a place; 0 when no term does."""
        base = self.parser.base
        gap, line = following(lines, start + 1)
        is_term = gap < 2 and line is not None and line.column >= base and line.meaning()
        return gap + 1 if is_term and not lines[start].starts_block() else 0

    def _meanings(self, pairs: ET.Element, blocks: list[Line]) -> int:
        """Read the meanings of one term; how many empty lines stand behind them."""
        gap, line = 0, blocks[0] if blocks else None
        while line is not None and line.column >= self.parser.base and line.meaning():
            del blocks[:gap]
            meaning = _block(pairs, "dd", line, apart="" if gap else None)
            self.read_item(meaning, blocks, line.behind(1), line.column + 2)
            gap, line = following(blocks)
        return gap

    def ends_item(self, line: Line, base: int) -> bool:
        return line.meaning() is not None or line.ends_item(base)


class _Paragraphs(_Processor):
    """Words, until an empty line or a line that starts a block."""

    def may_start(self, _line: Line) -> bool:
        return True

    def run(self, parent: ET.Element, blocks: list[Any]) -> None:
        base, size = self.parser.base, 1
        for line in islice(blocks, 1, None):
            if not line or line.ends_words(base) or self._is_table(parent, blocks[size : size + 2]):
                break
            size += 1
        _block(parent, "p", blocks[0]).text = placed(blocks[:size])
        del blocks[:size]

    def _is_table(self, parent: ET.Element, lines: Sequence[Line]) -> bool:
        return lines[0].column >= self.parser.base and self.parser.tables.starts(parent, lines)


def _block(parent: ET.Element, name: str, line: Line, **attributes: str | None) -> ET.Element:
    given = {key: value for key, value in attributes.items() if value is not None}
    return ET.SubElement(parent, name, {"line": str(line.number), **given})


def _draw_together(items: ET.Element) -> None:
    """Mark the paragraphs inside items as bare words, when no empty line keeps anything in the list apart."""
    inside = [part for item in items for part in item[1:]]
    if not any(part.get("apart") is not None for part in (*items, *inside)):
        for paragraph in (part for item in items for part in item if part.tag == "p"):
            paragraph.set("bare", "")
