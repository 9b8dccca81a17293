"""The body of a page → its blocks, and the runs of Markdown between them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.load.block_fields import block_fields
from generator.load.facts import read_period
from generator.model.language import Language
from generator.model.own_block import BlockText, OwnBlock
from generator.model.own_kind import FieldValue
from generator.model.problem import Code, Place, Problem
from generator.model.text import Block, BlockName, Period, Prose
from generator.text.plain_text import plain_words
from generator.text.quotes import QUOTE
from generator.text.suggest import nearest

_FENCE = re.compile(r"(?P<sign>:::+)[ \t]*(?P<name>[^\s]*)[ \t]*(?P<title>.*?)[ \t]*")
_DEPTH_LIMIT = 3
_DEPTH_READ = 20
"""Deeper blocks are at fault long before, and are not read."""
_TITLED = (BlockName.DETAILS, BlockName.PAIRS, BlockName.DEADLINE, BlockName.LETTER)
_UNTITLED = (BlockName.FORM, BlockName.CAN, BlockName.CANNOT, BlockName.WORDS, BlockName.EN, BlockName.CY)
_HINTS = {
    BlockName.DETAILS: "write the words to fold under after the name, as in “::: details Other ways to write”",
    BlockName.DEADLINE: "write how long after the name, as in “::: deadline 20 working days” or “::: deadline 3 mis”",
    BlockName.LETTER: "write whom it goes to after the name, as in “::: letter The area office”",
    BlockName.PAIRS: "write both column headings, as in “::: pairs We can look into | What happened to you”",
}
_PAIRS_HEADINGS = 2
_LONGEST_PERIOD = 1000


@dataclass(slots=True)
class _Open:
    """A block that is still open: its name, or ``None`` for the page itself.

    ``end`` is the line that ends a block whose text is shown as it is written.
    """

    name: BlockName | None
    title: str
    place: Place
    children: list[Prose | Block] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    first_line: int = 0
    period: Period | None = None
    own: OwnBlock | None = None
    fields: tuple[FieldValue, ...] = ()
    end: str = ""


def read_blocks(
    body: str, path: str, first_line: int, language: Language, own: Iterable[OwnBlock] = ()
) -> tuple[tuple[Prose | Block, ...], tuple[Problem, ...]]:
    """Split a body in this language into blocks and prose; ``first_line`` is its first line in the file.

    ``own`` are the blocks of the site's own.
    """
    by_name = {block.key: block for block in own}
    stack = [_Open(name=None, title="", place=Place(path=path, line=first_line), first_line=first_line)]
    problems: list[Problem] = []
    for number, line in enumerate(body.split("\n"), first_line):
        match = _FENCE.fullmatch(line)
        if match is None or stack[-1].end not in ("", line.rstrip()):
            stack[-1].lines.append(line)
            continue
        _end_prose(stack[-1], number)
        place = Place(path=path, line=number)
        if match["name"]:
            problems += _open(stack, match, place, language, by_name)
        elif len(stack) > 1:
            _close(stack, number)
        else:
            problems.append(
                Problem(
                    place=place,
                    code=Code.BLOCK_UNCLOSED,
                    message="this line ends a block, and none is open",
                    hint="remove the line, or start a block above it, as in “::: note”",
                )
            )
        stack[-1].first_line = number + 1
    _end_prose(stack[-1], 0)
    problems += [
        Problem(
            place=block.place,
            code=Code.BLOCK_UNCLOSED,
            message="this block is not closed",
            hint=f"put “{block.end or ':::'}” on a line of its own where it ends",
        )
        for block in stack[1:][-1:]  # Those around it may be left open by it.
    ]
    while len(stack) > 1:
        _close(stack, 0)
    return tuple(stack[0].children), tuple(problems)


def _open(
    stack: list[_Open], match: re.Match[str], place: Place, language: Language, own: Mapping[str, OwnBlock]
) -> list[Problem]:
    name, title = match["name"], match["title"]
    names = [*(known.value for known in BlockName if known is not BlockName.OWN), *own]
    if name not in names:
        stack.append(_Open(name=BlockName.NOTE, title=title, place=place))
        return [
            Problem(
                place=place, code=Code.UNKNOWN_BLOCK, message=f"there is no block “{name}”", hint=nearest(name, names)
            )
        ]
    opened, faults = _opened(match, place, _spoken(stack, language), own.get(name))
    if len(stack) >= _DEPTH_READ:
        opened.name = None
    stack.append(opened)
    if len(stack) - 1 > _DEPTH_LIMIT + 1:
        return []
    if len(stack) - 1 > _DEPTH_LIMIT:
        return [
            Problem(
                place=place,
                code=Code.TEXT_TOO_DEEP,
                message=f"more than {_DEPTH_LIMIT} blocks stand inside one another",
                hint="close a block with “:::” first",
            )
        ]
    return faults


def _opened(
    match: re.Match[str], place: Place, language: Language, own: OwnBlock | None
) -> tuple[_Open, list[Problem]]:
    """The block that a line opens, and what is wrong with the words after its name."""
    title = match["title"]
    if own:
        fields, problems = block_fields(own, title, place, language)
        end = match["sign"] if own.text is BlockText.PLAIN else ""
        opened = _Open(name=BlockName.OWN, title=title, place=place, own=own, fields=fields, end=end)
        return opened, list(problems)
    block = BlockName(match["name"])
    period = read_period(plain_words(title), language) if block is BlockName.DEADLINE else None
    opened = _Open(name=block, title=title, place=place, period=period)
    return opened, _title_faults(opened, place)


def _spoken(stack: Sequence[_Open], language: Language) -> Language:
    """The language in which words stand inside the open blocks."""
    marks = [Language(block.name) for block in stack if block.name in (BlockName.EN, BlockName.CY)]
    return marks[-1] if marks else language


def _title_faults(opened: _Open, place: Place) -> list[Problem]:
    block, title = opened.name, opened.title
    if block in _UNTITLED and title:
        message, hint = f"the block “{block}” takes no words after its name", "write them inside the block"
    elif block in _TITLED and not title:
        message, hint = f"the block “{block}” needs words after its name", _HINTS[block]
    elif block is BlockName.PAIRS and len(pair_headings(title)) != _PAIRS_HEADINGS:
        message, hint = "the block “pairs” needs two column headings with “|” between them", _HINTS[block]
    elif block is BlockName.DEADLINE and not QUOTE.fullmatch(title) and not _can_be_counted(opened.period):
        message, hint = f"“{title}” is not a length of time that can be counted", _HINTS[block]
    else:
        return []
    return [Problem(place=place, code=Code.BLOCK_MISUSED, message=message, hint=hint)]


def _can_be_counted(period: Period | None) -> bool:
    return period is not None and period.number <= _LONGEST_PERIOD


def pair_headings(title: str) -> Sequence[str]:
    """The column headings of a ``pairs`` block, out of its title."""
    return [part.strip() for part in title.split("|") if part.strip()]


def _end_prose(block: _Open, next_line: int) -> None:
    if block.end:
        return
    if any(line.strip() for line in block.lines):
        place = Place(path=block.place.path, line=block.first_line)
        block.children.append(Prose(text="\n".join(block.lines), place=place))
    block.lines = []
    block.first_line = next_line + 1


def _close(stack: list[_Open], number: int) -> None:
    done = stack.pop()
    if number == 0:
        _end_prose(done, 0)
    if done.name is not None:
        stack[-1].children.append(
            Block(
                name=done.name,
                title=done.title,
                children=tuple(done.children),
                place=done.place,
                period=done.period,
                own=done.own,
                fields=done.fields,
                text="\n".join(done.lines) if done.end else "",
            )
        )
