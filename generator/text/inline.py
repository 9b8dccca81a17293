"""Words with the inline signs of our Markdown → the marks in them. Read here for the checks and for every output."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.text.dialect import CODE, ESCAPE, HELP_NUMBER, LINK, SIGNS, SPAN, stress_in, typed_words

_HELD = 0x80
"""Where letters begin that no file can hold: each stands for a sign until its words have been read."""
_AFTER = "\x01"
"""Keeps a held sign as long as it was written, so that every place stays true."""
_RELEASED: dict[int, str | None] = {_HELD + number: sign for number, sign in enumerate(SIGNS)} | {ord(_AFTER): None}
_KEPT = re.compile("\x02(?P<number>[0-9]+)\x03")
_BREAK = re.compile(r"(?:\\|[ ]{2,})\n[ \t]*")
_BARE = re.compile(
    r"(?<![/@.:+\-<\x01])(?<!\w['’])(?<!\]\()(?:(?<![^\W_])"
    r"(?P<web>(?:https?://|www\.)(?:[^\s<>\"“”()\[\]{}|*\x00-\x03\x80-\x9f]|\([^\s()\x00-\x03\x80-\x9f]*\))+"
    r"(?<![.,;:!?'’…_]))"
    r"|(?<!\w)(?P<mail>[A-Za-z0-9+-][A-Za-z0-9_+-]*(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})(?![\w@]))"
)
"""An address that stands in the text by itself. A full stop after it ends the sentence."""
_IN_BARE = ("://", "www.", "@")
"""Pieces of which each such address has one."""
_MAY_BE_MARKED = re.compile(r"\\|`|\*|_|\[|\n|://|www\.|@|999|112|101|18000")
"""Words without any of these are the words alone. Each choice begins with a sign, which lets them be found at once."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that look, lead or sound different: the element they become, what is in it, and a target or a language."""

    element: str
    inside: tuple["Mark | str", ...]
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """A link or a picture in held text: from where to where, its words, and where it leads."""

    start: int
    end: int
    words: str
    target: str
    is_picture: bool = False
    is_bare: bool = False


def hold(text: str) -> str:
    """The text with each sign behind a backslash put out of the way; as long as before."""
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda match: chr(_HELD + SIGNS.index(match[0][1])) + _AFTER, text)


def release(text: str) -> str:
    """The held text with its signs back, and without their backslashes."""
    return text.translate(_RELEASED) if _AFTER in text else text


def find_links(held: str) -> tuple[FoundLink, ...]:
    """Every link, picture and bare address in held text, in order."""
    found = [
        FoundLink(
            start=match.start(),
            end=match.end(),
            words=match["words"],
            target=match["target"],
            is_picture=bool(match["picture"]),
        )
        for match in (LINK.finditer(held) if "](" in held else ())
    ]
    rest = LINK.sub(lambda match: "\x00" * len(match[0]), held) if found else held
    for match in _BARE.finditer(rest) if any(piece in rest for piece in _IN_BARE) else ():
        start = "https://" if match["web"] and match["web"].startswith("www.") else "mailto:" if match["mail"] else ""
        found.append(
            FoundLink(start=match.start(), end=match.end(), words=match[0], target=start + match[0], is_bare=True)
        )
    return tuple(sorted(found, key=lambda link: link.start))


def read_inline(text: str) -> tuple[Mark | str, ...]:
    """The marks in words, and the words between them, without their signs. A number to ring for help is a link."""
    if not _MAY_BE_MARKED.search(text):
        return (text,) if text else ()
    reader = _Reader([])
    if "`" in text:
        text = CODE.sub(lambda match: reader.keep("code", typed_words(match)), text)
    return tuple(reader.tree(reader.read(hold(text))))


def spoken(parts: Sequence[Mark | str]) -> str:
    """The words alone, as they are read out."""
    return "".join(part if isinstance(part, str) else spoken(part.inside) or " " for part in parts)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one run of words. What has been read waits in ``kept``, and a number stands in its place."""

    kept: list[tuple[str, str, str]]

    def keep(self, element: str, words: str, value: str = "") -> str:
        self.kept.append((element, words, value))
        return f"\x02{len(self.kept) - 1}\x03"

    def read(self, held: str) -> str:
        parts: list[str] = []
        end = 0
        for link in find_links(held):
            parts += (held[end : link.start], self._link(link))
            end = link.end
        return self._dress("".join((*parts, held[end:])))

    def _link(self, link: FoundLink) -> str:
        if link.is_picture:
            return self.keep("img", self._dress(link.words), release(link.target))
        return self.keep("a", link.words if link.is_bare else self._dress(link.words), release(link.target))

    def _dress(self, text: str) -> str:
        """Keep breaks, language marks and stress, from the outside in."""
        text = _BREAK.sub(lambda _: self.keep("br", ""), text)
        text = SPAN.sub(lambda match: self.keep("span", self._dress(match["words"]), match["language"]), text)
        for pattern, elements in stress_in(text):
            text = pattern.sub(self._stress(elements), text)
        return text

    def _stress(self, elements: tuple[str, ...]) -> Callable[[re.Match[str]], str]:
        def keep(match: re.Match[str]) -> str:
            words = self._dress(match["words"])
            for element in reversed(elements):
                words = self.keep(element, words)
            return words

        return keep

    def tree(self, text: str, *, in_link: bool = False) -> Iterator[Mark | str]:
        end = 0
        for match in _KEPT.finditer(text):
            yield from self._words(text[end : match.start()], in_link=in_link)
            element, words, value = self.kept[int(match["number"])]
            end = match.end()
            if element == "code":
                yield Mark(element, (words,))
                continue
            yield Mark(element, tuple(self.tree(words, in_link=in_link or element in ("a", "img"))), value)
        yield from self._words(text[end:], in_link=in_link)

    @staticmethod
    def _words(held: str, *, in_link: bool) -> Iterator[Mark | str]:
        end = 0
        for match in HELP_NUMBER.finditer(held) if not in_link else ():
            if match.start() > end:
                yield release(held[end : match.start()])
            yield Mark("a", (match[0],), f"tel:{match[0]}")
            end = match.end()
        if end < len(held):
            yield release(held[end:])
