"""``translations/cy/LC_MESSAGES/messages.po`` → the interface words in Welsh. The door of the catalogue library."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from generator.load.files import read_text
from generator.model.content import Catalogue, Word
from generator.model.problem import Code, Loaded, Place, Problem

WELSH_CATALOGUE = "cy/LC_MESSAGES/messages.po"
SIX_FORMS = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
_LINE = re.compile(r'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[[0-5]\])?)[ \t]+)?"(?:[^"\\]|\\.)*")?[ \t]*')
"""A line that a catalogue may have. The library passes over a quotation mark that is not closed."""
_HEADER = re.compile(r'"Plural-Forms:(?P<rule>[^"]*?)(?:\\n)?"')


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
    header_fault = _plural_fault(file.text, path)
    if header_fault:
        return Loaded(value=None, problems=(header_fault,))
    broken = next((n for n, line in enumerate(file.text.split("\n"), 1) if not _LINE.fullmatch(line)), None)
    if broken is not None:
        return Loaded(value=None, problems=(_broken(path, broken),))
    try:
        catalogue = read_po(io.StringIO(file.text), locale="cy", abort_invalid=True)
    except (PoFileError, ValueError) as error:
        return Loaded(value=None, problems=(_broken(path, getattr(error, "lineno", 0) + 1),))
    words = tuple(
        Word(
            context=message.context or "",
            english=message.id if isinstance(message.id, str) else message.id[0],
            english_plural="" if isinstance(message.id, str) else message.id[1],
            welsh=(message.string,) if isinstance(message.string, str) else tuple(message.string or ("",)),
            fuzzy=message.fuzzy,
            place=Place(path=path, line=message.lineno or 1),
        )
        for message in catalogue
        if message.id
    )
    return Loaded(value=Catalogue(words=words), problems=tuple(_faults(words)))


def _broken(path: str, line: int) -> Problem:
    return Problem(
        place=Place(path=path, line=line),
        code=Code.CATALOGUE_BROKEN,
        message="the catalogue cannot be read from here on",
        hint="compare the lines here with the entries around them; each has a msgid and a msgstr in quotes",
    )


def _plural_fault(text: str, path: str) -> Problem | None:
    match = _HEADER.search(text)
    squeezed = re.sub(r"\s", "", match["rule"]) if match else ""
    if squeezed.rstrip(";") == re.sub(r"\s", "", SIX_FORMS).rstrip(";"):
        return None
    line = text.count("\n", 0, match.start()) + 1 if match else 1
    return Problem(
        place=Place(path=path, line=line),
        code=Code.PLURAL_HEADER,
        message="the catalogue does not count in the six Welsh forms",
        hint=f"write the header line exactly so: Plural-Forms: {SIX_FORMS}",
    )


def _faults(words: tuple[Word, ...]) -> Iterator[Problem]:
    for word in words:
        if word.fuzzy:
            yield Problem(
                place=word.place,
                code=Code.WORD_FUZZY,
                message=f"the Welsh for “{word.english}” is marked as a guess (fuzzy)",
                hint="check it, then remove the word “fuzzy” above it",
            )
        elif not all(form.strip() for form in word.welsh) or len(word.welsh) != (6 if word.english_plural else 1):
            forms = "one of its six forms" if word.english_plural else "it"
            yield Problem(
                place=word.place,
                code=Code.WORD_MISSING,
                message=f"there is no Welsh for “{word.english}”",
                hint=f"write {forms} in msgstr",
            )
        elif _placeholders(word.english, *word.welsh):
            yield Problem(
                place=word.place,
                code=Code.WORD_PLACEHOLDER,
                message=f"the Welsh for “{word.english}” has other %(names)s than the English",
                hint="use each name in brackets exactly as the English does",
            )
        elif word.welsh == (word.english,) and " " in re.sub(r"%\(\w+\)s\W*", "", word.english).strip():
            yield Problem(
                place=word.place,
                code=Code.WORD_UNTRANSLATED,
                message=f"the Welsh for “{word.english}” is the English",
                hint="write it in Welsh",
            )


def _placeholders(english: str, *welsh: str) -> bool:
    """Tell whether a form has a placeholder that the English has not, or the last form lacks one."""
    wanted = set(re.findall(r"%\(\w+\)s|%%", english))
    given = [set(re.findall(r"%\(\w+\)s|%%", form)) for form in welsh]
    return any(names - wanted for names in given) or given[-1] != wanted
