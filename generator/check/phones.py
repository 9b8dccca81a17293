"""A phone number in a text is that of a contact: it is checked there, and changed there."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from urllib.parse import unquote

from generator.check.tree_words import tree_texts
from generator.model.contact import Contact
from generator.model.content import Content, SourcePage
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.model.text import FactKind
from generator.outside import SHORT_NUMBERS, email_fault, outside_fault
from generator.text.dialect import DIAL, plain

_FIRST_HALVES = ("116", "0800")
"""How a short number begins that is written in two: *116 123*, *0800 1111*."""
_LONGEST_SHORT_CODE = 6
"""The most figures of a number that takes text messages alone, as in *85258*; no contact is reached by it otherwise."""
_REMEMBERED = 5_000
"""How many texts are remembered with their numbers: the words of contacts are asked for on many pages."""
_NUMBER = re.compile(
    rf"""
    (?<![\w£/.,:+])
    (?:
        (?:\+44[ ]?|0)\d(?:[ ]?\d){{8,9}}(?!\d)  # whole
        | (?:\+44[ ]?|0)\d(?:[ ]?\d){{5,11}}  # a figure too few or too many
        | 116[ ]?\d{{3}}
        | {"|".join(sorted(SHORT_NUMBERS))}
    )
    (?![\w%]|[.,:]\d)
    """,
    re.VERBOSE,
)


def check_page_phones(page: SourcePage, context: PageContext) -> Iterator[Problem]:
    """Numbers on a page that no contact has."""
    # Most pages have no number: quotes are filled with those of contacts.
    known = cache(lambda: known_numbers(context.contacts))
    for shown, place in dict.fromkeys(_page_numbers(page)):
        if digits(shown) not in known():
            yield _unknown(shown, place)
    for link in page.text.links:
        scheme, _, dialled = link.target.partition(":")
        # A number that is shown, too, has been told there, and one that nobody can ring elsewhere.
        told = any(_numbers(link.words)) or outside_fault(link.target)
        whole = scheme.lower() == "tel" or (scheme.lower() == "sms" and len(digits(dialled)) > _LONGEST_SHORT_CODE)
        if whole and digits(dialled) not in known() and not told:
            yield _unknown(dialled, link.place)


def check_phones(content: Content) -> Iterator[Problem]:
    """Numbers in trees and the glossary that no contact has."""
    known = known_numbers(content.contacts)
    shared = [(term.place, term.meaning) for term in content.terms]
    shared += [each for tree in content.trees for each in tree_texts(tree)]
    for place, words in shared:
        for shown in dict.fromkeys(number for text in words for number in _numbers(text)):
            if digits(shown) not in known:
                yield _unknown(shown, place)


def check_dialled(page: SourcePage) -> Iterator[Problem]:
    """Links that dial another number than they show, or write to another address."""
    for link in page.text.links:
        scheme, _, dialled = link.target.partition(":")
        words = plain(link.words).strip()
        shows_another = not email_fault(words) and words.lower() != unquote(dialled).lower()
        if scheme.lower() == "mailto" and shows_another and not outside_fault(link.target):
            yield Problem(
                place=link.place,
                code=Code.BAD_LINK,
                message=f"this link shows “{words}” and writes to “{dialled}”",
                hint="write the address alone, without brackets: it becomes a link",
            )
        shown = [digits(number) for number in _numbers(link.words)]
        if scheme.lower() == "tel" and shown and digits(dialled) not in shown:
            yield Problem(
                place=link.place,
                code=Code.BAD_LINK,
                message=f"this link shows “{' '.join(link.words.split())}” and dials “{dialled}”",
                hint="quote the number of a contact instead, as in {phone:helpline}",
            )


def known_numbers(contacts: tuple[Contact, ...]) -> frozenset[str]:
    """Every number that a contact has, those in its words too, such as a number for text messages."""
    numbers: set[str] = set()
    for contact in contacts:
        numbers.update(phone.number for phone in contact.phones)
        own = (contact.relay, contact.text, contact.sign_language, contact.note, contact.what_for, contact.for_whom)
        numbers.update(number for words in own if words for text in words for number in _numbers(text))
    return frozenset(map(digits, numbers))


@lru_cache(_REMEMBERED)
def _numbers(text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _NUMBER.finditer(DIAL.sub(lambda match: match["words"], text)))


def digits(number: str) -> str:
    """The figures of a phone number, as it is rung from here."""
    return re.sub(r"\D", "", re.sub(r"^\+44", "0", number))


def _page_numbers(page: SourcePage) -> Iterator[tuple[str, Place]]:
    """The numbers of a page with their places: long ones, short ones, and those that are written in two halves."""
    facts = sorted(page.text.facts, key=lambda fact: fact.place)
    numbers = [fact for fact in facts if fact.kind is FactKind.NUMBER]
    after = {fact.place: fact for fact in numbers}
    read: set[Place] = set()
    for fact in facts:
        if fact.kind is FactKind.NUMBER and fact.words in _FIRST_HALVES:
            second = after.get(fact.place.moved(columns=len(fact.words) + 1))
            if second:
                read.add(second.place)
                yield f"{fact.words} {second.words}", fact.place
        elif fact.kind is FactKind.PHONE or (
            fact.kind is FactKind.NUMBER and fact.words in SHORT_NUMBERS and fact.place not in read
        ):
            yield fact.words, fact.place


def _unknown(number: str, place: Place) -> Problem:
    return Problem(
        place=place,
        code=Code.UNKNOWN_PHONE,
        message=f"no contact has the phone number “{' '.join(number.split())}”",
        hint="add it to content/contacts.yml, then quote it here as in {phone:helpline}",
    )
