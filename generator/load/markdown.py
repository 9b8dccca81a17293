"""A run of Markdown → what stands in it and where, and what our dialect does not allow.

The text is never changed here. Each kind of sign is read and then blotted out, so that what is left over
and still looks like a sign is a mistake.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.load.facts import find_facts
from generator.load.layout import LEVEL_LIMIT, layout_faults, too_deep
from generator.load.lines import Lines
from generator.load.refused import refused
from generator.markdown_blocks.elements import Element, Words, read_blocks
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.model.text import Fact, Heading, Link, Passage, Prose, Shape, ShapeKind
from generator.text.dialect import ESCAPE, HEADING, SPAN, stress_in, without_code
from generator.text.inline import FoundLink, find_links
from generator.text.plain_text import Marked, PlainText, plain_words, read_run
from generator.text.quotes import blotted

__all__ = ["LEVEL_LIMIT", "Scan", "scan"]

_DEEPEST_HEADING = 4
_ESCAPED = "\x01"
_BLOTTED = "\x02"

_ANCHOR = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_BARE_ANCHOR = re.compile(rf"(?<!\])\{{(?P<name>{_ANCHOR.pattern})\}}$")
_SENTENCE_END = re.compile(r"(?:(?<=[.?!:])|(?<=[.?!][”’\"')])) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """All that was found in one run of Markdown."""

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    shapes: tuple[Shape, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Words that belong together, as they are written and read; ``own`` are those not marked with a language.

    ``text`` is as long as they are, with all blotted out that was understood.
    """

    words: Words
    links: tuple[FoundLink, ...]
    text: str
    plain: tuple[PlainText, ...]
    own: tuple[PlainText, ...]


def scan(prose: Prose, language: Language) -> Scan:
    """Read a run of Markdown written in this language."""
    where = Lines(prose)
    blocks = read_blocks(prose.text)
    deep = too_deep(blocks, where)
    if deep:
        return Scan(headings=(), links=(), facts=(), passages=(), shapes=(), problems=(deep,))
    runs = tuple(_runs(blocks))
    headings = tuple(_headings(prose, where))
    layout = tuple(layout_faults(blocks, prose.text, where))
    cut = {problem.place.line for problem in layout if problem.code is Code.TABLE_BROKEN}
    problems = (
        *(problem for run in runs for problem in _escaped_addresses(run, prose, where)),
        *_heading_faults(headings),
        # A row that a line cuts in the wrong place leaves signs without their partner.
        *(problem for problem in refused(_left_over(prose, runs), where) if problem.place.line not in cut),
        *layout,
    )
    return Scan(
        headings=headings,
        links=tuple(link for run in runs for link in _links(run, where)),
        facts=tuple(fact for run in runs for fact in _facts(run, language, where)),
        passages=tuple(passage for run in runs for passage in _passages(run, where)),
        shapes=tuple(_shapes(blocks, where)),
        problems=problems,
    )


def _runs(blocks: Element) -> Iterator[_Run]:
    for words in blocks.words():
        if words.text:
            # Words that are shown as they are typed say nothing: no fact, no address, nothing in another language.
            written = without_code(words.text, _BLOTTED)
            escaped = ESCAPE.sub(lambda match: _ESCAPED * len(match[0]), written) if "\\" in written else written
            links = find_links(escaped)
            text = _without_links(escaped, links)
            for pattern, _ in stress_in(text):
                text = pattern.sub(_keep_words, text)
            said = Words(text=without_code(words.text, " "), starts=words.starts) if "`" in words.text else words
            plain = tuple(read_run(said))
            own = tuple(read_run(said, Marked.GONE)) if "{" in said.text else plain
            yield _Run(words=said, links=links, text=SPAN.sub(_keep_span, text), plain=plain, own=own)


def _without_links(text: str, links: Sequence[FoundLink]) -> str:
    """Blot out each link but for its words, which are text like any other; an address by itself is no text."""
    parts: list[str] = []
    end = 0
    for link in links:
        lead = 1 + link.is_picture
        words = "" if link.is_bare else link.words
        blotted = _BLOTTED * lead + words + _BLOTTED * (link.end - link.start - lead - len(words))
        parts += (text[end : link.start], blotted)
        end = link.end
    return "".join((*parts, text[end:]))


def _keep_words(match: re.Match[str]) -> str:
    start, end = match.span("words")
    return _BLOTTED * (start - match.start()) + match["words"] + _BLOTTED * (match.end() - end)


def _keep_span(match: re.Match[str]) -> str:
    return " " + match["words"] + _BLOTTED * (len(match[0]) - len(match["words"]) - 1)


