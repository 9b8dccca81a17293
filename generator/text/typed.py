"""What somebody types → the words to look for. The script in the browser does the same."""

import re
from collections.abc import Callable, Sequence

from generator.languages import EVERYDAY_WORDS
from generator.model.language import Language
from generator.text.stems import radicals, written
from generator.text.suggest import distance
from generator.text.tokens import words
from generator.text.words import fold

MOST_WORDS = 40
"""How many words of what was typed are looked for."""
MOST_TYPED = 1000
"""How many characters of what was typed are looked at."""
_SHORT, _LONG = 5, 8
_CONTRACTED = re.compile("(?<=n)['’ʼ‘](?=t(?![a-z]))", re.IGNORECASE)
"""A shorter word is never taken for a slip; from so many letters on, two letters may be wrong."""


def wanted_words(
    typed: str, language: Language, is_one: Callable[[Sequence[str]], bool] = lambda _: False
) -> tuple[str, ...]:
    """The words to look for: small words only when there are no others, each word once.

    Two or three words that ``is_one`` tells to be one are that one: *mam gu* is *mamgu*. *Won’t* is *wont*, not *won*.
    """
    parts = words(_CONTRACTED.sub("", typed[:MOST_TYPED]))[:MOST_WORDS]
    found: dict[str, None] = {}
    place = 0
    while place < len(parts):
        runs = (parts[place : place + size] for size in (3, 2) if place + size <= len(parts))
        run = next(filter(is_one, runs), parts[place : place + 1])
        found["".join(run)] = None
        place += len(run)
    small = EVERYDAY_WORDS[language].not_searched
    return tuple(word for word in found if fold(word) not in small) or tuple(found)


def spellings_of(word: str, language: Language) -> tuple[str, ...]:
    """A word in small letters without accents and, in Welsh, before its first letter changed, and as it is written."""
    letters = fold(word)
    return (letters, *((*radicals(letters), *written(letters)) if language is Language.CY else ()))


def right_spelling(word: str, known: tuple[str, ...], language: Language) -> str:
    """The known word that was meant by a slip; empty when none is near enough to be sure.

    A slip begins with the right letter. Of equally near words the first one is right.
    """
    best, found = 3, ""
    for letters in spellings_of(word, language):
        most = 0 if len(letters) < _SHORT else 1 if len(letters) < _LONG else 2
        for other in known:
            plain = fold(other)
            if plain[:1] == letters[:1] and abs(len(plain) - len(letters)) <= most:
                apart = distance(letters, plain)
                if apart <= most and apart < best:
                    best, found = apart, other
    return found


def phrase_words(phrase: str, language: Language) -> tuple[str, ...]:
    """The words of what an editor says that people type. A word with a hyphen is one: *mam-gu* is *mamgu*."""
    return wanted_words(re.sub(r"(?<=\w)[-\u2010\u2011](?=\w)", "", phrase), language)
