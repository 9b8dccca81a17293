"""Which words are forms of one word. The door of the library that knows stems.

*Cwyn*, *gŵyn*, *chwyn*, *nghwyn* and *cwynion* have one stem. The library's dictionary decides; where it does not know
a word, undoing the first letter's mutation does.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.metadata import version

from generator.languages import CONVENTIONS
from generator.languages.welsh_letters import TWO_SIGNS, UNDONE, VOWELS
from generator.model.language import Language
from generator.text.words import fold

_MOST_FORMS = 12
"""A Welsh word with more forms than this is a verb: only its everyday forms are kept."""
_LETTERS = re.compile(r"[^\W\d_]+")
_UNDONE = {first: [row for row in UNDONE if row[0][0] == first] for first in {row[0][0] for row in UNDONE}}
"""How the first letter of a word may have changed, by the letter that it is now."""


def radicals(word: str) -> tuple[str, ...]:
    """What a Welsh word may be before its first letter changed, most likely first: *nghwyn* gives *cwyn*."""
    for start, befores in _UNDONE.get(word[:1], ()):
        if word.startswith(start):
            return tuple(before + word[len(start) :] for before in befores)
    first, second = fold(word[:1]), fold(word[1:2])
    if first == "h" and second and second in VOWELS:
        return (word[1:],)
    return (f"g{word}",) if first and first in VOWELS else ()


def written(word: str) -> tuple[str, ...]:
    """What a Welsh word may be that is typed as it is said: *mhapure* and *mhapura* give *mhapurau* and *papurau*."""
    return tuple(f"{each[:-1]}au" for each in (word, *radicals(word)) if each.endswith(("a", "e")))


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


def library_version() -> str:
    """The version of the library, which decides all that it says."""
    return version("simplemma")


def is_known(word: str, language: Language) -> bool:
    """Tell whether the library knows a word."""
    from simplemma import is_known as known  # noqa: PLC0415 - the library and its words cost time to load

    return known(word, lang=language.value)


def relatives(groups: Sequence[frozenset[str]], language: Language) -> tuple[frozenset[str], ...]:
    """For each group, the forms of its word that somebody may type, where undoing a mutation does not lead to them.

    A group is forms of one stem that the library knows. All are asked for together, since each
    question reads the dictionary through.
    """
    lemmas = [frozenset((stem(min(own), language), *(_lemma(word, language) for word in own))) for own in groups]
    first = _typed_forms(frozenset().union(*lemmas), language)
    wider = [own.union(of, *(first[lemma] for lemma in of)) for own, of in zip(groups, lemmas, strict=True)]
    second = _typed_forms(frozenset().union(*wider), language)
    found = []
    for own, forms in zip(groups, wider, strict=True):
        last = stem(min(own), language)
        whole = forms.union(*(second[form] for form in forms))
        same = frozenset(form for form in whole if stem(form, language) == last)
        found.append(_radical(same) if language is Language.CY else same)
    return tuple(found)


def _typed_forms(lemmas: frozenset[str], language: Language) -> Mapping[str, frozenset[str]]:
    """The forms of each lemma that somebody may type."""
    by_lemma = _forms_by_lemma(lemmas, language)
    return {lemma: _everyday(lemma, by_lemma[lemma], language) for lemma in lemmas}


def _everyday(lemma: str, forms: Sequence[str], language: Language) -> frozenset[str]:
    found = frozenset(form for form in forms if _LETTERS.fullmatch(form))
    if language is Language.EN:
        return frozenset(form for form in found if not form.endswith(CONVENTIONS.en.bygone_endings))
    found = _radical(found | {lemma})
    if len(found) <= _MOST_FORMS:
        return found
    lemmas, everyday = _lemmas(language), CONVENTIONS.cy.everyday_endings
    return frozenset(form for form in found if form.encode() in lemmas or form.endswith(everyday))


def forms_of(words: Collection[str], language: Language) -> Mapping[str, frozenset[str]]:
    """Every form under which each word may stand in a text, itself among them; in Welsh with each change of its start.

    The dictionary is gone through twice, however many words there are.
    """
    starts = {word: frozenset((word, stem(word, language), _lemma(word, language))) for word in words}
    first = _forms_by_lemma(frozenset().union(*starts.values()), language)
    nears = {word: start.union(*(first[lemma] for lemma in start)) for word, start in starts.items()}
    second = _forms_by_lemma(frozenset().union(*nears.values()), language)
    wider = {word: near.union(*(second[lemma] for lemma in near)) for word, near in nears.items()}
    return {word: _whole(word, forms, language) for word, forms in wider.items()}


def _whole(word: str, wider: frozenset[str], language: Language) -> frozenset[str]:
    """Of all forms that may be a word's those that are, and what else they may become."""
    last = stem(word, language)
    found = {form for form in wider if _LETTERS.fullmatch(form) and stem(form, language) == last} | {word}
    if language is Language.CY:
        found |= {changed for form in _radical(frozenset(found)) for changed in mutations(form)}
    return frozenset(found)


def mutations(word: str) -> tuple[str, ...]:
    """What a Welsh word may become when its first letter changes: *cwyn* gives *gwyn*, *nghwyn* and *chwyn*."""
    found = [
        changed + word[len(before) :]
        for changed, befores in UNDONE
        for before in befores
        if word.startswith(before) and not (len(before) == 1 and word[:2] in TWO_SIGNS)
    ]
    if word[:1] == "g":
        found.append(word[1:])
    if fold(word[:1]) in VOWELS:
        found.append(f"h{word}")
    return tuple(found)


def _radical(forms: frozenset[str]) -> frozenset[str]:
    """The Welsh forms that are no mutation of another."""
    return frozenset(form for form in forms if not any(radical in forms for radical in radicals(form)))


def _lemma(word: str, language: Language) -> str:
    from simplemma import lemmatize  # noqa: PLC0415 - the library and its words cost time to load

    return lemmatize(word, lang=language.value).lower()


def _dictionary(language: Language) -> Mapping[bytes, bytes]:
    """The library's dictionary, from forms to lemmas."""
    from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY  # noqa: PLC0415 - as above

    # Through the mapping's own face each of half a million entries would be decoded, to find a few.
    found: Mapping[bytes, bytes] = DEFAULT_DICTIONARY_FACTORY.get_dictionary(language.value)._dict  # type: ignore[attr-defined]  # noqa: SLF001
    return found


@cache
def _lemmas(language: Language) -> frozenset[bytes]:
    return frozenset(_dictionary(language).values())


def _forms_by_lemma(lemmas: frozenset[str], language: Language) -> Mapping[str, Sequence[str]]:
    """The forms that the library's dictionary has for each of these lemmas."""
    forms: dict[str, list[str]] = {lemma: [] for lemma in lemmas}
    wanted = {spelled.encode(): lemma for lemma in lemmas for spelled in (lemma, lemma.capitalize())}
    for form, lemma in _dictionary(language).items() if lemmas else ():
        if lemma in wanted:
            forms[wanted[lemma]].append(form.decode().lower())
    return forms


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
