"""Markdown → the text that a reader gets. Facts, sentences, the search and the digest of a page all read it here.

Line ends inside a paragraph, spaces and hyphens that do not break, signs of emphasis, links and escapes are how a
text is written and not what it says. They are taken out, and each sign that is left knows where it came from.
"""

import re
import string
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from generator.markdown_blocks.elements import Element, Words, read_blocks
from generator.text.dialect import CODE, ESCAPE, LINK, SPAN, stress_in, typed_words

_STRUCTURE = re.compile(r"^[^\S\n]*(?:(?:[-*+:]|#+|\d{1,3}\.|:::+[^\S\n]*\S*)[^\S\n]+|>[^\S\n]*)+", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(:::.*)$", re.MULTILINE)
_WIDE_SPACE = re.compile(r"[^\S ]\s*| \s+")
_ODD_SPACE = re.compile(r"[^\S \t\n]")
_BREAK = re.compile(r"\\(?=\n)")
_SOFT_HYPHEN = "\u00ad"
_UNSEEN = re.compile(_SOFT_HYPHEN)
_HYPHENS = ("\u2010", "\u2011")

# No file may hold these control characters, so each can stand for an escaped sign until all other signs are read.
_STAND_INS = dict(zip(string.punctuation, (chr(code) for code in range(0x7F, 0xA0) if code != 0x85), strict=True))
_TYPED = str.maketrans(_STAND_INS)
_LEFT_OUT = "\x06"
"""No space, so that the spaces around it are not taken for one."""
_STANDS_IN = re.compile(f"[{_LEFT_OUT}\x7f-\x9f]")
_LAST = {ord(stand_in): sign for sign, stand_in in _STAND_INS.items()} | {ord(_LEFT_OUT): " "}
_WRITTEN = re.compile(r"[\\`\[*_\u00ad]|[^\S ]|  ")
"""A text without any of these is read as it is written, but for its hyphens."""


class Marked(Enum):
    """What becomes of words that are marked with their language."""

    SIGNS = auto()
    """They stay as written, with their marks."""
    WORDS = auto()
    """They are words like any other."""
    GONE = auto()
    """They are left out: what is left is in one language. A wide gap keeps the words around it apart."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """One change of a text: where each run that was kept starts, after it and before it."""

    starts: Sequence[int]
    origins: Sequence[int]

    def before(self, offset: int) -> int:
        """Where the sign at this offset stood before the change."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]


@dataclass(frozen=True, slots=True)
class PlainText:
    """One paragraph, heading, list item or cell of a table as it is read, and the way back to its Markdown."""

    words: str
    layers: tuple[_Layer, ...] = ()
    written: Words | None = None

    def origin(self, offset: int) -> int:
        """Where the sign at this offset of the words stands in the Markdown."""
        for layer in reversed(self.layers):
            offset = layer.before(offset)
        return self.written.offset(offset) if self.written else offset


def read_run(words: Words, marked: Marked = Marked.WORDS) -> Iterator[PlainText]:
    """Words that belong together, as they are read; nothing when there are none."""
    text = _inline(PlainText(words.text, written=words), marked)
    if text.words.strip():
        yield text


def plain_words(markdown: str, marked: Marked = Marked.WORDS) -> str:
    """The words of a heading, a title or a sentence as they are read."""
    return _inline(PlainText(markdown), marked).words.strip()


def unwrapped(markdown: str) -> str:
    """Each paragraph on one line, behind the names of the blocks that it stands in.

    The same for a text however its lines end and its spaces break. Every sign that says something stays.
    """
    lines: list[str] = []
    parts = _FENCE.split(markdown)
    for number, part in enumerate(parts):
        if number % 2:
            lines.append(even(part))
            continue
        # The line ends of the fences belong to none, so that these are the runs that have been read already.
        prose = part.removeprefix("\n") if number else part
        lines += _outline(read_blocks(prose.removesuffix("\n") if number < len(parts) - 1 else prose), "")
    return "\n".join(lines)


def _outline(block: Element, path: str) -> Iterator[str]:
    for child in block.children:
        if isinstance(child, Words):
            yield path + even(child.text)
            continue
        if child.name == "li":
            yield path + child.name
        # Whether there are empty lines between the items of a list says nothing.
        first = child.number if child.name == "ol" else ""
        yield from _outline(child, path if child.name == "p" else f"{path}{child.name}{first}>")


def even(words: str) -> str:
    """Words with one plain space wherever there is any, and with plain hyphens."""
    if not words.isascii():
        words = _plain_hyphens(words.replace(_SOFT_HYPHEN, ""))
    return " ".join(words.split())


def even_structure(markdown: str) -> str:
    """Markdown with plain spaces around the marks at the start of its lines. No sign changes its place."""
    if not _ODD_SPACE.search(markdown):
        return markdown
    return _STRUCTURE.sub(lambda match: re.sub(r"[^\S\t]", " ", match[0]), markdown)


def _plain_hyphens(words: str) -> str:
    for hyphen in _HYPHENS:
        words = words.replace(hyphen, "-")
    return words


def _inline(text: PlainText, marked: Marked) -> PlainText:
    """Take out the signs that stand inside a paragraph."""
    if not _WRITTEN.search(text.words):
        return text if text.words.isascii() else PlainText(_plain_hyphens(text.words), text.layers, text.written)
    text = _changed(text, "`", CODE, lambda match: (typed_words(match).translate(_TYPED), match.start("words")))
    text = _changed(text, "\\", ESCAPE, lambda match: (_STAND_INS[match[0][1]], match.start() + 1))
    text = _changed(text, "\\", _BREAK, lambda match: ("", match.start()))
    text = _changed(text, "](", LINK, _words)
    for pattern, _ in stress_in(text.words):
        text = _changed(text, "", pattern, _words)
    if marked is Marked.WORDS:
        text = _changed(text, "]{", SPAN, _words)
    elif marked is Marked.GONE:
        text = _changed(text, "]{", SPAN, lambda match: (_LEFT_OUT, match.start()))
    text = _changed(text, _SOFT_HYPHEN, _UNSEEN, lambda match: ("", match.start()))
    text = _changed(text, "", _WIDE_SPACE, lambda match: (" ", match.start()))
    words = text.words.translate(_LAST) if _STANDS_IN.search(text.words) else text.words
    return PlainText(_plain_hyphens(words), text.layers, text.written)


def _words(match: re.Match[str]) -> tuple[str, int]:
    return match["words"], match.start("words")


def _changed(
    text: PlainText, has: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], tuple[str, int]]
) -> PlainText:
    """The text with other words for each match; the offset that comes with them tells where these stood.

    Each match ``has`` this piece.
    """
    matches = tuple(pattern.finditer(text.words)) if has in text.words else ()
    if not matches:
        return text
    runs = [run for run in _runs(text.words, matches, change) if run[0]]
    starts = [0, *accumulate(len(words) for words, _ in runs)][: len(runs)]
    layer = _Layer(starts or [0], [origin for _, origin in runs] or [0])
    return PlainText("".join(words for words, _ in runs), (*text.layers, layer), text.written)


def _runs(
    words: str, matches: Sequence[re.Match[str]], change: Callable[[re.Match[str]], tuple[str, int]]
) -> Iterator[tuple[str, int]]:
    end = 0
    for match in matches:
        yield words[end : match.start()], end
        yield change(match)
        end = match.end()
    yield words[end:], end
