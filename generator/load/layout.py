"""Lists and tables that would not show as they were written."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.load.lines import Lines
from generator.markdown_blocks.elements import Element, Words
from generator.model.problem import Code, Place, Problem

LEVEL_LIMIT = 10
"""The most lists or quotations that may stand inside one another."""
_LEVELS = frozenset(("ul", "ol", "dd", "blockquote"))
_LISTS = frozenset(("ul", "ol"))
_TABLE_RULE = re.compile(r"[-:| ]*-[-:| ]*")
_LATER_ITEM = re.compile(r"\d{1,2}[.)][ \t]+\S")
_MARK_WITHOUT_SPACE = re.compile(r"-(?=[^\W\d_])|\d{1,2}[.)](?=[^\W\d_]{2})")
_LABEL = re.compile(r"(?:\((?:[a-zA-Z]{1,2}|\d)\)|[a-zA-Z]{1,2}[.):]|\d(?:\.\)|:|[ ][-–—])|[①②❶❷➀➁])(?=\s)|\d(?=\t)")
_FIRST_TWO = frozenset(
    (form.format(first), form.format(second))
    for form in ("({})", "{}.", "{})", "{}:", "{}.)", "{} -", "{} –", "{} —", "{}")
    for first, second in ("ab", "AB", ("i", "ii"), ("I", "II"), "12", "①②", "❶❷", "➀➁")
)
"""What tells that lines are numbered and do not only begin so."""
_WORD_BULLET = re.compile(r"[•·▪▫◦‣⁃●○■□➢✓✔→►▶➔➤❖☐☑☒◆◇\uf0a7\uf0b7\uf0d8][ \t]*(?=\S)|[–—][ \t]+(?=\S)|o\t")
_DASHES = "–—"


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
    for block in blocks.elements():
        yield from _numbers(block, where)
        if block.name == "table":
            yield from _rows(block, lines, where)
        elif block.name in ("p", "li", "dd"):
            for words in block.children:
                if isinstance(words, Words):
                    yield from _paragraph(words, where)


def _not_a_list(place: Place, message: str, hint: str) -> Problem:
    return Problem(place=place, code=Code.NOT_A_LIST, message=message, hint=hint)


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
                yield _not_a_list(
                    where.start(item.line),
                    f"{what} {spaces} {'space' if spaces == 1 else 'spaces'} in, and inside no item above",
                    "put them at the left edge, or four spaces in for what belongs to an item",
                )
                break
        previous = block.name


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
            yield _not_a_list(
                where.start(child.line),
                f"“{first}.” at the start of a line makes a numbered list",
                f"write {first}\\. when it is a number in a sentence",
            )
        last = first + len(items) - 1


def _rows(table: Element, lines: Sequence[str], where: Lines) -> Iterator[Problem]:
    """Rows that have more or fewer cells than the table has columns."""
    rows = [row for row in table.elements() if row.name == "tr"]
    columns = rows[0].cells
    for row in rows[1:]:
        if row.cells != columns:
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
                message=f"this row has {cells} under {columns} {'head' if columns == 1 else 'heads'}",
                hint=hint,
            )


def _paragraph(words: Words, where: Lines) -> Iterator[Problem]:
    """What was meant as a table or a list, and would run on as words."""
    lines = tuple(words.lines())
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
    yield from _run_on_list(lines, where)


def _label(line: str) -> str:
    """How a line is numbered in a way that makes no list here: *(a)*, *a.*, a figure and a tab; empty if it is not."""
    found = _LABEL.match(line)
    return found[0].strip() if found else ""


def _run_on_list(lines: Sequence[tuple[int, str]], where: Lines) -> Iterator[Problem]:
    for number, (start, line) in enumerate(lines):
        before = lines[number - 1][1].rstrip() if number else ""
        bullet = _WORD_BULLET.match(line)
        mark = _MARK_WITHOUT_SPACE.match(line)
        if bullet and (line[0] not in _DASHES or not number):
            message, hint = (
                f"“{bullet[0].strip()}” makes no list",
                "write a hyphen and a space before each item: - item",
            )
        elif number and (_label(before), _label(line)) in _FIRST_TWO:
            message, hint = (
                f"“{_label(line)}” makes no list: these lines run together",
                "write 1. and a space before each step, or a hyphen and a space before each item",
            )
        elif mark and (not number or before.endswith(":")):
            message, hint = f"a space is missing after “{mark[0]}”", f"write {mark[0]} item for an item of a list"
        elif number and _LATER_ITEM.match(line) and before.endswith((":", ".", ";")):
            message, hint = (
                "this will not show as a list, because the line above it has words",
                "leave an empty line before the list",
            )
        elif line.startswith(":") and line[1:2] in (" ", "\t"):
            message, hint = (
                "this will not show as a meaning",
                "write its term on one line right above it, with an empty line before the term",
            )
        else:
            continue
        yield _not_a_list(where.place(start), message, hint)
        return
