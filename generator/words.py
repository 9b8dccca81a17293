"""What the program knows about English and Welsh words: telling them apart, and *a* from *ac*."""

import re
import unicodedata

from generator.model.language import Bilingual, Language

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")

_UNBROKEN = re.compile(r"\S+")
_IN_ADDRESS = re.compile(r"[/@]|\w\.\w")
"""What only a web or an email address has inside: it is in no language."""

_TELLTALE = Bilingual(
    en=frozenset(
        "the and of to is are was were you your for with not can cannot it its that this these those be been or by "
        "from have has had about they them their what which who when where how if will would should but may must "
        "does did do there here at into than then because until after before my we our us made make us".split()
    ),
    cy=frozenset(
        "y yr yn mae maen i’r o’r a’r i’ch eich chi ei eu ein ni gan wrth neu nid na nad os gall gallwch allwch beth "
        "sut hyn hon hwn hynny sy sydd sy’n mae’n wedi bydd oes dim ddim ar am at dros drwy heb rhag hefyd fod bod "
        "pwy pryd ble pam mewn fel gyda â ac ond er dydy dyw ydych ydy yw oedd byddwch rhaid cael gael hwnnw honno "
        "cwyn gwyn gŵyn cwynion llys barnwr nhw iddo iddi ato chi’n nhw’n gael’".split()
    ),
)
SMALL_WORDS = Bilingual(
    en=tuple(
        "a about am an and are as at be can do does for from has have how i in is it me my of on or that the their "
        "they this to was what when where which who why will with you your".split()
    ),
    cy=tuple(
        "a ac ag ai am ar at beth bod ble chi dros dw ei eich ein er eu fi fod fy fydd gan gyda hwn hon hyn i mae maen "
        "mewn na nac neu ni o oes os pa pam pryd pwy rwy rwyf sut sy sydd un wrth y ydw ydy yn yng ym yr yw".split()
    ),
)
"""Words that nobody looks for when they stand beside others: a search leaves them out then."""
_LEAST_WORDS = 4
_LEAST_VOTES = 2

_VOWELS = frozenset("aeiouwy")
_VOWEL_NUMBERS = re.compile(r"(?:1|8|11|18|80)(?![\d])|1[:.]|8[:.]|11[:.]")
_AC_BEFORE = frozenset(
    ("mae", "maen", "mae’n", "nid", "ni", "na", "nad", "felly", "fel", "mor", "sydd", "sy’n", "hefyd")
)


def is_in_language(words: str, language: Language) -> bool:
    """Tell whether words can be in this language.

    Counts small words that belong to one language alone. False only when the words are at least four and the
    other language clearly wins, so that names and quotations of a word or two pass.
    """
    found = [word.lower().replace("'", "’") for word in _WORD.findall(_without_addresses(words))]
    if len(found) < _LEAST_WORDS:
        return True
    own = sum(word in _TELLTALE[language] for word in found)
    other = sum(word in _TELLTALE[language.other] for word in found)
    return not (other >= _LEAST_VOTES and other > 2 * own)


def _without_addresses(words: str) -> str:
    return _UNBROKEN.sub(lambda match: " " if _IN_ADDRESS.search(match[0]) else match[0], words)


def takes_ac(words: str) -> bool:
    """Tell whether Welsh *and* before these words is *ac*, as before a vowel, and not *a*."""
    text = words.strip().lower()
    if re.match(r"\d", text):
        return bool(_VOWEL_NUMBERS.match(text))
    first = re.split(r"[\s,.;:]", text, maxsplit=1)[0]
    return first in _AC_BEFORE or fold(text)[:1] in _VOWELS - {"w"} or first.startswith(("wyth", "wedi", "wrth"))


def fold(words: str) -> str:
    """The words in small letters without accents: *Tŷ’r Llys* gives *ty’r llys*."""
    split = unicodedata.normalize("NFD", words.lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in split if not unicodedata.combining(sign)))


def slugify(words: str) -> str:
    """The words as one word for an address or an anchor: *Tŷ’r Llys* gives *ty-r-llys*."""
    return re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")


def spoken_words(text: str) -> tuple[str, ...]:
    """The words of plain text, without signs and figures."""
    return tuple(_WORD.findall(text))


_DIGRAPHS = re.compile("ch|dd|ff|ng|ll|ph|rh|th")


def letters(word: str, language: Language) -> int:
    """How many letters a word has: *llanelli* has six in Welsh, where two signs may be one letter."""
    folded = "".join(sign for sign in fold(word) if sign.isalpha())
    return len(_DIGRAPHS.sub("x", folded) if language is Language.CY else folded)
