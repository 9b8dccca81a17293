"""The dictionary of words and their forms, turned round once for all tests of a process.

A build goes through half a million entries for the few that it wants, so that it need not hold them twice. Tests build
hundreds of sites, and would do so for each.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from generator.model.language import Language
from generator.text.stems import _dictionary, _forms_by_lemma

gone_through = _forms_by_lemma
"""How a build finds forms, which tests/text/test_stems.py compares with what is found here."""


@cache
def _by_lemma(language: Language) -> Mapping[bytes, Sequence[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    for form, lemma in _dictionary(language).items():
        found.setdefault(lemma, []).append(form)
    return found


def forms_by_lemma(lemmas: frozenset[str], language: Language) -> Mapping[str, Sequence[str]]:
    """What ``generator.text.stems`` finds in the dictionary for each of these lemmas."""
    known = _by_lemma(language)
    return {
        lemma: [
            form.decode().lower()
            for spelled in sorted({lemma, lemma.capitalize()})
            for form in known.get(spelled.encode(), ())
        ]
        for lemma in lemmas
    }
