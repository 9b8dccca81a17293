"""The kinds of value that stand in the files an editor writes, such as text, dates, slugs and addresses.

Each takes text as written and gives the value, or says what is wrong.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.load.refused import plain_fault
from generator.model.language import Bilingual
from generator.model.problem import Code
from generator.outside import right_address, web_address_fault
from generator.text.plain_text import even

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ROUTE = re.compile(r"/(?:[a-z0-9]+(?:[-.][a-z0-9]+)*/)+|/(?:[a-z0-9]+(?:[-.][a-z0-9]+)*/)*[a-z0-9]+(?:[-.][a-z0-9]+)*")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)
_SLUG_LIMIT = 100


def wrong(code: Code, message: str, hint: str) -> PydanticCustomError:
    """The error that a field raises, carrying a problem's code, message and hint."""
    # A message is one line.
    return PydanticCustomError(code.code, " ".join(message.split()), {"hint": hint})


def text_or_wrong(value: object) -> str:
    """Text as written; a list or a mapping is a problem."""
    if not isinstance(value, str):
        found = "a list" if isinstance(value, list) else "keys with values"
        raise wrong(Code.WRONG_TYPE, f"this should be text, and is {found}", "put the words in double quotes")
    return value


def _filled(value: object) -> str:
    text = " ".join(text_or_wrong(value).split())
    if not text:
        raise wrong(Code.EMPTY_VALUE, "there is nothing here", "write the words, or remove the key")
    return _plain(text)


def _plain(text: str) -> str:
    """Words that are shown as they are: signs that mean something on a page would be shown with them."""
    if "](" in text:
        raise wrong(
            Code.BAD_LINK, "a link cannot stand here: these words are shown as they are", "write the words alone"
        )
    fault = plain_fault(text)
    if fault:
        raise wrong(*fault)
    return text


def _words(value: object) -> str:
    return _plain(text_or_wrong(value))


def _source(value: object) -> str:
    """Where something is known from: words, or a whole address, which becomes a link."""
    text = text_or_wrong(value).strip()
    return _web_address(text) if re.match(r"https?:", text, re.IGNORECASE) else _filled(value)


def _day(value: object) -> date:
    text = even(text_or_wrong(value))
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    hint = "write it as year-month-day, for example 2026-02-28"
    raise wrong(Code.BAD_DATE, f"“{text}” is not a date", hint)


def _flag(value: object) -> bool:
    text = text_or_wrong(value)
    if text not in ("true", "false"):
        raise wrong(Code.BAD_CHOICE, f"“{text}” is neither true nor false", "write true or false")
    return text == "true"


def is_reserved(name: str) -> bool:
    """Tell whether a file or a folder cannot have this name on every computer, whatever its ending."""
    return name.partition(".")[0].casefold() in _RESERVED


def slug_fault(text: str) -> str:
    """What is wrong with a word for an address; empty when nothing is."""
    if not _SLUG.fullmatch(text):
        return f"“{text}” cannot stand in an address"
    if is_reserved(text):
        return f"“{text}” cannot be the name of a folder on every computer"
    if len(text) > _SLUG_LIMIT:
        return f"this word for the address has {len(text)} letters; the most is {_SLUG_LIMIT}"
    return ""


def _slug(value: object) -> str:
    text = text_or_wrong(value)
    fault = slug_fault(text)
    if fault:
        hint = "use small letters without accents, figures, and single hyphens between words"
        raise wrong(Code.BAD_SLUG, fault, hint)
    return text


def _name(value: object) -> str:
    text = text_or_wrong(value)
    if not _FIELD_NAME.fullmatch(text):
        hint = "use small letters without accents, figures and _, with a letter first: templates know it by that name"
        raise wrong(Code.BAD_SLUG, f"“{text}” cannot be the name of a field", hint)
    return text


def _route(value: object) -> str:
    text = text_or_wrong(value)
    if not _ROUTE.fullmatch(text):
        hint = "write it from the first slash, as in /en/factsheets/old-name/"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not an address of this site", hint)
    return text


def _web_address(value: object) -> str:
    text = text_or_wrong(value)
    fault = web_address_fault(text)
    if fault:
        right = right_address(text)
        hint = f"write {right}" if right else "write the whole address, starting with https://"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” {fault}", hint)
    return text


_ForBoth = str | dict[Literal["en", "cy"], str] | None


def for_both(one: Callable[[object], object]) -> BeforeValidator:
    """Let one value stand for both languages: ``x`` means ``{en: x, cy: x}``."""

    def both(value: object) -> object:
        if isinstance(value, Mapping):
            return value
        checked = one(value)
        return {"en": checked, "cy": checked}

    return BeforeValidator(both, json_schema_input_type=_ForBoth)


def as_pair(value: Any) -> Bilingual[Any]:
    """A shape with an ``en`` and a ``cy`` as one bilingual value."""
    return Bilingual(en=value.en, cy=value.cy)


def pair_if_any(value: Any) -> Bilingual[Any] | None:
    """The same of a shape that may be left out."""
    return None if value is None else as_pair(value)


Text = Annotated[str, BeforeValidator(_words)]
Source = Annotated[str, BeforeValidator(_source)]
Filled = Annotated[str, BeforeValidator(_filled)]
Day = Annotated[date, BeforeValidator(_day)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Slug = Annotated[str, BeforeValidator(_slug)]
FieldName = Annotated[str, BeforeValidator(_name)]
Route = Annotated[str, BeforeValidator(_route)]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
WebAddressForBoth = for_both(_web_address)
