"""Facts of public texts in both languages, as docs/reliability.md tells: what they are read as, measured."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check.pairing import Thing, without_partner, worth_telling
from generator.load.facts import find_facts
from generator.model.language import Language
from generator.model.problem import Place

PAIRS = Path(__file__).resolve().parent / "fact_pairs.csv"
LEAST_PAIRS = 300
MOST_ALARMS_IN_A_HUNDRED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A fact as public texts say it in both languages, and the Welsh with another fact in its place."""

    source: str
    english: str
    welsh: str
    altered: str


def things(words: str, language: Language) -> list[Thing]:
    """The facts of a phrase as twins are compared by."""
    return [
        Thing(
            kind=found.kind.value,
            value=found.value,
            words=words[found.start : found.end],
            place=Place(path="a.md", column=found.start + 1),
            certainty=found.certainty,
        )
        for found in find_facts(words, language)
    ]


def differ(english: str, welsh: str) -> bool:
    """Tell whether the two phrases would be told as different."""
    left = without_partner(things(english, Language.EN), things(welsh, Language.CY))
    return any(any(worth_telling(sides)) for sides in left.values())


@pytest.fixture(name="pairs", scope="module")
def _pairs() -> tuple[Pair, ...]:
    """Every pair of the list."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return tuple(Pair(**row) for row in csv.DictReader(file))


def test_there_are_enough(pairs: tuple[Pair, ...]) -> None:
    """The list is long, says nothing twice, and every pair holds a fact in both languages."""
    assert len(pairs) >= LEAST_PAIRS
    assert len(pairs) == len({(pair.english, pair.welsh) for pair in pairs})
    assert [] == [pair for pair in pairs if not things(pair.english, Language.EN)]
    assert [] == [pair for pair in pairs if not things(pair.welsh, Language.CY)]


def test_false_alarms(pairs: tuple[Pair, ...]) -> None:
    """Fewer than two in a hundred pairs that say the same are told as different."""
    alarms = [pair for pair in pairs if differ(pair.english, pair.welsh)]

    assert len(alarms) * 100 < MOST_ALARMS_IN_A_HUNDRED * len(pairs), alarms


def test_every_difference_is_found(pairs: tuple[Pair, ...]) -> None:
    """Every pair in which one number, unit, year or time was changed is told."""
    assert [] == [pair for pair in pairs if not differ(pair.english, pair.altered)]
