"""What the program knows about English and Welsh words: telling them apart, and *a* from *ac*."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from generator.languages import EVERYDAY_WORDS
from generator.languages.welsh_letters import AC_BEFORE, AC_BEFORE_W, TWO_SIGNS, VOWEL_NUMBERS, VOWELS
from generator.model.language import Language

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_WHOLE_WORD = re.compile(r"(?<!\w)" + _WORD.pattern)
"""Not *am* in *9am*."""

_UNBROKEN = re.compile(r"\S+")
_IN_ADDRESS = re.compile(r"[/@]|\w\.\w")
"""What only a web or an email address has inside: it is in no language."""
_HOLE = re.compile(r"\{[a-z]+:[^{}\n]*\}")
"""A quote that could not be filled: its name is in no language either."""

_SHORT = 4
"""Fewer words than this are a scrap, in which a single word of their own language settles it."""
_LEAST_VOTES = 2
_TWO_SIGNS = re.compile("|".join(TWO_SIGNS))
_REMEMBERED = 20_000
"""How many answers are remembered: the same words stand on many pages, and a preview asks after each change."""


@lru_cache(_REMEMBERED)
def is_in_language(words: str, language: Language) -> bool:
    """Tell whether words can be in this language.

    Counts the words that belong to one language alone. False only when the other language clearly wins: names,
    and a single word, pass.
    """
    text = _without_addresses(words).replace("'", "’")
    # These nearly always settle it, and counting well takes long.
    small = _WHOLE_WORD.findall(text.lower())
    if not _may_be_known(small, text, language.other) or _most_known(small, language.other) < _LEAST_VOTES:
        return True
    found = _WHOLE_WORD.findall(text)
    own, other = _known(found, language), _known(found, language.other)
    if len(found) < _SHORT:
        return bool(own) or len(set(other)) < _LEAST_VOTES
    return not (len(other) >= _LEAST_VOTES and len(other) > 2 * len(own))


def is_of_one_language(words: str) -> bool:
    """Tell whether words belong to one language alone, even if it is a single word: *No*, which is no name."""
    found = _WHOLE_WORD.findall(words.replace("'", "’").lower())
    known = [bool(_known(found, language)) for language in Language]
    return known.count(True) == 1


def _may_be_known(found: Sequence[str], text: str, language: Language) -> bool:
    """Tell whether any of the words of a text, in small letters, can belong to a language alone."""
    everyday = EVERYDAY_WORDS[language]
    strange = everyday.small.isdisjoint(found) and everyday.common.isdisjoint(found)
    # An ending of a language has an apostrophe.
    return not strange or ("’" in text and any("’" in word for word in found))


def _most_known(found: Sequence[str], language: Language) -> int:
    """How many words, in small letters, belong to a language alone, as long as no name has them."""
    everyday = EVERYDAY_WORDS[language]
    small, common, endings = everyday.small, everyday.common, everyday.endings
    return sum(word in small or word in common or word.endswith(endings) for word in found)


def _known(found: Sequence[str], language: Language) -> list[str]:
    """The words that belong to a language alone.

    A name is made of common words too, so those with a capital do not count; the first word does, unless it may
    begin a name, as in *Canolfan y Mileniwm*.
    """
    everyday = EVERYDAY_WORDS[language]
    with_names = any(word != word.lower() for word in found[1:])
    known = []
    for number, written in enumerate(found):
        word = written.lower()
        counts = written == word or (number == 0 and not with_names)
        if word in everyday.small or (counts and (word in everyday.common or word.endswith(everyday.endings))):
            known.append(word)
    return known


def _without_addresses(words: str) -> str:
    words = _HOLE.sub(" ", words) if "{" in words else words
    # A sentence alone has its only full stop at its end.
    if not ("." in words[:-1] or "/" in words or "@" in words) or not _IN_ADDRESS.search(words):
        return words
    return _UNBROKEN.sub(lambda match: " " if _IN_ADDRESS.search(match[0]) else match[0], words)


def takes_ac(words: str) -> bool:
    """Tell whether Welsh *and* before these words is *ac*, as before a vowel, and not *a*."""
    text = words.strip().lower()
    if re.match(r"\d", text):
        return bool(VOWEL_NUMBERS.match(text))
    first = re.split(r"[\s,.;:]", text, maxsplit=1)[0]
    return first in AC_BEFORE or fold(text)[:1] in set(VOWELS) - {"w"} or first.startswith(AC_BEFORE_W)


def fold(words: str) -> str:
    """The words in small letters without accents: *Tŷ’r Llys* gives *ty’r llys*."""
    if words.isascii():
        return words.lower()
    split = unicodedata.normalize("NFD", words.lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in split if not unicodedata.combining(sign)))


def begun(words: str) -> str:
    """The words as a sentence or a cell begins, with a capital letter: *Blwyddyn*."""
    return words[:1].upper() + words[1:]


def slugify(words: str) -> str:
    """The words as one word for an address or an anchor: *Tŷ’r Llys* gives *ty-r-llys*."""
    return re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")


def spoken_words(text: str) -> tuple[str, ...]:
    """The words of plain text, without signs and figures."""
    return tuple(_WORD.findall(text))


def letters(word: str, language: Language) -> int:
    """How many letters a word has: *llanelli* has six in Welsh, where two signs may be one letter."""
    folded = "".join(sign for sign in fold(word) if sign.isalpha())
    return len(_TWO_SIGNS.sub("x", folded) if language is Language.CY else folded)
