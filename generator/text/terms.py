"""Where the terms of a glossary stand in a text, under whatever form of their words."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from generator.model.glossary import Term, TermForms
from generator.model.language import Language
from generator.text import stems
from generator.text.dialect import plain
from generator.text.tokens import Token, tokens, words
from generator.text.words import fold

_BETWEEN = re.compile(r"(?:['’]\w{1,2})?[\s\-‑]+")
"""What may stand between two words of a term."""
_LETTERS = re.compile(r"[^\W\d_]+")


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
    spelled = {word for _, name in named if not name.isupper() for word in words(name)}
    known = stems.forms_of(spelled, language)
    found = [
        TermForms(key=key, forms=_forms(name, known), initials=name if name.isupper() else "") for key, name in named
    ]
    return tuple(sorted(found, key=lambda forms: -len(forms.forms)))


def _forms(name: str, known: Mapping[str, frozenset[str]]) -> tuple[frozenset[str], ...]:
    own = words(name)
    return tuple(frozenset({word}) if name.isupper() else known[word] for word in own)


@dataclass(slots=True)
class _Step:
    """Where the words read so far lead: the terms that end here by their rank, and the words that may come next."""

    ends: list[tuple[int, TermForms]] = field(default_factory=list)
    steps: dict[frozenset[str], "_Step"] = field(default_factory=dict)
    by_form: dict[str, list["_Step"]] = field(default_factory=dict)

    def add(self, forms: frozenset[str]) -> "_Step":
        """The step that any of these forms leads to. Terms that begin alike share their steps."""
        if forms not in self.steps:
            self.steps[forms] = step = _Step()
            for form in forms:
                self.by_form.setdefault(form, []).append(step)
        return self.steps[forms]

    def after(self, word: str) -> Sequence["_Step"]:
        """The steps that a word leads to. Dictionaries leave out accents that texts have."""
        return self.by_form.get(word if word in self.by_form or word.isascii() else fold(word), ())


class TermFinder:
    """Finds the terms of one language in texts."""

    def __init__(self, terms: Sequence[TermForms]) -> None:
        """Take the forms of every term; where two could stand, the earlier one is found."""
        self._terms = terms
        self._start = _Step()
        for rank, term in enumerate(terms):
            step = self._start
            for forms in term.forms:
                step = step.add(forms)
            step.ends.append((rank, term))
        self._first = frozenset(self._start.by_form)
        self._has_figures = any(not word.isalpha() for word in self._first)

    def possible(self, present: Collection[str]) -> frozenset[str]:
        """The keys of the terms of which each word, in some form, is among these words of a text."""
        known = frozenset(present).union(fold(word) for word in present if not word.isascii())
        return frozenset(term.key for term in self._terms if not any(known.isdisjoint(forms) for forms in term.forms))

    def find(self, text: str) -> Iterator[Found]:
        """Every term in a text, in order; where two could stand, the one of more words."""
        present = tuple(tokens(text)) if self._may_stand(text) else ()
        position = 0
        while position < len(present):
            # Hardly any word begins a term.
            steps = self._start.after(present[position].word)
            found = (
                min(self._standing(steps, present, position, text), default=None, key=itemgetter(0)) if steps else None
            )
            if found is None:
                position += 1
                continue
            _, term = found
            last = present[position + len(term.forms) - 1]
            yield Found(key=term.key, start=present[position].start, end=last.end)
            position += len(term.forms)

    def _may_stand(self, text: str) -> bool:
        """Tell whether a word that a term begins with stands in a text, before all its words are looked at."""
        if self._has_figures:
            # A phone number is one word, whatever its gaps.
            return True
        found = _LETTERS.findall(text.lower())
        if not self._first.isdisjoint(found):
            return True
        return not text.isascii() and any(fold(word) in self._first for word in found if not word.isascii())

    def _standing(
        self, steps: Sequence[_Step], present: Sequence[Token], position: int, text: str
    ) -> Iterator[tuple[int, TermForms]]:
        """The terms that go on from the steps that the word at this position leads to, each with its rank."""
        start = present[position].start
        for number in range(position, len(present)):
            token = present[number]
            if number > position:
                if not _BETWEEN.fullmatch(text[present[number - 1].end : token.start]):
                    return
                steps = [after for step in steps for after in step.after(token.word)]
                if not steps:
                    return
            for step in steps:
                yield from (end for end in step.ends if end[1].initials in ("", text[start : token.end]))
