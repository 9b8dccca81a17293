"""What the translators of a site have agreed: one term, one translation, and what is said otherwise in Welsh."""

from dataclasses import dataclass

from generator.model.language import Bilingual
from generator.model.problem import Place

LONGEST = Bilingual(en=30, cy=34)
"""How many words of a sentence most people can follow. Welsh says the same in an eighth more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedTerm:
    """A term, by any of its English forms, and the Welsh that may stand for it; the first is the usual one.

    A name that stays English in Welsh texts has no Welsh.
    """

    key: str
    words: Bilingual[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoided:
    """A Welsh phrase that is said otherwise: better how, and why. It is right inside one of the phrases ``right``."""

    phrase: str
    right: tuple[str, ...]
    better: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """Words that may stay ``where`` they stand, a page by its key or another file by its path."""

    words: str
    where: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedTerms:
    """The whole table; ``longest`` is the most words that a sentence may have."""

    terms: tuple[AgreedTerm, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    longest: Bilingual[int] = LONGEST
