"""The order of the alphabet in each language, for lists that people look through.

Welsh has eight letters of two signs. *Chwarae* stands after *cwyn*, and *Bangor* before *bara*: its n and g are
two letters. Accents only break ties, and an article at the start does not count: *Yr Ombwdsmon* stands under O.
"""

import re
import unicodedata
from functools import cache
from string import ascii_lowercase

from generator.languages import CONVENTIONS
from generator.languages.welsh_letters import ALPHABET, N_AND_G, RH_INSIDE
from generator.model.language import Bilingual, Language
from generator.text.words import fold

SortKey = tuple[tuple[tuple[int, ...], ...], str]
"""What to sort by: the letters of each word as numbers, then the words as they are."""

FIGURES = "0–9"
"""The heading of what starts with no letter."""

_ORDER = Bilingual(en=tuple(ascii_lowercase), cy=ALPHABET).map(
    lambda letters: {letter: number for number, letter in enumerate(letters, 1000)}
)
"""Letters come after every figure, whose number is that of the figure itself."""

_WORD = re.compile(r"[^\W_]+")

_TWO_SIGNS = re.compile(r"ch|dd|ff|ng|ll|ph|^rh|(?<=[dlmnt])rh|th|.")
_WITH_RH = re.compile(r"ch|dd|ff|ng|ll|ph|rh|th|.")
_WITHOUT_NG = re.compile(r"ch|dd|ff|^ng|ng$|ll|ph|^rh|(?<=[dlmnt])rh|th|.")


def sort_key(words: str, language: Language) -> SortKey:
    """What to sort these words by in this language."""
    return _letters_of(words, language), unicodedata.normalize("NFC", words)


def initial(words: str, language: Language) -> str:
    """The heading under which these words stand: their first letter as a capital, such as ``Ll``."""
    letters = _letters_of(words, language)
    first = letters[0][0] if letters else 0
    return next((name.capitalize() for name, number in _ORDER[language].items() if number == first), FIGURES)


def _letters_of(words: str, language: Language) -> tuple[tuple[int, ...], ...]:
    counted = CONVENTIONS[language].article.sub("", fold(words))
    return tuple(_numbers(word, language) for word in _WORD.findall(counted))


@cache
def _numbers(word: str, language: Language) -> tuple[int, ...]:
    letters = _welsh_letters(word) if language is Language.CY else tuple(word)
    order = _ORDER[language]
    # A sign that is no letter of ours stands after all that are.
    return tuple(order.get(letter, ord(letter[0]) if letter.isdigit() else 2000 + ord(letter[0])) for letter in letters)


def _welsh_letters(word: str) -> tuple[str, ...]:
    """The letters of a folded Welsh word: *llongyfarch* gives ll, o, n, g, y, f, a, r, ch."""
    if RH_INSIDE.search(word):
        return tuple(_WITH_RH.findall(word))
    return tuple((_WITHOUT_NG if N_AND_G.search(word) else _TWO_SIGNS).findall(word))
