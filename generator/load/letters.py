"""Characters that are not what they seem: lost, read wrongly, unseen, or of another alphabet."""

import re
import unicodedata
from collections.abc import Iterator

from generator.model.problem import Code
from generator.text.dialect import without_code

_HIDDEN = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u00ad"
    # Separators that some libraries count as line ends, and two that are no characters at all.
    "\u2028\u2029\ufffe\uffff"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]{2,}|\ufffd")
_LOST = "\ufffd"
_MEANT = frozenset("‘’‚“”„†‡•…–—‰‹›€™")
_ALIKE = re.compile(r"[\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]+")
"""Letters that only look like ours: of a printer's font, as wide as a Chinese letter, of a formula."""
_FOREIGN = re.compile(r"[\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρυκι]")
"""Letters of the Cyrillic alphabet, and those of the Greek one that look like ours."""
_WORD = re.compile(r"[^\W\d_]+")
_OURS = re.compile(r"[A-Za-z]")


def broken_letters(line: str) -> Iterator[tuple[int, str, str]]:
    """Where a letter was lost, read in a wrong encoding, or only looks like ours: with what to say, and to do.

    Words that are shown as they are typed are left alone.
    """
    if line.isascii():
        return
    line = without_code(line, " ")
    for start, message in _lost_letters(line):
        yield start, message, "type the words again, or copy them once more from where they came from"
    for match in _ALIKE.finditer(line):
        right = unicodedata.normalize("NFKC", match[0])
        yield match.start(), f"“{match[0]}” only looks like “{right}”, and no search finds it", f"write {right}"
    for word in _WORD.finditer(line) if _FOREIGN.search(line) else ():
        foreign = _FOREIGN.search(word[0])
        if foreign and _OURS.search(word[0]):
            message = f"“{foreign[0]}” (U+{ord(foreign[0]):04X}) is a letter of another alphabet in a word of ours"
            yield word.start() + foreign.start(), message, "type the word again: nobody sees it, and nothing finds it"


def _lost_letters(line: str) -> Iterator[tuple[int, str]]:
    for match in _NOT_ASCII.finditer(line):
        lost = match[0].find(_LOST)
        if lost >= 0:
            yield match.start() + lost, "a letter has been lost here and stands as “\ufffd”"
            continue
        try:
            meant = match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue
        if all(sign in _MEANT or 0xA0 <= ord(sign) < 0x180 for sign in meant):
            yield match.start(), f"“{match[0]}” is what is left of “{meant}”: it was read in a wrong encoding"


def unseen(text: str) -> Iterator[tuple[Code, str, str]]:
    """The code, the message and the hint for each character that nobody can see, but for tabs and line ends."""
    if text.isprintable():
        return
    for character in text:
        if character in _HIDDEN:
            yield (
                Code.HIDDEN_CHARACTER,
                f"there is a character here that nobody can see (U+{ord(character):04X})",
                "delete it: it can turn words round or break a link or a search",
            )
        elif unicodedata.category(character) == "Co":
            yield (
                Code.HIDDEN_CHARACTER,
                f"there is a sign here of a font that readers do not have (U+{ord(character):04X})",
                "write the sign itself; for an item of a list, a hyphen and a space",
            )
        elif character not in "\t\n" and unicodedata.category(character) == "Cc":
            yield (
                Code.CONTROL_CHARACTER,
                f"there is a control character here (U+{ord(character):04X})",
                "delete it; it often comes from copying out of another program",
            )
