"""How the rules read a sentence: without signs, word by word."""

import re

from generator.text.dialect import STRESS
from generator.text.plain_text import Marked, plain_words

_FIGURES = re.compile(r"(?<!\w)[\d+][\d ]*\d(?!\w)")
_APART = re.compile(r"\s+")


def bold(words: str) -> tuple[str, ...]:
    """The bold words of a sentence."""
    return tuple(plain_words(match["words"]) for pattern, _ in STRESS[:2] for match in pattern.finditer(words))


def said(words: str) -> str:
    """A sentence as it is read out: without links, bold and marks."""
    return plain_words(words)


def own_language(words: str) -> str:
    """A sentence as it is read out, without the words that are marked as being in the other language."""
    return plain_words(words, Marked.GONE)


def count_words(sentence: str) -> int:
    """How many words a sentence has; a number written in groups is one."""
    joined = _FIGURES.sub(lambda match: match[0].replace(" ", ""), said(sentence))
    return sum(any(sign.isalnum() for sign in word) for word in _APART.split(joined))
