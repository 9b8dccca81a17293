"""What the parser of YAML says of a file it cannot read → the same for whoever wrote it, and the cure."""

import re
from dataclasses import dataclass

from generator.model.problem import Code

_OPENING = "“‘„‟«"
_CLOSING = "”’“»"
_SIGNS = tuple("%@`>|*&!")
"""Signs that mean something of their own to YAML at the start of a value."""
_KEY = re.compile(
    r"(?P<indent>[ ]*)(?:-[ ]+)?(?P<key>[\w-]+):"
    r"(?:[ ]+(?P<value>\"[^\"]*\"|\{[^{}]*\}|\[[^\[\]]*\]|[^\s{\[\"'][^:]*))?[ ]*"
)
"""A line with a key and perhaps a value that is whole."""
OPENED = re.compile(r"(?:[^:#\"']*:|[ ]*-)[ ]+(?P<mark>[\"'])(?:(?!(?P=mark)).)*")
"""A line whose value opens a quotation mark and does not close it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Where the parser stopped: the lines up to there, what it said, and where in the file the first of them stands."""

    lines: tuple[str, ...]
    said: str
    context: str
    first_line: int

    @property
    def line(self) -> str:
        """The line in which it stopped."""
        return self.lines[-1] if self.lines else ""


def curly_quotes(value: str) -> tuple[str, str] | None:
    """What is wrong with curly quotation marks around a whole value: they would be shown, and hold nothing together."""
    if len(value) < len("“”") or value[0] not in _OPENING or value[-1] not in _CLOSING:
        return None
    if any(sign in value[1:-1] for sign in _OPENING):
        return None
    message = f"curly quotation marks, {value[0]} and {value[-1]}, stand around this value"
    return message, f'use straight ones: "{value[1:-1]}", or put them around the curly ones if these are to be shown'


def syntax_fault(fault: Fault) -> tuple[Code, str, str]:
    """The code, the message and the hint."""
    line, said = fault.line, fault.said
    if "\t" in line[: len(line) - len(line.lstrip())] or "tab" in said or "'\\t'" in said:
        message = "there is a tab here; YAML takes only spaces at the start of a line"
        return Code.YAML_TAB, message, "replace the tab with spaces"
    message, hint = _misplaced(fault) or _value_fault(fault)
    return Code.YAML_SYNTAX, message, hint


def _misplaced(fault: Fault) -> tuple[str, str] | None:
    """What is wrong with a line that only starts in the wrong column; ``None`` where it is something else."""
    key = _KEY.fullmatch(fault.line)
    if not key:
        return None
    indent = len(key["indent"])
    above = [
        (number, len(each) - len(each.lstrip()), each) for number, each in enumerate(fault.lines[:-1]) if each.strip()
    ]
    before = _KEY.fullmatch(above[-1][2]) if above else None
    if before and (before["value"] or "")[:1] not in ("", "#", "|", ">") and indent > len(before["indent"]):
        message = f"this line is indented, and “{before['key']}” above it has a value already"
        hint = "start it where that key starts, or put back the line that should stand above it; "
        return message, f"{hint}if it is more of the words above, put them all in double quotes"
    around = max((number for number, column, _ in above if column <= indent), default=-1)
    deeper = [number for number, column, _ in above if number > around]
    if deeper and all(column != indent for number, column, _ in above if number == around):
        message = (
            f"this line starts further left than those from line {deeper[0] + fault.first_line} on, and fits nothing"
        )
        return message, "start it where its neighbours start, or put back the line that names what stands above it"
    return None


def _without_colon(fault: Fault) -> str:
    """The first word of the line above, where that line lacks its colon and the faulty one is whole; else empty."""
    *lines, above = ["", *(line for line in fault.lines[:-1] if line.strip())]
    here, before = _KEY.fullmatch(fault.line), _KEY.fullmatch(lines[-1]) if lines else None
    indent = len(above) - len(above.lstrip())
    if not here or not above or ":" in above or indent != len(here["indent"]):
        return ""
    # Words on a line of their own may go on with the value above them.
    goes_on = before and before["value"] and len(before["indent"]) < indent
    return "" if goes_on else above.split()[0]


def _value_fault(fault: Fault) -> tuple[str, str]:
    line, said = fault.line, fault.said
    value = line.partition(": ")[2].strip()
    if value[:1] in _SIGNS:
        message, hint = f"a value cannot start with “{value[:1]}”", "put the whole value in double quotes"
    elif "escape" in said:
        message, hint = "a backslash stands in a value in quotation marks", "write it twice, or leave it out"
    elif value[:1] in ('"', "'") and value.count(value[0]) > 1:
        message, hint = "words stand after a quotation mark that is closed", "write ” and “ inside the words"
    elif "mapping values are not allowed" in said and (above := _without_colon(fault)):
        message, hint = "the line above this one has no colon", f"write “{above}: …” there"
    elif "mapping values are not allowed" in said:
        message, hint = "a second colon stands in this value", "put the whole value in double quotes"
    elif OPENED.fullmatch(line):
        message, hint = "a quotation mark is opened and not closed", "close it, or write ” and ’ inside the words"
    elif line.partition(":")[2].strip()[:1] in ("[", "{") or "flow" in said:
        message, hint = (
            "a value that starts with “[” or “{” is not closed, or has words after it",
            "close the bracket, or put the whole value in double quotes",
        )
    elif "unexpected end" in said or "quoted scalar" in said or "quoted scalar" in fault.context:
        message, hint = "a quotation mark is opened and not closed", "close it, or write ” and ’ inside the words"
    else:
        message, hint = f"this is not YAML: {said}", "check the indentation, the colons and the quotation marks here"
    return message, hint
