"""``content/facts.yml`` → the facts that texts quote by name."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.load.contact_shapes import Words
from generator.load.fields import Day, Slug, Text, WebAddress, as_pair, pair_if_any, text_or_wrong, wrong
from generator.load.files import SiteFolder
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.yaml_nodes import Document
from generator.model.known_fact import KnownFact, Sure, Unit
from generator.model.loaded import Loaded
from generator.model.problem import Code, Problem
from generator.model.source_files import FACTS_FILE

_AMOUNT = re.compile(r"\d{1,9}(?:\.\d{1,2})?")
_COUNTED = (Unit.WORKING_DAYS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
"""Units of time that count from something."""
_BROKEN_UP = (Unit.POUNDS, Unit.PERCENT)
"""Units that may have a part after the point."""


def _amount(value: object) -> str:
    text = text_or_wrong(value)
    if not _AMOUNT.fullmatch(text) or not Decimal(text):
        hint = "write it in figures alone, as in 20 or 2.50; the unit has a line of its own"
        raise wrong(Code.BAD_AMOUNT, f"“{text}” is not an amount", hint)
    return text


class FactShape(Shape):
    """One fact."""

    amount: Annotated[str | None, BeforeValidator(_amount)] = None
    unit: Unit | None = None
    words: Words | None = None
    name: Words
    since: Words | None = Field(default=None, alias="from")
    later: Words | None = None
    contact: Slug | None = None
    whose: Words | None = None
    group: Slug | None = None
    source: WebAddress
    checked: Day
    sure: Sure
    note: Text = ""


class FactsShape(Shape):
    """The whole file."""

    facts: dict[Slug, FactShape]


def load_facts(root: SiteFolder) -> Loaded[tuple[KnownFact, ...]]:
    """Load the facts; a site folder without the file has none."""
    file = read_shape(root, FACTS_FILE, FactsShape, "the list of facts")
    if file.value is None:
        return Loaded(value=None, problems=file.problems)
    shapes, document = file.value.facts, file.document
    faults = tuple(fault for key, shape in shapes.items() for fault in _faults(key, shape, document))
    facts = tuple(_fact(key, shape, document) for key, shape in shapes.items())
    return Loaded(value=facts, problems=(*file.problems, *faults))


def _faults(key: str, shape: FactShape, document: Document) -> Iterator[Problem]:
    """What is wrong with one fact as a whole: told one thing at a time."""
    place, code = document.key_place(f"facts.{key}"), Code.MISSING_KEY
    unit = shape.unit
    if shape.words and (shape.amount or unit):
        code, message, hint = Code.BAD_AMOUNT, f"“{key}” has an amount and words instead of one", "keep one of the two"
    elif not shape.words and not shape.amount:
        message = f"“{key}” has no amount"
        hint = "write “amount:” and “unit:”, or under “words:” what is known instead"
    elif shape.amount and not unit:
        message, hint = f"“{key}” has no unit", f"add a line “unit: …” with one of: {', '.join(Unit)}"
    elif shape.amount and unit not in _BROKEN_UP and "." in shape.amount:
        code, place = Code.BAD_AMOUNT, document.value_place(f"facts.{key}.amount")
        message, hint = f"“{shape.amount}” {unit} cannot be counted", "use a smaller unit"
    elif unit in _COUNTED and not shape.since:
        message, hint = f"“{key}” does not say what it counts from", 'add a line “from: {en: "…", cy: "…"}”'
    elif bool(shape.contact) == bool(shape.whose):
        message = f"“{key}” belongs to nobody, or twice"
        hint = "write “contact:” with an id of content/contacts.yml, or “whose:” with words in both languages"
    else:
        return
    yield Problem(place=place, code=code, message=message, hint=hint)


def _fact(key: str, shape: FactShape, document: Document) -> KnownFact:
    return KnownFact(
        key=key,
        amount=Decimal(shape.amount) if shape.amount else None,
        unit=shape.unit,
        words=pair_if_any(shape.words),
        name=as_pair(shape.name),
        since=pair_if_any(shape.since),
        later=pair_if_any(shape.later),
        contact=shape.contact or "",
        whose=pair_if_any(shape.whose),
        group=shape.group or "",
        source=shape.source,
        checked=shape.checked,
        checked_at=document.value_place(f"facts.{key}.checked"),
        contact_at=document.value_place(f"facts.{key}.contact") if shape.contact else None,
        sure=shape.sure,
        note=shape.note.strip(),
        place=document.key_place(f"facts.{key}"),
    )
