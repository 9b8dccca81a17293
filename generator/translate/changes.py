"""What changed in a text, word by word, in the signs of ``git diff --word-diff``: [-taken out-] and {+put in+}."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_CHANGE = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
_PARTS = re.compile(r"\w+(?:[’'.,]\w+)*|\s+|.")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of words of a source: ``kind`` is ``del`` where they were taken out since, ``ins`` where put in."""

    kind: str
    words: str


def words_of(changes: str) -> tuple[Word, ...]:
    """A comparison word by word, in its parts."""
    found: list[Word] = []
    start = 0
    for match in _CHANGE.finditer(changes):
        found += (Word("", changes[start : match.start()]), Word("del", match[1] or ""), Word("ins", match[2] or ""))
        start = match.end()
    found.append(Word("", changes[start:]))
    return tuple(word for word in found if word.words)


def same_words(old: str, new: str) -> bool:
    """Tell whether two texts differ in signs and spaces alone."""
    return _WORDS.findall(old) == _WORDS.findall(new)


def word_diff(old: str, new: str) -> str:
    """The lines that differ, each with what was taken out and put in; empty when none does."""
    before, after = _lines(old), _lines(new)
    told: list[str] = []
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            told += _changed(before[start:end], after[first:last])
    return "\n".join(told)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Lines in the place of others: each beside the one that is most like it, in order."""
    rest = list(old)
    for line in new:
        ratios = [SequenceMatcher(None, _parts(other), _parts(line), autojunk=False).ratio() for other in rest]
        best = max(ratios, default=0.0)
        if best < 0.5:
            yield f"{{+{line}+}}"
            continue
        number = ratios.index(best)
        yield from (f"[-{gone}-]" for gone in rest[:number])
        yield _marked(_parts(rest[number]), _parts(line))
        rest = rest[number + 1 :]
    yield from (f"[-{gone}-]" for gone in rest)


def _parts(line: str) -> list[str]:
    return _PARTS.findall(line)


def _marked(old: Sequence[str], new: Sequence[str]) -> str:
    told = ""
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[start:end]), "".join(new[first:last])
        told += gone if kind == "equal" else f"[-{gone}-]" * bool(gone) + f"{{+{come}+}}" * bool(come)
    return told
