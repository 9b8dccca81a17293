"""A term of the glossary."""

from dataclasses import dataclass

from generator.model.language import Bilingual
from generator.model.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or a few that need explaining.

    ``also`` are other words for the same; ``key`` is the anchor in both languages.
    """

    key: str
    term: Bilingual[str]
    also: Bilingual[tuple[str, ...]]
    meaning: Bilingual[str]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TermForms:
    """The words that lead to a term on a site: the term's key, and the forms that each word in turn may have.

    ``initials`` are the very letters of a term in capitals, such as ``MP``; else empty.
    """

    key: str
    forms: tuple[frozenset[str], ...]
    initials: str
