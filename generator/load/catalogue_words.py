"""What is wrong with interface words: none, a guess, other places to fill in, signs that nobody can see."""

import re
from collections.abc import Iterator

from generator.load.letters import unseen
from generator.load.refused import plain_fault
from generator.model.catalogue import Catalogue, Word
from generator.model.language import Bilingual, Language
from generator.model.paired_words import PairedWords, WordGroup
from generator.model.problem import Code, Problem
from generator.text.words import is_in_language

_PLACE = re.compile(r"%\(\w+\)s|%%|%")
"""A place to fill in, a percent sign, and a percent sign that is neither."""
_NOWHERE = Bilingual(en="", cy="")
_FILLED_BY_SCRIPTS = re.compile(r"\b(?:START|END|DATE)\b")


def word_faults(words: tuple[Word, ...], language: Language) -> Iterator[Problem]:
    """What is wrong with each word of a language; the first fault of each."""
    for word in words:
        fault = next(_faults(word, language), None)
        if fault:
            code, message, hint = fault
            yield Problem(place=word.place, code=code, message=message, hint=hint)


def word_group(catalogue: Catalogue) -> WordGroup:
    """The interface words as words in both languages; of counted ones the form for most numbers."""
    said = {(word.context, word.english): word for word in catalogue.english}
    pairs: list[PairedWords] = []
    for word in catalogue.words:
        own = said.get((word.context, word.english))
        words = Bilingual(en=own.forms[-1] if own else word.english_plural or word.english, cy=word.forms[-1])
        # Where a site says the English otherwise, that is its file.
        place = (own or word).place
        path = f"{word.context}|{word.english}"
        pairs.append(PairedWords(path=path, at=_NOWHERE, words=words, places=Bilingual(en=place, cy=place)))
    return WordGroup(key="interface", file="translations", pairs=tuple(pairs))


def _faults(word: Word, language: Language) -> Iterator[tuple[Code, str, str]]:
    name = language.english
    if word.fuzzy:
        message = f"the {name} for “{word.english}” is marked as a guess (fuzzy)"
        yield Code.WORD_FUZZY, message, "check it, then remove the word “fuzzy” above it"
    if not all(form.strip() for form in word.forms):
        forms = "each of its forms" if word.english_plural else "it"
        yield Code.WORD_MISSING, f"there is no {name} for “{word.english}”", f"write {forms} in msgstr"
    for form in word.forms:
        yield from unseen(form)
    if _placeholders(word):
        message = f"the {name} for “{word.english}” has other %(names)s than the English"
        yield Code.WORD_PLACEHOLDER, message, "use each name in brackets exactly as the English does"
    for form in word.forms:
        fault = None if plain_fault(word.english) else plain_fault(form)
        if fault:
            yield fault
    same = language is Language.CY and {*word.forms} <= {word.english, word.english_plural}
    # What reads as English is told as that.
    same = same and is_in_language(word.english, language)
    if same and " " in re.sub(r"%\(\w+\)s\W*", "", word.english).strip():
        yield Code.WORD_UNTRANSLATED, f"the Welsh for “{word.english}” is the English", "write it in Welsh"


def _placeholders(word: Word) -> bool:
    """Tell whether a form has a place that the English has not or in another form, or the last form lacks one."""
    wanted = _places(word.english) | _places(word.english_plural)
    given = [_places(form) for form in word.forms]
    return any(places - wanted for places in given) or given[-1] != wanted or "%" in wanted


def _places(words: str) -> set[str]:
    return ({*_PLACE.findall(words)} - {"%%"}) | {*_FILLED_BY_SCRIPTS.findall(words)}
