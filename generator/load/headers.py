"""A Markdown file's text → its header and the line on which its body starts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from generator.load.fields import Day, FieldName, Filled, Flag, Route, Slug, Source, Text
from generator.load.files import read_text
from generator.load.header_slips import OTHER_NAMES, header_slips, nearly_a_fence
from generator.load.shapes import Shape, fit
from generator.load.yaml_nodes import read_yaml
from generator.model.front_matter import Header, Medium
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Place, Problem
from generator.text.dialect import NAMED

_FENCE = re.compile(r"---[ \t]*")
_COMMENT = re.compile(r"""\s*(?:-[ ]+|[\w-]+:[ ]+)(?!["'\[{|>#])\S.*?[ \t](?P<note>\#.*)""")
"""A plain value with a note behind it. A quoted value shows where it ends."""
_FIRST_LINE = 2
"""Where the words of a front matter start."""
EXAMPLE = "start the file with three lines: “---”, then “title: …” and “summary: …”, then “---” again"


WrittenKind = Literal[
    PageKind.FACTSHEET, PageKind.GUIDE, PageKind.EASY_READ, PageKind.OUTCOME, PageKind.NOTICE, PageKind.HOME
]
"""The kinds that an editor can choose: ``WRITTEN_KINDS``, as the validation library wants them."""


class MediumShape(Shape):
    """A film or a recording."""

    file: Filled
    title: Filled
    transcript: Filled
    poster: Text = ""
    captions: Text = ""


class HeaderShape(Shape):
    """The header of a page."""

    title: Filled
    summary: Filled
    kind: WrittenKind | None = None
    slug: Slug | None = None
    contacts: tuple[Filled, ...] = ()
    related: tuple[Filled, ...] = ()
    sources: tuple[Source, ...] = ()
    reviewed: Day | None = None
    review_by: Day | None = None
    owner: Text = ""
    source_language: Language = Language.EN
    matches: Text = ""
    translator: Text = ""
    reviewer: Text = ""
    tested_with: Text = ""
    full: Text = ""
    was: tuple[Route, ...] = ()
    draft: Flag = False
    differs: dict[str, Filled] = Field(default={})
    fields: dict[FieldName, Filled] = Field(default={})
    media: tuple[MediumShape, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitFile:
    """A file's text in two: the header's YAML and the body, each with the line it starts on."""

    header: str
    body: str
    body_line: int


def split_file(text: str, path: str) -> Loaded[SplitFile]:
    """Split a page's text at its two lines of dashes."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        message = f"“{lines[0].strip()}” starts no header" if nearly_a_fence(lines[0]) else "the page has no header"
        problem = Problem(place=Place(path=path), code=Code.HEADER_MISSING, message=message, hint=EXAMPLE)
        return Loaded(value=None, problems=(problem,))
    for number, line in enumerate(lines[1:], 1):
        if _FENCE.fullmatch(line):
            if not "".join(lines[1:number]).strip():
                message = "nothing stands between the first two lines of dashes"
                problem = Problem(place=Place(path=path), code=Code.HEADER_MISSING, message=message, hint=EXAMPLE)
                return Loaded(value=None, problems=(problem,))
            return Loaded(
                value=SplitFile(
                    header="\n".join(lines[1:number]),
                    body="\n".join(lines[number + 1 :]),
                    body_line=number + 2,
                )
            )
    near = next((number for number, line in enumerate(lines[1:], 2) if nearly_a_fence(line.strip())), 0)
    problem = Problem(
        place=Place(path=path, line=near or 1),
        code=Code.HEADER_UNCLOSED,
        message=f"“{lines[near - 1].strip()}” does not end the header"
        if near
        else "the header starts here and does not end",
        hint="put a line with “---”, three hyphens, between the header and the text",
    )
    return Loaded(value=None, problems=(problem,))


def lines_above(root: Path, path: Path) -> int:
    """How many lines of a page stand above its text."""
    relative = path.relative_to(root).as_posix()
    split = split_file(read_text(root, relative).text or "", relative)
    return split.value.body_line if split.value else 0


def _comments(split: SplitFile, path: str) -> Iterator[Problem]:
    """Words that YAML takes for a note, behind a value: in a title they would be lost without a word."""
    for number, line in enumerate(split.header.split("\n")):
        match = _COMMENT.match(line)
        if match:
            yield Problem(
                place=Place(path=path, line=_FIRST_LINE + number, column=match.start("note") + 1),
                code=Code.YAML_COMMENT,
                message=f"“{match['note']}” is taken for a note and is not part of the value",
                hint="put the whole value in double quotes, or the note on a line of its own",
            )


def _faults(split: SplitFile, path: str, others: Sequence[Problem]) -> tuple[Problem, ...]:
    """What is wrong with single lines, and the other faults, unless one of those lines may have led to them."""
    slips = tuple(header_slips(split.header, frozenset(HeaderShape.model_fields)))
    lines = {_FIRST_LINE + slip.line for slip in slips}
    misled = any(slip.misleads for slip in slips)
    return (
        *(
            Problem(
                place=Place(path=path, line=_FIRST_LINE + slip.line, column=slip.column),
                code=Code.YAML_SLIP,
                message=slip.message,
                hint=slip.hint,
            )
            for slip in slips
        ),
        *_comments(split, path),
        *(
            other
            for other in others
            if other.place.line not in lines and (not misled or other.code is Code.UNKNOWN_KEY)
        ),
    )


def load_header(split: SplitFile, path: str, stem: str) -> Loaded[Header]:
    """Make a header out of its YAML. ``stem`` is the file's name, and the slug when none is given."""
    document = read_yaml(split.header, path, _FIRST_LINE)
    fitted = fit(HeaderShape, document, "the header", OTHER_NAMES)
    faults = _faults(split, path, fitted.problems)
    if fitted.value is None or faults:
        return Loaded(value=None, problems=faults)
    shape = fitted.value
    places = {**document.keys, **document.values, "": Place(path=path)}
    return Loaded(
        value=Header(
            title=shape.title,
            summary=shape.summary,
            kind=shape.kind,
            slug=shape.slug or stem,
            contacts=shape.contacts,
            related=tuple(key.removeprefix(NAMED) for key in shape.related),
            sources=shape.sources,
            reviewed=shape.reviewed,
            review_by=shape.review_by,
            owner=shape.owner.strip(),
            source_language=shape.source_language,
            matches=shape.matches.strip(),
            translator=shape.translator.strip(),
            reviewer=shape.reviewer.strip(),
            tested_with=shape.tested_with.strip(),
            full=shape.full.strip(),
            was=shape.was,
            draft=shape.draft,
            differs=tuple(shape.differs.items()),
            fields=tuple(shape.fields.items()),
            media=tuple(Medium(**dict(each)) for each in shape.media),
            places=places,
        )
    )
