"""A run of Markdown → its blocks, by the rules of CommonMark. The door of the Markdown library.

Checks and renderer read the same tree. Every run of words in it knows where each of its lines stands in the text.
The library reads blocks alone: inline signs are those of ``generator.inline``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from generator.dialect import HEADING

DEEPEST = 40
"""The library leaves out what stands deeper; a far lower limit is told before."""
_RULE_OF_BULLETS = re.compile(r"^([ ]*)-[ ](?=[ ]*\|[-:| ]*$)", re.MULTILINE)
"""A table's line of dashes that starts as a list would: ``- | -``."""
_PIPE = re.compile(r"\\.|(?P<pipe>\|)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that belong together, such as a paragraph's; ``starts`` tells where each line stands in the text."""

    text: str
    starts: tuple[int, ...]

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line with where it stands in the text."""
        return zip(self.starts, self.text.split("\n"), strict=True)

    def offset(self, position: int) -> int:
        """Where the sign at a position of these words stands in the text."""
        line = self.text.count("\n", 0, position)
        return self.starts[line] + position - (self.text.rfind("\n", 0, position) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A block, named after its HTML element. ``lines`` are its first line and the one behind it, from zero.

    ``number`` is what was written before an item of a numbered list, or before the first one of the list.
    ``align`` is how a cell stands in its column, ``cells`` how many were written in a row.
    """

    name: str
    lines: tuple[int, int]
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
            if isinstance(child, Element):
                yield from child.words()
            else:
                yield child


def read_blocks(text: str) -> Element:
    """The blocks of a text, in one element without a place of its own."""
    tokens: list[Token] = []
    _LIBRARY.block.parse(_RULE_OF_BULLETS.sub(r"\1--", text), _LIBRARY, {}, tokens)
    return _Tree(text).build(tokens)


def cells(line: str) -> Iterator[tuple[int, str]]:
    """The cells of a line of a table: where each starts, and what is in it as written."""
    pipes = [match.start() for match in _PIPE.finditer(line) if match["pipe"]]
    bounds = [-1, *pipes, len(line)]
    parts = [(start + 1, line[start + 1 : end]) for start, end in pairwise(bounds)]
    # Nothing stands before a first pipe or behind a last one.
    outside = (not parts[0][1].strip(), len(parts) > 1 and not parts[-1][1].strip())
    for start, part in parts[outside[0] : len(parts) - outside[1]]:
        yield start + len(part) - len(part.lstrip()), part.strip()


def _heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - the library's interface
    """A heading as the dialect has it: at the left edge, with the anchor it may fix."""
    first = state.bMarks[start] + state.tShift[start]
    match = HEADING.match(state.src, first) if not first or state.src[first - 1] == "\n" else None
    if match is None or silent:
        return match is not None
    state.line = start + 1
    tag = f"h{len(match['signs'])}"
    state.push("heading_open", tag, 1).map = [start, state.line]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.meta = match["words"], [start, state.line], {"start": match.start("words")}
    state.push("heading_close", tag, -1)
    return True


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the library's interface
    """A table as the library reads it; each row remembers where its line starts behind the marks of lists."""
    known = len(state.tokens)
    found = table(state, start, end, silent)
    for token in state.tokens[known:]:
        if token.type == "tr_open" and token.map:
            token.meta = {"start": state.bMarks[token.map[0]] + state.tShift[token.map[0]]}
    return found


def _library() -> MarkdownIt:
    library = MarkdownIt("zero", {"maxNesting": DEEPEST}).use(deflist_plugin)
    library.enable(["table", "blockquote", "list"])
    library.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    library.block.ruler.before("paragraph", "our_heading", _heading, {"alt": ["paragraph", "blockquote", "list"]})
    return library


_LIBRARY = _library()


class _Tree:
    """Makes the tree of one text out of the library's tokens."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
        self._row: list[Words] | None = None

    def build(self, tokens: Sequence[Token]) -> Element:
        waiting: list[tuple[Token, list[Element | Words]]] = []
        inside: list[Element | Words] = []
        for token in tokens:
            if token.type == "inline":
                inside.append(self._words(token))
            elif token.nesting == 1 and not token.hidden:
                waiting.append((token, inside))
                inside = []
                if token.type == "tr_open":
                    self._row = self._cells(token)
                    token.meta["cells"] = len(self._row)
            elif token.nesting == -1 and not token.hidden:
                opened, outside = waiting.pop()
                outside.append(_element(opened, inside))
                inside = outside
                if token.type == "tr_close":
                    self._row = None
        return Element(name="div", lines=(0, len(self._offsets) - 1), children=tuple(inside))

    def _cells(self, row: Token) -> list[Words]:
        start, end = row.meta["start"], self._offsets[row.map[0] + 1] - 1 if row.map else 0
        return [Words(text=words, starts=(start + first,)) for first, words in cells(self._text[start:end])]

    def _words(self, token: Token) -> Words:
        if self._row is not None:
            return self._row.pop(0) if self._row else Words(text="", starts=(0,))
        if "start" in token.meta:
            return Words(text=token.content, starts=(token.meta["start"],))
        # The library gives what stands behind the marks of lists and quotations; nothing else starts a line.
        first = token.map[0] if token.map else 0
        lines = [line.lstrip() for line in token.content.split("\n")]
        ends = [self._offsets[first + number + 1] - 1 for number in range(len(lines))]
        written = [self._text[self._offsets[first + number] : end] for number, end in enumerate(ends)]
        starts = tuple(
            end - (len(whole) - len(whole.rstrip())) - len(line.rstrip())
            for end, whole, line in zip(ends, written, lines, strict=True)
        )
        return Words(text="\n".join(lines), starts=starts)


def _element(token: Token, children: Sequence[Element | Words]) -> Element:
    first, behind = token.map or (0, 0)
    number = token.attrs.get("start", 1) if token.tag == "ol" else token.info if token.tag == "li" else ""
    return Element(
        name=token.tag,
        lines=(first, behind),
        children=tuple(children),
        number=int(number) if number != "" else None,
        align=str(token.attrs.get("style", "")).removeprefix("text-align:"),
        cells=token.meta.get("cells", 0),
    )