def _left_over(prose: Prose, runs: Sequence[_Run]) -> str:
    """The whole text, with what was understood blotted out."""
    text = ESCAPE.sub(lambda match: _ESCAPED * len(match[0]), without_code(prose.text, _BLOTTED))
    parts: list[str] = []
    end = 0
    for run in runs:
        for start, line in zip(run.words.starts, run.text.split("\n"), strict=True):
            parts += (text[end:start], line)
            end = start + len(line)
    return HEADING.sub(_keep_words, "".join((*parts, text[end:])))


def _links(run: _Run, where: Lines) -> Iterator[Link]:
    for link in run.links:
        if _ESCAPED not in link.target:
            yield Link(
                words=link.words,
                target=link.target,
                is_picture=link.is_picture,
                place=where.place(run.words.offset(link.start)),
            )


def _escaped_addresses(run: _Run, prose: Prose, where: Lines) -> Iterator[Problem]:
    for link in run.links:
        if _ESCAPED in link.target:
            end = run.words.offset(link.end - 1)
            target = prose.text[end - len(link.target) : end]
            yield Problem(
                place=where.place(run.words.offset(link.start)),
                code=Code.BAD_LINK,
                message=f"there is a backslash in the address “{target}”",
                hint="write the address as it is, without a backslash",
            )


def _facts(run: _Run, language: Language, where: Lines) -> Iterator[Fact]:
    addresses = [range(*map(run.words.offset, (link.start, link.end))) for link in run.links if link.is_bare]
    for plain in run.plain:
        for found in find_facts(blotted(plain.words), language):
            origin = plain.origin(found.start)
            # What stands in an address is no text; links are compared as a whole.
            if not any(origin in address for address in addresses):
                yield found.fact(plain.words, where.place(origin))


def _headings(prose: Prose, where: Lines) -> Iterator[Heading]:
    for match in HEADING.finditer(prose.text):
        yield Heading(
            level=len(match["signs"]),
            text=plain_words(match["words"], Marked.SIGNS),
            anchor=match["anchor"] or "",
            place=where.place(match.start()),
        )


def _heading_faults(headings: tuple[Heading, ...]) -> Iterator[Problem]:
    for heading in headings:
        if heading.level == 1:
            yield Problem(
                place=heading.place,
                code=Code.TITLE_IN_TEXT,
                message="a heading with one # stands in the text",
                hint="start with ##: the page’s title comes from its header",
            )
        elif heading.level > _DEEPEST_HEADING:
            yield Problem(
                place=heading.place,
                code=Code.UNSUPPORTED_MARKDOWN,
                message=f"a heading of level {heading.level} is too deep",
                hint="use ##, ### or ####",
            )
        if not heading.text:
            yield Problem(
                place=heading.place,
                code=Code.EMPTY_VALUE,
                message="this heading has no words",
                hint="write the heading after the # signs, or remove them",
            )
        bare = _BARE_ANCHOR.search(heading.text)
        if bare:
            yield Problem(
                place=heading.place,
                code=Code.BAD_ANCHOR,
                message=f"“{bare[0]}” is no anchor, and would show",
                hint=f"write {{#{bare['name']}}}",
            )
        if heading.anchor and not _ANCHOR.fullmatch(heading.anchor):
            yield Problem(
                place=heading.place,
                code=Code.BAD_ANCHOR,
                message=f"“{heading.anchor}” cannot be an anchor",
                hint="use small letters without accents, figures and hyphens, as in {#time-limits}",
            )


def _shapes(blocks: Element, where: Lines) -> Iterator[Shape]:
    """Paragraphs by their number up to the next heading, lists by their items, tables by their rows and columns."""
    start, paragraphs = 0, 0
    for block in blocks.elements():
        if block.name in ("ul", "ol"):
            kind = ShapeKind.STEPS if block.name == "ol" else ShapeKind.LIST
            yield Shape(kind=kind, size=(len(block.children),), place=where.start(block.line))
        elif block.name == "table":
            rows = [row for row in block.elements() if row.name == "tr"]
            yield Shape(kind=ShapeKind.TABLE, size=(len(rows) - 1, rows[0].cells), place=where.start(block.line))
        elif block.name == "p":
            start, paragraphs = start if paragraphs else block.line, paragraphs + 1
        elif re.fullmatch("h[1-6]", block.name):
            yield Shape(kind=ShapeKind.PARAGRAPHS, size=(paragraphs,), place=where.start(start))
            start, paragraphs = block.line, 0
    yield Shape(kind=ShapeKind.PARAGRAPHS, size=(paragraphs,), place=where.start(start))


def _passages(run: _Run, where: Lines) -> Iterator[Passage]:
    """Sentences, as far as that can be told from signs; enough to tell their language."""
    for plain in run.own:
        start = 0
        for end in (*(match.end() for match in _SENTENCE_END.finditer(plain.words)), len(plain.words)):
            words = plain.words[start:end]
            if words.strip():
                first = start + len(words) - len(words.lstrip())
                yield Passage(words=words.strip(), place=where.place(plain.origin(first)))
            start = end
