"""A decision tree: questions, the ways between them, and the outcomes they end in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.model.language import Bilingual, Language
from generator.model.problem import Place


class Verdict(StrEnum):
    """What an outcome says, in a word."""

    CAN = "can"
    CANNOT = "cannot"
    MAYBE = "maybe"
    FIRST = "first"
    COURT = "court"
    HELP = "help"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer that can be chosen. ``to`` is empty when the question decides where it leads.

    ``easy`` has it in Easy Read words, where ``words`` are hard.
    """

    key: str
    words: Bilingual[str]
    to: str
    place: Place
    easy: Bilingual[str] | None = None


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
    """An end: the page that explains it, the contacts to show, what it says in Easy Read words.

    ``easy_when`` says by when in such words, where the page says it in hard ones.
    ``letter`` names the letter to write there, as a page’s key and the anchor above the letter, ``ticks`` those of its
    choices, by number, that this outcome settles, and ``phone`` the contact whose numbers stand at the top of the
    answer; all may be empty.
    """

    key: str
    page: str
    verdict: Verdict
    contacts: tuple[str, ...]
    easy: Bilingual[str] | None
    place: Place
    easy_when: Bilingual[str] | None = None
    letter: str = ""
    ticks: tuple[str, ...] = ()
    phone: str = ""


Answers = tuple[tuple[str, str], ...]
"""The answers given so far, in order: pairs of a question and the option chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A place in a tree: the answers given so far, and the question or outcome they lead to."""

    answers: Answers
    node: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """An example that editors keep: these answers must end so.

    ``says`` is what a person who answers so would say, in their own words, in one language or in both.
    """

    answers: Answers
    ends: str
    place: Place
    says: Mapping[Language, str] = field(default_factory=dict)


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

    def said(self, outcome: str, language: Language) -> tuple[str, ...]:
        """What people who end in this outcome would say, as far as the journeys have it in this language."""
        own = (journey.says.get(language, "") for journey in self.journeys if journey.ends == outcome)
        return tuple(dict.fromkeys(words for words in own if words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How a sound tree is published.

    ``own`` is the number of its states, which have a page each unless it is ``shared``; then those with the same
    future share one. ``pages`` is the number of its pages in each language. ``reads`` has for each question of a tree
    with shared pages the earlier ones on which its future depends, where there are any. ``left`` says how
    many questions are usually asked from each on.
    """

    tree: DecisionTree
    own: int
    pages: int
    shared: bool
    reads: Mapping[str, frozenset[str]]
    left: Mapping[str, int]
