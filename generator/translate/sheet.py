"""Units ⇄ a sheet of HTML, which browsers and word processors open and save. The door of the library for HTML."""

import html
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from generator.languages import CONVENTIONS
from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.model.unit import Returned, Unit, UnitState
from generator.translate.changes import word_diff
from generator.translate.units import name_of

_CHECK = "to be checked"
_TOLD = {UnitState.DONE: "", UnitState.CHECK: _CHECK, UnitState.NEW: "to be translated"}
_TO_DO, _NAME = "To do", "Name: leave it as it is"
_INTRODUCTION = (
    "Translate in the second column, in Word or LibreOffice, and save the sheet as it is: as a web page (HTML).",
    f"Where the translation is right as it stands, take “{_CHECK}” out of the third column.",
)
_UNSEEN = frozenset(("del", "script", "style", "head"))
"""What stands in a file and not on its page: words that were taken out, for one."""
_REMARK = re.compile(r"mso-?comment|annotation", re.IGNORECASE)
_BLOCKS = frozenset(("p", "div", "li", "h1", "h2", "h3"))
_BREAK = "\v"
_SPACES = re.compile(r"[ \t\r\n\f]+")


def sheet_text(units: Sequence[Unit], language: Language) -> str:
    """The units as a page of HTML: for each text a table with its source, its translation, and what is to be done."""
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><title>Translations</title></head><body>',
        *(f"<p>{sentence}</p>" for sentence in _INTRODUCTION),
        *(line for key, own in groupby(units, key=lambda unit: unit.key) for line in _table(key, own, language)),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _table(key: str, units: Iterator[Unit], language: Language) -> Iterator[str]:
    yield f'<h2>{html.escape(key)}</h2>\n<table border="1"><tr>'
    yield "".join(f"<th>{name}</th>" for name in (*_heads(language), _TO_DO, _NAME)) + "</tr>"
    for unit in units:
        told = _TOLD[unit.state] + (f"; changed: {word_diff(unit.was, unit.source)}" if unit.was else "")
        cells = (
            f'<td lang="{language.other}">{_words(unit.source)}</td>',
            f'<td lang="{language}">{_words(unit.target)}</td>',
            f"<td>{_words(told)}</td>",
            f"<td><small>{html.escape(name_of(unit))}</small></td>",
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"


def _heads(language: Language) -> tuple[str, str]:
    return CONVENTIONS[language.other].own_name, CONVENTIONS[language].own_name


def _words(text: str) -> str:
    # Spaces at the start of a line, or side by side, would be lost.
    kept = re.sub(r"(?m)^ +| {2,}", lambda match: "\xa0" * len(match[0]), text)
    return html.escape(kept, quote=False).replace("\n", "<br>")


def sheet_units(data: bytes, path: str) -> tuple[tuple[Returned, ...], tuple[Problem, ...]]:
    """What came back in a sheet, as a browser, Word or LibreOffice saved it, and what cannot be read of it."""
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        root: etree._Element | None = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    returned: list[Returned] = []
    problems: list[Problem] = []
    heads = [_heads(language) for language in Language]
    for row in root.iter("tr") if root is not None else ():
        place = Place(path=path, line=row.sourceline or 1)
        cells = [_text(cell) for cell in row if cell.tag in ("td", "th")]
        if len(cells) != 4:
            problems.append(_damaged(place, f"this row of the sheet has {len(cells)} cells in the place of 4"))
        elif tuple(cells[:2]) not in heads:
            source, target, told, name = cells
            sure = not told.startswith(_CHECK)
            returned.append(
                Returned(name=name, source=source, target=target, sure=sure, place=place, marks_itself=False)
            )
    if not returned and not problems:
        problems.append(_damaged(Place(path=path, line=1), "there is no table of translations in this file"))
    return tuple(returned), tuple(problems)


def _damaged(place: Place, message: str) -> Problem:
    hint = "take a copy of the sheet that went out, and put the translations into its second column once more"
    return Problem(place=place, code=Code.CATALOGUE_BROKEN, message=message, hint=hint)


def _text(cell: etree._Element) -> str:
    """The words of a cell, as they are seen. A paragraph begins a line, and spaces that were kept are spaces again."""
    text = _SPACES.sub(" ", "".join(_pieces(cell)))
    lines = [line.strip(" ") for line in text.split(_BREAK)]
    kept = [re.sub(r"^\xa0+|[ \xa0]*\xa0[ \xa0]+|[ \xa0]+\xa0[ \xa0]*", _as_spaces, line) for line in lines]
    return "\n".join(kept).strip()


def _as_spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield _BREAK
        elif child.tag not in _UNSEEN and not _REMARK.search(child.get("class") or ""):
            if child.tag in _BLOCKS and child.getprevious() is not None:
                yield _BREAK
            yield from _pieces(child)
        yield child.tail or ""
