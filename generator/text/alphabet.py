"""The order of the alphabet in each language, for lists that people look through.

Welsh has eight letters of two signs. *Chwarae* stands after *cwyn*, and *Bangor* before *bara*: its n and g are
two letters. Accents only break ties, and an article at the start does not count: *Yr Ombwdsmon* stands under O.
"""

import re
import unicodedata
from functools import cache

from generator.model.language import Bilingual, Language
from generator.text.words import fold

SortKey = tuple[tuple[tuple[int, ...], ...], str]
"""What to sort by: the letters of each word as numbers, then the words as they are."""

FIGURES = "0–9"
"""The heading of what starts with no letter."""

_LETTERS = Bilingual(
    en=tuple("abcdefghijklmnopqrstuvwxyz"),
    cy=tuple("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()),
)
_ORDER = _LETTERS.map(lambda letters: {letter: number for number, letter in enumerate(letters, 1000)})
"""Letters come after every figure, whose number is that of the figure itself."""

_ARTICLE = Bilingual(en=re.compile(r"^\W*(?:the|an|a)\s+(?=\w)"), cy=re.compile(r"^\W*(?:yr?|r)\s+(?=\w)"))
_WORD = re.compile(r"[^\W_]+")

_TWO_SIGNS = re.compile(r"ch|dd|ff|ng|ll|ph|^rh|(?<=[dlmnt])rh|th|.")
_WITH_RH = re.compile(r"ch|dd|ff|ng|ll|ph|rh|th|.")
_WITHOUT_NG = re.compile(r"ch|dd|ff|^ng|ng$|ll|ph|^rh|(?<=[dlmnt])rh|th|.")

_RH_INSIDE = re.compile(
    r"arhythm|caerhos|coleorhis|cwmyrhiw|ewrhythm|gonorrh|isorhythm|mycorhis|nantyrhyn|porthyrhyd|pyorhea|trerh"
    r"|troedyrhiw|yrhawg"
)
"""Words with the letter *rh* inside, although no d, l, m, n or t stands before it."""

_N_AND_G = re.compile(
    # The first part of a compound ends in n, the second starts with g: mewn + gofnodi, llun + gopi, Pen + gelli.
    r"^(?:(?:b?laen|bon|bron|brown|bryn|calon|cefn|gwahan|gwyn|hunan|llan|llun|mein|mewn|mwyn|pan|pen|sein|swyn|teyrn"
    r"|un|union)g"
    r"|abergwyng|amcang|angaw|angio|angli|angola|arlwyng|arweing|bangaw|bangla|bechingalw|bengal|bingo|bodring|brengain"
    r"|bwngler|byngalo|cangar|carng|cilmaeng|conga|congo|congr|cringoch|cryngae|cwango|dychang|dyngar|dyngas|engram"
    r"|felingan|ffaryngeal|ffynnong|garthbreng|genglo|glang|glingam|grongaer|gwangalon|gwerng|gylfing|hengast|hengoed"
    r"|hengwm|hengwrt|hunglwyf|hwiang|hwngar|hwngareg|ingli|ingot|jingo|jwngl|jyngl|langro|lieing|lingoed|lingri|llandd?ing"
    r"|llieing|llinengr|llinganol|llinglwm|lling|llongyfarch|llwyng|llyfng|maeng|mangan|manglo|mango|mangrof|melingr"
    r"|melyng|mening|mingam|mongol|mwnglawdd|mwngrel|myngul|penybeng|pinged|plaeng|prynhawng|rhangor|rhangym|rhieing"
    r"|safngl|sbangl|singrug|swyngan|tafarng|tang(?!iad)|tongwyn|torll?engi|tringarth|tudaleng|yngymaint|ynysymaeng|ysgafng)"
    r"|^[bmf]angor|pwllgwyng|n(?:groen|gar|garwch|gyfrif)$"
)
"""Words in which n and g are two letters. Longer lists of them are in the open lexicons of Bangor University."""


def sort_key(words: str, language: Language) -> SortKey:
    """What to sort these words by in this language."""
    return _letters_of(words, language), unicodedata.normalize("NFC", words)


def initial(words: str, language: Language) -> str:
    """The heading under which these words stand: their first letter as a capital, such as ``Ll``."""
    letters = _letters_of(words, language)
    first = letters[0][0] if letters else 0
    return next((name.capitalize() for name, number in _ORDER[language].items() if number == first), FIGURES)


def _letters_of(words: str, language: Language) -> tuple[tuple[int, ...], ...]:
    counted = _ARTICLE[language].sub("", fold(words))
    return tuple(_numbers(word, language) for word in _WORD.findall(counted))


@cache
def _numbers(word: str, language: Language) -> tuple[int, ...]:
    letters = _welsh_letters(word) if language is Language.CY else tuple(word)
    order = _ORDER[language]
    # A sign that is no letter of ours stands after all that are.
    return tuple(order.get(letter, ord(letter[0]) if letter.isdigit() else 2000 + ord(letter[0])) for letter in letters)


def _welsh_letters(word: str) -> tuple[str, ...]:
    """The letters of a folded Welsh word: *llongyfarch* gives ll, o, n, g, y, f, a, r, ch."""
    if _RH_INSIDE.search(word):
        return tuple(_WITH_RH.findall(word))
    return tuple((_WITHOUT_NG if _N_AND_G.search(word) else _TWO_SIGNS).findall(word))
