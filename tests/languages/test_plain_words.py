from generator.languages.plain_words import FAMILIAR_WITH_DI, FAMILIAR_WORDS, HEAVY_WORDS
from generator.text.patterns import first_choice, pattern_fault


def test_every_word_has_a_better_one() -> None:
    """Each phrase can be looked for, and what is told in its place is another."""
    assert [] == [pattern for pattern in HEAVY_WORDS if pattern_fault(pattern)]
    assert [] == [pattern for pattern, better in HEAVY_WORDS.items() if first_choice(pattern) in better]


def test_familiar_words() -> None:
    """No Welsh word is told twice."""
    assert set() == set(FAMILIAR_WORDS) & set(FAMILIAR_WITH_DI)
