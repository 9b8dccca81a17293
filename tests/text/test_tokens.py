import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.text.tokens import found_words, tokens, words

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine must not fail a test."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mae’r gŵyn i’r llys.", "mae gŵyn i llys"),
        ("Mae'r gŵyn i'r llys.", "mae gŵyn i llys"),
        ("o’n plant, a’u teulu", "o plant a teulu"),
        ("the court’s decision; judges’ rules", "the court decision judges rules"),
        ("you can’t, we’ll", "you can we"),
        ("rock’n’roll and O’Brien", "rock roll and o brien"),
        ("Ring 0300 790 0203 or 116 123", "ring 03007900203 or 116123"),
        ("(0345) 015-4033, +44 300 790 0203, 0044 (0)300 7900203", "03450154033 03007900203 03007900203"),
        ("0808\u00a080\u00a010\u00a0800", "08088010800"),
        ("12 months, 2026-11-29, section 7 report", "12 months 2026 11 29 section 7 report"),
        ("‘cam’ 1", "cam 1"),
        ("snake_case and e-bost", "snake case and e bost"),
        ("🙂 <script>alert(1)</script>", "script alert 1 script"),
        ("", ""),
        ("’r", "r"),
        ("^(a+)+$", "a"),
    ],
)
def test_words(text: str, expected: str) -> None:
    """Words are runs of letters and figures in small letters; what follows an apostrophe is none if it is short."""
    assert tuple(expected.split()) == words(text)


def test_words_with_a_hyphen_are_found_as_one_too() -> None:
    """What has a hyphen is found with it, without it and apart."""
    assert ("cam", "drin", "camdrin", "a", "mam", "gu", "mamgu") == found_words("Cam-drin a mam‑gu")
    assert ("a", "b") == found_words("a - b")


def test_places() -> None:
    """A word stands where it is written."""
    text = "Mae’r Gŵyn."

    assert ["Mae", "Gŵyn"] == [text[token.start : token.end] for token in tokens(text)]


@UNHURRIED
@given(st.text())
def test_however_letters_are_stored(text: str) -> None:
    """Split letters give the same words as joined ones."""
    assert words(text) == words(unicodedata.normalize("NFD", text))


@UNHURRIED
@given(st.text(alphabet="aŵ ’'r1"))
def test_both_apostrophes(text: str) -> None:
    """A straight apostrophe and a curly one are the same."""
    assert words(text.replace("'", "’")) == words(text.replace("’", "'"))


@given(st.text(alphabet="ab Cŵé.,_'’ʼ‘İß"))
@UNHURRIED
def test_what_is_read_sooner_is_read_alike(text: str) -> None:
    """A text without figures and hyphens has the same words for the search as for anybody else."""
    assert words(text) == found_words(text)
