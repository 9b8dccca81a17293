"""The files of translators → the units that came back in them, and what keeps a file from being read."""

import codecs
import re
from collections.abc import Sequence
from pathlib import Path

from generator.model.problem import Code, Place, Problem
from generator.model.unit import Returned
from generator.reading import read_ordinary_file
from generator.translate.po import po_units
from generator.translate.sheet import sheet_units
from generator.translate.xliff import xliff_units

FILE_LIMIT = 50_000_000
_CHARSET = re.compile(rb"charset=[\"']?([\w.-]+)", re.IGNORECASE)
_SHEET = re.compile(rb"<(?:!doctype html|html)\b", re.IGNORECASE)
_START = 2_000
"""In so many bytes a file of HTML says what it is."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_returned(paths: Sequence[Path]) -> tuple[list[Returned], list[Problem]]:
    """All that came back in these files. Raises ``OSError``."""
    returned: list[Returned] = []
    problems: list[Problem] = []
    for path in paths:
        own, faults = _read(read_ordinary_file(path, FILE_LIMIT), str(path))
        returned += own
        problems += faults if own or faults else (_nothing_in(str(path)),)
    return returned, problems


def _read(data: bytes, path: str) -> tuple[tuple[Returned, ...], tuple[Problem, ...]]:
    plain = data.replace(b"\0", b"").lstrip(codecs.BOM_UTF8 + codecs.BOM_UTF16)
    if not plain.lstrip().startswith(b"<"):
        return _read_po(data, path) if b"msgid" in plain else ((), (_nothing_in(path),))
    if not _SHEET.search(plain[:_START]):
        return xliff_units(data, path)
    charset = _charset(data, data[:_START])
    wrong = _wrong_letters(data, charset, path) if charset else None
    return ((), (wrong,)) if wrong else sheet_units(data, path)


def _read_po(data: bytes, path: str) -> tuple[tuple[Returned, ...], tuple[Problem, ...]]:
    charset = _charset(data, data) or "utf-8"
    wrong = _wrong_letters(data, charset, path)
    if wrong:
        return (), (wrong,)
    return po_units(data.decode(charset).replace("\r\n", "\n").replace("\r", "\n"), path)


def _charset(data: bytes, start: bytes) -> str:
    """The letters that the first bytes of a file show, or that its start names; empty where nothing tells."""
    stated = _CHARSET.search(start)
    return next((name for mark, name in _MARKS if data.startswith(mark)), stated[1].decode() if stated else "")


def _wrong_letters(data: bytes, charset: str, path: str) -> Problem | None:
    try:
        data.decode(charset)
    except (UnicodeError, LookupError) as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else data.find(b"charset=")
        return Problem(
            place=Place(path=path, line=data.count(b"\n", 0, max(at, 0)) + 1),
            code=Code.NOT_UTF8,
            message=f"the file says that its letters are {charset}, and this cannot be read so",
            hint="ask for the file once more, as UTF-8",
        )
    return None


def _nothing_in(path: str) -> Problem:
    return Problem(
        place=Place(path=path),
        code=Code.CATALOGUE_BROKEN,
        message="there is nothing to take back in this file: it is no PO, no XLIFF 1.2 and no sheet, or holds no unit",
        hint="ask for the file that went out, as the translator’s tool saves it: a PO without “#~” before its units, "
        "and a sheet as a web page (HTML)",
    )
