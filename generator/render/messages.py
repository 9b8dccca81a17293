"""The interface words: from the English of a template to the words of the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.catalogue import Catalogue, Word
from generator.model.language import Language
from generator.text.plurals import welsh_form


class MissingWordError(Exception):
    """A template uses English words that the Welsh catalogue does not have."""

    def __init__(self, english: str) -> None:
        """Keep the English words."""
        super().__init__(english)
        self.english = english


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """The words of one language, in the forms that templates ask for them.

    English words are their own translation, unless the site has others. A Welsh word that is missing is an error,
    never English.
    """

    language: Language
    words: Mapping[tuple[str, str], Word]

    @classmethod
    def of(cls, catalogue: Catalogue, language: Language) -> "Messages":
        """The words of a catalogue for one language."""
        words = catalogue.words if language is Language.CY else catalogue.english
        return cls(language=language, words={(word.context, word.english): word for word in words})

    def gettext(self, english: str) -> str:
        """The words for this English."""
        return self.pgettext("", english)

    def pgettext(self, context: str, english: str) -> str:
        """The words for this English in this context."""
        word = self._word(context, english)
        return word.forms[0] if word else english

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The words for this many: two forms in English, six in Welsh."""
        return self.npgettext("", singular, plural, number)

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        """The words for this many in this context."""
        word = self._word(context, singular)
        if self.language is Language.EN:
            return (word.forms if word else (singular, plural))[number != 1]
        return word.forms[welsh_form(number)] if word else singular

    def _word(self, context: str, english: str) -> Word | None:
        word = self.words.get((context, english))
        if word is None and self.language is Language.CY:
            raise MissingWordError(english)
        return word
