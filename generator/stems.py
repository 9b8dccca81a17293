"""Which words are forms of one word. The door of the library that knows stems.

*Cwyn*, *gŵyn*, *chwyn*, *nghwyn* and *cwynion* have one stem. The library's dictionary decides; where it does not know
a word, undoing the first letter's mutation does.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from generator.model.language import Language
from generator.words import fold

UNDONE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("ch", ("c",)),
    ("ph", ("p",)),
    ("th", ("t",)),
    ("dd", ("d",)),
    ("ff", ()),
    ("ll", ()),
    ("rh", ()),
    ("b", ("p",)),
    ("d", ("t",)),
    ("g", ("c",)),
    ("f", ("b", "m")),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
    ("m", ("b",)),
    ("n", ("d",)),
    ("w", ("gw",)),
)
"""What a Welsh word may have begun with before its first letter changed. The first row that fits decides."""
VOWELS = "aeiouwy"

_MOST_FORMS = 12
"""A Welsh word with more forms than this is a verb: only its everyday forms are kept."""
_EVERYDAY = re.compile(r"(?:odd|wyd|wch|ais|af)$")
_BYGONE = re.compile(r"(?:est|eth|ings)$")
_LETTERS = re.compile(r"[^\W\d_]+")


def radicals(word: str) -> tuple[str, ...]:
    """What a Welsh word may be before its first letter changed, most likely first: *nghwyn* gives *cwyn*."""
    for start, befores in UNDONE:
        if word.startswith(start):
            return tuple(before + word[len(start) :] for before in befores)
    first, second = fold(word[:1]), fold(word[1:2])
    if first == "h" and second and second in VOWELS:
        return (word[1:],)
    return (f"g{word}",) if first and first in VOWELS else ()


@cache
def stem(word: str, language: Language) -> str:
    """The stem of a word, without accents; a word that the library does not know is its own."""
    chain = [word]
    while (following := _lemma(chain[-1], language)) not in chain:
        chain.append(following)
    last = min(chain[chain.index(following) :])
    plain = fold(last)
    # The library leads from gŵyn to cŵyn and no further. It must not lead on from dŵr (water) to twr (heap).
    if (
        plain != last
        and plain not in chain
        and (before := _lemma(plain, language))[:1] == plain[:1]
        and before != plain
    ):
        return stem(plain, language)
    return plain


def is_known(word: str, language: Language) -> bool:
    """Tell whether the library knows a word."""
    from simplemma import is_known as known  # noqa: PLC0415 - the library and its words cost time to load

    return known(word, lang=language.value)


def relatives(own: frozenset[str], language: Language) -> frozenset[str]:
    """The forms of a word that somebody may type, where undoing a mutation does not lead to them.

    ``own`` are forms of one stem that the library knows.
    """
    last = stem(min(own), language)
    lemmas = {last, *(_lemma(word, language) for word in own)}
    found = own.union(lemmas, *(_forms_of(lemma, language) for lemma in lemmas))
    found = found.union(*(_forms_of(form, language) for form in found))
    same = frozenset(form for form in found if stem(form, language) == last)
    return _radical(same) if language is Language.CY else same


@cache
def _forms_of(lemma: str, language: Language) -> frozenset[str]:
    """The forms of a lemma that somebody may type."""
    by_lemma = _forms_by_lemma(language)
    found = frozenset(form for form in by_lemma.get(lemma, ()) if _LETTERS.fullmatch(form))
    if language is Language.EN:
        return frozenset(form for form in found if not _BYGONE.search(form))
    found = _radical(found | {lemma})
    is_verb = len(found) > _MOST_FORMS
    return frozenset(form for form in found if form in by_lemma or _EVERYDAY.search(form)) if is_verb else found


def _radical(forms: frozenset[str]) -> frozenset[str]:
    """The Welsh forms that are no mutation of another."""
    return frozenset(form for form in forms if not any(radical in forms for radical in radicals(form)))


def groups(vocabulary: Iterable[str], language: Language) -> Mapping[str, frozenset[str]]:
    """The words of a site, by stem.

    A word that the library does not know joins the word of the site that it is a mutation of, if there is one.
    """
    known = frozenset(vocabulary)
    found: dict[str, set[str]] = {}
    for word in sorted(known):
        found.setdefault(site_stem(word, known, language), set()).add(word)
    return {name: frozenset(forms) for name, forms in found.items()}


def site_stem(word: str, vocabulary: frozenset[str], language: Language) -> str:
    """The stem of a word on a site with this vocabulary."""
    if language is Language.CY and not is_known(word, language):
        for radical in radicals(word):
            if radical in vocabulary:
                return stem(radical, language)
    return stem(word, language)


def _lemma(word: str, language: Language) -> str:
    from simplemma import lemmatize  # noqa: PLC0415 - the library and its words cost time to load

    return lemmatize(word, lang=language.value).lower()


@cache
def _forms_by_lemma(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The library's whole dictionary, turned round."""
    from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY  # noqa: PLC0415 - as above

    forms: dict[str, list[str]] = {}
    for form, lemma in DEFAULT_DICTIONARY_FACTORY.get_dictionary(language.value).items():
        forms.setdefault(lemma.lower(), []).append(form.lower())
    return {lemma: tuple(found) for lemma, found in forms.items()}


_LEAST_SHARED = 4
_MOST_ENDING = 4
_MOST_SHORT_ENDING = 2
"""A short word may have a short ending only: *laws* is a form of *law*, *lawyer* is not."""


def is_same_word(one: str, other: str, language: Language) -> bool:
    """Tell whether two words are forms of one: alike but for an ending and, in Welsh, for a mutation."""
    ones, others = (spellings(word, language) for word in (one, other))
    return any(_alike(a, b) for a in ones for b in others)


def spellings(word: str, language: Language) -> tuple[str, ...]:
    """A word in small letters without accents and, in Welsh, what it may be before its first letter changed."""
    small = word.lower()
    return tuple(map(fold, (small, *(radicals(small) if language is Language.CY else ()))))


def _alike(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    shortest, longest = sorted((len(one), len(other)))
    most = _MOST_ENDING if shared >= _LEAST_SHARED else _MOST_SHORT_ENDING
    return one == other or (shared >= min(_LEAST_SHARED, shortest) and shortest > 2 and longest - shared <= most)
