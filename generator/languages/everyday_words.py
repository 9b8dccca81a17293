"""The words by which a language is known, and those that say nothing by themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EverydayWords:
    """A language's everyday words in small letters, with ’ for apostrophe. Every form counts for itself."""

    small: frozenset[str]
    """Words that hold sentences together, and that no other language here has."""
    common: frozenset[str]
    """Other words that no other language here has. A name has such words too, with a capital: *Citizens Advice*."""
    endings: tuple[str, ...]
    """How words of this language alone end: *isn’t*, Welsh *mae’r*."""
    not_searched: tuple[str, ...]
    """Words that nobody looks for when they stand beside others: a search leaves them out then."""
    no_target: frozenset[str]
    """Words of a link that do not say where it leads: *here*."""
