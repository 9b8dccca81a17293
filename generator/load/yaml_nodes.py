"""YAML text → plain data in which every value is text, with the place of each.

The parser's events are read directly, so that nothing is guessed: ``no`` stays ``no``, ``17:30`` stays
``17:30``. Aliases, tags, merge keys, repeated keys and deep nesting are problems at their place.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import yaml

from generator.load.letters import unseen
from generator.load.yaml_faults import OPENED, Fault, curly_quotes, syntax_fault
from generator.model.problem import Code, Place, Problem

DEPTH_LIMIT = 20
"""The most levels that may stand inside one another."""
_MERGE_KEY = "<<"

Data = str | Sequence["Data"] | Mapping[str, "Data"]


class Mark(Protocol):
    """Where the parser stands: its line and column, counted from zero."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Plain data and the place of each key and each value, by path: ``questions.nation.ask``."""

    data: Data | None
    keys: Mapping[str, Place]
    values: Mapping[str, Place]
    problems: tuple[Problem, ...]

    def key_place(self, path: str) -> Place:
        """Where the key stands; for an item of a list or the whole document, where the value starts."""
        return self.keys.get(path) or self.value_place(path)

    def value_place(self, path: str) -> Place:
        """Where the value starts; the nearest known place around it when the path leads nowhere."""
        while path and path not in self.values:
            path = path.rpartition(".")[0]
        return self.values[path]


class _TooDeepError(Exception):
    """Stops the reading of a document that could exhaust the machine."""


@dataclass(slots=True)
class _Reader:
    """Turns events into data. Lives for one document."""

    path: str
    first_line: int
    end: Place
    events: Iterator[yaml.Event]
    keys: dict[str, Place] = field(default_factory=dict)
    values: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubled: set[str] = field(default_factory=set)

    def place(self, mark: Mark | None) -> Place:
        """The place of a mark; the start of the text when the parser gives none."""
        if mark is None:
            return Place(path=self.path, line=self.first_line)
        # The parser counts the end of the text as a line of its own.
        return min(self.end, Place(path=self.path, line=mark.line + self.first_line, column=mark.column + 1))

    def add(self, mark: Mark | None, code: Code, message: str, hint: str) -> None:
        self.problems.append(Problem(place=self.place(mark), code=code, message=message, hint=hint))

    def value(self, event: yaml.Event, path: str, depth: int) -> Data:
        self.values[path] = self.place(event.start_mark)
        self._refuse(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        return ""

    def _refuse(self, event: yaml.Event, depth: int) -> None:
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.add(
                mark,
                Code.YAML_ALIAS,
                "“&” and “*” at the start of a value mean something else in YAML",
                "write the words out, or put them in double quotes",
            )
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            self.add(
                mark,
                Code.YAML_TAG,
                "“!” at the start of a value means something else in YAML",
                "put the value in double quotes",
            )
        curly = None if getattr(event, "style", "") else curly_quotes(str(getattr(event, "value", "")))
        if curly:
            self.add(mark, Code.YAML_SLIP, *curly)
        for code, message, hint in unseen(str(getattr(event, "value", ""))):
            self.add(mark, code, message, hint)
        if depth > DEPTH_LIMIT:
            self.add(
                mark,
                Code.YAML_TOO_DEEP,
                f"more than {DEPTH_LIMIT} levels stand inside one another",
                "check the brackets and the indentation",
            )
            raise _TooDeepError

    def _mapping(self, path: str, depth: int) -> dict[str, Data]:
        result: dict[str, Data] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, result, path, depth)
            child = f"{path}.{key}" if path else str(key)
            value = self.value(next(self.events), child, depth + 1)
            if key is not None and not result.get(
                key
            ):  # Of two under one key, which is told, the first that says a thing.
                self.keys.setdefault(child, self.place(event.start_mark))
                result[key] = value
        return result

    def _key(self, event: yaml.Event, known: Mapping[str, Data], path: str, depth: int) -> str | None:
        """The key as text; ``None`` for one that has been refused, so that it is not called unknown as well."""
        if not isinstance(event, yaml.ScalarEvent):
            self.add(event.start_mark, Code.WRONG_TYPE, "a key must be plain text", "check the brackets and dashes")
            self.value(event, f"{path}.?", depth + 1)
            return None
        self._refuse(event, 0)
        key = str(event.value)
        if key == _MERGE_KEY:
            self.add(event.start_mark, Code.YAML_MERGE_KEY, "“<<” is not used here", "write the keys out")
            return None
        # Where an entry has lost its first line, each of its keys is there twice: one mistake.
        if key in known and path not in self.doubled:
            self.doubled.add(path)
            first = self.keys[f"{path}.{key}" if path else key]
            message = f"“{key}” is written twice; it is first on line {first.line}"
            hint = "keep one of the two; where all below it is there twice, the line that starts an entry is missing"
            self.add(event.start_mark, Code.DUPLICATE_KEY, message, hint)
        return key

    def _sequence(self, path: str, depth: int) -> list[Data]:
        result: list[Data] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self.value(event, f"{path}.{len(result)}" if path else str(len(result)), depth + 1))
        return result


