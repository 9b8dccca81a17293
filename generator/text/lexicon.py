"""Which words are forms of one word, remembered: the library that knows is asked about each word once."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model.language import Language
from generator.text import stems

Known = tuple[dict[str, tuple[str, bool]], dict[tuple[str, ...], frozenset[str]]]
"""Each word with its stem and whether the library knows it; groups of forms with what else may be typed for them."""


class Lexicon:
    """The words of one language that have been asked about."""

    def __init__(self, language: Language, known: Known = ({}, {})) -> None:
        """Take what has been found before."""
        self.language = language
        self._words = dict(known[0])
        self._relatives = dict(known[1])
        self._before = len(self._words) + len(self._relatives)

    @property
    def known(self) -> Known:
        """What has been found, for another time."""
        return self._words, self._relatives

    @property
    def has_grown(self) -> bool:
        """Whether something was asked that nobody had asked before."""
        return len(self._words) + len(self._relatives) > self._before

    def _word(self, word: str) -> tuple[str, bool]:
        if word not in self._words:
            # What has a figure in it stands in no dictionary.
            plain = not word.isalpha()
            self._words[word] = (
                (word, False) if plain else (stems.stem(word, self.language), stems.is_known(word, self.language))
            )
        return self._words[word]

    def is_known(self, word: str) -> bool:
        """Tell whether the library knows a word."""
        return self._word(word)[1]

    def groups(self, vocabulary: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The words of a site, by stem.

        A word that the library does not know joins the word of the site that it is a mutation of, if there is one.
        """
        present = frozenset(vocabulary)
        found: dict[str, set[str]] = {}
        for word in present:
            found.setdefault(self._site_stem(word, present), set()).add(word)
        return {name: frozenset(forms) for name, forms in found.items()}

    def _site_stem(self, word: str, present: frozenset[str]) -> str:
        stem, known = self._word(word)
        if self.language is Language.CY and not known:
            for radical in stems.radicals(word):
                if radical in present:
                    return self._word(radical)[0]
        return stem

    def relatives(self, groups: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
        """For each group of forms of one word, all that the library knows, what else may be typed for it."""
        names = [tuple(sorted(own)) for own in groups]
        missing = [name for name in names if name not in self._relatives]
        if missing:
            found = stems.relatives([frozenset(name) for name in missing], self.language)
            self._relatives |= dict(zip(missing, found, strict=True))
        return tuple(self._relatives[name] for name in names)
