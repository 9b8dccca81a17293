"""What a preview serves, as its server knows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

WRITE = "/_workroom/write/"
"""Below this address, and the secret of a preview, lies what is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address has: its bytes and their kind, or where to look instead."""

    status: int = 200
    kind: str = "text/html; charset=utf-8"
    data: bytes = b""
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What is served: the answer to an address without its host, what stands for all of it, and a look for changes.

    An address is asked for with what is wanted of it, which is mostly empty. Below ``/_workroom/write/`` and the
    ``secret``, ``write`` answers in the same way, and does what a form says; without the secret ``refuse`` does.
    """

    answer: Callable[[str, str], Answer]
    write: Callable[[str, str, Mapping[str, str] | None], Answer]
    refuse: Callable[[Mapping[str, str] | None], Answer]
    secret: str
    version: Callable[[], str]
    look: Callable[[], bool]
