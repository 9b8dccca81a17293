"""Blocks of a site's own, as pages have them: the words after their name → values, with their faults.

What reads pages needs no shape of the configuration, and loads none.
"""

from collections.abc import Iterator

from generator.model.language import Language
from generator.model.own_block import BlockText, OwnBlock
from generator.model.own_kind import FieldType, FieldValue, day_of, field_values
from generator.model.problem import Code, Place, Problem
from generator.model.text import Block
from generator.outside import web_address_fault

_SIGN = "|"
"""What keeps the fields apart."""


def block_fields(
    block: OwnBlock, words: str, place: Place, language: Language
) -> tuple[tuple[FieldValue, ...], tuple[Problem, ...]]:
    """What the words after a block's name say, and what is wrong with them."""
    parts = [part.strip() for part in words.split(_SIGN)] if words else []
    written = tuple((field.key, part) for field, part in zip(block.fields, parts, strict=False) if part)
    problems = tuple(
        Problem(place=place, code=Code.BLOCK_MISUSED, message=message, hint=hint)
        for message, hint in _faults(block, parts)
    )
    fields = field_values(block.fields, written, language)
    return fields, problems


def _faults(block: OwnBlock, parts: list[str]) -> Iterator[tuple[str, str]]:
    """Each fault as its message and its hint."""
    right = f"write “::: {_pattern(block)}”"
    if len(parts) > len(block.fields):
        yield (
            f"the block “{block.key}” has {len(parts)} parts after its name, and takes {len(block.fields) or 'none'}",
            right,
        )
        return
    for number, field in enumerate(block.fields):
        value = parts[number] if number < len(parts) else ""
        if not value and field.needed:
            yield f"the block “{block.key}” needs “{field.key}” after its name", right
        elif value and field.type is FieldType.DATE and day_of(value) is None:
            yield f"“{value}” is not a date", "write it as year-month-day, for example 2026-02-28"
        elif value and field.type is FieldType.LINK and web_address_fault(value):
            yield f"“{value}” {web_address_fault(value)}", "write the whole address, starting with https://"


def own_block_fault(block: Block, own: OwnBlock) -> tuple[str, str] | None:
    """What is wrong with the inside of a block, and its hint."""
    filled = bool(block.children or block.text.strip())
    if own.text is BlockText.NONE and filled:
        return f"the block “{own.key}” holds words", "close it on the next line: it says what stands after its name"
    if own.text is not BlockText.NONE and not filled:
        return f"the block “{own.key}” is empty", "write what belongs in it, or remove it"
    return None


def _pattern(block: OwnBlock) -> str:
    """How the first line of a block is written."""
    return " ".join((block.key, f" {_SIGN} ".join(field.key for field in block.fields))).strip()
