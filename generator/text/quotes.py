"""Quotes by name in a text: ``{fact:psow-limit}`` and ``{phone:psow}``.

A quote is a hole. The text around it is read, and may be rendered, without knowing what fills it: the signs of a quote
mean nothing to Markdown and nothing to HTML, so that ``fill`` works on words as well as on finished HTML.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from generator.languages.amounts import ENGLISH_UNITS, WELSH_MANY_YEARS, WELSH_SOFT_YEAR, WELSH_UNITS, WELSH_YEARS
from generator.model.contact import Contact, Phone
from generator.model.known_fact import KnownFact, Unit
from generator.model.language import Bilingual, Language
from generator.model.problem import Place
from generator.model.quote import Quote, QuoteKind
from generator.text.dialect import CODE, LINK

QUOTE = re.compile(
    r"(?<!\\)\{(?:(?P<kind>[A-Za-z]+):[ ]?(?P<name>[^{}\s]*)(?:[ ]+(?P<form>[^{}\n]*?))?[ ]*\}|[ ]*(?:fact|phone)\b)"
)
"""A quote: its kind, its name, and for Welsh the form ``soft``. What only begins like one has no kind."""
SOFT = "soft"
"""The form after a word that softens the next one: *blwyddyn* becomes *flwyddyn*."""

_WORD = re.compile(r"[^\W\d_]+(?=[^\w]*$)")


def amount_words(amount: Decimal, unit: Unit, language: Language, form: str = "") -> str:
    """An amount in the words of a language: *20 working days*, *2 ddiwrnod gwaith*, *blwyddyn*, *£1,000*."""
    if unit is Unit.POUNDS:
        return f"£{amount:,.2f}" if amount % 1 else f"£{amount:,.0f}"
    if unit is Unit.PERCENT:
        return f"{amount.normalize():f}%"
    number = int(amount)
    if language is Language.EN:
        return f"{number:,} {ENGLISH_UNITS[unit]}" + ("" if number == 1 else "s")
    if unit is Unit.YEARS:
        words = WELSH_YEARS.get(number, f"{number:,} {WELSH_MANY_YEARS}")
        return WELSH_SOFT_YEAR if number == 1 and form == SOFT else words
    return f"{number:,} {WELSH_UNITS[unit][number == 2]}"


def fact_words(fact: KnownFact, form: str = "") -> Bilingual[str]:
    """What a quote of this fact says in each language."""
    if fact.amount is None or fact.unit is None:
        return fact.words or Bilingual(en="", cy="")
    return Bilingual(
        en=amount_words(fact.amount, fact.unit, Language.EN),
        cy=amount_words(fact.amount, fact.unit, Language.CY, form),
    )


def phone_of(name: str, contacts: Mapping[str, Contact]) -> Phone | None:
    """The phone that a quote names: a contact's first, or with ``psow/2`` its second."""
    key, _, place = name.partition("/")
    phones = contacts[key].phones if key in contacts else ()
    number = int(place) if place.isascii() and place.isdecimal() else 0 if place else 1
    return phones[number - 1] if 0 < number <= len(phones) else None


def quotes_in(text: str, language: Language, place: Callable[[int], Place], *, dials: bool = False) -> Iterator[Quote]:
    """Every quote of a text in this language; ``place`` turns an offset in the text into a place in the file."""
    for match in QUOTE.finditer(text):
        before = _WORD.search(text, max(0, match.start() - 40), match.start())
        yield Quote(
            kind=match["kind"] or "",
            name=match["name"] or "",
            form=match["form"] or "",
            before=before[0].lower() if before else "",
            language=language,
            place=place(match.start()),
            dials=dials,
        )


def blotted(text: str) -> str:
    """The text with a space for each character of its quotes, so that all else keeps its place."""
    return QUOTE.sub(lambda match: " " * len(match[0]), text) if "{" in text else text


Words = Callable[[re.Match[str]], str | None]
"""What fills a quote; ``None`` leaves it as it is."""


def fill(text: str, words: Words) -> str:
    """The text with its quotes filled."""
    return QUOTE.sub(lambda match: _or_left(words(match), match), text) if "{" in text else text


def fill_markdown(text: str, words: Words, dialled: Words) -> str:
    """Markdown with its quotes filled; outside the words of links, with what can be dialled."""
    if "{" not in text:
        return text
    parts: list[str] = []
    end = 0
    for code in CODE.finditer(text):
        parts += [_fill_around_links(text[end : code.start()], words, dialled), code[0]]
        end = code.end()
    return "".join((*parts, _fill_around_links(text[end:], words, dialled)))


def _fill_around_links(text: str, words: Words, dialled: Words) -> str:
    parts: list[str] = []
    end = 0
    for link in LINK.finditer(text):
        parts += [fill(text[end : link.start()], dialled), fill(link[0], words)]
        end = link.end()
    return "".join((*parts, fill(text[end:], dialled)))


def _or_left(words: str | None, match: re.Match[str]) -> str:
    return match[0] if words is None else words


def fact_reader(facts: Mapping[str, KnownFact], contacts: Mapping[str, Contact], language: Language) -> Words:
    """What fills quotes in this language with plain words."""

    def read(match: re.Match[str]) -> str | None:
        if match["kind"] == QuoteKind.FACT and match["name"] in facts:
            return fact_words(facts[match["name"]], match["form"] or "")[language]
        phone = phone_of(match["name"], contacts) if match["kind"] == QuoteKind.PHONE else None
        return phone.number if phone else None

    return read


def dialling_reader(read: Words, contacts: Mapping[str, Contact]) -> Words:
    """The same, with phone numbers as links that dial."""

    def dial(match: re.Match[str]) -> str | None:
        phone = phone_of(match["name"], contacts) if match["kind"] == QuoteKind.PHONE else None
        return f"[{phone.number}](tel:{phone.dial})" if phone else read(match)

    return dial
