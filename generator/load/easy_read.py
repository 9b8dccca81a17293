"""The text of an Easy Read page → its items and its list of words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model.attachment import FILES
from generator.model.content import SourcePage
from generator.model.easy_read import EasyRead, Item, Part, Sentence, Term
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.text import Block, BlockName, Heading, Prose
from generator.text.dialect import HEADING, LINK, inside_target
from generator.text.plain_text import even
from generator.text.sentences import sentences

MOST_SENTENCES = 3
"""The most sentences that may stand beside one picture."""
_LAYOUT = re.compile(r"[ \t]*(?:(?:[-*+:]|\d+\.)(?:[ \t]|$)|[>|])")
"""How a list, a quotation, a table or a meaning begins: none of them is a sentence beside a picture."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its place."""

    text: str
    place: Place


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and the headings by their lines."""

    headings: dict[int, Heading]
    parts: list[tuple[Heading | None, list[Item]]] = field(default_factory=lambda: [(None, [])])
    words: list[Term] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_easy_read(page: SourcePage) -> Loaded[EasyRead]:
    """Read a page's text as items. What cannot be read so is told at its place and left out."""
    reading = _Reading(headings={heading.place.line: heading for heading in page.text.headings})
    reading.problems += [
        _stray(link.place, "a photograph or a file to download")
        for link in page.text.links
        if inside_target(page.path, link.target)[0].startswith(FILES)
    ]
    for node in page.text.nodes:
        if isinstance(node, Prose):
            for lines in _paragraphs(node):
                alone = bool(reading.problems) and reading.problems[-1].code is Code.EASY_NO_WORDS
                _read_paragraph(reading, page.path, lines)
                if alone and reading.problems[-1].code is Code.EASY_NO_PICTURE:
                    del reading.problems[-1]  # An empty line parts a picture from its words: one mistake.
        elif node.name is BlockName.WORDS:
            reading.words += _terms(node.children)
        else:
            reading.problems.append(_stray(node.place, f"the block “{node.name}”"))
    parts = tuple(Part(heading=heading, items=tuple(items)) for heading, items in reading.parts if heading or items)
    return Loaded(value=EasyRead(parts=parts, words=tuple(reading.words)), problems=tuple(reading.problems))


def _paragraphs(prose: Prose) -> Iterator[list[_Line]]:
    """Lines that stand together. A heading stands alone."""
    together: list[_Line] = []
    for number, text in enumerate(prose.text.split("\n")):
        line = _Line(text, prose.place.moved(lines=number))
        heading = HEADING.fullmatch(text)
        if together and (heading or not text.strip()):
            yield together
            together = []
        if heading:
            yield [line]
        elif text.strip():
            together.append(line)
    if together:
        yield together


def _read_paragraph(reading: _Reading, path: str, lines: list[_Line]) -> None:
    if HEADING.fullmatch(lines[0].text):
        reading.parts.append((reading.headings[lines[0].place.line], []))
        return
    told = next((line for line in lines if _LAYOUT.match(line.text)), None)
    if told:
        reading.problems.append(_stray(told.place, "a list, a table or a quotation"))
        return
    text = "\n".join(line.text for line in lines)
    pictures = [match for match in LINK.finditer(text) if match["picture"]]
    spoken = tuple(_sentences(lines, text))
    fault = _fault(lines, text, pictures, spoken)
    if fault:
        reading.problems.append(fault)
        return
    reading.parts[-1][1].append(
        Item(
            picture=inside_target(path, pictures[0]["target"])[0],
            alt=even(pictures[0]["words"]),
            sentences=spoken,
            place=_place(lines, text, pictures[0].start()),
        )
    )


def _place(lines: Sequence[_Line], text: str, offset: int) -> Place:
    """The place of a sign in lines that are joined to one text."""
    before = text.count("\n", 0, offset)
    return lines[before].place.moved(columns=offset - (text.rfind("\n", 0, offset) + 1))


def _sentences(lines: Sequence[_Line], text: str) -> Iterator[Sentence]:
    """The sentences of the text without its pictures. A sentence may run over a line's end."""
    spoken = LINK.sub(lambda match: _blank(match[0]) if match["picture"] else match[0], text).replace("\\\n", " \n")
    for start, end in sentences(spoken):
        yield Sentence(words=even(spoken[start:end]), place=_place(lines, text, start))


def _blank(text: str) -> str:
    """As much space, on as many lines."""
    return re.sub(r"[^\n]", " ", text)


def _fault(
    lines: Sequence[_Line], text: str, pictures: Sequence[re.Match[str]], spoken: Sequence[Sentence]
) -> Problem | None:
    """What keeps a paragraph from being an item, if anything does."""
    if not pictures:
        return Problem(
            place=lines[0].place,
            code=Code.EASY_NO_PICTURE,
            message="no picture stands with these words (E3)",
            hint="put the picture on the line above them, as in “![](../../pictures/phone.svg)”",
        )
    if len(pictures) > 1:
        return Problem(
            place=_place(lines, text, pictures[1].start()),
            code=Code.EASY_TWO_PICTURES,
            message="a second picture stands with the same words (E3)",
            hint="leave an empty line before it and give it words of its own, or take it out",
        )
    if not spoken:
        return Problem(
            place=lines[0].place,
            code=Code.EASY_NO_WORDS,
            message="no words stand with this picture (E3)",
            hint="write one to three short sentences on the lines below it, with no empty line between",
        )
    if len(spoken) > MOST_SENTENCES:
        return Problem(
            place=spoken[MOST_SENTENCES].place,
            code=Code.EASY_TOO_MANY_SENTENCES,
            message=f"{len(spoken)} sentences stand with one picture; the most is {MOST_SENTENCES} (E3)",
            hint="leave an empty line and put a picture of its own above this sentence",
        )
    return None


def _stray(place: Place, what: str) -> Problem:
    return Problem(
        place=place,
        code=Code.EASY_NOT_AN_ITEM,
        message=f"{what} cannot stand on an Easy Read page (E3)",
        hint="say it as items, each a picture and one to three short sentences; hard words go into “::: words”",
    )


def _terms(nodes: Sequence[Prose | Block]) -> Iterator[Term]:
    """The entries of a list of words: a term on a line, its meaning after a colon."""
    term: _Line | None = None
    for node in nodes:
        if not isinstance(node, Prose):
            continue
        for number, text in enumerate(node.text.split("\n")):
            line = _Line(text, node.place.moved(lines=number))
            if text.startswith(":") and term:
                yield Term(term=term.text.strip(), meaning=even(text[1:]), place=term.place)
            elif text.strip():
                term = line
