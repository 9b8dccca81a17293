"""A run of Markdown → its blocks, as Python-Markdown reads them with the processors of our dialect.

Checks and renderer read the same tree. Every run of words in it knows where each of its lines stands in the text.
The library reads blocks alone: inline signs are those of ``generator.text.inline``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree as ET

from generator.markdown_blocks.lines import PLACED, read_lines
from generator.markdown_blocks.processors import LineParser

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_REMEMBERED = 64
"""More than the runs of one page: each is read for its facts, its digest, its sentences, its HTML, the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that belong together, such as a paragraph's; ``starts`` tells where each line stands in the text."""

    text: str
    starts: tuple[int, ...]

    def words(self) -> Iterator["Words"]:
        """Themselves, as the only run of words."""
        yield self

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line with where it stands in the text."""
        return zip(self.starts, self.text.split("\n"), strict=True)

    def offset(self, position: int) -> int:
        """Where the sign at a position of these words stands in the text."""
        line = self.text.count("\n", 0, position)
        return self.starts[line] + position - (self.text.rfind("\n", 0, position) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A block, named after its HTML element. ``line`` is the one it starts on, from zero.

    ``number`` is what was written before an item of a numbered list, or before the first one of the list.
    ``align`` is how a cell stands in its column, ``cells`` how many were written in a row.
    """

    name: str
    line: int
    children: tuple["Element | Words", ...]
    number: int | None = None
    align: str = ""
    cells: int = 0

    def elements(self) -> Iterator["Element"]:
        """This block and all in it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.elements()

    def words(self) -> Iterator[Words]:
        """All runs of words in it, in order."""
        for child in self.children:
            yield from child.words()


@lru_cache(_REMEMBERED)
def read_blocks(text: str) -> Element:
    """The blocks of a text, in one element without a place of its own."""
    root = ET.Element("div", {"line": "0"})
    LineParser().parseBlocks(root, read_lines(text))
    return _element(root)


def _element(block: ET.Element) -> Element:
    written = [block.text] if block.text else []
    children: list[Element | Words] = [_words(text) for text in written]
    children += (_words(child.text or "") if "bare" in child.attrib else _element(child) for child in block)
    number = block.get("number")
    return Element(
        name=block.tag,
        line=int(block.get("line", 0)),
        children=tuple(children),
        number=int(number) if number else None,
        align=block.get("align", ""),
        cells=int(block.get("cells", 0)),
    )


def _words(placed: str) -> Words:
    """Words out of lines that are written behind their places."""
    lines = [line.partition(PLACED) for line in placed.split("\n")]
    return Words(text="\n".join(words for _, _, words in lines), starts=tuple(int(start) for start, _, _ in lines))
