"""A run of Markdown → what stands in it and where, and what our dialect does not allow.

The text is never changed here. Each kind of sign is read and then blotted out, so that what is left over
and still looks like a sign is a mistake.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dialect import ESCAPE, HEADING, LINK, SPAN
from generator.load.facts import find_facts
from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.model.text import Fact, Heading, Link, Passage, Prose
from generator.plain_text import CELL_END, Marked, plain_words, read_plain
from generator.quotes import blotted

LEVEL_LIMIT = 10
"""The most lists or quotations that may stand inside one another."""
_DEEPEST_HEADING = 4
_ESCAPED = "\x01"

_ANCHOR = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NESTED = re.compile(
    rf"^[ \t]*(?:(?:[-*+]|\d+\.|>)[ \t]*){{{LEVEL_LIMIT + 1}}}|^ {{{LEVEL_LIMIT * 4 + 4},}}\S", re.MULTILINE
)
_LIST_ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|\d+\.) +\S")
_SENTENCE_END = re.compile(rf"(?<=[.?!:]) |{CELL_END}")

_REFUSED = (
    (re.compile(r"<(?=[a-zA-Z/!?])[^<>\n]{0,60}>?"), Code.RAW_HTML, "“{}” is HTML, or a bare address in angle brackets",
     "use the signs of docs/writing.md; write a link as [words](address)"),
    (re.compile(r"^[ \t]*(?:```|~~~).*", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN, "“{}” starts a piece of code",
     "remove it: guidance has no code"),
    (re.compile(r"`[^`\n]*`?"), Code.UNSUPPORTED_MARKDOWN, "“{}” is code", "write **words** to make them stand out"),
    (re.compile(r"\[\^[^\]\n]*\]"), Code.UNSUPPORTED_MARKDOWN, "“{}” is a footnote",
     "say it in the text, or in a “::: details” block"),
    (re.compile(r"^[ \t]*\[[^\]\n]+\]:.*", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN,
     "“{}” keeps an address apart from its link", "write the address right after the words: [words](address)"),
    (re.compile(r"\]\[[^\]\n]*\]"), Code.UNSUPPORTED_MARKDOWN, "“{}” points to an address kept elsewhere",
     "write the address right after the words: [words](address)"),
    (re.compile(r"\]\([^\n)]*\)?"), Code.BAD_LINK, "the link that ends in “{}” cannot be read",
     "write [words](address), with no space, bracket or quotation mark in the address"),
    (re.compile(r"\]\{[^}\n]*\}?"), Code.UNSUPPORTED_MARKDOWN, "“{}” is not a language",
     "write {{en}} or {{cy}} right after the words in square brackets"),
    (re.compile(r"\{(?:en|cy)\}"), Code.UNSUPPORTED_MARKDOWN, "“{}” stands after no words",
     "write it right after words in square brackets: [words]{{en}}"),
    (re.compile(r"\{:?[ ]?[.#:][^}\n]*\}?"), Code.UNSUPPORTED_MARKDOWN, "“{}” cannot stand here",
     "only a heading can have {{#a-name}}; nothing can have a style of its own"),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$|^=+[ \t]*$", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN,
     "“{}” draws a line or underlines a heading", "write a heading as ## Heading; leave lines out"),
    (re.compile(r"^[ \t]*(?:(?:[-*+>:]|\d+\.)[ \t]*)*#.*", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN,
     "“{}” is a heading inside a list or a quotation",
     "put the heading on a line of its own, at the left edge; write \\# for the sign itself"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """All that was found in one run of Markdown."""

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    problems: tuple[Problem, ...]


class _Map:
    """Turns an offset in the text into a place in the file."""

    def __init__(self, prose: Prose) -> None:
        self._start = prose.place
        self._ends = [match.end() for match in re.finditer("\n", prose.text)]

    def place(self, offset: int) -> Place:
        """The place of the sign at this offset."""
        line = bisect_right(self._ends, offset)
        start = self._ends[line - 1] if line else 0
        return Place(path=self._start.path, line=self._start.line + line, column=offset - start + 1)


def scan(prose: Prose, language: Language) -> Scan:
    """Read a run of Markdown written in this language."""
    where = _Map(prose)
    problems: list[Problem] = []
    text = ESCAPE.sub(lambda match: _ESCAPED * len(match[0]), prose.text)
    deep = _NESTED.search(text)
    if deep:
        problem = Problem(
            place=where.place(deep.start()),
            code=Code.TEXT_TOO_DEEP,
            message=f"more than {LEVEL_LIMIT} lists or quotations stand inside one another",
            hint="write shorter lists, or use headings",
        )
        return Scan(headings=(), links=(), facts=(), passages=(), problems=(problem,))
    links = tuple(_links(text, where))
    problems += _escaped_addresses(text, prose, where)
    text = LINK.sub(_keep_words, text)
    headings = tuple(_headings(text, prose, where))
    problems += _heading_faults(headings)
    text = HEADING.sub(_keep_heading, text)
    text = SPAN.sub(lambda match: " " + match["words"] + "\x02" * (len(match[0]) - len(match["words"]) - 1), text)
    problems += _refused(text, where)
    problems += _list_faults(text, where)
    return Scan(
        headings=headings,
        links=links,
        facts=tuple(_facts(prose.text, where, language)),
        passages=tuple(_passages(prose.text, where)),
        problems=tuple(problems),
    )


def _links(text: str, where: _Map) -> Iterator[Link]:
    for match in LINK.finditer(text):
        if _ESCAPED not in match["target"]:
            yield Link(
                words=match["words"],
                target=match["target"],
                is_picture=bool(match["picture"]),
                place=where.place(match.start()),
            )


def _escaped_addresses(text: str, prose: Prose, where: _Map) -> Iterator[Problem]:
    for match in LINK.finditer(text):
        if _ESCAPED in match["target"]:
            start, end = match.span("target")
            yield Problem(
                place=where.place(match.start()),
                code=Code.BAD_LINK,
                message=f"there is a backslash in the address “{prose.text[start:end]}”",
                hint="write the address as it is, without a backslash",
            )


def _keep_words(match: re.Match[str]) -> str:
    """Blot out a link but for its words, which are text like any other."""
    lead = len(match["picture"]) + 1
    return "\x02" * lead + match["words"] + "\x02" * (len(match[0]) - lead - len(match["words"]))


def _keep_heading(match: re.Match[str]) -> str:
    start, end = match.span("words")
    return "\x02" * (start - match.start()) + match["words"] + "\x02" * (match.end() - end)


def _headings(text: str, prose: Prose, where: _Map) -> Iterator[Heading]:
    for match in HEADING.finditer(text):
        start, end = match.span("words")
        yield Heading(
            level=len(match["signs"]),
            text=plain_words(prose.text[start:end], Marked.SIGNS),
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
        if heading.anchor and not _ANCHOR.fullmatch(heading.anchor):
            yield Problem(
                place=heading.place,
                code=Code.BAD_ANCHOR,
                message=f"“{heading.anchor}” cannot be an anchor",
                hint="use small letters without accents, figures and hyphens, as in {#time-limits}",
            )


def _refused(text: str, where: _Map) -> Iterator[Problem]:
    for pattern, code, message, hint in _REFUSED:
        for match in pattern.finditer(text):
            shown = re.sub(r"[\x01\x02]+", "…", match[0].strip())
            yield Problem(
                place=where.place(match.start() + len(match[0]) - len(match[0].lstrip())),
                code=code,
                message=message.format(shown if len(shown) <= 40 else shown[:40] + "…"),
                hint=hint.replace("{{", "{").replace("}}", "}"),
            )
        text = pattern.sub(lambda match: "\x02" * len(match[0]), text)


def _list_faults(text: str, where: _Map) -> Iterator[Problem]:
    offset = 0
    previous = ""
    for line in text.split("\n"):
        match = _LIST_ITEM.match(line)
        if match and previous.strip() and not _LIST_ITEM.match(previous) and not previous.startswith(" "):
            yield Problem(
                place=where.place(offset),
                code=Code.NOT_A_LIST,
                message="this will not show as a list, because the line above it has words",
                hint="leave an empty line before the list",
            )
        elif match and len(match["indent"]) % 4:
            yield Problem(
                place=where.place(offset),
                code=Code.NOT_A_LIST,
                message=f"a list item stands {len(match['indent'])} spaces in",
                hint="put it at the left edge, or four spaces in for a list inside a list",
            )
        offset += len(line) + 1
        previous = line


def _facts(text: str, where: _Map, language: Language) -> Iterator[Fact]:
    for plain in read_plain(text):
        for found in find_facts(blotted(plain.words), language):
            yield found.fact(plain.words, where.place(plain.origin(found.start)))


def _passages(text: str, where: _Map) -> Iterator[Passage]:
    """Sentences, as far as that can be told from signs; enough to tell their language."""
    for plain in read_plain(text, Marked.GONE):
        start = 0
        for end in (*(match.end() for match in _SENTENCE_END.finditer(plain.words)), len(plain.words)):
            words = plain.words[start:end]
            if words.strip(CELL_END + " "):
                first = start + len(words) - len(words.lstrip(CELL_END + " "))
                yield Passage(words=words.strip(CELL_END + " "), place=where.place(plain.origin(first)))
            start = end
