"""Lists and tables that would not show as they were written."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.load.lines import Lines
from generator.load.run_on import columns, not_a_list, run_on
from generator.markdown_blocks.elements import Element, Words
from generator.model.problem import Code, Problem
from generator.model.text import Heading
from generator.text.dialect import without_code

LEVEL_LIMIT = 10
"""The most lists or quotations that may stand inside one another."""
_LEVELS = frozenset(("ul", "ol", "dd", "blockquote"))
_LISTS = frozenset(("ul", "ol"))
_WRAPPED = 50
"""How long a line is that may have been broken because it was full."""
_TABLE_RULE = re.compile(r"[-:| ]*-[-:| ]*")


def too_deep(blocks: Element, where: Lines) -> Problem | None:
    """Lists or quotations too deep inside one another: the first one, told."""
    waiting = [(blocks, 0)]
    while waiting:
        block, level = waiting.pop()
        if level > LEVEL_LIMIT:
            return Problem(
                place=where.start(block.line),
                code=Code.TEXT_TOO_DEEP,
                message=f"more than {LEVEL_LIMIT} lists or quotations stand inside one another",
                hint="write shorter lists, or use headings",
            )
        inside = [child for child in block.children if isinstance(child, Element)]
        waiting += [(child, level + (child.name in _LEVELS)) for child in reversed(inside)]
    return None


def layout_faults(blocks: Element, text: str, where: Lines) -> Iterator[Problem]:
    """Every list, table and paragraph that would show otherwise than written; ``text`` is all of it."""
    lines = text.split("\n")
    yield from _indented(blocks.children, lines, where)
    yield from _in_a_sentence(blocks.children, lines, where)
    for block in blocks.elements():
        yield from _numbers(block, where)
        if block.name == "li" and not block.children:
            yield not_a_list(where.start(block.line), "this item of a list has no words", "write them, or remove it")
        if block.name == "table":
            yield from _rows(block, lines, where)
        elif block.name in ("p", "li", "dd"):
            for words in block.children:
                if isinstance(words, Words):
                    yield from _paragraph(words, where)


def _indented(blocks: Sequence[Element | Words], lines: Sequence[str], where: Lines) -> Iterator[Problem]:
    """Items and words that stand in a little, and so belong to no item above them."""
    previous = ""
    for block in blocks:
        if not isinstance(block, Element):
            continue
        items = block.children if block.name in _LISTS else (block,) if block.name == "p" and previous in _LISTS else ()
        for item in items:
            line = lines[item.line] if isinstance(item, Element) else ""
            spaces = len(line) - len(line.lstrip())
            if isinstance(item, Element) and spaces:
                what = "a list item stands" if item.name == "li" else "words below a list stand"
                yield not_a_list(
                    where.start(item.line),
                    f"{what} {spaces} {'space' if spaces == 1 else 'spaces'} in, and inside no item above",
                    "put them at the left edge, or four spaces in for what belongs to an item",
                )
                break
        previous = block.name


def _in_a_sentence(blocks: Sequence[Element | Words], lines: Sequence[str], where: Lines) -> Iterator[Problem]:
    """A sign at the start of a line that goes on with a sentence, and makes a list or a quotation of it."""
    for block, after in pairwise(blocks):
        if not (isinstance(block, Element) and isinstance(after, Element) and block.name == "p"):
            continue
        above = lines[after.line - 1].rstrip()
        goes_on = len(above) >= _WRAPPED and (above[-1].isalnum() or above.endswith(","))
        if after.name in (*_LISTS, "blockquote") and len(after.children) == 1 and goes_on:
            yield not_a_list(
                where.start(after.line),
                f"“{lines[after.line].split()[0]}” at the start of this line takes it out of the sentence above",
                "put the sign at the end of the line above, or leave an empty line between the two",
            )


def _numbers(block: Element, where: Lines) -> Iterator[Problem]:
    """Numbers that would show as others: a list counts on from its first number."""
    last: int | None = None
    for child in block.children:
        if not isinstance(child, Element) or child.name != "ol":
            continue
        items = [item for item in child.children if isinstance(item, Element)]
        first = child.number or 0
        told = [item.number for item in items if item.number != first]
        for place, item in enumerate(items[1:], 1):
            if told and item.number != first + place:
                yield Problem(
                    place=where.start(item.line),
                    code=Code.LIST_NUMBER,
                    message=f"this item is written {item.number}, and would show as {first + place}",
                    hint="count on from the first number, or write the same number before every item",
                )
                break
        if first > 1 and len(items) == 1 and last != first - 1:
            yield not_a_list(
                where.start(child.line),
                f"“{first}.” at the start of a line makes a numbered list",
                f"write {first}\\. when it is a number in a sentence",
            )
        last = first + len(items) - 1


def _rows(table: Element, lines: Sequence[str], where: Lines) -> Iterator[Problem]:
    """Rows that have more or fewer cells than the table has columns."""
    rows = [row for row in table.elements() if row.name == "tr"]
    heads = rows[0].cells
    if not rows[1:]:
        yield Problem(
            place=where.start(table.line),
            code=Code.TABLE_BROKEN,
            message="this table has heads and no rows",
            hint="write the rows right below the line of dashes, with no empty line between",
        )
    for row in rows[1:]:
        if row.cells != heads:
            line = lines[row.line]
            cells = f"{row.cells} {'cell' if row.cells == 1 else 'cells'}"
            hint = (
                "leave an empty line after the table"
                if "|" not in line
                else "write as many cells as there are heads; an empty one is | |, and the sign itself is \\|"
            )
            yield Problem(
                place=where.start(row.line),
                code=Code.TABLE_BROKEN,
                message=f"this row has {cells} under {heads} {'head' if heads == 1 else 'heads'}",
                hint=hint,
            )


def _paragraph(words: Words, where: Lines) -> Iterator[Problem]:
    """What was meant as a table or a list, and would run on as words."""
    lines = tuple(Words(text=without_code(words.text, " "), starts=words.starts).lines())
    table = next((start for start, line in lines if line.startswith("|")), None)
    if table is None and any("|" in first[1] and "|" in second[1] for first, second in pairwise(lines)):
        table = lines[0][0]
    if table is not None:
        rule = next((line for _, line in lines[1:] if "|" in line and _TABLE_RULE.fullmatch(line)), None)
        yield Problem(
            place=where.place(table),
            code=Code.TABLE_BROKEN,
            message="this will not show as a table: "
            + ("its line of dashes has another number of columns" if rule else "no line of dashes follows its heads"),
            hint="write the heads, then a line of dashes for each of them: | --- | --- |, then the rows",
        )
        return
    tabbed = columns(lines)
    if tabbed is not None:
        yield Problem(
            place=where.place(tabbed),
            code=Code.TABLE_BROKEN,
            message="tabs keep columns apart here, and these lines run together",
            hint="write a table: the heads, then | --- | --- |, then the rows",
        )
        return
    yield from run_on(lines, where)


def level_faults(headings: tuple[Heading, ...]) -> Iterator[Problem]:
    """Headings of a page that skip a level, and anchors that two of them have."""
    level = 1
    for heading in headings:
        if heading.level > level + 1:
            yield Problem(
                place=heading.place,
                code=Code.HEADING_SKIPPED,
                message=f"a heading with {'#' * heading.level} follows one with {'#' * level}",
                hint=f"use {'#' * (level + 1)} here: people who listen to headings count the levels",
            )
        level = heading.level
    anchors: dict[str, Heading] = {}
    for heading in headings:
        first = anchors.setdefault(heading.anchor, heading)
        if heading.anchor and first is not heading:
            yield Problem(
                place=heading.place,
                code=Code.DUPLICATE_ANCHOR,
                message=f"the anchor “{heading.anchor}” is used twice; it is first on line {first.place.line}",
                hint="give this heading another anchor",
            )
