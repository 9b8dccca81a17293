"""The interface words: from the English of a template to the words of the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.content import Catalogue, Word
from generator.model.language import Language
from generator.plurals import welsh_form


class MissingWordError(Exception):
    """A template uses English words that the Welsh catalogue does not have."""

    def __init__(self, english: str) -> None:
        """Keep the English words."""
        super().__init__(english)
        self.english = english


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """The words of one language, in the forms that templates ask for them.

    English words are their own translation. A Welsh word that is missing is an error, never English.
    """

    language: Language
    words: Mapping[tuple[str, str], Word]

    @classmethod
    def of(cls, catalogue: Catalogue, language: Language) -> "Messages":
        """The words of a catalogue for one language."""
        return cls(language=language, words={(word.context, word.english): word for word in catalogue.words})

    def gettext(self, english: str) -> str:
        """The words for this English."""
        return self.pgettext("", english)

    def pgettext(self, context: str, english: str) -> str:
        """The words for this English in this context."""
        if self.language is Language.EN:
            return english
        return self._word(context, english).welsh[0]

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The words for this many: two forms in English, six in Welsh."""
        if self.language is Language.EN:
            return singular if number == 1 else plural
        return self._word("", singular).welsh[welsh_form(number)]

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        """The words for this many in this context."""
        if self.language is Language.EN:
            return singular if number == 1 else plural
        return self._word(context, singular).welsh[welsh_form(number)]

    def _word(self, context: str, english: str) -> Word:
        try:
            return self.words[context, english]
        except KeyError:
            raise MissingWordError(english) from None
