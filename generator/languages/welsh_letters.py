"""The letters of Welsh: their order, which two signs are one of them, and how the first of a word changes."""

import re
from collections.abc import Mapping
from types import MappingProxyType

ALPHABET = tuple("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split())
TWO_SIGNS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
"""Two signs that are one letter."""
VOWELS = "aeiouwy"
VOWEL_NUMBERS = re.compile(r"(?:1|8|11|18|80)(?![\d])|1[:.]|8[:.]|11[:.]")
"""Numbers that begin with a vowel when they are said."""
AC_BEFORE = frozenset(
    ("mae", "maen", "mae’n", "nid", "ni", "na", "nad", "felly", "fel", "mor", "sydd", "sy’n", "hefyd")
)
"""Words before which *and* is *ac*, although they begin with a consonant."""
AC_BEFORE_W = ("wyth", "wedi", "wrth")
"""How words with *w* begin before which it is *ac* too."""

UNDONE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("ch", ("c",)),
    ("ph", ("p",)),
    ("th", ("t",)),
    ("dd", ("d",)),
    ("ff", ()),
    ("ll", ()),
    ("rh", ()),
    ("b", ("p",)),
    ("d", ("t",)),
    ("g", ("c",)),
    ("f", ("b", "m")),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
    ("m", ("b",)),
    ("n", ("d",)),
    ("w", ("gw",)),
)
"""What a Welsh word may have begun with before its first letter changed. The first row that fits decides."""
SOFT: Mapping[str, str] = MappingProxyType(
    {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
)
NASAL: Mapping[str, str] = MappingProxyType({"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"})
ASPIRATE: Mapping[str, str] = MappingProxyType({"p": "ph", "t": "th", "c": "ch"})
"""What the first letter of a word becomes by each kind of mutation."""

RH_INSIDE = re.compile(
    r"arhythm|caerhos|coleorhis|cwmyrhiw|ewrhythm|gonorrh|isorhythm|mycorhis|nantyrhyn|porthyrhyd|pyorhea|trerh"
    r"|troedyrhiw|yrhawg"
)
"""Words with the letter *rh* inside, although no d, l, m, n or t stands before it."""

N_AND_G = re.compile(
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
