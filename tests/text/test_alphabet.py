import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.language import Language
from generator.text.alphabet import FIGURES, initial, sort_key
from generator.text.words import fold

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine must not fail a test."""
WELSH_LETTERS = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()
WORDS = st.text(alphabet="abcdefghiklmnoprstuwyŵŷâêôïŴŶ 'y’r", max_size=20)


def in_order(words: str, language: Language = Language.CY) -> list[str]:
    """Words in the order of the alphabet."""
    return sorted(words.split(), key=lambda word: sort_key(word, language))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("cadw cwyn cytuno chwarae chwilio dal ddoe", id="ch and dd"),
        pytest.param("gwyn gyda ngwaith haf", id="ng after g"),
        pytest.param("fory ffôn ffurflen gofal", id="ff after f"),
        pytest.param("lwc llais lleol llys mab", id="ll after l"),
        pytest.param("post pwnc Phil rŵan rygbi rheol Rhyl sir", id="ph and rh"),
        pytest.param("tad tywydd theatr thema ugain", id="th after t"),
        pytest.param("wal ŵyn ŷd ynad ysgol", id="accents are no letters"),
        pytest.param("baich banc baner Bangor bara", id="Bangor"),
        pytest.param("llong llom llon llongyfarch llonydd", id="llongyfarch and llong"),
        pytest.param("ar arg argae arholiad arhosfa ari arian", id="arholiad"),
        pytest.param("par parc parhau paris parti", id="parhau"),
        pytest.param("anafu anrheg anrhydedd ar", id="anrheg"),
        pytest.param("men mewn mewngofnodi mewnol", id="mewngofnodi"),
        pytest.param("dag dangos dal dallineb dan", id="dangos has the one letter"),
        pytest.param("hulio hunangofiant hunanol huno hwn", id="hunangofiant"),
    ],
)
def test_welsh_order(words: str) -> None:
    """Welsh words stand in the order of the Welsh alphabet, with n+g and r+h as two letters where they are."""
    assert words.split() == in_order(words)


def test_english_order() -> None:
    """English words stand in the order of the English alphabet, accents or capitals or not."""
    assert ["bangor", "café", "Chair", "cwm"] == in_order("bangor Chair cwm café", Language.EN)


def test_letters_stand_in_their_order() -> None:
    """The letters themselves, each as a word, stand in the order of the alphabet, and each is its own heading."""
    assert WELSH_LETTERS == in_order(" ".join(reversed(WELSH_LETTERS)))
    assert [letter.capitalize() for letter in WELSH_LETTERS] == [
        initial(f"{letter}aaa", Language.CY) for letter in WELSH_LETTERS
    ]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Yr Ombwdsmon", Language.CY, "O"),
        ("Y Llys Gwarchod", Language.CY, "Ll"),
        ("’r Ddraig", Language.CY, "Dd"),
        ("y", Language.CY, "Y"),
        ("ynad", Language.CY, "Y"),
        ("Ŵyn", Language.CY, "W"),
        ("Ngheredigion", Language.CY, "Ng"),
        ("Rheolau", Language.CY, "Rh"),
        ("The judge", Language.EN, "J"),
        ("An appeal", Language.EN, "A"),
        ("Theatre", Language.EN, "T"),
        ("Llys", Language.EN, "L"),
        ("“Quoted”", Language.EN, "Q"),
        ("999", Language.CY, FIGURES),
        ("", Language.EN, FIGURES),
        ("…", Language.CY, FIGURES),
    ],
)
def test_headings(words: str, language: Language, expected: str) -> None:
    """Words stand under their first letter, which may have two signs; an article at the start does not count."""
    assert expected == initial(words, language)


def test_words_come_before_longer_words() -> None:
    """Of two entries, the one whose words end first comes first: word by word, not sign by sign."""
    entries = ["cwynion", "cwyn i’r llys", "cwyn"]

    assert ["cwyn", "cwyn i’r llys", "cwynion"] == sorted(entries, key=lambda entry: sort_key(entry, Language.CY))


def test_figures_come_before_letters() -> None:
    """Numbers stand before words."""
    assert ["101", "999", "a"] == in_order("a 999 101")


@UNHURRIED
@given(WORDS, st.sampled_from(Language))
def test_accents_only_break_ties(words: str, language: Language) -> None:
    """Without its accents an entry has the same letters, and the same heading."""
    assert sort_key(words, language)[0] == sort_key(fold(words), language)[0]
    assert initial(words, language) == initial(fold(words), language)


@UNHURRIED
@given(WORDS, st.sampled_from(Language))
def test_however_letters_are_stored(words: str, language: Language) -> None:
    """Letters stored as a base and an accent stand where joined ones stand."""
    split = unicodedata.normalize("NFD", words)

    assert sort_key(words, language) == sort_key(split, language)


@UNHURRIED
@given(st.lists(WORDS), st.sampled_from(Language))
def test_one_order_whatever_the_start(entries: list[str], language: Language) -> None:
    """The order does not depend on how the entries stood before, and headings stand together in it."""
    once = sorted(entries, key=lambda entry: sort_key(entry, language))
    turned = entries[::-1]
    again = sorted(turned, key=lambda entry: sort_key(entry, language))
    headings = [initial(entry, language) for entry in once]

    assert [sort_key(entry, language) for entry in once] == [sort_key(entry, language) for entry in again]
    assert len(set(headings)) == 1 + sum(one != other for one, other in pairwise(headings)) if headings else True


@UNHURRIED
@given(WORDS)
def test_an_article_does_not_count(words: str) -> None:
    """Welsh words stand where they stand with *y* before them, if they start with a letter and no article.

    Accents are folded before: *ŷ*, which is no word, counts as an article too.
    """
    first = fold(words).split()[:1]
    if words[:1].isalpha() and first not in (["y"], ["yr"], ["r"]):
        assert sort_key(words, Language.CY)[0] == sort_key(f"Y {words}", Language.CY)[0]


@UNHURRIED
@given(st.text())
def test_any_text(words: str) -> None:
    """Any text whatever has a place and a heading."""
    assert initial(words, Language.CY) in {letter.capitalize() for letter in WELSH_LETTERS} | {FIGURES}
    assert sort_key(words, Language.CY) == sort_key(words, Language.CY)
