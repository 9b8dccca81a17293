"""The inline signs of our Markdown, stated once, so that what is checked is what is rendered."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.language import Language
from generator.model.text import Block, Heading, Prose
from generator.text.words import slugify

_INSIDE = r"(?:[^\[\]\n]|\n(?![ \t]*\n))"
"""A sign between square brackets. A line may end there, and a paragraph may not."""

SPAN = re.compile(rf"\[(?P<words>{_INSIDE}+)\]\{{(?P<language>en|cy)\}}")
"""Words in a named language: ``[Social Work England]{en}``."""

LINK = re.compile(
    rf"(?P<picture>!?)\[(?P<words>(?:{_INSIDE}|\[{_INSIDE}+\]\{{(?:en|cy)\}})*)\]\((?P<target>[^()\s]*)\)"
)
"""A link or, with ``!``, a picture. Its words may hold spans; its target holds no space and no bracket."""

CODE = re.compile(r"(?<![`\\])`(?P<words>[^`\n]*[^`\s][^`\n]*)`(?!`)")
"""Words that are shown as they are typed: what somebody has to type, or sees on a screen. Nothing in them is a sign."""


def typed_words(code: re.Match[str]) -> str:
    """What is shown of such words. In a table a backslash keeps a line from ending the cell."""
    return code["words"].strip().replace("\\|", "|")


def without_code(text: str, sign: str) -> str:
    """The text with a sign for each sign of such words, so that all else keeps its place."""
    return CODE.sub(lambda match: sign * len(match[0]), text) if "`" in text else text


HEADING = re.compile(
    r"^(?P<signs>#{1,6})[ \t]*+(?P<words>(?:.*?[^ \t\n])??)[ \t]*+(?:\{#(?P<anchor>[^{}\n]*+)\})?+[ \t]*+#*+[ \t]*+$",
    re.MULTILINE,
)
"""A heading on a line of its own, with the anchor it may fix. No run of spaces is read twice, however long."""

SIGNS = "\\`*_{}[]()>#+-.!|:<~&"
"""The signs that a backslash makes to stand for themselves."""

ESCAPE = re.compile(rf"\\[{re.escape(SIGNS)}]")
"""A sign that stands for itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and the language they are marked with, if any."""

    words: str
    language: Language | None


def pieces(words: str) -> Iterator[Piece]:
    """Split words into those with a language mark and those without."""
    end = 0
    for match in SPAN.finditer(words):
        if match.start() > end:
            yield Piece(words[end : match.start()], None)
        yield Piece(match["words"], Language(match["language"]))
        end = match.end()
    if end < len(words):
        yield Piece(words[end:], None)


DIAL = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>(?:tel|sms):\+?\d+|mailto:[^()\s]+)\)")
"""What can be pressed to reach somebody, as the program writes it into words that are not Markdown."""

HELP_NUMBER = re.compile(
    r"(?<![\w£/.,:+\[-])(?<!\d[ \u00a0])(?:999|112|101|18000)(?![\w%]|[.,:/-]\d|[ \u00a0](?:\d|BSL\b))"
)
"""A short number to ring for help. It is a link wherever it is written; *999 BSL* is a name."""


def plain(words: str) -> str:
    """The words without their language marks and without what dials."""
    return DIAL.sub(lambda match: match["words"], SPAN.sub(lambda match: match["words"], words))


_SPEAKING = re.compile(r"[\\*_\[\]]")


def as_markdown(words: str) -> str:
    """Words that are read, as Markdown that says just these: but for language marks, no sign in them means anything."""
    return "".join(
        f"[{_escaped(piece.words)}]{{{piece.language}}}" if piece.language else _escaped(piece.words)
        for piece in pieces(words)
    )


_EVERY_SIGN = re.compile(rf"[{re.escape(SIGNS)}]")


def _escaped(words: str) -> str:
    return _SPEAKING.sub(r"\\\g<0>", words)


def as_written(text: str) -> str:
    """Words as Markdown that shows each of their signs."""
    return _EVERY_SIGN.sub(r"\\\g<0>", text)


STRESS = (
    (re.compile(r"\*{3}(?=[^\s*])(?P<words>[^*]+)(?<=\S)\*{3}(?!\*)"), ("strong", "em")),
    (re.compile(r"\*\*(?=[^\s*])(?P<words>(?:[^*]|\*(?!\*))+)(?<=\S)\*\*(?!\*)"), ("strong",)),
    (re.compile(r"(?<!\*)\*(?=[^\s*])(?P<words>[^*]+)(?<=\S)\*(?!\*)"), ("em",)),
    (re.compile(r"(?<!\w)__(?=[^\s_])(?P<words>(?:[^_]|_(?!_))+)(?<=[^\s_])__(?!\w)"), ("strong",)),
    (re.compile(r"(?<!\w)_(?=[^\s_])(?P<words>[^_]+)(?<=\S)_(?!\w)"), ("em",)),
)
"""Strong and stressed words, and the elements they become, outermost first. All other such signs stay."""


def stress_in(text: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """``STRESS`` for a text in which such signs can stand; nothing for one without a star or a line below."""
    return STRESS if "*" in text or "_" in text else ()


def shared_anchors(source: Sequence[Heading], translation: Sequence[Heading]) -> tuple[str, ...]:
    """The anchor of each heading, the same in both twins.

    An anchor that either twin fixes is used; else it is made from the heading's words in the source language.
    """
    fixed = [first.anchor or second.anchor for first, second in zip(source, translation, strict=False)]
    used = set(fixed)
    numbers: dict[str, int] = {}
    anchors: list[str] = []
    for heading, anchor in zip(source, fixed, strict=False):
        name = anchor
        if not name:
            start = slugify(plain(heading.text)) or "section"
            name = start
            while name in used:
                # Counting goes on where the last heading of these words left off, so that many cost no more than few.
                numbers[start] = numbers.get(start, 1) + 1
                name = f"{start}-{numbers[start]}"
            used.add(name)
        anchors.append(name)
    return tuple(anchors)


OUTSIDE_SCHEMES = ("http", "https", "mailto", "tel", "sms")
"""The kinds of address that may lead out of the site."""


NAMED = "page:"
"""How a link to a page begins that no file holds: ``page:contacts``."""


def named_target(target: str) -> tuple[str, str] | None:
    """The name and the anchor of a link by name; ``None`` for every other link."""
    if not target.startswith(NAMED):
        return None
    name, _, anchor = target.removeprefix(NAMED).partition("#")
    return name, anchor


def is_outside(target: str) -> bool:
    """Tell whether a link's target leads out of the site folder."""
    return target.partition(":")[0].lower() in OUTSIDE_SCHEMES and ":" in target


def inside_target(path: str, target: str) -> tuple[str, str]:
    """Where a relative link of the file at ``path`` leads: a path in the site folder, and an anchor."""
    file, _, anchor = target.partition("#")
    return (posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path), anchor


CHOICE = re.compile(r"^\[[^\[\]\n]+:\]", re.MULTILINE)
"""The words in a letter that say when a paragraph is wanted: a box to tick."""


def blocks_in(nodes: Iterable[Prose | Block]) -> Iterator[Block]:
    """Every block of a text, in order, those inside others after them."""
    for node in nodes:
        if isinstance(node, Block):
            yield node
            yield from blocks_in(node.children)
