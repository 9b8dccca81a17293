"""A decision tree: questions, the ways between them, and the outcomes they end in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.language import Bilingual
from generator.model.problem import Place


class Verdict(StrEnum):
    """What an outcome says, in a word."""

    CAN = "can"
    CANNOT = "cannot"
    MAYBE = "maybe"
    FIRST = "first"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer that can be chosen. ``to`` is empty when the question decides where it leads."""

    key: str
    words: Bilingual[str]
    to: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A condition: this question was answered with one of these options."""

    question: str
    options: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A way on that is taken when every fact holds and none of ``not_asked`` was asked.

    ``otherwise`` takes what no other row takes.
    """

    facts: tuple[Fact, ...]
    not_asked: tuple[str, ...]
    otherwise: bool
    to: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question. The way on is ``to``, or that of the chosen option, or the one row that matches.

    ``need`` is what the page says when nothing was chosen; ``easy`` the question in Easy Read words. ``certain``
    says that everyone can answer it, so that it needs no “not sure”.
    """

    key: str
    ask: Bilingual[str]
    need: Bilingual[str]
    why: Bilingual[str] | None
    hint: Bilingual[str] | None
    easy: Bilingual[str] | None
    certain: bool
    to: str
    options: Mapping[str, Option]
    rows: tuple[Row, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An end: the page that explains it, the contacts to show, what it says in Easy Read words."""

    key: str
    page: str
    verdict: Verdict
    contacts: tuple[str, ...]
    easy: Bilingual[str] | None
    place: Place


Answers = tuple[tuple[str, str], ...]
"""The answers given so far, in order: pairs of a question and the option chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """An example that editors keep: these answers must end so."""

    answers: Answers
    ends: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTree:
    """A whole tree. ``key`` is its file's name; ``slug`` its word in addresses."""

    key: str
    path: str
    reviewed: date | None
    title: Bilingual[str]
    summary: Bilingual[str]
    slug: Bilingual[str]
    start: str
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
    journeys: tuple[Journey, ...]
    places: Mapping[str, Place]
