"""The shape of a decision tree's file."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.load.contact_shapes import Words
from generator.load.fields import Day, Filled, Flag, Slug, wrong
from generator.load.made_pages import Slugs
from generator.load.shapes import Shape
from generator.model.problem import Code
from generator.model.tree import Verdict

_TRUTHS = frozenset(("yes", "no", "true", "false", "on", "off", "y", "n", "null"))


def _id(value: object) -> object:
    if isinstance(value, str) and value.lower() in _TRUTHS:
        hint = "name it by its meaning, as in got and not-yet: there is no single yes or no in Welsh"
        raise wrong(Code.BAD_SLUG, f"“{value}” cannot be an id", hint)
    if isinstance(value, str) and value.isdecimal():
        # Scripts put such keys before all others, whatever the order in which the questions were answered.
        raise wrong(Code.BAD_SLUG, f"“{value}” cannot be an id", "add a word to the figures, as in step-1")
    return value


def _many(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Id = Annotated[Slug, BeforeValidator(_id)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_many, json_schema_input_type=str | list[str])]


class OptionShape(Words):
    """An option: its words, easier ones, and where it leads when it alone decides."""

    to: Id | None = None
    easy: Words | None = None


class RowShape(Shape):
    """A way on, and when it is taken."""

    when: dict[Id, Ids] = Field(default={})
    otherwise: Flag = False
    to: Id


class QuestionShape(Shape):
    """A question."""

    ask: Words
    need: Words
    why: Words | None = None
    hint: Words | None = None
    easy: Words | None = None
    certain: Flag = False
    to: Id | None = None
    options: dict[Id, OptionShape]
    routes: tuple[RowShape, ...] = ()


class OutcomeShape(Shape):
    """An outcome."""

    page: Filled
    verdict: Verdict
    contacts: tuple[Filled, ...] = ()
    easy: Words | None = None
    easy_when: Words | None = None
    letter: Filled | None = None
    ticks: tuple[Filled, ...] = ()
    phone: Filled | None = None


class SaysShape(Shape):
    """A person's own words, in one language or in both."""

    en: Filled | None = None
    cy: Filled | None = None


def _said(value: object) -> object:
    if value == {}:
        raise wrong(Code.EMPTY_VALUE, "there is nothing here", 'write a person’s own words, as in {en: "…"}')
    return value


class JourneyShape(Shape):
    """An example: answers, the outcome they end in, and what somebody who answers so would say."""

    answers: dict[Id, Id]
    ends: Id
    says: Annotated[SaysShape | None, BeforeValidator(_said)] = None


class TreeShape(Shape):
    """The whole file."""

    tree: Id
    reviewed: Day | None = None
    title: Words
    summary: Words
    slug: Slugs
    start: Id
    questions: dict[Id, QuestionShape]
    outcomes: dict[Id, OutcomeShape]
    journeys: tuple[JourneyShape, ...] = ()
