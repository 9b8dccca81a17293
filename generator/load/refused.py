"""What is left of a text once its signs are understood, and still looks like one: other dialects, and slips."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.load.foreign_signs import FOREIGN_SIGNS
from generator.load.lines import Lines
from generator.model.problem import Code, Problem
from generator.text.dialect import CODE, ESCAPE, LINK, STRESS, plain

_BLOTTED = re.compile(r"[\x01\x02]+")
_LONGEST = 40
_FOR_THE_PAGE = (
    *((pattern, "stars or lines that make words stand out") for pattern, _ in STRESS),
    (LINK, "a link"),
    (CODE, "words between backticks"),
    (ESCAPE, "a sign behind a backslash"),
)
_REMEMBERED = 20_000
"""How many answers are remembered: a preview reads the same words after each change."""


def refused(text: str, where: Lines) -> Iterator[Problem]:
    """What our Markdown does not have. In ``text``, all that was understood is blotted out."""
    told: set[tuple[Code, str, int]] = set()
    signs = frozenset(text)
    for sign in FOREIGN_SIGNS:
        found = tuple(sign.pattern.finditer(text)) if sign.may_be_in(text, signs) else ()
        for match in found:
            if sign.once:
                # HTML is one mistake, whatever its tags.
                kind = "" if sign.code is Code.RAW_HTML else sign.message
                start = text.rfind("\n\n", 0, match.start()) if sign.once == "paragraph" else 0
                key = (sign.code, kind, start)
                if key in told:
                    continue
                told.add(key)
            yield Problem(
                place=where.place(match.start() + len(match[0]) - len(match[0].lstrip())),
                code=sign.code,
                message=sign.message.format(_shown(match[0])),
                hint=sign.hint.replace("{{", "{").replace("}}", "}"),
            )
        if found:
            text = sign.pattern.sub(lambda match: "\x02" * len(match[0]), text)


@lru_cache(_REMEMBERED)
def plain_fault(words: str) -> tuple[Code, str, str] | None:
    """What words must not hold that are shown as they are, such as a title: the code, the message and the hint.

    Only words marked with a language may stand in them.
    """
    words = plain(words)
    for pattern, what in _FOR_THE_PAGE:
        match = pattern.search(words)
        if match:
            message = f"“{_shown(match[0])}” is {what}, and would show as it stands"
            return Code.UNSUPPORTED_MARKDOWN, message, "write plain words: titles and summaries have no such signs"
    signs = frozenset(words)
    for sign in FOREIGN_SIGNS:
        match = sign.pattern.search(words) if sign.may_be_in(words, signs) else None
        if match:
            return sign.code, sign.message.format(_shown(match[0])), sign.hint.replace("{{", "{").replace("}}", "}")
    return None


def _shown(found: str) -> str:
    words = _BLOTTED.sub("…", " ".join(found.split()))
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
