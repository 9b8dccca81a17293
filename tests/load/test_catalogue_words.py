import pytest

from generator.load.catalogue_words import word_faults, word_group
from generator.model.catalogue import Catalogue, Word
from generator.model.language import Language
from generator.model.problem import Code
from tests.builders import place


def fault(english: str, *welsh: str, plural: str = "") -> Code | None:
    """What is wrong with one word."""
    word = Word(context="", english=english, english_plural=plural, forms=welsh, fuzzy=False, place=place())
    found = [problem.code for problem in word_faults((word,), Language.CY)]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    "welsh",
    "I: %(who)d|I: %(who)r|I: %(who)|I: %(who)09s|I: %(who)s %(who)c|I: %(who)s %s|%(who)s 50%|%(who)s % d|I: %% who"
    "|%(who)s %(pwy)s|I: (who)s|%(who)s %(who)%".split("|"),
)
def test_a_place_has_one_form(welsh: str) -> None:
    """A place to fill in is a name in brackets and an s; every other percent sign is written twice."""
    assert Code.WORD_PLACEHOLDER == fault("For: %(who)s", welsh)


@pytest.mark.parametrize("welsh", ["I: %(who)s", "%(who)s, 50%%", "%(who)s a %(who)s"])
def test_a_right_place(welsh: str) -> None:
    """A place may stand anywhere, and a percent sign beside it."""
    assert fault("For: %(who)s", welsh) is None


def test_places_of_forms() -> None:
    """The places of a word that counts are those of both English forms."""
    forms = ("un dudalen",) * 5

    assert fault("one page", *forms, "%(n)s tudalen", plural="%(n)s pages") is None
    assert Code.WORD_PLACEHOLDER == fault("one page", *forms, "tudalennau", plural="%(n)s pages")
    assert Code.WORD_PLACEHOLDER == fault("one page", *forms, "%(m)s tudalen", plural="%(n)s pages")


@pytest.mark.parametrize(("english", "welsh"), [("From START to END", "O START i DIWEDD"), ("On DATE", "Ar DDYDDIAD")])
def test_a_place_for_a_script(english: str, welsh: str) -> None:
    """What a script fills in stays as it is."""
    assert Code.WORD_PLACEHOLDER == fault(english, welsh)


@pytest.mark.parametrize("sign", ["\x08", "\x0b", "\x0c", "\r", "\x1b"])
def test_a_sign_that_nobody_sees(sign: str) -> None:
    """A catalogue can spell a control character; no page gets it."""
    assert Code.CONTROL_CHARACTER == fault("Home", f"Haf{sign}an")


def test_an_english_word_with_another_form() -> None:
    """Words of a template that would not be filled in are told, too."""
    assert Code.WORD_PLACEHOLDER == fault("For %(who)d", "I %(who)d")


def test_words_in_both_languages() -> None:
    """Interface words are compared as other words are: in the English that a site shows, and where that stands."""
    lent = Word(
        context="", english="A page", english_plural="Pages", forms=("Tudalen",) * 6, fuzzy=False, place=place()
    )
    own = Word(
        context="", english="A page", english_plural="", forms=("3 pages",), fuzzy=False, place=place("translations/en")
    )

    (pair,) = word_group(Catalogue(words=(lent,))).pairs
    assert ("Pages", "Tudalen", place()) == (pair.words.en, pair.words.cy, pair.places.en)
    (pair,) = word_group(Catalogue(words=(lent,), english=(own,))).pairs
    assert ("3 pages", place("translations/en")) == (pair.words.en, pair.places.cy)
