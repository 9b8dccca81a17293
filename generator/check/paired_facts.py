"""The facts of words that stand in both languages in YAML agree, and each can be."""

from collections.abc import Iterator

from generator.check.days import impossible
from generator.check.pairing import Thing, without_partner, worth_telling
from generator.model.paired_words import PairedFacts
from generator.model.problem import Code, Place, Problem
from generator.model.shared_files import SharedFiles
from generator.model.source_files import TERMS_FILE
from generator.model.text import Fact

_ALIKE = "make the two agree; or say under “excuses” in {} why “{}” may differ"


def check_shared_days(files: SharedFiles) -> Iterator[Problem]:
    """Days and times in the shared files that there are not."""
    for said in files.said:
        for facts in said.facts:
            yield from impossible(facts)


def differing_facts(files: SharedFiles) -> Iterator[tuple[str, Problem]]:
    """What one language says and the other does not: the words that an excuse would name, and what to tell."""
    if TERMS_FILE in files.broken:
        return  # The excuses are not known.
    for said in files.said:
        # A file that is at fault in itself may say something else than was meant.
        if said.places.cy.path not in files.broken and not any(
            fact.impossible for facts in said.facts for fact in facts
        ):
            yield from _differing(said)


def _differing(said: PairedFacts) -> Iterator[tuple[str, Problem]]:
    for kind, sides in without_partner(*said.facts.map(_things)).items():
        english, welsh = worth_telling(sides)
        for wanted, found in zip(english, welsh, strict=False):
            message = f"the {kind} is “{found.words}” in Welsh and “{wanted.words}” in English"
            yield found.words, _differs(found.place, message, found.words)
        both = min(len(english), len(welsh))
        for thing in english[both:]:
            message = f"the {kind} “{thing.words}” stands in the English words alone"
            yield thing.words, _differs(said.places.cy, message, thing.words)
        for thing in welsh[both:]:
            message = f"the {kind} “{thing.words}” stands in the Welsh words alone"
            yield thing.words, _differs(thing.place, message, thing.words)


def _things(facts: tuple[Fact, ...]) -> list[Thing]:
    return [
        Thing(kind=fact.kind.value, value=fact.value, words=fact.words, place=fact.place, certainty=fact.certainty)
        for fact in facts
    ]


def _differs(place: Place, message: str, words: str) -> Problem:
    return Problem(place=place, code=Code.FACT_DIFFERS, message=message, hint=_ALIKE.format(TERMS_FILE, words))
