"""The right word for a near miss."""

import re
from collections.abc import Collection, Container, Sequence

_SHORT, _LONG = 3, 8
_FEW = 12


def closest(word: str, known: Sequence[str]) -> str:
    """The known word that is nearest to this one; empty when none is near."""
    near = [(distance(word, other), other) for other in known if is_near(word, other)]
    return min(near)[1] if near else ""


def nearest(word: str, known: Sequence[str]) -> str:
    """Offer the right word for a near miss, or all of them when none is near and they are few.

    A word that has moved is offered at its new place, when there is one place alone: *guides/phso* for
    *factsheets/phso*. What is merely alike is not offered: *psow-late* is not *phso-late*.
    """
    near = closest(word, known)
    name = word.rpartition("/")[2]
    moved = [other for other in known if "/" in other and other.rpartition("/")[2] == name]
    if near:
        return f"did you mean “{near}”?"
    if len(moved) == 1:
        return f"did you mean “{moved[0]}”?"
    if 0 < len(known) <= _FEW:
        return f"use one of: {', '.join(known)}"
    return "check the spelling"


def cut_off(words: str, known: Collection[str]) -> str:
    """The hint for words that stand as a key without a value: they lost their colon, or a comma has cut them off."""
    key, _, value = words.partition(" ")
    if value and key in known:
        return f"a colon is missing: write “{key}: {value.strip()}”"
    return "a comma ends the words before it: put these words, with the comma, in double quotes"


def nearest_there(key: str, known: Sequence[str], without: Container[str]) -> str:
    """The same for a page; where the site leaves it out, on purpose, that is said instead."""
    part = key.partition("/")[0]
    if part in without:
        return f"“without” in site_config.yml leaves “{part}” out: take it out of that list, or name another page"
    return nearest(key, known)


def is_near(word: str, other: str) -> bool:
    """Tell whether one word was meant by the other: part by part, each with as many slips as its length allows."""
    word, other = (each.lower().removesuffix(".md") for each in (word, other))
    parts, others = (re.split(r"[-_/. ]", each) for each in (word, other))
    if len(parts) != len(others):
        return _within(word, other, max(1, _slips(len(word))))
    return all(_within(one, two, _slips(max(len(one), len(two)))) for one, two in zip(parts, others, strict=True))


def _within(one: str, other: str, slips: int) -> bool:
    """Tell whether two words are at most so far apart. Most are known to be further by their lengths alone."""
    return abs(len(one) - len(other)) <= slips and distance(one, other) <= slips


def _slips(length: int) -> int:
    """How many slips a word of this length may have."""
    return 0 if length < _SHORT else 1 if length < _LONG else 2


def distance(one: str, other: str) -> int:
    """How many letters must change to make one word of another; two in the wrong order count once."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, letter_there in enumerate(other, 1):
            least = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != letter_there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == letter_there:
                least = min(least, before[j - 2] + 1)
            following.append(least)
        before, row = row, following
    return row[-1]
