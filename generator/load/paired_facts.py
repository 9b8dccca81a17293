"""Words that stand in both languages in YAML → the facts in them, each language's own."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from generator.load.facts import find_facts
from generator.load.filling import fillers
from generator.load.found import Found
from generator.model.contact import Contact
from generator.model.known_fact import KnownFact
from generator.model.language import Bilingual, Language, in_both
from generator.model.paired_words import PairedFacts, PairedWords, WordGroup
from generator.model.problem import Place
from generator.model.quote import Quote, QuoteKind
from generator.model.text import Fact
from generator.text.plain_text import plain_words
from generator.text.quotes import blotted, quotes_in

_REMEMBERED = 20_000
_LINE = re.compile(r"(?<=\.(?:en|cy))\.(?:\d+|\*)$")
"""What tells a line of several from the others: their order may differ, as in an address."""


def paired_facts(
    groups: Sequence[WordGroup], facts: Sequence[KnownFact], contacts: Sequence[Contact]
) -> Iterator[PairedFacts]:
    """The facts of all words that hold any, with those that they quote; lines that belong together are taken as one.

    Words that quote what there is not say nothing that could be compared.
    """
    known = {f"{QuoteKind.FACT}:{fact.key}" for fact in facts}
    known |= {f"{QuoteKind.PHONE}:{contact.key}" for contact in contacts}
    filler = fillers(facts, contacts)
    for pairs in filter(_say_anything, _texts(groups)):
        quotes = _each(pairs, _quotes)
        read = _each(pairs, _read)
        if any((*read, *quotes)) and all(_name(quote) in known for own in quotes for quote in own):
            english, welsh = (
                (*own, *(fact for quote in quotes[language] for fact in filler[language].facts(quote)))
                for language, own in read.items()
            )
            yield PairedFacts(places=pairs[0].places, facts=Bilingual(en=english, cy=welsh))


def _texts(groups: Sequence[WordGroup]) -> Iterator[Sequence[PairedWords]]:
    """The words that are compared as one."""
    for group in (each for each in groups if each.is_translated):
        texts: dict[str, list[PairedWords]] = {}
        for pair in group.pairs:
            texts.setdefault(_LINE.sub("", pair.at.en) or pair.path, []).append(pair)
        yield from texts.values()


def _say_anything(pairs: Sequence[PairedWords]) -> bool:
    """Tell whether any of these words may hold a fact or a quote; most hold neither."""
    return any("{" in words or _found(words, language)[1] for pair in pairs for language, words in pair.words.items())


T = TypeVar("T")


def _each(
    pairs: Sequence[PairedWords], read: Callable[[str, Language, Place], Iterable[T]]
) -> Bilingual[tuple[T, ...]]:
    """What is read in all the words of each language."""
    return in_both(
        lambda language: tuple(
            found for pair in pairs for found in read(pair.words[language], language, pair.places[language])
        )
    )


def _read(words: str, language: Language, place: Place) -> Iterator[Fact]:
    plain, facts = _found(words, language)
    return (found.fact(plain, place) for found in facts)


@lru_cache(_REMEMBERED)  # A preview reads the words of all shared files again when one of them has changed.
def _found(words: str, language: Language) -> tuple[str, tuple[Found, ...]]:
    plain = plain_words(words)
    return plain, tuple(find_facts(blotted(plain), language))


def _quotes(words: str, language: Language, place: Place) -> Iterator[Quote]:
    return quotes_in(words, language, lambda _: place)


def _name(quote: Quote) -> str:
    """What a quote names: of a contact any of its phones."""
    return f"{quote.kind}:{quote.name.partition('/')[0]}"
