"""What was read of a page and its twin: cards for others, bodies for the pages themselves, problems."""

from dataclasses import dataclass

from generator.model.card import Card
from generator.model.easy_read import EasyRead
from generator.model.problem import Problem
from generator.model.text import Block, Heading, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What only the page itself shows: its text, with the anchors that its headings share with the twin's."""

    nodes: tuple[Prose | Block, ...]
    headings: tuple[Heading, ...]
    easy_read: EasyRead | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairReading:
    """What a page and its twin are to others. ``broken`` are the paths of those that could not be loaded.

    ``link_problems`` are links and items of one twin that the other lacks: they count only when none is at fault in
    itself.
    """

    key: str
    cards: tuple[Card, ...]
    broken: tuple[str, ...]
    problems: tuple[Problem, ...]
    link_problems: tuple[Problem, ...]
