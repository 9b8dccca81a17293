from dataclasses import fields

import pytest

from generator.languages import EVERYDAY_WORDS
from generator.languages.everyday_words import EverydayWords
from generator.model.language import Language


@pytest.mark.parametrize("language", Language)
def test_how_words_are_written(language: Language) -> None:
    """Words are in small letters with typographic apostrophes, as they are looked for; links alone have several."""
    everyday = EVERYDAY_WORDS[language]
    words = [word for field in fields(EverydayWords) for word in getattr(everyday, field.name)]

    assert [] == [word for word in words if word != word.lower() or "'" in word]
    assert [] == [word for word in words if " " in word and word not in everyday.no_target]


def test_no_word_tells_both_languages() -> None:
    """What one language is known by, the other does not have, by its words or by its endings."""
    for language, everyday in EVERYDAY_WORDS.items():
        other = EVERYDAY_WORDS[language.other]
        known = everyday.small | everyday.common

        assert set() == known & (other.small | other.common)
        assert [] == [word for word in known if word.endswith(other.endings)]
