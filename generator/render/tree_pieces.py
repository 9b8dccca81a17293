"""Markup that stands in many texts of a tree's data → a sign each, so that a reader has less to fetch."""

import re
import string
from collections import Counter
from collections.abc import Collection, Mapping

_MARKUP = re.compile(r" ?<a [^<>]+>[^<]*</a>|\s*(?:(?:<h2[^<>]*>[^<]*</h2>|<[^<>]+>)\s*)+")
"""A link with its words, or tags in a row, with the spaces around them and the words of a heading among them."""
_SIGNS = string.digits + string.ascii_uppercase + "#$%()*+,-.:;=@[]^_{|}~"
"""Behind ``<``, none of them begins a tag that a template of ours writes."""
_OFTEN = 6
_SHORT = 6


def find_pieces(texts: Collection[str]) -> dict[str, str]:
    """The markup that stands most often in these texts, by the sign that takes its place in ``cut``."""
    found = Counter(markup for text in texts for markup in _MARKUP.findall(text) if len(markup) > _SHORT)
    often = [markup for markup, times in found.most_common() if times >= _OFTEN]
    free = [sign for sign in _SIGNS if not any(f"<{sign}" in text for text in texts)]
    return dict(zip(free, often, strict=False))


def cut(text: str, pieces: Mapping[str, str]) -> str:
    """A text with ``<`` and a sign in the place of each of the pieces."""
    signs = {markup: sign for sign, markup in pieces.items()}
    return _MARKUP.sub(lambda match: f"<{sign}" if (sign := signs.get(match.group())) else match.group(), text)
