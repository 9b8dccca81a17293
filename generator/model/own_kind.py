"""Kinds of page that a site has of its own: what its pages say beside their text, and where they stand."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.language import Bilingual, Language

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class FieldType(StrEnum):
    """What the value of a field is."""

    TEXT = "text"
    DATE = "date"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A field of the front matter. ``listed`` says that lists show it beside the page."""

    key: str
    title: Bilingual[str]
    type: FieldType
    needed: bool
    listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKind:
    """A kind of page of the site's own.

    ``name`` stands beside a result of the search, ``picture`` beside the way in on the home page, which has none where
    ``on_home`` is false. Lists have the pages in the order of ``newest``, a field with a date, the last first; where
    it is empty, in that of their keys.
    """

    key: str
    name: Bilingual[str]
    template: str
    picture: str
    fields: tuple[OwnField, ...]
    newest: str
    on_home: bool
    searched: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """What a page says in a field, in its language: words, an address, or a day, which is ``None`` otherwise."""

    key: str
    title: str
    type: FieldType
    text: str
    day: date | None


def day_of(text: str) -> date | None:
    """The day that is written as year-month-day; ``None`` when there is none."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def field_values(
    fields: tuple[OwnField, ...], written: tuple[tuple[str, str], ...], language: Language
) -> tuple[FieldValue, ...]:
    """What is said in fields, by their keys, as values in their order."""
    texts = dict(written)
    return tuple(
        FieldValue(
            key=field.key,
            title=field.title[language],
            type=field.type,
            text=texts[field.key],
            day=day_of(texts[field.key]) if field.type is FieldType.DATE else None,
        )
        for field in fields
        if field.key in texts
    )
