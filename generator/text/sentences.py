"""Words → sentences, in both languages: what ends one, and what only looks as if it did."""

import re
from collections.abc import Iterator

from generator.languages import CONVENTIONS

_END = re.compile(r"[.?!…]+(?:[”’\"')*_]|\](?:\([^()\s]*\)|\{(?:en|cy)\})?)*(?=\s|$)")
"""A sign that may end a sentence, with what closes after it. No sign inside a word or a number counts."""

_SHORT_FORM = re.compile(
    rf"(?:^|[\s(“])(?:(?P<goes_on>{'|'.join(known.leading_short_forms for known in CONVENTIONS)}|[b-hj-xz])"
    rf"|(?P<numbered>{'|'.join(known.numbered_short_forms for known in CONVENTIONS)})"
    rf"|{'|'.join(known.short_forms for known in CONVENTIONS)})$",
    re.IGNORECASE,
)
"""What stands before a full stop that belongs to a short form.

A sentence always goes on after *Dr*, *h.y* or an initial, goes on before a figure after *No*, and otherwise goes on
before a small letter. The words *a*, *i* and *y* are no initials.
"""
_LONGEST_SHORT_FORM = 10

_GOES_ON = re.compile(r"\s+[a-zâêîôûŵŷäëïöüáéíóúẁỳ(–—]")
"""A sentence does not begin with a small letter."""
_NUMBER = re.compile(r"\s+\d")
_NOTHING = re.compile(r"\s*$")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and the end of each sentence of a run of words, without the space around it.

    Words after the last full stop count as a sentence too.
    """
    start = 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _is_short_form(text, match):
            continue
        if _GOES_ON.match(text, match.end()) and not match[0].endswith(("?", "!")):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _is_short_form(text: str, end: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to a short form and a sentence goes on behind it."""
    found = _SHORT_FORM.search(text, max(0, end.start() - _LONGEST_SHORT_FORM), end.start())
    if found is None or _NOTHING.match(text, end.end()):
        return False
    follows = _GOES_ON.match(text, end.end()) or (found["numbered"] and _NUMBER.match(text, end.end()))
    return bool(found["goes_on"] or follows)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        yield first, last
