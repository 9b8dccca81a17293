import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load.fields import slug_fault
from generator.model.language import Language
from generator.text.words import (
    begun,
    fold,
    is_in_language,
    letters,
    slugify,
    spoken_words,
    takes_ac,
)

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine must not fail a test."""
ENGLISH = "You can ask the court for the report if you have not seen it."
WELSH = "Gallwch ofyn i’r llys am yr adroddiad os nad ydych wedi ei weld."


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (ENGLISH, Language.EN, True),
        (ENGLISH, Language.CY, False),
        (WELSH, Language.CY, True),
        (WELSH, Language.EN, False),
        (WELSH.replace("’", "'"), Language.CY, True),
        ("of and", Language.CY, False),
        ("Public Services Ombudsman Wales", Language.CY, True),
        ("Ewch i https://www.the-and-of.org/you/have/to/be yn Gymraeg", Language.CY, True),
        ("", Language.EN, True),
        ("12 34 56 78 90", Language.CY, True),
    ],
)
def test_language_of_words(words: str, language: Language, *, expected: bool) -> None:
    """Words pass unless they are clearly in the other language."""
    assert expected == is_in_language(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, "Call us today."),
        (Language.EN, "Contact us"),
        (Language.EN, "Find out more:"),
        (Language.EN, "Read more"),
        (Language.EN, "It isn't safe."),
        (Language.CY, "Cysylltwch â ni"),
        (Language.CY, "Ffoniwch heddiw."),
        (Language.CY, "Mae’n dda iawn."),
        (Language.CY, "Dod o hyd i ragor"),
    ],
)
def test_language_of_a_scrap(language: Language, words: str) -> None:
    """Two or three words are told on a page of the other language, in either form of apostrophe."""
    assert is_in_language(words, language)
    assert not is_in_language(words, language.other)
    assert not is_in_language(words.replace("’", "'"), language.other)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "words",
    ["Croeso", "Help", "9am", "10am at 11am", "Citizens Advice", "Public Services Ombudsman Wales",
     "Canolfan y Mileniwm", "1 Ffordd yr Hen Gae", "Find Us Cyf", "Do, do.", "NSPCC", "cafcass@gov.wales",
     "call.us@the.org", "Cafcass Cymru", "www.find-out-more.org"],
)  # fmt: skip
def test_names_and_single_words_pass(words: str, language: Language) -> None:
    """A name is in both languages, and so is a time, an address or a word alone."""
    assert is_in_language(words, language)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("afal", True),
        ("oren", True),
        ("ŵy", False),
        ("ystafell", True),
        ("wyth", True),
        ("mae", True),
        ("nid", True),
        ("felly", True),
        ("hefyd", True),
        ("dydd Gwener", False),
        ("llys", False),
        ("haf", False),
        ("8:30yb", True),
        ("11yb", True),
        ("1yp", True),
        ("2yp", False),
        ("12yp", False),
        ("10yb", False),
    ],
)
def test_a_or_ac(words: str, *, expected: bool) -> None:
    """Welsh *and* is *ac* before a vowel and before some small words, also when the word is a figure."""
    assert expected == takes_ac(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Tŷ’r Llys", "ty’r llys"), ("GŴYN", "gwyn"), ("plain", "plain"), ("ô â ê î û ŷ ŵ ï", "o a e i u y w i")],
)
def test_fold(words: str, expected: str) -> None:
    """Folded words have small letters and no accent."""
    assert expected == fold(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tŷ’r Llys", "ty-r-llys"),
        ("What we can’t do?", "what-we-can-t-do"),
        ("  – 20 working days –  ", "20-working-days"),
        ("…", ""),
        ("法院", ""),
    ],
)
def test_slugify(words: str, expected: str) -> None:
    """Words become one word for an address; signs and letters that cannot stand there are left out."""
    assert expected == slugify(words)


@UNHURRIED
@given(st.text(max_size=40))
def test_fold_twice_is_fold(words: str) -> None:
    """Folding what is folded changes nothing."""
    once = fold(words)

    assert once == fold(once)


@UNHURRIED
@given(st.text(max_size=40))
def test_slugs_can_stand_in_addresses(words: str) -> None:
    """Whatever the words, their slug is empty or can stand in an address."""
    slug = slugify(words)

    assert not slug or not slug_fault(slug) or "name of a folder" in slug_fault(slug)


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Llanelli", Language.CY, 6),
        ("Llanelli", Language.EN, 8),
        ("chwech", Language.CY, 4),
        ("angen", Language.CY, 4),
        ("tŷ", Language.CY, 2),
        ("i’r", Language.CY, 2),
        ("don’t", Language.EN, 4),
    ],
)
def test_letters(word: str, language: Language, expected: int) -> None:
    """A Welsh letter of two signs counts once; an apostrophe is no letter."""
    assert expected == letters(word, language)


def test_spoken_words() -> None:
    """Words are told without signs and figures; an apostrophe inside belongs to the word."""
    assert ("Mae’n", "tŷ", "O'Brien", "ie") == spoken_words("“Mae’n 3 tŷ, O'Brien – ie!”")


def test_how_words_begin() -> None:
    """The first letter is a capital, whatever it is; what has no letter stays."""
    assert ["Blwyddyn", "Ôl", "7 diwrnod", ""] == [begun(words) for words in ("blwyddyn", "ôl", "7 diwrnod", "")]
