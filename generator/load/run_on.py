"""Lines that were written apart, as a list, an address or columns, and would run together as one paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.languages import CONVENTIONS
from generator.load.lines import Lines
from generator.model.problem import Code, Place, Problem

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
_NAMED = re.compile(
    r"(?P<words>[^\W\d_]+[ ])(?P<number>\d{1,3})(?=[ ]?[:–—-][ ])|(?P<part>\d{1,2}\.)(?P<below>\d{1,2})(?=\.?[ ])"
    r"|(?P<later>\d{1,3})(?=[.)][ ])"
)
"""*Step 1:*, *1.1*, and an item that comes later than the first."""
_LED = re.compile(
    r"\*\*(?:[^*]+(?::\*\*|\*\*:)|[a-zA-Z0-9]{1,2}[.)]?\*\*)(?=[ ])"
    rf"|(?:{'|'.join(word for known in CONVENTIONS for word in known.question)}):(?=[ ])"
)
"""Strong words with a colon, a strong number, a question and its answer."""
_STAR = re.compile(r"[*+](?=[^\W\d_])(?=[^*+]*$)")
_TAB = re.compile(r"[^\s][ ]*\t+[ ]*[^\s]")
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\.?")


def not_a_list(place: Place, message: str, hint: str) -> Problem:
    """What would not show as the list that was meant."""
    return Problem(place=place, code=Code.NOT_A_LIST, message=message, hint=hint)


def columns(lines: Sequence[tuple[int, str]]) -> int | None:
    """Where two lines below one another start that tabs cut into columns; ``None`` when none do."""
    cut = (
        all(_TAB.search(line) and not _label(line) and not _WORD_BULLET.match(line) for _, line in pair)
        for pair in pairwise(lines)
    )
    return next((start for (start, _), is_cut in zip(lines, cut, strict=False) if is_cut), None)


def _label(line: str) -> str:
    """How a line is numbered in a way that makes no list here: *(a)*, *a.*, a figure and a tab; empty if it is not."""
    found = _LABEL.match(line)
    return found[0].strip() if found else ""


def _second_label(before: str, line: str) -> str:
    """What tells that a line is the next of its kind after the one before; empty when nothing does."""
    if (_label(before), _label(line)) in _FIRST_TWO:
        return _label(line)
    for pattern in (_LED, _STAR):
        first, second = pattern.match(before), pattern.match(line)
        if first and second:
            return second[0].strip()
    first, second = _NAMED.match(before), _NAMED.match(line)
    if first and second:
        (kind, number), (other, following) = (_counted(match) for match in (first, second))
        if kind == other and following == number + 1:
            return second[0].strip()
    return ""


def _counted(match: re.Match[str]) -> tuple[str, int]:
    """What a label counts, and the number."""
    return match["words"] or match["part"] or "", int(match["number"] or match["below"] or match["later"])


def run_on(lines: Sequence[tuple[int, str]], where: Lines) -> Iterator[Problem]:
    """The first line of a paragraph that was meant to stand apart; ``lines`` are all of it, with their places."""
    for number, (start, line) in enumerate(lines):
        before = lines[number - 1][1].rstrip() if number else ""
        bullet = _WORD_BULLET.match(line)
        mark = _MARK_WITHOUT_SPACE.match(line)
        if bullet and (line[0] not in _DASHES or not number):
            message, hint = (
                f"“{bullet[0].strip()}” makes no list",
                "write a hyphen and a space before each item: - item",
            )
        elif label := number and _second_label(before, line):
            message, hint = (
                f"“{label}” makes no list: these lines run together",
                "write 1. and a space before each step, or a hyphen and a space before each item",
            )
        elif number and _POSTCODE.fullmatch(line.strip()) and not lines[number - 1][1].endswith(("\\", "  ")):
            message, hint = (
                "the lines of this address run together",
                "write a backslash at the end of each of its lines but the last",
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
        yield not_a_list(where.place(start), message, hint)
        return
