"""Problems → the same without those that only follow from another one, and without repetitions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.text.words import slugify

_SHOWN = 8
_NO_ITEM = frozenset((Code.EASY_NO_PICTURE, Code.EASY_NO_WORDS, Code.EASY_NOT_AN_ITEM))
_AT_ONE_PLACE = {
    Code.HEADING_SKIPPED: (Code.HEADING_DIFFERS,),
    Code.FACT_DIFFERS: (Code.UNKNOWN_PHONE,),
    Code.WRONG_MUTATION: (Code.UNTRANSLATED, Code.WRONG_LANGUAGE),
    Code.PHOTOGRAPH_WORDS: (Code.MISSING_FILE,),
    Code.EASY_TWO_IDEAS: (Code.EASY_SENTENCE_TOO_LONG,),
}
"""What is not told beside another problem of the same sign: English has no mutations, and a long sentence two ideas."""
_OF_A_SHARED_FILE = frozenset((Code.UNKNOWN_CONTACT, Code.UNKNOWN_QUOTE, Code.PICTURE_WITHOUT_WORDS))
_OF_A_PASTE = frozenset((Code.HIDDEN_CHARACTER, Code.CONTROL_CHARACTER, Code.BROKEN_LETTERS))
"""What comes into a file by one copying, wherever it then stands."""
_IN_WORDS = frozenset(
    (Code.RAW_HTML, Code.UNSUPPORTED_MARKDOWN, Code.HIDDEN_CHARACTER, Code.BROKEN_LETTERS, Code.BAD_PHONE)
)
"""What stands in words. It has to be mended wherever it does, and so is told there."""
_FOLLOWING = {
    Code.FACT_DIFFERS: _NO_ITEM | {Code.EASY_FACT},
    Code.EASY_SAME_PICTURE: frozenset((Code.EASY_ITEM_DIFFERS,)),
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
        beside = {(problem.place, code) for code in _AT_ONE_PLACE.get(problem.code, ())} & places
        if not follows and not beside:
            yield problem


def without_repetitions(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The same said of several lines of a shared file, such as an id that was renamed, as one that names the lines.

    On a page each is told at its own line, where it has to be mended; but what several pages name of a shared file,
    and is not there, has rather been lost or renamed in that file. Signs in words are told at each line too.
    """
    alike: dict[object, list[Problem]] = {}
    pages: dict[str, set[str]] = {}
    for problem in problems:
        pages.setdefault(problem.message, set()).add(_key(problem.place.path))
    for problem in problems:
        same: object = problem
        is_lost = len(pages[problem.message]) > 1 or problem.code is Code.PICTURE_WITHOUT_WORDS
        if problem.code in _OF_A_SHARED_FILE and is_lost:
            same = (problem.message, problem.hint)
        elif (problem.place.path.endswith(".yml") and problem.code not in _IN_WORDS) or problem.code in _OF_A_PASTE:
            same = (problem.place.path, problem.code, problem.message, problem.hint)
        alike.setdefault(same, []).append(problem)
    for first, *others in (sorted(same, key=lambda problem: problem.place) for same in alike.values()):
        path = first.place.path
        lines = {other.place.line for other in others if other.place.path == path} - {first.place.line}
        files = {other.place.path for other in others} - {path}
        named = (
            _named("on line", "on lines", [str(line) for line in sorted(lines)]),
            _named("in", "in", sorted(files)),
        )
        also = " and ".join(filter(None, named))
        yield replace(first, message=f"{first.message} (the same {also})" if also else first.message)


def _named(one: str, many: str, things: Sequence[str]) -> str:
    """Some of these in words; empty when there are none."""
    if not things:
        return ""
    more = f" and {len(things) - _SHOWN} more" if len(things) > _SHOWN else ""
    return f"{one if len(things) == 1 else many} {', '.join(things[:_SHOWN])}{more}"


def _key(path: str) -> str:
    """What a page and its twin have in common, whatever the ending and the letters of their names."""
    parts = path.partition(".")[0].split("/")
    return "/".join(map(slugify, parts[2:])) if len(parts) > 2 and parts[1] in tuple(Language) else path
