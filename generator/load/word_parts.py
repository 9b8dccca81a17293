"""The XML of a Word file, made ready for the library: with what it would lose in silence, or told of that."""

import re
from collections.abc import Iterator, Mapping

BODY = "word/document.xml"
_NUMBERING = "word/numbering.xml"
LISTED = "_list:"
"""How a bookmark begins that says which list a paragraph belongs to, and how Word numbers it there."""

_FIELD = re.compile(rb"</?w:fldSimple\b[^>]*>")
_RUN = re.compile(rb"<w:r[ >].*?</w:r>", re.DOTALL)
_HIDDEN = re.compile(rb"<w:(?:vanish|webHidden|specVanish)(?: w:val=\"(?:1|true|on)\")? ?/>")
_WORDS = re.compile(rb"<w:t[ >][^<]*[^<\s]")
_PARAGRAPH = re.compile(rb"<w:pPr>.*?</w:pPr>", re.DOTALL)
_LIST = re.compile(rb'<w:numId w:val="(?P<list>\d{1,9})" ?/>')
_DEPTH = re.compile(rb'<w:ilvl w:val="(?P<depth>\d)" ?/>')
_SCHEME = re.compile(rb'<w:abstractNum [^>]*w:abstractNumId="(?P<scheme>\d+)".*?</w:abstractNum>', re.DOTALL)
_LEVEL = re.compile(rb'<w:lvl [^>]*w:ilvl="(?P<depth>\d)".*?<w:numFmt w:val="(?P<format>\w+)"', re.DOTALL)
_USED = re.compile(rb'<w:num [^>]*w:numId="(?P<list>\d+)".*?<w:abstractNumId w:val="(?P<scheme>\d+)"', re.DOTALL)

_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom)[ />]")
_DRAWN = re.compile(rb'graphicData uri="[^"]*/(?:chart|chartex|diagram)"')
_ABOUT_ALL = (
    (_TRACKED, "changes are tracked in the file: words that were added are in, words that were deleted are not"),
    (_DRAWN, "a chart or a diagram was left out: say in words what it shows"),
    (re.compile(rb"<w:txbxContent"), "words of a text box stand behind the paragraph at which the box was fixed"),
    (re.compile(rb"<m:oMath"), "a formula was left out: say it in words"),
)


def prepared(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The same parts: the words of fields like all others, hidden ones left out, lists known by their number."""
    body = _FIELD.sub(b"", parts.get(BODY, b""))
    if _HIDDEN.search(body):
        body = _RUN.sub(lambda run: b"" if _HIDDEN.search(run[0]) else run[0], body)
    formats = _formats(parts.get(_NUMBERING, b""))
    return {**parts, BODY: _PARAGRAPH.sub(lambda match: match[0] + _listed(match[0], formats), body)}


def about_all(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What the whole file has that is not carried over, in words."""
    body = parts.get(BODY, b"")
    yield from (what for sign, what in _ABOUT_ALL if sign.search(body))
    if _HIDDEN.search(body) and any(_HIDDEN.search(run[0]) and _WORDS.search(run[0]) for run in _RUN.finditer(body)):
        yield "words that Word hides were left out"
    margins = (part for name, part in parts.items() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name))
    if any(map(_WORDS.search, margins)):
        yield "what stands at the head or the foot of every sheet was left out"


def _listed(settings: bytes, formats: Mapping[tuple[bytes, bytes], bytes]) -> bytes:
    """A bookmark for the settings of a paragraph that stands in a list; nothing for any other."""
    found, depth = _LIST.search(settings), _DEPTH.search(settings)
    if not found:
        return b""
    look = formats.get((found["list"], depth["depth"] if depth else b"0"), b"")
    name = b":".join((LISTED.removesuffix(":").encode(), found["list"], look))
    return b'<w:bookmarkStart w:id="0" w:name="' + name + b'"/><w:bookmarkEnd w:id="0"/>'


def _formats(numbering: bytes) -> Mapping[tuple[bytes, bytes], bytes]:
    """How each list is numbered, by its number and the depth of an item."""
    schemes = {match["scheme"]: dict(_LEVEL.findall(match[0])) for match in _SCHEME.finditer(numbering)}
    return {
        (match["list"], depth): look
        for match in _USED.finditer(numbering)
        for depth, look in schemes.get(match["scheme"], {}).items()
    }
