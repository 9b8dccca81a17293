"""Words with their marks → HTML: their language, and numbers and addresses that can be pressed."""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from generator.text.dialect import DIAL, HELP_NUMBER, pieces

_TEXT_NUMBER = re.compile(r"(?<![\w£/.,:+])(?:0\d(?: ?\d){7,9}|[1-9]\d{2,4})(?![\w%]|[.,:]\d)")
_IN_NUMBER = re.compile(r"(?<=\d\d) (?=\d\d)")
_EMAIL = re.compile(r"(?<![\w/:.@])[A-Za-z0-9][A-Za-z0-9_.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def marked(words: str) -> Markup:
    """Words with their language marks, and numbers that dial, as HTML."""
    return _in_languages(words, _dials)


def dialled(words: str) -> Markup:
    """The same for words that stand in no link: there a short number to ring for help and an email address are one."""

    def read(some: str) -> Markup:
        return _dials(_EMAIL.sub(r"[\g<0>](mailto:\g<0>)", HELP_NUMBER.sub(r"[\g<0>](tel:\g<0>)", some)))

    return _in_languages(words, read)


def texted(words: str) -> Markup:
    """Words about text messages, each number in them as a link to write one."""
    return _in_languages(words, lambda some: _dials(_TEXT_NUMBER.sub(_as_text_link, some)))


def _as_text_link(match: re.Match[str]) -> str:
    return f"[{match[0]}](sms:{match[0].replace(' ', '')})"


def _in_languages(words: str, read: Callable[[str], Markup]) -> Markup:
    if "[" not in words:
        return read(words)
    return Markup("").join(
        Markup('<span lang="{}">{}</span>').format(piece.language, read(piece.words))
        if piece.language
        else read(piece.words)
        for piece in pieces(words)
    )


def _dials(words: str) -> Markup:
    if "](" not in words:
        return _told(words)
    parts: list[Markup] = []
    end = 0
    for match in DIAL.finditer(words):
        # An email address breaks behind its signs, never in a word.
        shown = escape(match["words"]).replace("@", Markup("@<wbr>")).replace(".", Markup("<wbr>."))
        link = Markup('<a href="{}">{}</a>').format(match["target"], shown)
        parts += (_told(words[end : match.start()]), link)
        end = match.end()
    return Markup("").join((*parts, _told(words[end:])))


def _told(words: str) -> Markup:
    # A number that cannot be pressed, as one for a relay service, is read in one piece as well.
    return escape(_IN_NUMBER.sub("\u00a0", words))
