"""Notes on a finished page: each below the words that it is about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

_BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 td th dt dd summary figcaption".split())
_INSIDE = frozenset("li td th dt dd".split())
"""Blocks after which nothing else may stand: a note is put at their end."""
_LEAST = 8
"""So many letters and figures tell one sentence from another."""
_SIGNS = re.compile(r"\{[^}]*\}|\]\([^)]*\)|:{3,} ?[\w-]+|^\s*(?:#+|[-*+>]|\d+\.)\s|[|]")
"""What stands in Markdown and not in its page, or not as it is written."""
_HEAD = re.compile(r"</head>")
_BODY = re.compile(r"<body[^>]*>(?:\s*<a class=\"skip-link\".*?</a>)?", re.DOTALL)
"""The first thing that a keyboard reaches stays the first."""
_MAIN = re.compile(r"<main[^>]*>")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedNote:
    """A note as HTML, and the words of the source that it is about; without words it stands at the top."""

    html: str
    words: str


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of a block, and where a note about them goes."""

    words: str
    end: int


def words_at(text: str, line: int, column: int) -> str:
    """The words of a line of Markdown as a page may show them: the longest run without a sign, near the column."""
    lines = text.splitlines()
    if not 1 < line <= len(lines):
        return ""
    row = lines[line - 1]
    key, colon, value = row.partition(": ")
    if colon and key in ("title", "summary"):
        row, column = value.strip().strip("\"'"), 1
    pieces: list[tuple[int, str]] = []
    start = 0
    for match in (*_SIGNS.finditer(row), None):
        end = match.start() if match else len(row)
        pieces.append((start, row[start:end]))
        start = match.end() if match else end
    near = [piece for start, piece in pieces if start <= column - 1 <= start + len(piece)]
    there = next((piece for piece in near if len(_letters(piece)) >= _LEAST), "")
    return there or max((piece for _, piece in pieces), key=lambda piece: len(_letters(piece)))


def marked_page(page: str, *, head: str, top: str, main: str, notes: Iterable[PlacedNote]) -> str:
    """A page with parts of ours: in its head, at its top, at the start of its main part, and notes at their words.

    A note whose words the page does not show stands at the start of the main part.
    """
    blocks = _blocks(page)
    parts: list[tuple[int, str]] = []
    lost = ""
    for note in notes:
        at = _place(blocks, note.words)
        if at is None:
            lost += note.html
        else:
            parts.append((at, note.html))
    for pattern, html, is_after in ((_HEAD, head, False), (_BODY, top, True), (_MAIN, main + lost, True)):
        match = pattern.search(page)
        if match:
            parts.append((match.end() if is_after else match.start(), html))
    done: list[str] = []
    start = 0
    for at, html in sorted(parts, key=lambda part: part[0]):
        done += (page[start:at], html)
        start = at
    return _POLICY.sub("", "".join((*done, page[start:])), count=1)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _place(blocks: Sequence[_Block], words: str) -> int | None:
    """Behind the smallest block that shows these words."""
    wanted = _letters(words)
    if len(wanted) < _LEAST:
        return None
    found = [block for block in blocks if wanted in block.words]
    return min(found, key=lambda block: len(block.words)).end if found else None


def _blocks(page: str) -> Sequence[_Block]:
    reader = _BlockReader(page)
    reader.feed(page)
    reader.close()
    return reader.found


class _BlockReader(HTMLParser):
    """Finds the blocks of a page's main part."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[_Block] = []
        self._starts = [0, *(match.end() for match in re.finditer("\n", page))]
        self._page = page
        self._in_main = False
        self._open: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._in_main |= tag == "main"
        if self._in_main and tag in _BLOCKS:
            self._open.append((tag, []))

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_main &= tag != "main"
        while tag in _BLOCKS and self._open:
            name, words = self._open.pop()
            line, column = self.getpos()
            at = self._starts[line - 1] + column
            end = at if name in _INSIDE else self._page.index(">", at) + 1
            self.found.append(_Block(_letters("".join(words)), end))
            if name == tag:
                break
