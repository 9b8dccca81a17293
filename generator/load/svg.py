"""SVG text → what is wrong with it. A picture holds shapes and words: nothing that runs, moves or fetches.

The elements, attributes and values that the parser has read are looked at, not the text, so that no other way of
writing the same thing gets by. What is not known to be harmless is refused.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from generator.load.letters import unseen

Fault = tuple[int, str]
"""A line, and what is wrong there."""

MOST_DRAWN = 20_000
"""The most shapes that a picture may draw, those it repeats counted each time."""
_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_REPEATED = ("pattern", "marker", "mask")
_ELEMENTS = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol clipPath mask pattern "
    "marker linearGradient radialGradient stop".split()
)
_ATTRIBUTES = frozenset(
    # Where and how large
    "id class role version baseProfile viewBox preserveAspectRatio width height x y x1 y1 x2 y2 dx dy rotate cx cy r "
    "rx ry d points pathLength transform refX refY orient markerWidth markerHeight markerUnits offset fx fy fr "
    "spreadMethod gradientUnits gradientTransform patternUnits patternContentUnits patternTransform clipPathUnits "
    "maskUnits maskContentUnits textLength lengthAdjust "
    # How it looks
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask marker "
    "marker-start marker-mid marker-end stop-color stop-opacity font-family font-size font-style font-weight "
    "font-variant font-stretch text-anchor text-decoration letter-spacing word-spacing dominant-baseline "
    "alignment-baseline baseline-shift writing-mode paint-order vector-effect shape-rendering text-rendering "
    "color-interpolation mix-blend-mode isolation style "
    # What is said of it
    "aria-label aria-labelledby aria-describedby aria-hidden focusable lang".split()
)
_KNOWN = _ATTRIBUTES | {f"{_XML}space", f"{_XML}lang"}
_CALL = re.compile(
    r"\b(?:url\((?:#[\w.:-]+|'#[\w.:-]+'|\"#[\w.:-]+\")\)|(?:translate|scale|rotate|skewX|skewY|matrix|rgba?|hsla?)\([\d\s.,%eE+-]*\))"
)
_PLACE = re.compile(r"#[\w.:-]+")
_URL = re.compile(r"url\(['\"]?#([\w.:-]+)")
_REMEMBERED = 500
"""How many pictures are remembered: a preview looks at the same ones after each change."""


@lru_cache(_REMEMBERED)
def svg_fault(text: str) -> Fault | None:
    """The first thing wrong with a picture; ``None`` when it is shapes and words alone."""
    # Entities, and text that one parser reads as words and another as elements.
    declared = re.search(r"<!(?!--)", text)
    if declared:
        return text.count("\n", 0, declared.start()) + 1, "the picture declares something with “<!”"
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        return error.lineno or 1, "the picture is not whole: its elements do not fit together"
    if root.tag != f"{_SVG}svg":
        return 1, "the file is not an SVG picture"
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() not in ("UTF-8", "UTF8", "US-ASCII", "ASCII"):
        return 1, "the picture says that its letters are not UTF-8"
    return next((fault for node in _nodes(root) for fault in _faults(node)), None) or _too_much(root)


def _nodes(root: etree._Element) -> Iterator[etree._Element]:
    """Everything in the file: what stands beside the picture, too."""
    yield from root.itersiblings(preceding=True)
    yield from root.iter()
    yield from root.itersiblings()


def _faults(node: etree._Element) -> Iterator[Fault]:
    line = int(node.sourceline or 1)
    if isinstance(node, etree._Comment):  # noqa: SLF001 - the kinds of node have no public names
        return
    if not isinstance(node.tag, str):
        yield line, "the picture holds an instruction for a program or an entity"
        return
    name = etree.QName(node).localname
    if node.tag != f"{_SVG}{name}" or name not in _ELEMENTS:
        yield line, f"the picture holds “{name}”, which is no shape"
    for key, value in node.attrib.items():
        yield from ((line, message) for message in _attribute(name, str(key), str(value)))
    for words in (node.text, node.tail):
        yield from ((line, message) for _, message, _ in unseen(words or ""))


def _attribute(element: str, key: str, value: str) -> Iterator[str]:
    shown = key.rpartition("}")[2]
    if key in ("href", f"{_XLINK}href"):
        if element not in ("use", "linearGradient", "radialGradient", "pattern") or not _PLACE.fullmatch(value):
            yield f"“{shown}” leads out of the picture, or stands where nothing is repeated"
    elif key not in _KNOWN:
        yield f"the picture holds the attribute “{shown}”, which no shape needs"
    elif any(sign in value for sign in ("\\", "/*", "@", "<")) or "(" in _CALL.sub("", value):
        yield f"“{shown}” could fetch something: it may only name a part of this picture, as in url(#shade)"
    for _, message, _ in unseen(value):
        yield message


def _too_much(root: etree._Element) -> Fault | None:
    """A few repeats of repeats draw more than any machine can."""
    named = {str(node.get("id")): node for node in root.iter(f"{_SVG}*") if node.get("id")}
    sizes: dict[str, int] = {}
    uses = Counter(_target(use) for use in root.iter(f"{_SVG}use"))
    for target in uses:
        node = named.get(target)
        if node is None:
            continue
        if node.tag == f"{_SVG}use" or next(node.iter(f"{_SVG}use"), None) is not None:
            return int(node.sourceline or 1), f"“{target}” is repeated, and repeats something itself"
        sizes[target] = sum(1 for _ in node.iter())
    drawn = sum(count * sizes.get(target, 0) for target, count in uses.items())
    if drawn > MOST_DRAWN:
        return 1, f"the picture draws {drawn:,} repeated shapes; the most is {MOST_DRAWN:,}"
    return next(_nested(root, named), None)


def _nested(root: etree._Element, named: dict[str, etree._Element]) -> Iterator[Fault]:
    """Patterns, marks and masks inside one another repeat each other as well."""
    kinds = tuple(f"{_SVG}{kind}" for kind in _REPEATED)
    for node in root.iter(f"{_SVG}*"):
        found = [named.get(name) for value in node.attrib.values() for name in _URL.findall(str(value))]
        repeats = any(target is not None and target.tag in kinds for target in found)
        if repeats and (node.tag in kinds or next(node.iterancestors(*kinds), None) is not None):
            yield int(node.sourceline or 1), "a pattern, a mark or a mask is repeated inside another"


def _target(use: etree._Element) -> str:
    return str(use.get("href") or use.get(f"{_XLINK}href") or "").removeprefix("#")
