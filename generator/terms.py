"""Where the terms of a glossary stand in a text, under whatever form of their words."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator import stems
from generator.dialect import plain
from generator.model.glossary import Term, TermForms
from generator.model.language import Language
from generator.tokens import Token, tokens, words
from generator.words import fold

_BETWEEN = re.compile(r"(?:['’]\w{1,2})?[\s\-‑]+")
"""What may stand between two words of a term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A term found in a text: from where to where."""

    key: str
    start: int
    end: int


def forms_of(terms: Iterable[Term], language: Language) -> tuple[TermForms, ...]:
    """The forms under which terms can stand in a text; terms of more words come first."""
    named = [
        (term.key, plain(name)) for term in terms for name in (term.term[language], *term.also[language]) if words(name)
    ]
    found = [
        TermForms(key=key, forms=_forms(name, language), initials=name if name.isupper() else "") for key, name in named
    ]
    return tuple(sorted(found, key=lambda forms: -len(forms.forms)))


def _forms(name: str, language: Language) -> tuple[frozenset[str], ...]:
    own = words(name)
    if name.isupper():
        return tuple(frozenset({word}) for word in own)
    return tuple(stems.forms_of(word, language) for word in own)


class TermFinder:
    """Finds the terms of one language in texts."""

    def __init__(self, terms: Sequence[TermForms]) -> None:
        """Take the forms of every term; where two could stand, the earlier one is found."""
        self._by_first: dict[str, list[TermForms]] = {}
        for term in terms:
            for word in term.forms[0]:
                self._by_first.setdefault(word, []).append(term)

    def find(self, text: str) -> Iterator[Found]:
        """Every term in a text, in order; where two could stand, the one of more words."""
        if not self._by_first:
            return
        present = tuple(tokens(text))
        position = 0
        while position < len(present):
            candidates = self._by_first.get(_spelled(present[position].word, self._by_first), ())
            found = next((term for term in candidates if _stands(term, present, position, text)), None)
            if found is None:
                position += 1
                continue
            last = present[position + len(found.forms) - 1]
            yield Found(key=found.key, start=present[position].start, end=last.end)
            position += len(found.forms)


def _spelled(word: str, forms: Container[str]) -> str:
    """A word as its forms spell it: dictionaries leave out accents that texts have."""
    return word if word in forms or word.isascii() else fold(word)


def _stands(term: TermForms, present: tuple[Token, ...], position: int, text: str) -> bool:
    run = present[position : position + len(term.forms)]
    if len(run) < len(term.forms):
        return False
    if any(_spelled(token.word, forms) not in forms for token, forms in zip(run, term.forms, strict=True)):
        return False
    between = pairwise(run)
    joined = all(_BETWEEN.fullmatch(text[first.end : second.start]) for first, second in between)
    return joined and (not term.initials or text[run[0].start : run[-1].end] == term.initials)
