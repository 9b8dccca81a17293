import pytest

from generator.model.language import Language
from generator.text.typed import phrase_words, right_spelling, spellings_of, wanted_words

KNOWN = ("solicitor", "complaint", "complaints", "judge", "report", "cyfreithiwr")


@pytest.mark.parametrize(
    ("typed", "known", "expected"),
    [
        ("mam-gu", "mamgu", "mamgu"),
        ("mam gu a taid", "mamgu", "mamgu taid"),
        ("mam gu", "", "mam gu"),
        ("non mol order", "nonmol", "nonmol order"),
        ("a b c d", "abc", "abc d"),
        ("judge judge", "", "judge"),
    ],
)
def test_words_known_as_one(typed: str, known: str, expected: str) -> None:
    """Two or three words in a row that are known as one are that one, with a hyphen or without."""
    assert tuple(expected.split()) == wanted_words(typed, Language.EN, lambda parts: "".join(parts) == known)


def test_small_words_only_when_alone() -> None:
    """Small words are dropped beside others, also of contractions that people type without an apostrophe."""
    assert ("child",) == wanted_words("im a child", Language.EN)
    assert ("child",) == wanted_words("I’m a child", Language.EN)
    assert ("im", "a") == wanted_words("im a", Language.EN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("solicter", "solicitor"),
        ("complant", "complaint"),
        ("reprot", "report"),
        ("olicitor", ""),
        ("solitary", ""),
        ("judg", ""),
        ("jugde", "judge"),
        ("zzzzzz", ""),
        ("", ""),
    ],
)
def test_a_slip_is_near_and_starts_right(typed: str, meant: str) -> None:
    """One letter may be wrong from five on, two from eight on; never the first, and never in a short word."""
    assert meant == right_spelling(typed, KNOWN, Language.EN)


def test_the_first_of_equals_is_meant() -> None:
    """Of two words that are equally near, the first is meant."""
    assert "court" == right_spelling("cours", ("court", "cours!"), Language.EN)
    assert "forms" == right_spelling("formx", ("forms", "formy"), Language.EN)


def test_a_mutated_slip() -> None:
    """A Welsh slip is undone together with its mutation."""
    assert "cyfreithiwr" == right_spelling("gyfreithwir", KNOWN, Language.CY)
    assert "" == right_spelling("gyfreithwir", KNOWN, Language.EN)


def test_spellings() -> None:
    """A word is tried without accents and, in Welsh, with its mutation undone."""
    assert ("nhaid", "taid") == spellings_of("Nhaid", Language.CY)
    assert ("mhapura", "papura", "mhapurau", "papurau") == spellings_of("mhapura", Language.CY)
    assert ("fete",) == spellings_of("fête", Language.EN)


def test_a_phrase_of_an_editor() -> None:
    """In a phrase, a word with a hyphen is one word."""
    assert ("mamgu",) == phrase_words("mam-gu", Language.CY)
    assert ("nonmol", "order") == phrase_words("a non-mol order", Language.EN)
