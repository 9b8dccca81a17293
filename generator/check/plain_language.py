"""Sentences that are hard to follow, heavy English words, and Welsh that calls its readers *ti*."""

import re
from collections.abc import Iterator

from generator.languages.plain_words import FAMILIAR_WITH_DI, FAMILIAR_WORDS, HEAVY_WORDS
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.model.source_files import TERMS_FILE
from generator.model.text import Passage
from generator.text.patterns import PatternFinder
from generator.text.sentences import sentences

_HEAVY = PatternFinder(HEAVY_WORDS.items(), Language.EN)
_FAMILIAR = re.compile(
    rf"(?<![\w’'-])(?:(?:{'|'.join(FAMILIAR_WORDS)})(?: ti)?|(?:{'|'.join(FAMILIAR_WITH_DI)}) di)(?![\w-])",
    re.IGNORECASE,
)
_SHOWN = 4
"""How many words of a long sentence are told: enough to find it."""


def check_plain_language(passage: Passage, language: Language, longest: int | None) -> Iterator[tuple[str, Problem]]:
    """What few readers follow in a text, each with the words by which it can be excused.

    ``longest`` is the most words that a sentence may have, ``None`` where another rule counts them.
    """
    words = passage.words
    if longest:
        yield from _long_sentences(passage, longest)
    if language is Language.EN:
        for match in _HEAVY.find(words):
            found = words[match.start : match.end]
            yield _told(passage, Code.HEAVY_WORDS, found, "few people say this", f"better: {match.value}")
    else:
        for familiar in _FAMILIAR.finditer(words):
            why = "this is said to one friend; readers are called “chi”"
            yield _told(passage, Code.FAMILIAR_WORDS, familiar[0], why, "say it with “chi”, “eich”, “ydych”")


def _long_sentences(passage: Passage, most: int) -> Iterator[tuple[str, Problem]]:
    if passage.words.count(" ") < most:
        return
    for start, end in sentences(passage.words):
        words = passage.words[start:end].split()
        if len(words) > most:
            shown = " ".join(words[:_SHOWN]).rstrip(",;:")
            why = f"this sentence has {len(words)} words; those of more than {most} are hard to follow"
            yield _told(passage, Code.LONG_SENTENCE, shown, why, "make two of it, or a list")


def _told(passage: Passage, code: Code, words: str, why: str, hint: str) -> tuple[str, Problem]:
    hint = f"{hint}; or say under “excuses” in {TERMS_FILE} why it stays"
    return words, Problem(place=passage.place, code=code, message=f"“{words}”: {why}", hint=hint)
