"""Blocks that a site has of its own: what editors write after their name, and what stands inside."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.own_kind import OwnField


class BlockText(StrEnum):
    """What stands inside a block."""

    MARKED = "marked"
    """Text like any other of the page."""
    PLAIN = "plain"
    """Lines that are shown as they are written."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBlock:
    """A block of the site's own.

    ``fields`` are what stands after its name, in this order. ``kinds`` are the kinds of page that it may stand on, by
    name; where there are none, it may stand on all that have blocks.
    """

    key: str
    template: str
    fields: tuple[OwnField, ...]
    text: BlockText
    kinds: tuple[str, ...]
