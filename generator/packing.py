"""Values of the model as bytes, and back; what stands for bytes and for values."""

import hashlib
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any

_LENGTH = 16
_MODULES = "generator.model."
_OTHERS = frozenset(
    (("datetime", "date"), ("decimal", "Decimal"), ("pathlib", "PurePosixPath"), ("builtins", "frozenset"))
)


def digest(*parts: bytes | str) -> bytes:
    """What stands for these parts, in this order. Neither a part's end nor its kind can be mistaken for another's."""
    pieces: list[bytes] = []
    for part in parts:
        if isinstance(part, bytes):
            pieces += (b"%d:" % len(part), part)
        else:
            # A file may have a name that is no text.
            data = part.encode("utf-8", "surrogatepass")
            pieces += (b"%d;" % len(data), data)
    return hashlib.blake2b(b"".join(pieces), digest_size=_LENGTH).digest()


class _Values(pickle.Unpickler):
    """Reads values of the model and of the standard library, and nothing that could run."""

    def find_class(self, module: str, name: str) -> object:
        # A name with a point leads on from a class, to what is no value: to its functions, and from there to all.
        if "." not in name and (module.startswith(_MODULES) or (module, name) in _OTHERS):
            found = super().find_class(module, name)
            if isinstance(found, type) and (found.__module__ == module or (module, name) in _OTHERS):
                return found
        if (module, name) == ("builtins", "getattr"):
            return _member
        if (module, name) == _VALUE:
            return _value
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def _member(kind: type[object], name: str) -> object:
    """A value of an enumeration by its name, which is how Python writes it before 3.11.4."""
    if not issubclass(kind, Enum):
        raise pickle.UnpicklingError(f"{kind.__name__}.{name} is no value")
    return kind[name]


def _value(kind: Any, *own: object) -> object:
    """A value of the model, from what it holds."""
    putters = _putters(kind)
    if len(own) != len(putters) or not own:
        raise pickle.UnpicklingError(f"{kind.__name__} is no such value")
    made = object.__new__(kind)
    for put, each in zip(putters, own, strict=True):
        put(made, each)
    return made


_VALUE = (_value.__module__, _value.__name__)


@cache
def _putters(kind: Any) -> tuple[Callable[[object, object], None], ...]:
    """What puts each field into a value of the model, which nobody can change once it is made."""
    return tuple(getattr(kind, name).__set__ for name in _names(kind))


def _names(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a kind of value; none of what is no value of the model, which is written otherwise."""
    slots = "__slots__" in vars(kind) and kind.__module__.startswith(_MODULES) and is_dataclass(kind)
    return tuple(each.name for each in fields(kind)) if slots else ()


class _Writers(dict[type[Any], Callable[[Any], Any]]):
    """How each kind of value is written: Python's own way looks up its fields for every value anew."""

    def __missing__(self, kind: type[Any]) -> Callable[[Any], Any]:
        names = _names(kind)
        if not names:
            raise KeyError(kind)
        # One name alone would give what it holds, and not a row of one.
        held = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
        self[kind] = lambda value: (_value, (kind, *held(value)))
        return self[kind]


class _Pickler(pickle.Pickler):
    """Writes values of the model."""

    dispatch_table = _Writers()


def packed(value: object) -> bytes:
    """A value of the model as bytes."""
    written = io.BytesIO()
    _Pickler(written, protocol=5).dump(value)
    return written.getvalue()


def value_digest(value: object) -> bytes:
    """What stands for a value of the model without sets. Equal values give equal digests, wherever they come from."""
    written = io.BytesIO()
    pickler = _Pickler(written, protocol=5)
    # Else what two equal values share inside themselves would show.
    pickler.fast = True
    pickler.dump(value)
    return digest(written.getvalue())


def unpacked(data: bytes) -> Any:
    """The value that ``packed`` gave these bytes for."""
    return _Values(io.BytesIO(data)).load()
