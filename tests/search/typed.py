"""What people type, written down before the search was tuned, and how often the right page comes first."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.language import Language
from generator.search import Finder

TUNED = Path(__file__).with_name("queries.csv")
KEPT_BACK = Path(__file__).with_name("queries_kept_back.csv")
SECOND = Path(__file__).with_name("queries_second.csv")
"""Written before the second tuning; half of them were looked at in it."""
LAST = Path(__file__).with_name("queries_last.csv")
"""Written after it, and never looked at one by one: what they show is what a reader may expect."""
THIRD = Path(__file__).with_name("queries_third.csv")
"""Written before the third tuning; every second one was looked at in it, the others after they were measured."""
FOURTH = Path(__file__).with_name("queries_fourth.csv")
"""Long sentences, written before the fourth tuning; the first, third, fifth … were looked at in it, the others not."""
FIFTH = Path(__file__).with_name("queries_fifth.csv")
"""Long sentences again, written while it went on, and looked at once they had been measured."""
SIXTH = Path(__file__).with_name("queries_sixth.csv")
"""What people would say whose way through the site was walked: measured, and then all looked at."""
FIRST = 3
"""Among how many results the right page has to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody types, and the keys of the pages of which one has to be among the first."""

    words: str
    right: frozenset[str]


def typed_in(language: Language, path: Path) -> tuple[Typed, ...]:
    """The lines of a file for one language."""
    return tuple(_lines(language, path))


def _lines(language: Language, path: Path) -> Iterator[Typed]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            if line["language"] == language:
                yield Typed(words=line["typed"], right=frozenset(line["right"].split()))


def misses(finder: Finder, lines: tuple[Typed, ...]) -> dict[str, list[str]]:
    """What was typed without a right page among the first results, with the pages found instead."""
    first = {line: [page.key for page in finder.find(line.words)][:FIRST] for line in lines}
    return {line.words: keys for line, keys in first.items() if not line.right.intersection(keys)}
