"""The factsheets of a generated site, as values: the same shape, figures and links in both languages.

Their words depend on their number alone: a larger site has the factsheets of a smaller one, and others.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from benchmarks.words import ADJECTIVES, HEADINGS, NOUNS, PHRASES, PLACES, SECTIONS, SENTENCES, TITLES, VERBS, Pair
from generator.text.mutations import find_slips

LANGUAGES = ("en", "cy")
_FIRST_DAY = date(2026, 1, 5)
_FEWEST_WORDS, _MOST_WORDS = 470, 740
_HOLES = {"n": NOUNS, "v": VERBS, "a": ADJECTIVES, "p": PLACES}
_LINK = re.compile(r"\]\(#(\d+)\)")


class Heading(NamedTuple):
    """A heading of the second or the third level."""

    level: int
    words: Pair


class Paragraph(NamedTuple):
    """Some sentences."""

    words: Pair


class Quote(NamedTuple):
    """Sentences that are set apart."""

    words: Pair


class Note(NamedTuple):
    """Sentences in a box with a title."""

    title: Pair
    words: Pair


class Items(NamedTuple):
    """A list, in order or not; an item may have items of its own."""

    ordered: bool
    items: tuple[tuple[Pair, tuple[Pair, ...]], ...]


class Table(NamedTuple):
    """A table of three columns, of which the middle one holds sums of money."""

    head: tuple[Pair, ...]
    rows: tuple[tuple[Pair, str, Pair], ...]


Block = Heading | Paragraph | Quote | Note | Items | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Factsheet:
    """A factsheet in both languages. A link is written ``[words](#7)``, after the number of another factsheet."""

    number: int
    section: str
    slug: Pair
    title: Pair
    summary: Pair
    reviewed: date
    contact: int
    blocks: tuple[Block, ...]


Target = Callable[[int], str]
"""Where a link to a factsheet leads, as one program writes it."""


def linked(words: str, target: Target) -> str:
    """The words with every link as a program writes it."""
    return _LINK.sub(lambda match: f"]({target(int(match[1]))})", words)


def factsheets(count: int) -> tuple[Factsheet, ...]:
    """So many factsheets, spread evenly over the sections."""
    sections = tuple(SECTIONS)
    return tuple(_factsheet(number, sections[number % len(sections)], count) for number in range(count))


def by_section(sheets: tuple[Factsheet, ...]) -> Mapping[str, list[Factsheet]]:
    """The factsheets of each section."""
    return {key: [sheet for sheet in sheets if sheet.section == key] for key in SECTIONS}


def _factsheet(number: int, section: str, count: int) -> Factsheet:
    shape, pen = random.Random(f"shape {number}"), _Pen(number, count)  # noqa: S311 - not for secrets
    title = pen.fill(TITLES)
    return Factsheet(
        number=number,
        section=section,
        slug=Pair(f"factsheet-{number}", f"taflen-{number}"),
        title=title,
        summary=pen.sentence(),
        reviewed=_FIRST_DAY + timedelta(days=shape.randrange(300)),
        contact=shape.randrange(len(SECTIONS)),
        blocks=tuple(_blocks(shape, pen)),
    )


def _blocks(shape: random.Random, pen: "_Pen") -> Iterator[Block]:
    goal = shape.randint(_FEWEST_WORDS, _MOST_WORDS)
    yield Paragraph(pen.sentences(3))
    table, note, quote = (shape.randint(1, most) for most in (6, 4, 8))
    part = 0
    while pen.words < goal:
        part += 1
        yield Heading(2, pen.fill(HEADINGS))
        yield Paragraph(pen.sentences(shape.randint(2, 4)))
        if part % 2:
            yield pen.items(shape, ordered=False)
        if part == table:
            yield pen.table(shape.randint(4, 8))
        if part == note:
            yield Note(pen.fill(PHRASES), pen.sentences(2))
        if part == quote:
            yield Quote(pen.sentences(2))
        if shape.random() < 0.5:
            yield Heading(3, pen.fill(HEADINGS))
            yield Paragraph(pen.sentences(2))
            yield pen.items(shape, ordered=True)


def _mutated(welsh: str) -> str:
    """The words with each first letter as the word before wants it: no real site has thousands of slips."""
    for slip in find_slips(welsh):
        welsh = welsh.replace(slip.words, slip.better.split(" or ")[0])
    return welsh


class _Pen:
    """Writes in both languages at once, and counts the English words."""

    def __init__(self, number: int, count: int) -> None:
        """Begin a factsheet, with ``count`` of them to link to."""
        self._choose = random.Random(f"words {number}")  # noqa: S311 - not for secrets
        self._number, self._count = number, count
        self.words = 0

    def fill(self, frames: tuple[Pair, ...]) -> Pair:
        """One of the frames, its holes filled with the same words in both languages."""
        frame = self._choose.choice(frames)
        found = {hole: self._choose.choice(_HOLES[hole[0]]) for hole in re.findall(r"\{([nvap]\d)\}", frame.en)}
        figure = str(self._choose.randint(2, 60))
        en, cy = (frame[place].format(d=figure, **{h: p[place] for h, p in found.items()}) for place in (0, 1))
        self.words += en.count(" ") + 1
        return Pair(en, _mutated(cy))

    def sentence(self) -> Pair:
        """A sentence."""
        words = self.fill(SENTENCES)
        return Pair(f"{words.en}.", f"{words.cy}.")

    def sentences(self, count: int) -> Pair:
        """Some sentences, each perhaps with words that stand out or with a link to another factsheet."""
        written = [self._adorned(self.sentence()) for _ in range(count)]
        return Pair(" ".join(pair.en for pair in written), " ".join(pair.cy for pair in written))

    def _adorned(self, words: Pair) -> Pair:
        kind = self._choose.random()
        if kind < 0.12:
            phrase = self.fill(PHRASES)
            return Pair(f"{words.en} This is about **{phrase.en}**.", f"{words.cy} Dyma’r pwnc: **{phrase.cy}**.")
        if kind < 0.2:
            phrase = self.fill(PHRASES)
            return Pair(f"{words.en} It means *{phrase.en}*.", f"{words.cy} Mae’n golygu *{phrase.cy}*.")
        other = self._choose.randrange(1_000_000) % self._count
        if kind < 0.35 and other != self._number:
            phrase = self.fill(PHRASES)
            return Pair(
                f"{words.en} Read about [{phrase.en}](#{other}).",
                f"{words.cy} Darllenwch hyn: [{phrase.cy}](#{other}).",
            )
        return words

    def items(self, shape: random.Random, *, ordered: bool) -> Items:
        """A list of three to five items, some with items of their own."""
        counts = [shape.choice((0, 0, 0, 2)) for _ in range(shape.randint(3, 5))]
        return Items(
            ordered, tuple((self.sentence(), tuple(self.fill(PHRASES) for _ in range(inner))) for inner in counts)
        )

    def table(self, rows: int) -> Table:
        """A table of so many rows."""
        head = (Pair("What", "Beth"), Pair("How much", "Faint"), Pair("Who", "Pwy"))
        money = self._choose.randint
        return Table(
            head,
            tuple((self.fill(PHRASES), f"£{money(5, 900)}.{money(10, 99)}", self.fill(PHRASES)) for _ in range(rows)),
        )