@lru_cache(1_000)  # Several loaders read the same file, and a preview reads all of them again.
def read_yaml(text: str, path: str, first_line: int = 1) -> Document:
    """Read one YAML document.

    ``first_line`` is the line of the file on which the text starts. ``data`` is ``None`` when the text is
    not YAML, or is unsafe to read on. Nobody may change it: the same text is read once.
    """
    start = Place(path=path, line=first_line)
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    lines = text.split("\n")
    end = Place(path=path, line=first_line + len(lines) - 1, column=len(lines[-1]) + 1)
    reader = _Reader(path=path, first_line=first_line, end=end, events=events)
    data: Data | None = None
    try:
        data = _read_document(reader)
    except _TooDeepError:
        data = None
    except yaml.MarkedYAMLError as error:
        reader.problems.append(_syntax_problem(error, text, reader))
        data = None
    reader.values.setdefault("", start)
    return Document(data=data, keys=reader.keys, values=reader.values, problems=tuple(reader.problems))


def _read_document(reader: _Reader) -> Data:
    next(reader.events)
    event = next(reader.events)
    if isinstance(event, yaml.StreamEndEvent):
        return {}
    data = reader.value(next(reader.events), "", 0)
    next(reader.events)
    following = next(reader.events)
    if not isinstance(following, yaml.StreamEndEvent):
        reader.add(
            following.start_mark,
            Code.YAML_SEVERAL_DOCUMENTS,
            "a second document starts here",
            "remove the line of dashes: a file holds one document",
        )
    return data


def _opened_above(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int]:
    """Where a fault stands, counted from zero; that of a bracket or a quotation mark where it is opened."""
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    if opened and mark and opened.line < mark.line and re.search("quoted scalar|flow", error.context or ""):
        mark = opened
    for number, line in enumerate(lines[: mark.line if mark else 0]):
        quote = OPENED.fullmatch(line)
        behind = next((after for after in lines[number + 1 :] if quote and quote["mark"] in after), "")
        if quote and behind.partition(quote["mark"])[2].strip():
            return number, quote.start("mark")
    return (mark.line, mark.column) if mark else (0, 0)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, reader: _Reader) -> Problem:
    lines = text.split("\n")
    number, column = _opened_above(error, lines)
    place = min(reader.end, Place(path=reader.path, line=number + reader.first_line, column=column + 1))
    fault = Fault(
        lines=tuple(lines[: number + 1]),
        said=(error.problem or error.context or "").lower(),
        context=error.context or "",
        first_line=reader.first_line,
    )
    line = lines[number] if number < len(lines) else ""
    code, message, hint = syntax_fault(fault)
    if code is Code.YAML_TAB:
        place = Place(path=place.path, line=place.line, column=line.find("\t") + 1 or place.column)
    return Problem(place=place, code=code, message=message, hint=hint)
