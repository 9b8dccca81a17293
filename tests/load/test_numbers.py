from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages import FACT_WORDS
from generator.load.numbers import NumberReader
from generator.load.phrases import tokens
from generator.model.language import Language, in_both

READERS = in_both(lambda language: NumberReader(FACT_WORDS[language]))


def read(words: str, language: Language) -> Fraction | None:
    """The number that all of the words say; ``None`` when they say none, or more."""
    text = tuple(tokens(words))
    number = READERS[language].at(text, 0)
    return number.value if number and number.end == len(text) else None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twelve", 12),
        ("twenty-one", 21),
        ("ninety nine", 99),
        ("a hundred", 100),
        ("two hundred and fifty", 250),
        ("three thousand", 3000),
        ("a million", 10**6),
        ("2.5 million", 2_500_000),
        ("half a million", 500_000),
        ("1,000", 1000),
        ("1½", Fraction(3, 2)),
        ("1 ½", Fraction(3, 2)),
        ("3/4", Fraction(3, 4)),
        ("two and a half", Fraction(5, 2)),
        ("three quarters", Fraction(3, 4)),
        ("hundred and hundred", None),
        ("one two", None),
        ("1/5", None),
    ],
)
def test_english(words: str, value: int | Fraction | None) -> None:
    """English numbers, in figures and in words."""
    assert value == read(words, Language.EN)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("un deg un", 11),
        ("un ar ddeg", 11),
        ("deuddeg", 12),
        ("un deg dau", 12),
        ("pedair ar bymtheg", 19),
        ("un deg naw", 19),
        ("ugain", 20),
        ("dau ddeg", 20),
        ("pump ar hugain", 25),
        ("dau ddeg pump", 25),
        ("deg ar hugain", 30),
        ("tri deg", 30),
        ("un ar ddeg ar hugain", 31),
        ("pymtheg ar hugain", 35),
        ("deugain", 40),
        ("dau ugain", 40),
        ("hanner cant", 50),
        ("pum deg", 50),
        ("trigain", 60),
        ("deg a thrigain", 70),
        ("pedwar ugain", 80),
        ("naw deg naw", 99),
        ("cant", 100),
        ("cant ac ugain", 120),
        ("cant a hanner", 150),
        ("dau gant a hanner", 250),
        ("mil a hanner", 1500),
        ("dwy fil", 2000),
        ("dau ddeg mil", 20_000),
        ("miliwn", 10**6),
        ("2.5 miliwn", 2_500_000),
        ("dau a hanner", Fraction(5, 2)),
        ("tri chwarter", Fraction(3, 4)),
        ("cant a dau gant", None),
        ("un dau", None),
    ],
)
def test_welsh(words: str, value: int | Fraction | None) -> None:
    """Welsh numbers, counted in tens and counted in twenties."""
    assert value == read(words, Language.CY)


ONES = {
    Language.EN: "one two three four five six seven eight nine".split(),
    Language.CY: "un dau tri pedwar pump chwech saith wyth naw".split(),
}
TENS = {
    Language.EN: dict(zip(range(2, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)),
    Language.CY: dict(
        zip(range(1, 10), "un dau tri pedwar pum chwe saith wyth naw".split(), strict=True),
    ),
}


@given(st.sampled_from(Language), st.integers(20, 99))
def test_every_number_below_a_hundred(language: Language, number: int) -> None:
    """Each number is read as it is said in tens."""
    tens, ones = divmod(number, 10)
    words = TENS[language][tens] + (" deg" if language is Language.CY else "")

    assert number == read(f"{words} {ONES[language][ones - 1] if ones else ''}", language)


@given(st.lists(st.sampled_from("un deg a cant mil ar hugain hanner dau 5 ½ ugain".split()), max_size=12))
def test_any_words_can_be_read(words: list[str]) -> None:
    """Any row of number words gives a number or none."""
    text = tuple(tokens(" ".join(words)))
    for start in range(len(text)):
        number = READERS[Language.CY].at(text, start)
        assert number is None or start < number.end <= len(text)
