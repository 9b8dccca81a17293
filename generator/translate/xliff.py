"""Units ⇄ an XLIFF 1.2 file, which most tools of translators read. The door of the library for XML."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.model.unit import Returned, Unit, UnitState
from generator.translate.units import KEPT_AS_THEY_ARE, name_of

_SPACE = "urn:oasis:names:tc:xliff:document:1.2"
_KEEP_SPACES = "{http://www.w3.org/XML/1998/namespace}space"
_WITH_WORDS = frozenset(("source", "target", "note", "ph"))
_STATES = {UnitState.DONE: "translated", UnitState.CHECK: "needs-review-translation", UnitState.NEW: "new"}
_UNSURE = re.compile(r"new|needs-.*")


def xliff_text(units: Sequence[Unit], language: Language) -> str:
    """The units as an XLIFF file, each text as a file in it; what must stay as it is stands in inline elements."""
    root = etree.Element(f"{{{_SPACE}}}xliff", nsmap={None: _SPACE}, version="1.2")
    for key, own in groupby(units, key=lambda unit: unit.key):
        file = etree.SubElement(
            root,
            f"{{{_SPACE}}}file",
            {
                "original": key,
                "source-language": language.other.value,
                "target-language": language.value,
                "datatype": "plaintext",
            },
        )
        body = etree.SubElement(file, f"{{{_SPACE}}}body")
        for unit in own:
            _add(body, unit)
    for element in root.iter():
        _lay_out(element)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _add(body: etree._Element, unit: Unit) -> None:
    own = etree.SubElement(body, f"{{{_SPACE}}}trans-unit", {"id": name_of(unit)})
    if unit.state is UnitState.DONE:
        own.set("approved", "yes")
    own.set(_KEEP_SPACES, "preserve")
    kept = _kept(unit.source)
    _fill(etree.SubElement(own, f"{{{_SPACE}}}source"), unit.source, kept)
    _fill(etree.SubElement(own, f"{{{_SPACE}}}target", {"state": _STATES[unit.state]}), unit.target, kept)
    etree.SubElement(own, f"{{{_SPACE}}}note").text = unit.note
    if unit.was:
        earlier = etree.SubElement(own, f"{{{_SPACE}}}alt-trans", {"alttranstype": "previous-version"})
        _fill(etree.SubElement(earlier, f"{{{_SPACE}}}source"), unit.was, _kept(unit.was))
        _fill(etree.SubElement(earlier, f"{{{_SPACE}}}target"), unit.target, _kept(unit.was))


def _lay_out(element: etree._Element) -> None:
    """Put each element on a line of its own, but for those that stand among words: their spaces say something."""
    name = etree.QName(element).localname
    if name not in _WITH_WORDS:
        element.text = "\n"
    if name != "ph":
        element.tail = "\n"


def _kept(source: str) -> Sequence[str]:
    return [_name(each) for each in KEPT_AS_THEY_ARE.findall(source)]


def _name(kept: str) -> str:
    """What is the same in both languages: a fact may have the mutation of its place behind its name."""
    return kept.split(maxsplit=1)[0].rstrip("}") if kept.startswith("{") else kept


def _fill(element: etree._Element, words: str, kept: Sequence[str]) -> None:
    """Put words into an element; what must stay as it is becomes an element of its own, which tools lock.

    Its number is that of the source, ``kept``, in whatever order the translation has it: tools match them by it.
    """
    element.text, end = "", 0
    free = dict(enumerate(kept, 1))
    last: etree._Element | None = None
    for more, match in enumerate(KEPT_AS_THEY_ARE.finditer(words), len(kept) + 1):
        number = next((each for each, name in free.items() if name == _name(match[0])), more)
        free.pop(number, None)
        between = words[end : match.start()]
        if last is None:
            element.text = between
        else:
            last.tail = between
        last = etree.SubElement(element, f"{{{_SPACE}}}ph", {"id": str(number)})
        last.text, end = match[0], match.end()
    if last is None:
        element.text = words
    else:
        last.tail = words[end:]


def xliff_units(data: bytes, path: str) -> tuple[tuple[Returned, ...], tuple[Problem, ...]]:
    """What came back in an XLIFF file, and what keeps it from being read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return (), (_broken(path, error.lineno or 1),)
    if etree.QName(root).localname != "xliff":
        return (), (_broken(path, 1),)
    return tuple(_returned(root, path)), ()


def _broken(path: str, line: int) -> Problem:
    return Problem(
        place=Place(path=path, line=line),
        code=Code.CATALOGUE_BROKEN,
        message="the file cannot be read from here on: it is no XLIFF, or was damaged on the way",
        hint="ask for the file once more: as XLIFF 1.2, as PO, or a sheet as a web page",
    )


def _returned(root: etree._Element, path: str) -> Iterator[Returned]:
    for unit in root.iter("{*}trans-unit"):
        source, target = unit.find("{*}source"), unit.find("{*}target")
        state = (target.get("state") or "") if target is not None else ""
        unsure = _UNSURE.fullmatch(state) if state else unit.get("approved") == "no"
        yield Returned(
            name=unit.get("id") or "",
            source=_text(source),
            target=_text(target),
            sure=not unsure,
            place=Place(path=path, line=unit.sourceline or 1),
        )


def _text(element: etree._Element | None) -> str:
    return "" if element is None else str(element.xpath("string()"))
