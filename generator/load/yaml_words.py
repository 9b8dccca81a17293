"""YAML text → where each value stands in it, so that other words can be put there and nothing else changes."""

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml
from yaml.emitter import Emitter

_BLOCKS = {"|": "\n", ">": "\n\n"}
"""Signs that begin words on lines of their own, and what stands there for a line end."""
_EMITTER = Emitter(io.StringIO(), allow_unicode=True)


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value starts and ends in the text, quotes included; ``is_flow`` tells whether braces are around it."""

    start: int
    end: int
    is_flow: bool = False


def value_spans(text: str) -> Mapping[str, Span]:
    """Where each value of plain words stands, by its path, as in ``terms.order.term.en``. The text must be YAML."""
    start = len(text) - len(text.lstrip("\ufeff"))
    node = yaml.compose(text[start:], Loader=yaml.CSafeLoader)
    return dict(_spans(node, "", text, start, is_flow=False)) if node else {}


def with_words(text: str, words: Mapping[str, str]) -> str:
    """The text with other words at these paths, each with the quotes of the old ones, or without any, where it can."""
    spans = value_spans(text)
    for path in sorted(words, key=lambda path: spans[path].start, reverse=True):
        span = spans[path]
        fresh = _written(words[path], text[span.start : span.end], is_flow=span.is_flow)
        text = text[: span.start] + fresh + text[span.end :]
    return text


def _written(words: str, old: str, *, is_flow: bool) -> str:
    """Words as YAML, in the place of an old value. ``yes`` and the like are words here."""
    first = old[:1]
    if first in _BLOCKS and (block := _block(words, old)):
        return block
    if first == "'" and words.isprintable():
        return "'" + words.replace("'", "''") + "'"
    signs = _EMITTER.analyze_scalar(words)
    can_be_bare = signs.allow_flow_plain if is_flow else signs.allow_block_plain
    is_bare = first not in "\"'|>" and words[:1].isalpha() and can_be_bare
    return words if is_bare else json.dumps(words, ensure_ascii=False)


def _block(words: str, old: str) -> str:
    """Words on lines of their own below the first line of the old ones; empty where they would be read otherwise."""
    end = "\r\n" if "\r\n" in old else "\n"
    begun, _, lines = old.partition(end)
    indent = " " * (len(lines) - len(lines.lstrip(" ")))
    own = words.strip("\n").replace("\n", _BLOCKS[old[0]]).split("\n")
    block = end.join((begun, *(indent + line if line else "" for line in own)))
    try:
        read = yaml.load(f"a: {block}\n", Loader=yaml.CSafeLoader)["a"]
    except yaml.YAMLError:
        return ""
    # Whether a line end stands behind the last line is said above the first.
    return block if read.rstrip("\n") == words.rstrip("\n") else ""


def _spans(node: yaml.Node, path: str, text: str, start: int, *, is_flow: bool) -> Iterator[tuple[str, Span]]:
    is_flow = is_flow or (isinstance(node, yaml.CollectionNode) and bool(node.flow_style))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _spans(value, f"{path}.{key.value}" if path else str(key.value), text, start, is_flow=is_flow)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _spans(value, f"{path}.{number}" if path else str(number), text, start, is_flow=is_flow)
    else:
        first, last = node.start_mark.index + start, node.end_mark.index + start
        # The end of words on lines of their own lies behind the line end.
        yield path, Span(first, first + len(text[first:last].rstrip()), is_flow)
