"""``translations/cy/LC_MESSAGES/messages.po`` → the interface words in Welsh. The door of the catalogue library.

Whatever writes such files may have written it: what counts is what the file means.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polib

from generator.load.catalogue_words import word_faults
from generator.load.files import read_text
from generator.model.content import Catalogue, Word
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.plurals import PLURAL_FORMS, order_of_forms

WELSH_CATALOGUE = "cy/LC_MESSAGES/messages.po"
_LINE = re.compile(
    r'[ \t]*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[[0-5]\])?)[ \t]*)?"(?:[^"\\]|\\.)*")?[ \t]*'
)
"""A line that a catalogue may have. The library passes over a quotation mark that is not closed."""
_RULE = re.compile(r"\s*nplurals\s*=\s*(?P<forms>\d)\s*;\s*plural\s*=(?P<rule>[^;]*);?\s*")
_CHARSET = re.compile(r"charset=(?P<name>\S+)", re.IGNORECASE)
_READABLE = ("utf-8", "utf8", "ascii", "us-ascii")
_AT_LINE = re.compile(r"line (\d+)")


def load_catalogue(folder: Path, shown: str) -> Loaded[Catalogue]:
    """Load the Welsh catalogue of a ``translations`` folder, which messages call ``shown``."""
    path = f"{shown}/{WELSH_CATALOGUE}"
    if not (folder / WELSH_CATALOGUE).exists():
        problem = Problem(
            place=Place(path=path),
            code=Code.FILE_MISSING,
            message="the Welsh interface words are missing",
            hint="put the catalogue there; “make words” makes one to fill in",
        )
        return Loaded(value=None, problems=(problem,))
    file = read_text(folder, WELSH_CATALOGUE)
    if file.text is None:
        moved = tuple(replace(problem, place=replace(problem.place, path=path)) for problem in file.problems)
        return Loaded(value=None, problems=moved)
    return _read(file.text, path)


def _read(text: str, path: str) -> Loaded[Catalogue]:
    lines = text.split("\n")
    broken = next((number for number, line in enumerate(lines, 1) if not _LINE.fullmatch(line)), None)
    if broken is not None:
        return Loaded(value=None, problems=(_broken(path, broken),))
    try:
        # A text of one line could be the name of a file.
        catalogue = polib.pofile(text + "\n\n")
    except OSError as error:
        line = _AT_LINE.search(str(error))
        return Loaded(value=None, problems=(_broken(path, int(line[1]) if line else 1),))
    faults = tuple(_header_faults(catalogue.metadata, lines, path))
    order = _order(catalogue.metadata)
    if order is None or faults:
        return Loaded(value=None, problems=faults)
    entries = [entry for entry in catalogue if entry.msgid and not entry.obsolete]
    words = tuple(_word(entry, order, Place(path=path, line=_line(lines, entry.linenum or 1))) for entry in entries)
    return Loaded(value=Catalogue(words=words), problems=(*_twice(words), *word_faults(words)))


def _word(entry: polib.POEntry, order: tuple[int, ...], place: Place) -> Word:
    counted = tuple(entry.msgstr_plural.get(number, "") for number in order)
    return Word(
        context=entry.msgctxt or "",
        english=entry.msgid,
        english_plural=entry.msgid_plural,
        welsh=counted if entry.msgid_plural else (entry.msgstr,),
        fuzzy=entry.fuzzy,
        place=place,
    )


def _line(lines: list[str], start: int) -> int:
    """The line of an entry’s English: comments may stand above it."""
    return next((n for n, line in enumerate(lines[start - 1 :], start) if line.lstrip().startswith("msgid")), start)


def _broken(path: str, line: int) -> Problem:
    return Problem(
        place=Place(path=path, line=line),
        code=Code.CATALOGUE_BROKEN,
        message="the catalogue cannot be read from here on",
        hint="compare the lines here with the entries around them; each has a msgid and a msgstr in quotes",
    )


def _twice(words: tuple[Word, ...]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Word] = {}
    for word in words:
        known = first.setdefault((word.context, word.english), word)
        if known is not word:
            yield Problem(
                place=word.place,
                code=Code.CATALOGUE_BROKEN,
                message=f"“{word.english}” stands twice; it is first on line {known.place.line}",
                hint="keep one of the two",
            )


def _order(header: dict[str, str]) -> tuple[int, ...] | None:
    stated = _RULE.fullmatch(header.get("Plural-Forms", ""))
    return order_of_forms(int(stated["forms"]), stated["rule"]) if stated else None


def _header_faults(header: dict[str, str], lines: list[str], path: str) -> Iterator[Problem]:
    """What the header says that does not fit: another way of counting, other letters, another language."""

    def problem(key: str, code: Code, message: str, hint: str) -> Problem:
        line = next((number for number, line in enumerate(lines, 1) if f'"{key}:' in line), 1)
        return Problem(place=Place(path=path, line=line), code=code, message=message, hint=hint)

    charset = _CHARSET.search(header.get("Content-Type", ""))
    if charset and charset["name"].lower() not in _READABLE:
        message = f"the catalogue says that its letters are {charset['name']}, and they are read as UTF-8"
        hint = "save it as UTF-8, and write “charset=UTF-8” here"
        yield problem("Content-Type", Code.CATALOGUE_HEADER, message, hint)
    language = header.get("Language", "")
    if language and re.split("[_@.-]", language)[0].lower() not in ("cy", "cym", "wel"):
        message = f"the catalogue says that its language is “{language}”, and its place is that of the Welsh"
        yield problem("Language", Code.CATALOGUE_HEADER, message, "put the Welsh catalogue here, or write “cy”")
    if _order(header) is None:
        yield problem(
            "Plural-Forms",
            Code.PLURAL_HEADER,
            "the catalogue does not count in the six Welsh forms",
            f"write in the header: Plural-Forms: {PLURAL_FORMS}",
        )
