"""Words → sentences, in both languages: what ends one, and what only looks as if it did."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.?!…]+[”’)\]*_]*(?=\s|$)")
"""A sign that may end a sentence, with what closes after it. No sign inside a word or a number counts."""

_SHORT_FORM = re.compile(
    r"(?:^|[\s(“])(?:mr|mrs|ms|dr|prof|st|no|tel|fig|p|pp|vs|e\.g|i\.e|etc|eg|ie"  # English
    r"|bnr|yr anrh|rhif|ff|t|tt|e\.e|h\.y|ayb|ayyb|c\.c|o\.c"  # Welsh
    r"|a\.m|p\.m|y\.b|y\.h|y\.p|[a-z])$",
    re.IGNORECASE,
)
"""What stands before a full stop that ends a short form: *Dr*, *e.g*, *h.y*, an initial."""

_GOES_ON = re.compile(r"\s+[a-zâêîôûŵŷäëïöüáéíóúẁỳ(–—]")
"""A sentence does not begin with a small letter."""

_NEEDS_NAME = frozenset("mr mrs ms dr prof st no rhif bnr p pp t tt ff tel fig".split())
"""Short forms that a name or a number follows, so that a capital after them begins no sentence."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and the end of each sentence of a run of words, without the space around it.

    Words after the last full stop count as a sentence too.
    """
    start = 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _is_short_form(text, match):
            continue
        if _GOES_ON.match(text, match.end()) and not match[0].startswith(("?", "!")):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _is_short_form(text: str, end: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to a short form and a sentence goes on behind it."""
    found = _SHORT_FORM.search(text, 0, end.start())
    if found is None or not text[end.end() :].strip():
        return False
    word = found[0].strip(" (“").lower()
    return word in _NEEDS_NAME or (len(word) == 1 and word not in "aiy") or bool(_GOES_ON.match(text, end.end()))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        yield first, last
