"""What editors know of the words that readers type → what a search needs of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.model.language import Language
from generator.model.search import HUNDRED, Bet, Field, Hints, Hits, P, SearchIndex, SearchWords
from generator.text.dialect import NAMED
from generator.text.lexicon import Lexicon
from generator.text.typed import phrase_words, spellings_of
from generator.text.words import fold

_LEAST = 5
"""A shorter word is nothing that a slip is taken for."""


def search_hints(words: SearchWords, pages: Sequence[str], hits: Mapping[str, Hits], lexicon: Lexicon) -> Hints:
    """Make the hints of the language of a lexicon, for pages by their keys in order and the words on them."""
    language = lexicon.language
    phrases = [phrase for bet in words.best_bets for phrase in bet.typed[language]]
    phrases += [word for synonym in words.synonyms for word in synonym.typed[language]]
    typed = frozenset(word for phrase in phrases for word in phrase_words(phrase, language))
    forms = dict(_forms(typed, lexicon))
    base_of = {form: base for base, own in forms.items() for form in (base, *own)}
    numbered = partial(_numbered, {key: number for number, key in enumerate(pages)})
    synonyms: dict[str, list[str]] = {}
    for synonym in words.synonyms:
        for word in synonym.typed[language]:
            (own,) = phrase_words(word, language)
            meant = synonyms.setdefault(base_of[fold(own)], [])
            meant += phrase_words(synonym.means[language], language)
    bets = (
        Bet(
            words=tuple(dict.fromkeys(base_of[fold(word)] for word in phrase_words(phrase, language))),
            pages=numbered(bet.pages),
            leads=bet.leads,
        )
        for bet in words.best_bets
        for phrase in bet.typed[language]
    )
    return Hints(
        forms=forms,
        synonyms={base: tuple(dict.fromkeys(meant)) for base, meant in sorted(synonyms.items())},
        bets=tuple(dict.fromkeys(bet for bet in bets if bet.pages)),
        as_typed=frozenset(fold(word) for word in words.as_typed[language]),
        spellings=tuple(_spellings(typed, hits, lexicon)),
        no_results=numbered(words.no_results),
    )


def unused_synonyms(words: SearchWords, index: SearchIndex[P], language: Language) -> Iterator[str]:
    """The names of the synonyms for words that no page of an index has, in any form."""
    present = {form for forms in index.forms.values() if not index.hits.keys().isdisjoint(forms) for form in forms}
    known = {fold(word) for word in (*index.hits, *present)}
    for synonym in words.synonyms:
        if known.isdisjoint(spellings_of(phrase_words(synonym.means[language], language)[0], language)):
            yield synonym.key


def _numbered(numbers: Mapping[str, int], pages: Sequence[str]) -> tuple[int, ...]:
    """The numbers of those of some pages that are searched."""
    return tuple(numbers[key] for key in (page.removeprefix(NAMED) for page in pages) if key in numbers)


def _forms(typed: frozenset[str], lexicon: Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of the editors without accents: of each that is a form of no other, what else is typed for it."""
    together = sorted(lexicon.groups(typed).items())
    known = [frozenset(word for word in own if lexicon.is_known(word)) for _, own in together]
    related = iter(lexicon.relatives([own for own in known if own]))
    for (stem, own), some in zip(together, known, strict=True):
        forms = {fold(form) for form in (*own, *(next(related) if some else ()))} - {fold(stem)}
        yield fold(stem), tuple(sorted(forms))


def _spellings(typed: frozenset[str], hits: Mapping[str, Hits], lexicon: Lexicon) -> Iterator[str]:
    """The words of titles and headings, and those of the editors that are no slips themselves, the commonest first."""
    shown = {word: len(own) for word, own in hits.items() if own and max(own[1::2]) >= Field.HEADING * HUNDRED} | {
        word: 0 for word in typed if word not in hits and lexicon.is_known(word)
    }
    for word in sorted(shown, key=lambda word: (-shown[word], word)):
        if len(word) >= _LEAST and word.isalpha():
            yield word
