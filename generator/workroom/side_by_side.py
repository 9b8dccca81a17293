"""A page in both languages, or a page and its Easy Read version: the blocks of both beside each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest
from urllib.parse import urljoin

_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_BLOCKS = _HEADINGS | frozenset("p ul ol dl table figure details blockquote".split())
_VOID = frozenset("area br col embed hr img input link meta source track wbr".split())
_SKIPPED = frozenset(("nav", "form", "script", "template"))
"""What stands in the main part of a page and is none of its words."""
_IDS = re.compile(r'\s(?:id|aria-labelledby|aria-describedby|for)="[^"]*"')
_ADDRESS = re.compile(r'\s(href|src)="([^"]*)"')
_LEVEL = re.compile(r"(</?)h([1-4])(?=[ >])")
"""Headings stand below those of the page that shows them."""
_TERM = re.compile(r'<a class="term" href="[^"]*#([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block of a finished page; ``anchor`` is that of a heading."""

    tag: str
    html: str
    anchor: str = ""


def pieces_of(page: str, route: str) -> tuple[Piece, ...]:
    """The blocks of a page's main part, each with addresses that work anywhere on the host, and without ids."""
    reader = _PieceReader(page)
    reader.feed(page)
    reader.close()

    def rooted(match: re.Match[str]) -> str:
        return f' {match[1]}="{urljoin(route, match[2])}"'

    def lower(match: re.Match[str]) -> str:
        return f"{match[1]}h{int(match[2]) + 2}"

    return tuple(
        Piece(tag=tag, html=_LEVEL.sub(lower, _ADDRESS.sub(rooted, _IDS.sub("", page[start:end]))), anchor=anchor)
        for tag, start, end, anchor in reader.found
    )


def terms_of(page: str) -> tuple[str, ...]:
    """The keys of the terms of the glossary that a page leads to, each once."""
    return tuple(dict.fromkeys(_TERM.findall(page)))


def beside(ones: Sequence[Piece], others: Sequence[Piece]) -> Iterator[tuple[Piece | None, Piece | None]]:
    """The blocks of two pages in rows: those below the same heading stand beside each other, in their order.

    A heading that the other page lacks stands alone, with all that is below it.
    """
    left, right = list(_parts(ones)), list(_parts(others))
    while left or right:
        names = [part[0].anchor for part in right]
        if left and (not right or left[0][0].anchor not in names):
            yield from ((piece, None) for piece in left.pop(0))
        elif left and names.index(left[0][0].anchor) == 0:
            yield from zip_longest(left.pop(0), right.pop(0))
        else:
            yield from ((None, piece) for piece in right.pop(0))


def _parts(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces from one heading to the next. What stands above the first heading comes with the title."""
    part: list[Piece] = []
    for piece in pieces:
        if part and piece.tag in _HEADINGS:
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


class _PieceReader(HTMLParser):
    """Finds the outermost blocks of a page's main part."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, int, int, str]] = []
        self._page = page
        self._starts = [0, *(match.end() for match in re.finditer("\n", page))]
        self._open: list[str] = []
        self._skipped = 0
        self._block: tuple[int, int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._open and tag != "main":
            return
        if tag in _VOID:
            return
        self._open.append(tag)
        self._skipped += tag in _SKIPPED
        values = dict(attrs)
        if tag in _BLOCKS and self._block is None and not self._skipped and values.get("class") != "formats":
            self._block = len(self._open), self._at(), values.get("id") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open:
            depth, name = len(self._open), self._open.pop()
            self._skipped -= name in _SKIPPED
            if self._block and self._block[0] == depth:
                _, start, anchor = self._block
                self.found.append((name, start, self._page.index(">", self._at()) + 1, anchor))
                self._block = None
            if name == tag:
                return

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column
