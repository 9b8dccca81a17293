import pytest

from generator.translate.changes import Word, same_words, word_diff, words_of


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The same.", "The same.", ""),
        ("You have 20 days.", "You have 10 days.", "You have [-20-]{+10+} days."),
        ("Write today.", "Write to us today.", "Write{+ to us+} today."),
        ("Ring 0300 790 0203.", "Ring 0300 790 0204.", "Ring 0300 790 [-0203-]{+0204+}."),
        ("One.\n\nTwo.", "One.", "[-Two.-]"),
        ("One.", "One.\n\nAn entirely new line.", "{+An entirely new line.+}"),
        ("Keep.\n\nGo away now.\n\nStay here.", "Keep.\n\nStay over here.", "[-Go away now.-]\nStay{+ over+} here."),
        ("a\n", "a\n\n\n", ""),
    ],
)
def test_word_diff(old: str, new: str, told: str) -> None:
    """Only lines that differ are told, each with the words that went and came."""
    assert told == word_diff(old, new)


def test_same_words() -> None:
    """Signs and spaces are no words; figures are."""
    assert same_words("Ring us, or write", "Ring us or\nwrite.")
    assert not same_words("20 days", "10 days")


def test_words_of_a_comparison() -> None:
    """A comparison is cut into what stays, what went and what came."""
    assert (Word("", "a "), Word("del", "b"), Word("ins", "c"), Word("", " d")) == words_of("a [-b-]{+c+} d")
