"""Units → a sheet of two columns, which browsers and word processors open: to read, to print, to comment on."""

import html
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.language import Language
from generator.model.unit import Unit, UnitState
from generator.translate.changes import word_diff

_NAMES = {Language.EN: "English", Language.CY: "Cymraeg"}
_TOLD = {UnitState.DONE: "", UnitState.CHECK: "to be checked", UnitState.NEW: "to be translated"}


def sheet_text(units: Sequence[Unit], language: Language) -> str:
    """The units as a page of HTML: for each text a table with its source, its translation, and what is to be done."""
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><title>Translations</title></head><body>',
        *(line for key, own in groupby(units, key=lambda unit: unit.key) for line in _table(key, own, language)),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _table(key: str, units: Iterator[Unit], language: Language) -> Iterator[str]:
    yield f'<h2>{html.escape(key)}</h2>\n<table border="1"><tr>'
    yield f"<th>{_NAMES[language.other]}</th><th>{_NAMES[language]}</th><th>To do</th></tr>"
    for unit in units:
        told = _TOLD[unit.state] + (f"; changed: {word_diff(unit.was, unit.source)}" if unit.was else "")
        cells = (
            f'<td lang="{language.other}">{_words(unit.source)}</td>',
            f'<td lang="{language}">{_words(unit.target)}</td>',
            f"<td>{_words(told)}</td>",
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"


def _words(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")
