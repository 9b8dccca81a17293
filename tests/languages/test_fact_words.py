from collections.abc import Mapping
from dataclasses import fields

import pytest

from generator.languages import FACT_WORDS
from generator.languages.fact_words import FactWords, forms, phrases
from generator.model.language import Language


def test_forms() -> None:
    """Each form stands for the number that it is written with."""
    assert {"dau": 2, "dwy": 2, "tri": 3} == dict(forms({2: "dau dwy", 3: "tri"}))


def test_phrases() -> None:
    """Phrases are written with bars between them."""
    assert {"y cant", "per cent"} == phrases("y cant|per cent")


@pytest.mark.parametrize("language", Language)
def test_how_words_are_written(language: Language) -> None:
    """Phrases are in small letters with plain spaces and typographic apostrophes, as they are looked for."""
    words = FACT_WORDS[language]
    tables = [getattr(words, field.name) for field in fields(FactWords)]
    written = [phrase for table in tables if isinstance(table, Mapping | frozenset) for phrase in table]

    assert [] == [phrase for phrase in written if phrase != " ".join(phrase.lower().split()) or "'" in phrase]


def test_languages_have_the_same_units() -> None:
    """What one language can say, the other can: units, kinds of day, numbers up to twenty, months."""
    english, welsh = FACT_WORDS

    assert set(english.units.values()) == set(welsh.units.values())
    assert set(english.qualifiers.values()) == set(welsh.qualifiers.values())
    assert set(range(1, 13)) == set(english.months.values()) == set(welsh.months.values())
    assert set(english.many.values()) == set(welsh.many.values())
    assert set(range(1, 11)) <= set(english.cardinals.values()) & set(welsh.cardinals.values())


@pytest.mark.parametrize("language", Language)
def test_lone_units_are_units(language: Language) -> None:
    """What means one of a unit is a word for it."""
    assert FACT_WORDS[language].lone_units <= FACT_WORDS[language].units.keys()
