"""The interface words of a site, as its catalogues have them."""

from dataclasses import dataclass

from generator.model.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One entry of a catalogue: the English of the templates, what a reader gets in each form, where it stands."""

    context: str
    english: str
    english_plural: str
    forms: tuple[str, ...]
    fuzzy: bool
    place: Place

    @property
    def name(self) -> str:
        """The English, behind its context if it has one: what tells a word from all others."""
        return f"{self.context} | {self.english}" if self.context else self.english


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The interface words in Welsh. English is the source; ``english`` are those that a site says otherwise."""

    words: tuple[Word, ...]
    english: tuple[Word, ...] = ()
