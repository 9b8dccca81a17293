"""The shapes of the files an editor writes, and what is wrong with data that does not fit.

The shapes describe files; each loader turns them at once into the values of ``generator.model``. The only
module that knows the validation library, with those of the kinds of value. The same shapes give the JSON Schemas.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from generator.load.lost_lines import Misfit, lost, together
from generator.load.yaml_nodes import Document
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.text.suggest import closest, cut_off, nearest

ShapeT = TypeVar("ShapeT", bound="Shape")

_LANGUAGE = re.compile(r"\.(?:en|cy)(?=\.|\Z)")
_CODES = {code.code: code for code in Code}


class Shape(BaseModel):
    """A mapping in which only the declared keys may stand."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


_FORMS = {"a list": "write each item on a line of its own, after a hyphen and a space: - item"}
"""How what was wanted is written, where that takes no example."""
MOST_TOLD = 1_000
"""The most problems of one file that are told one by one. A file with more is not what it should be at all."""


def fit(
    shape: type[ShapeT],
    document: Document,
    what: str,
    other_names: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> Loaded[ShapeT]:
    """Fit a document into a shape.

    Gives the fitted value, or every problem at its place. ``what`` names the thing to the editor, such as
    “the header”. ``other_names`` are keys that people know from elsewhere: the right one, if any, and a hint.
    """
    if document.data is None:
        return Loaded(value=None, problems=document.problems)
    if not isinstance(document.data, dict):
        problem = Problem(
            place=document.value_place(""),
            code=Code.NOT_A_MAPPING,
            message=f"{what} is not a list of keys and values",
            hint="write each line as a key, a colon, a space and the value, as in “title: How to complain”",
        )
        return Loaded(value=None, problems=(*document.problems, problem))
    try:
        value = shape.model_validate(document.data)
    except ValidationError as error:
        told = error.errors(include_url=False)
        return Loaded(value=None, problems=_misfits(told, shape, document, what, other_names))
    faults = (*document.problems, *_repeated(document.data, "", document))
    return Loaded(value=value if not faults else None, problems=faults)


def _misfits(
    told: Sequence[ErrorDetails],
    shape: type[Shape],
    document: Document,
    what: str,
    other_names: Mapping[str, tuple[str, str]],
) -> tuple[Problem, ...]:
    """What does not fit, and what is wrong with the document already: each mistake once."""
    more = tuple(_more(document, what, len(told) - MOST_TOLD) for _ in told[MOST_TOLD : MOST_TOLD + 1])
    told = told[:MOST_TOLD]
    # A key under a wrong name is not missing as well.
    meant = {_meant(details, shape, other_names)[0] for details in told if details["type"] == "extra_forbidden"}
    if not any(meant):
        misfits = [Misfit(_parts(details), details["type"]) for details in told]
        if line := lost(misfits, document, partial(_keys, shape)):
            return (line, *(problem for problem in document.problems if problem.code is not Code.DUPLICATE_KEY))
    kept = [details for details in told if details["type"] != "missing" or _path(details) not in meant]
    # Words that a comma cuts off are no key, and what stands before the comma is only a part.
    cut = {_parts(details)[:-1] for details in told if _is_cut_off(details)}
    problems = together(
        (_problem(details, shape, document, other_names), _parts(details))
        for details in kept
        if _is_cut_off(details) or _parts(details)[:-1] not in cut
    )
    return (*document.problems, *problems, *more)


def _repeated(data: object, path: str, document: Document) -> Iterator[Problem]:
    """Words that stand twice in one list, wherever that is."""
    known: set[str] = set()
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in children:
        place = f"{path}.{key}" if path else str(key)
        if isinstance(value, (dict, list)):
            yield from _repeated(value, place, document)
        elif isinstance(data, list) and value in known:
            yield Problem(
                place=document.value_place(place),
                code=Code.DUPLICATE_KEY,
                message=f"“{value}” stands twice in this list",
                hint="keep one of the two",
            )
        else:
            known.add(str(value))


def _more(document: Document, what: str, number: int) -> Problem:
    return Problem(
        place=document.value_place(""),
        code=Code.WRONG_TYPE,
        message=f"{what} has {number:,} more problems, which are not told one by one",
        hint="mend those that are told; often they are one mistake",
    )


def _parts(details: ErrorDetails) -> tuple[str, ...]:
    return tuple(str(part) for part in details["loc"] if str(part) != "[key]")


def _path(details: ErrorDetails) -> str:
    return ".".join(_parts(details))


def _meant(details: ErrorDetails, shape: type[Shape], other_names: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """What an unknown key was meant to be, by its path, if that can be told, and a hint."""
    *around, name = _parts(details)
    if not around and name in other_names:
        return other_names[name]
    known = sorted(_keys(shape, around))
    close = closest(name, known)
    return ".".join((*around, close)) if close else "", nearest(name, known)


def _is_cut_off(details: ErrorDetails) -> bool:
    """Tell whether a key without a value is what a comma has cut off from the words before it."""
    return details["type"] == "extra_forbidden" and details["input"] in (None, "") and len(_parts(details)) > 1


def _problem(
    details: ErrorDetails, shape: type[Shape], document: Document, other_names: Mapping[str, tuple[str, str]]
) -> Problem:
    parts, path = _parts(details), _path(details)
    kind, context = details["type"], details.get("ctx", {})
    name = next((part for part in reversed(parts) if not part.isdigit()), "")
    if kind == "missing":
        return Problem(
            place=document.value_place(path),
            code=Code.MISSING_KEY,
            message=f"“{name}” is missing",
            hint=f"add a line “{name}: …”",
        )
    if kind == "extra_forbidden":
        return Problem(
            place=document.key_place(path),
            code=Code.UNKNOWN_KEY,
            message=f"“{name}” is not a key that can stand here",
            hint=cut_off(parts[-1], _keys(shape, parts[:-1]))
            if _is_cut_off(details)
            else _meant(details, shape, other_names)[1],
        )
    place = document.key_place(path) if "[key]" in details["loc"] else document.value_place(_written(path, document))
    if kind in _CODES:
        return Problem(place=place, code=_CODES[kind], message=details["msg"], hint=str(context.get("hint", "")))
    if kind in ("enum", "literal_error"):
        return _bad_choice(details, place, name)
    return Problem(
        place=place,
        code=Code.WRONG_TYPE,
        message=f"“{name}” should be {_wanted(kind)}, and is {_found(details['input'])}",
        hint=_FORMS.get(_wanted(kind), "compare it with the example in docs/writing.md or docs/configuration.md"),
    )


def _written(path: str, document: Document) -> str:
    """The path as it is written: a value that serves both languages stands under none of them."""
    short = _LANGUAGE.sub("", path)
    return path if path in document.values or short not in document.values else short


def _bad_choice(details: ErrorDetails, place: Place, name: str) -> Problem:
    choices = re.findall(r"'([^']+)'", str(details.get("ctx", {}).get("expected", "")))
    found = details["input"]
    return Problem(
        place=place,
        code=Code.BAD_CHOICE,
        message=f"“{found}” cannot be chosen for “{name}”" if isinstance(found, str) else f"“{name}” should be a word",
        hint=nearest(str(found), choices),
    )


def _wanted(kind: str) -> str:
    return {
        "string_type": "text",
        "tuple_type": "a list",
        "list_type": "a list",
        "dict_type": "keys with values",
        "model_type": "keys with values",
        "model_attributes_type": "keys with values",
        "bool_type": "true or false",
    }.get(kind, "something else")


def _found(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, Mapping):
        return "keys with values"
    return f"the text “{value}”" if value else "empty"


def _keys(shape: type[Shape], parts: Sequence[str]) -> frozenset[str]:
    """The keys that may stand in the mapping to which ``parts`` lead."""
    kinds: tuple[Any, ...] = (shape,)
    for part in parts:
        kinds = tuple(inner for kind in kinds for inner in _inside(kind, part))
    return frozenset(
        field.alias or name
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, Shape)
        for name, field in kind.model_fields.items()
    )


def _inside(kind: Any, part: str) -> Iterator[Any]:
    if isinstance(kind, type) and issubclass(kind, Shape):
        for name, field in kind.model_fields.items():
            if part in (name, field.alias):
                yield from _plain(field.annotation)
    else:
        for argument in get_args(kind):
            yield from _plain(argument)


def _plain(kind: Any) -> Iterator[Any]:
    if get_origin(kind) is Annotated:
        yield from _plain(get_args(kind)[0])
    elif get_origin(kind) in (Union, UnionType):
        for argument in get_args(kind):
            yield from _plain(argument)
    else:
        yield kind
