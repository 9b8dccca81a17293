"""YAML text → where each value stands in it, so that other words can be put there and nothing else changes."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

_PLAIN = re.compile(r"[^\W\d_][^:#\n\"'{}\[\],&*!|>%@`\\]*(?<!\s)")
"""Words that mean nothing else when they stand without quotes. ``yes`` and the like are words here."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value starts and ends in the text, quotes included."""

    start: int
    end: int


def value_spans(text: str) -> Mapping[str, Span]:
    """Where each value of plain words stands, by its path, as in ``terms.order.term.en``. The text must be YAML."""
    start = len(text) - len(text.lstrip("\ufeff"))
    node = yaml.compose(text[start:], Loader=yaml.CSafeLoader)
    return dict(_spans(node, "", text, start)) if node else {}


def with_words(text: str, words: Mapping[str, str]) -> str:
    """The text with other words at these paths; a value that stands without quotes stays so where it can."""
    spans = value_spans(text)
    for path in sorted(words, key=lambda path: spans[path].start, reverse=True):
        span = spans[path]
        plain = text[span.start] not in "\"'|>" and _PLAIN.fullmatch(words[path])
        fresh = words[path] if plain else json.dumps(words[path], ensure_ascii=False)
        text = text[: span.start] + fresh + text[span.end :]
    return text


def _spans(node: yaml.Node, path: str, text: str, start: int) -> Iterator[tuple[str, Span]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _spans(value, f"{path}.{key.value}" if path else str(key.value), text, start)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _spans(value, f"{path}.{number}" if path else str(number), text, start)
    else:
        first, last = node.start_mark.index + start, node.end_mark.index + start
        # The end of words on lines of their own lies behind the line end.
        yield path, Span(first, first + len(text[first:last].rstrip()))
