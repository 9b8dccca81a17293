"""The text of a page file → its parts: the words of each paragraph, item, heading and cell, without what is not words.

Every part knows where it stands, so that words can be put in the place of others and nothing else changes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

_MARK = re.compile(r"\s*(?P<sign>[-*+>:]|\d{1,3}\.)\s+")
_FENCE = re.compile(r"\s*(?P<sign>:::+[^\S\n]*\S*)[^\S\n]*(?P<words>.*?)\s*")
_HEADING = re.compile(r"\s*(?P<sign>#+)\s+(?P<words>.*?)\s*(?:\{#[\w-]+\})?\s*")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_RULE_OF_TABLE = re.compile(r"[\s|:-]+")
_PICTURE = re.compile(r"\s*!\[\]\([^)]*\)\s*")
_NO_TITLE = (":::facts",)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some words of a page: what kind of line they stand in, and where they start and end in the file's text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its parts up to the next, or what stands before the first."""

    start: int
    end: int
    parts: tuple[Part, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """How the section is built: the same in twins, whatever the words."""
        return tuple(part.kind for part in self.parts)


def body_start(text: str) -> int:
    """Where the text of a page starts, behind the second line of dashes."""
    fences = [match for match in _LINE.finditer(text) if match[0].lstrip("\ufeff").strip() == "---"]
    return fences[1].end() if len(fences) > 1 else 0


def sections(text: str, start: int) -> tuple[Section, ...]:
    """The sections of a page's text, which begins at ``start``."""
    found: list[list[Part]] = [[]]
    for part in _parts(text, start):
        if part.kind.startswith("#"):
            found.append([])
        found[-1].append(part)
    return tuple(
        Section(
            start=max(text.rfind(end, 0, parts[0].start) for end in "\r\n") + 1,
            end=min(place for place in (*(text.find(end, parts[-1].end) for end in "\r\n"), len(text)) if place >= 0),
            parts=tuple(parts),
        )
        for parts in found
        if parts
    )


def _parts(text: str, start: int) -> Iterator[Part]:
    lines = [(match.start(), match[0].rstrip("\r\n")) for match in _LINE.finditer(text, start) if match[0]]
    for is_blank, run in groupby(lines, key=lambda line: not line[1].strip()):
        if not is_blank:
            yield from _run(list(run))


def _run(lines: Sequence[tuple[int, str]]) -> Iterator[Part]:
    """The parts of lines that no empty line parts."""
    open_part: Part | None = None
    for at, line in lines:
        own = tuple(_line(at, line))
        if own and own[0].kind == "p" and open_part:
            # A line that begins nothing goes on with what stands above it.
            open_part = Part(kind=open_part.kind, start=open_part.start, end=own[0].end)
            continue
        if open_part:
            yield open_part
        open_part = own[0] if len(own) == 1 and own[0].kind[0] in "p-*+>:1" and own[0].start < own[0].end else None
        yield from () if open_part else own
    if open_part:
        yield open_part


def _line(at: int, line: str) -> Iterator[Part]:
    """The parts of one line. What has no words is a part of no length, so that twins can be compared."""
    fence, heading = _FENCE.fullmatch(line), _HEADING.fullmatch(line)
    if fence:
        kind = "".join(fence["sign"].split())
        wordless = kind in _NO_TITLE
        yield _found(f"_{kind}", at, fence.start("words"), fence.start("words") if wordless else fence.end("words"))
    elif heading:
        yield _found(heading["sign"], at, heading.start("words"), heading.end("words"))
    elif _PICTURE.fullmatch(line) or (line.lstrip().startswith("|") and _RULE_OF_TABLE.fullmatch(line)):
        yield Part(kind="_", start=at, end=at)
    elif line.lstrip().startswith("|"):
        for cell in _CELL.finditer(line):
            words = cell[0].strip()
            first = at + cell.start() + cell[0].find(words)
            yield Part(kind="|", start=first, end=first + len(words))
    else:
        mark = _MARK.match(line)
        sign = re.sub(r"\d+", "1", mark["sign"]) if mark else "p"
        yield _found(sign, at, mark.end() if mark else len(line) - len(line.lstrip()), len(line.rstrip()))


def _found(kind: str, at: int, start: int, end: int) -> Part:
    return Part(kind=kind, start=at + start, end=at + end)
