"""``translations/<language>/LC_MESSAGES/messages.po`` → the interface words. The door of the catalogue library.

Whatever writes such files may have written it: what counts is what the file means.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import polib

from generator.languages import CONVENTIONS
from generator.load.catalogue_words import word_faults
from generator.load.files import SiteFolder, Typed, list_files, read_text
from generator.model.catalogue import Catalogue, Word
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import INTERFACE_FILE
from generator.text.plurals import PLURAL_FORMS, order_of_forms
from generator.text.suggest import nearest

CATALOGUES = {language: f"{language}/LC_MESSAGES/messages.po" for language in Language}
WELSH_CATALOGUE = CATALOGUES[Language.CY]
_LINE = re.compile(
    r'[ \t]*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[[0-5]\])?)[ \t]*)?"(?:[^"\\]|\\.)*")?[ \t]*'
)
"""A line that a catalogue may have. The library passes over a quotation mark that is not closed."""
_CLOSE = re.compile(r"^(#[,|])(?=\S)", re.MULTILINE)
"""A mark with its words close to it, as gettext reads it and the library does not."""
_RULE = re.compile(r"\s*nplurals\s*=\s*(?P<forms>\d)\s*;\s*plural\s*=(?P<rule>[^;]*);?\s*")
_CHARSET = re.compile(r"charset=(?P<name>\S+)", re.IGNORECASE)
_READABLE = ("utf-8", "utf8", "ascii", "us-ascii")
_REMEMBERED = 8
_AT_LINE = re.compile(r"line (\d+)")


def load_catalogue(folder: SiteFolder) -> Loaded[Catalogue]:
    """Load the Welsh catalogue of a ``translations`` folder."""
    if not (folder / WELSH_CATALOGUE).exists():
        problem = Problem(
            place=Place(path=f"translations/{WELSH_CATALOGUE}"),
            code=Code.FILE_MISSING,
            message="the Welsh interface words are missing",
            hint="put the catalogue there; “make words” makes one to fill in",
        )
        return Loaded(value=None, problems=(problem,))
    loaded = _load(folder, Language.CY)
    return Loaded(value=None if loaded.value is None else Catalogue(words=loaded.value), problems=loaded.problems)


def load_words(root: SiteFolder, lender: Path) -> Loaded[Catalogue]:
    """Load the words that ``lender`` lends to every site, and put those of the site folder in their place."""
    is_lender = (root / "").resolve() == lender.resolve()
    folder = _translations(root)
    lent = load_catalogue(folder if is_lender else lender / "translations")
    if lent.value is None or is_lender:
        return lent
    own = {language: _load(folder, language) for language in Language}
    words = {(word.context, word.english): word for word in lent.value.words}
    problems = [problem for loaded in own.values() for problem in loaded.problems]
    problems += _astray(root)
    if not (root / "templates").is_dir():
        known = {english: english for _, english in words}
        problems += [
            _unknown(word, list(known)) for each in own.values() for word in each.value or () if _key(word) not in words
        ]
    words |= {_key(word): word for word in own[Language.CY].value or ()}
    catalogue = Catalogue(words=tuple(words.values()), english=own[Language.EN].value or ())
    return Loaded(value=catalogue, problems=tuple(problems))


def _astray(root: SiteFolder) -> Iterator[Problem]:
    """Catalogues that lie where none is read."""
    for path in list_files(root, "translations")[0]:
        if path.endswith(".po") and path.removeprefix("translations/") not in CATALOGUES.values():
            yield Problem(
                place=Place(path=path),
                code=Code.UNEXPECTED_FILE,
                message="no interface words are read from here",
                hint=f"put them into {INTERFACE_FILE}",
            )


def _translations(root: SiteFolder) -> SiteFolder:
    """The folder of the catalogues, with what somebody types in the place of some."""
    if isinstance(root, Typed):
        return Typed(
            root=root.root / "translations",
            files={path.removeprefix("translations/"): data for path, data in root.files.items()},
        )
    return root / "translations"


def _key(word: Word) -> tuple[str, str]:
    return word.context, word.english


def _unknown(word: Word, known: list[str]) -> Problem:
    return Problem(
        place=word.place,
        code=Code.WORD_UNKNOWN,
        message=f"no page says “{word.english}”, so nothing is put in its place",
        hint=nearest(word.english, known) or "copy the English as the program has it, sign for sign, into msgid",
    )


def _load(folder: SiteFolder, language: Language) -> Loaded[tuple[Word, ...]]:
    """Load the catalogue of one language, if there is one."""
    path = f"translations/{CATALOGUES[language]}"
    is_typed = isinstance(folder, Typed) and CATALOGUES[language] in folder.files
    if not is_typed and not (folder / CATALOGUES[language]).exists():
        return Loaded(value=None)
    file = read_text(folder, CATALOGUES[language])
    if file.text is None:
        moved = tuple(replace(problem, place=replace(problem.place, path=path)) for problem in file.problems)
        return Loaded(value=None, problems=moved)
    return _read(file.text, path, language)


def open_catalogue(text: str, path: str) -> polib.POFile | Problem:
    """The entries of a catalogue, or what keeps it from being read."""
    text = _CLOSE.sub(r"\1 ", text)
    broken = next((number for number, line in enumerate(text.split("\n"), 1) if not _LINE.fullmatch(line)), None)
    if broken is not None:
        return _broken(path, broken)
    try:
        # A text of one line could be the name of a file.
        return polib.pofile(text + "\n\n")
    except OSError as error:
        line = _AT_LINE.search(str(error))
        return _broken(path, int(line[1]) if line else 1)


@lru_cache(_REMEMBERED)  # A preview reads the words of the program again after each change of a site.
def _read(text: str, path: str, language: Language) -> Loaded[tuple[Word, ...]]:
    lines = text.split("\n")
    catalogue = open_catalogue(text, path)
    if isinstance(catalogue, Problem):
        return Loaded(value=None, problems=(catalogue,))
    faults = tuple(_header_faults(catalogue.metadata, lines, path, language))
    order = _order(catalogue.metadata, language)
    if order is None or faults:
        return Loaded(value=None, problems=faults)
    entries = [entry for entry in catalogue if entry.msgid and not entry.obsolete]
    words = tuple(_word(entry, order, Place(path=path, line=line_of(lines, entry.linenum or 1))) for entry in entries)
    return Loaded(value=words, problems=(*_twice(words), *word_faults(words, language)))


def _word(entry: polib.POEntry, order: tuple[int, ...], place: Place) -> Word:
    counted = tuple(entry.msgstr_plural.get(number, "") for number in order)
    return Word(
        context=entry.msgctxt or "",
        english=entry.msgid,
        english_plural=entry.msgid_plural,
        forms=counted if entry.msgid_plural else (entry.msgstr,),
        fuzzy=entry.fuzzy,
        place=place,
    )


def line_of(lines: list[str], start: int) -> int:
    """The line of an entry’s English: comments may stand above it."""
    return next((n for n in range(start, len(lines) + 1) if lines[n - 1].lstrip().startswith("msgid")), start)


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


def _order(header: dict[str, str], language: Language) -> tuple[int, ...] | None:
    if language is Language.EN:
        return (0, 1)
    if not header:
        # A few words of a site’s own need no header.
        return (0, 1, 2, 3, 4, 5)
    stated = _RULE.fullmatch(header.get("Plural-Forms", ""))
    return order_of_forms(int(stated["forms"]), stated["rule"]) if stated else None


def _header_faults(header: dict[str, str], lines: list[str], path: str, expected: Language) -> Iterator[Problem]:
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
    if language and re.split("[_@.-]", language)[0].lower() not in CONVENTIONS[expected].codes:
        name = expected.english
        message = f"the catalogue says that its language is “{language}”, and its place is that of the {name}"
        yield problem(
            "Language", Code.CATALOGUE_HEADER, message, f"put the {name} catalogue here, or write “{expected}”"
        )
    if _order(header, expected) is None:
        yield problem(
            "Plural-Forms",
            Code.PLURAL_HEADER,
            "the catalogue does not count in the six Welsh forms",
            f"write in the header: Plural-Forms: {PLURAL_FORMS.cy}",
        )
