import re
from collections.abc import Iterable

import pytest

from generator.languages import easy_words as tables
from generator.model.language import Language
from generator.text.words import letters


def test_a_warning_comes_before_a_refusal() -> None:
    """In each language a sentence is warned about before it is refused, and a Welsh one may be longer."""
    assert (12, 14) == (tables.MANY_WORDS.en, tables.MANY_WORDS.cy)
    assert (15, 17) == (tables.MOST_WORDS.en, tables.MOST_WORDS.cy)


@pytest.mark.parametrize("language", Language)
def test_every_easy_long_word_serves(language: Language) -> None:
    """No long word that everyone uses stands twice, and none is so short that no form of it could be told."""
    words = tables.EASY_LONG_WORDS[language]
    longest_ending = 4

    assert len(set(words)) == len(words)
    assert [] == [word for word in words if letters(word, language) + longest_ending <= tables.LONG_WORD[language]]


@pytest.mark.parametrize(
    "words",
    [*tables.SMALL_WORDS, *tables.EXPLAINING, *tables.PERSONS, *tables.ACTIVE],
    ids=min,
)
def test_words_are_written_as_they_are_looked_up(words: Iterable[str]) -> None:
    """Words of a table stand in small letters and with the curly apostrophe, as texts are read."""
    assert [] == [word for word in words if word != word.lower() or "'" in word]


@pytest.mark.parametrize(
    ("pattern", "words", "found"),
    [
        (tables.JOINERS.cy, "ac", "ac"),
        (tables.JOINERS.cy, "acen", None),
        (tables.JOINERS.en, "Andy", None),
        (tables.NUMBER_WORDS.en, "often", None),
        (tables.NUMBER_WORDS.cy, "trip", None),
        (tables.NEGATIVES.cy, "Nadolig", None),
        (tables.CONTRACTIONS.en, "i’r", None),
        (tables.CONTRACTIONS.en, "isn’t", "isn’t"),
        (tables.CONTRACTIONS.en, "judge’s", None),
    ],
)
def test_whole_words(pattern: re.Pattern[str], words: str, found: str | None) -> None:
    """A table's words are found as whole words only."""
    match = pattern.search(words)

    assert found == (match[0] if match else None)
