"""Problems → the same without those that only follow from another one, and without repetitions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.text.words import slugify

_SHOWN = 8
_NO_ITEM = frozenset((Code.EASY_NO_PICTURE, Code.EASY_NO_WORDS, Code.EASY_NOT_AN_ITEM))
_AT_ONE_PLACE = {Code.HEADING_SKIPPED: Code.HEADING_DIFFERS, Code.FACT_DIFFERS: Code.UNKNOWN_PHONE}
"""A heading skips a level where that of the twin has another, and a number of nobody stands on one twin alone."""
_FOLLOWING = {
    Code.FACT_DIFFERS: _NO_ITEM,
    Code.EASY_UNUSED_WORD: _NO_ITEM,
    Code.NOT_A_LIST: frozenset((Code.BLOCK_MISUSED,)),
    Code.MISSING_TWIN: frozenset((Code.BAD_FILE_NAME,)),
    Code.UNEXPECTED_FILE: frozenset((Code.MISSING_TWIN,)),
}
"""What is told of a page or its twin only because of something else that is told of one of them."""


def without_echoes(found: Sequence[Problem]) -> Iterator[Problem]:
    """The problems without those that go once another one of the same page, or of its twin, is mended."""
    codes: dict[str, set[Code]] = {}
    for problem in found:
        codes.setdefault(_key(problem.place.path), set()).add(problem.code)
    places = {(problem.place, problem.code) for problem in found}
    for problem in found:
        follows = _FOLLOWING.get(problem.code, frozenset()) & codes[_key(problem.place.path)]
        if not follows and (problem.place, _AT_ONE_PLACE.get(problem.code)) not in places:
            yield problem


def without_repetitions(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The same said of several lines of a shared file, such as an id that was renamed, as one that names the lines.

    On a page each is told at its own line, where it has to be mended.
    """
    alike: dict[object, list[Problem]] = {}
    for problem in problems:
        same = (problem.place.path, problem.code, problem.message, problem.hint)
        alike.setdefault(same if problem.place.path.endswith(".yml") else problem, []).append(problem)
    for first, *others in (sorted(same, key=lambda problem: problem.place) for same in alike.values()):
        lines = [str(line) for line in sorted({other.place.line for other in others} - {first.place.line})]
        lines = [*lines[:_SHOWN], f"and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else lines
        also = f" (the same on {'line' if len(lines) == 1 else 'lines'} {', '.join(lines)})" if lines else ""
        yield replace(first, message=first.message + also)


def _key(path: str) -> str:
    """What a page and its twin have in common, whatever the ending and the letters of their names."""
    parts = path.partition(".")[0].split("/")
    return "/".join(map(slugify, parts[2:])) if len(parts) > 2 and parts[1] in tuple(Language) else path
