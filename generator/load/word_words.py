"""What stands inside a paragraph of a Word document → words with the marks of Markdown, and what was left out."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from generator.languages import FACT_WORDS

_SIGN = re.compile(r"[\\`*\[\]{}|]|<(?=[a-zA-Z/!?%])|(?<!\w)_|_(?!\w)|~~|&(?=#?\w+;)")
_AT_START = re.compile(r"(?P<number>\d+)(?=[.)](?:\s|$))|(?=[#>+:-])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\ufeff]")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_IN_ADDRESS = {" ": "%20", "(": "%28", ")": "%29"}
_LOOKS = (
    ("is_underline", "underlined words are plain now"),
    ("is_strikethrough", "words were struck through: take them out, or say that they no longer hold"),
    ("highlight", "words were highlighted: make them strong with **, or say why they matter"),
)


_ORDINALS = frozenset().union(*(words.ordinal_endings for words in FACT_WORDS))
"""What says the same on the line."""


class Piece(NamedTuple):
    """Words of one look: their mark, and where they lead."""

    words: str
    mark: str = ""
    address: str = ""


class Lost(NamedTuple):
    """Something that was left out between the words."""

    what: str
    words: str = ""


def pieces(element: Any, mark: str = "", address: str = "") -> Iterator[Piece | Lost]:
    """The words inside an element in order, and what is left out. Notes are the business of whoever has them."""
    kind = kind_of(element)
    if kind == "Text":
        yield Piece(_CONTROL.sub("", element.value), mark, address)
    elif kind in ("Tab", "Break"):
        yield Piece("\n" if getattr(element, "break_type", "") == "line" else " ", mark, address)
    elif kind == "Checkbox":
        yield Piece("☒ " if element.checked else "☐ ", mark, address)
        yield Lost("a box to tick is a sign now: a page is no form")
    elif kind == "Image":
        what = "a picture was left out: put its file into content/files, and show it with ![what it shows](address)"
        yield Lost(what, element.alt_text or "")
    elif kind == "CommentReference":
        yield Lost("a comment was left out")
    elif kind == "Hyperlink":
        yield from _link(element, mark)
    elif kind == "Run":
        yield from _run(element, address)
    else:
        for child in getattr(element, "children", ()):
            yield from pieces(child, mark, address)


def _link(element: Any, mark: str) -> Iterator[Piece | Lost]:
    address = _page_address(element.href or "")
    if not address and spoken(element):
        where = "a place in the same file" if element.anchor else f"“{element.href}”"
        yield Lost(f"a link to {where} was left out: its words are plain", spoken(element))
    for child in element.children:
        yield from pieces(child, mark, address)


def _run(element: Any, address: str) -> Iterator[Piece | Lost]:
    words, style = spoken(element).strip(), style_of(element)
    # A link is underlined as a rule, and is one still.
    looks = _LOOKS[1:] if address or style == "hyperlink" else _LOOKS
    yield from (Lost(what, words) for look, what in looks if words and getattr(element, look))
    if words and element.vertical_alignment in ("superscript", "subscript") and words not in _ORDINALS:
        yield Lost("raised or lowered signs are plain now: see whether they still say the same", words)
    strong, stressed = element.is_bold or style == "strong", element.is_italic or style == "emphasis"
    # A link is one piece, whatever its words look like.
    mark = "" if address else "**" * bool(strong) + "*" * bool(stressed)
    for child in element.children:
        yield from pieces(child, mark, address)


def marked(found: list[Piece]) -> str:
    """Words with their marks. Lines that Word breaks end in a backslash."""
    text = ""
    for (mark, address), group in groupby(found, lambda piece: piece[1:]):
        text += _with_mark("".join(piece.words for piece in group), mark, address, text)
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\\\n".join(line for line in lines if line)


def _with_mark(words: str, mark: str, address: str, before: str) -> str:
    """Words of one look. A mark may touch no other, and stands beside no space."""
    inner = escaped(words)
    core = inner.strip()
    lead, trail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    if core and address:
        bare = words.strip() == address
        return f"{lead}{address if bare else f'[{core}]({address})'}{trail}".replace("\n", " ")
    if not core or not mark or "*" in core or "\n" in core or (before.endswith("*") and not lead):
        return inner
    return f"{lead}{mark}{core}{mark}{trail}"


def escaped(words: str) -> str:
    """Words in which no sign means anything."""
    return _SIGN.sub(lambda match: "".join(f"\\{sign}" for sign in match[0]), words)


def guarded(text: str) -> list[str]:
    """The lines of a paragraph, of which none starts as a list, a heading or a block does."""
    return [_guarded(line) for line in text.split("\n")]


def _guarded(line: str) -> str:
    start = _AT_START.match(line)
    return f"{start[0]}\\{line[start.end() :]}" if start else line


def _page_address(href: str) -> str:
    """An address that a page may lead to; empty for any other."""
    href = href.strip()
    for sign, written in _IN_ADDRESS.items():
        href = href.replace(sign, written)
    return href if _ADDRESS.fullmatch(href) else ""


def kind_of(element: Any) -> str:
    """What an element is, as the library calls it."""
    return type(element).__name__


def style_of(element: Any) -> str:
    """The name of an element’s style in small letters; empty when it has none."""
    return str(getattr(element, "style_name", None) or "").strip().lower()


def spoken(element: Any) -> str:
    """The words of an element, without any look."""
    if kind_of(element) == "Text":
        return _CONTROL.sub("", str(element.value))
    if kind_of(element) in ("Tab", "Break"):
        return " "
    return "".join(spoken(child) for child in getattr(element, "children", ()))


def plain(element: Any) -> str:
    """The words of an element on one line."""
    return " ".join(unicodedata.normalize("NFC", spoken(element)).split())


def runs_of(element: Any) -> Iterator[Any]:
    """The runs with words inside an element."""
    for child in getattr(element, "children", ()):
        if kind_of(child) == "Run" and spoken(child).strip():
            yield child
        else:
            yield from runs_of(child)
