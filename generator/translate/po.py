"""Units ⇄ a PO file, as gettext, Poedit and the tools of translators write it. The door of the library for writing."""

from collections.abc import Iterator, Sequence

import polib

from generator.load.catalogue import line_of, open_catalogue
from generator.load.letters import unseen
from generator.model.language import Language
from generator.model.problem import Place, Problem
from generator.model.unit import Returned, Unit, UnitState
from generator.text.plurals import PLURAL_FORMS
from generator.translate.units import name_of


def po_text(units: Sequence[Unit], language: Language) -> str:
    """The units as a PO file."""
    catalogue = polib.POFile()
    catalogue.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language.value,
        "Plural-Forms": PLURAL_FORMS[language],
    }
    for unit in units:
        catalogue.append(
            polib.POEntry(
                msgctxt=name_of(unit),
                msgid=unit.source,
                msgstr=unit.target,
                comment=unit.note,
                flags=["fuzzy"] if unit.state is UnitState.CHECK else [],
                previous_msgid=unit.was or None,
            )
        )
    return str(catalogue)


def po_units(text: str, path: str) -> tuple[tuple[Returned, ...], tuple[Problem, ...]]:
    """What came back in a PO file, and what keeps it from being read."""
    broken = tuple(_breaking(text, path))
    if broken:
        return (), broken
    catalogue = open_catalogue(text, path)
    if isinstance(catalogue, Problem):
        return (), (catalogue,)
    return tuple(_returned(catalogue, text.split("\n"), path)), ()


def _breaking(text: str, path: str) -> Iterator[Problem]:
    """The signs within a line at which the library ends it: it would lose the words before them without a word."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line.splitlines()) > 1:
            for code, message, hint in unseen(line):
                yield Problem(place=Place(path=path, line=number), code=code, message=message, hint=hint)


def _returned(catalogue: polib.POFile, lines: list[str], path: str) -> Iterator[Returned]:
    for entry in catalogue:
        if entry.msgid and not entry.obsolete:
            yield Returned(
                name=entry.msgctxt or "",
                source=entry.msgid,
                target=entry.msgstr,
                sure=not entry.fuzzy,
                place=Place(path=path, line=line_of(lines, entry.linenum or 1)),
            )
