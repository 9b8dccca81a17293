"""Texts of the project's own site, through the tools of translators and back: not a word is another."""

import io
import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from lxml import html
from translate.storage.po import pofile
from translate.storage.xliff import xlifffile

from generator.build import OWN_FOLDER
from generator.model.language import Language
from generator.model.unit import Returned, Unit
from generator.translate.judge import judge, key_of
from generator.translate.pairs import load_texts
from generator.translate.po import po_text, po_units
from generator.translate.sheet import sheet_text, sheet_units
from generator.translate.units import all_keys, load_units
from generator.translate.xliff import xliff_text, xliff_units
from tests.torture.builds import TORTURE

EACH = 1 if TORTURE else 4
"""Of how many pages and words of the site one is looked at: ``make torture`` looks at all of them."""


@pytest.fixture(name="units", scope="module")
def _units() -> tuple[Unit, ...]:
    """Units of the project's own site."""
    texts = load_texts(OWN_FOLDER)
    keys = all_keys(texts)
    # The interface words are all under one key.
    return load_units(texts, tuple(dict.fromkeys(("interface", *keys[::EACH]))))


@pytest.fixture(name="out", scope="module")
def _out(units: tuple[Unit, ...]) -> str:
    """The PO file that goes out."""
    return po_text(units, Language.CY)


def by_polib(text: str) -> str:
    """What polib writes, with other lines."""
    return polib.pofile(text, wrapwidth=200).__unicode__()


def by_babel(text: str) -> str:
    """What Babel writes, with a header of its own."""
    buffer = io.BytesIO()
    write_po(buffer, read_po(io.StringIO(text), locale="cy"), width=60, include_previous=True)
    return buffer.getvalue().decode()


def by_translate_toolkit(text: str) -> str:
    """What translate-toolkit writes, with a header that it has brought up to date."""
    store = pofile.parsestring(text.encode())  # type: ignore[no-untyped-call]
    store.updateheader(add=True, last_translator="Nobody", x_generator="Translate Toolkit")
    return bytes(store).decode()


def by_gettext(text: str) -> str:
    """What msgcat writes; where it is not there, what its fellows write is enough."""
    if not shutil.which("msgcat"):
        return text
    return subprocess.run(["msgcat", "--width=50", "-"], input=text, capture_output=True, text=True, check=True).stdout


def by_word(text: str) -> bytes:
    """What Word writes as a filtered web page: paragraphs in cells, lines of 80 signs, its own letters."""
    text = re.sub(
        r"<td([^>]*)>(.*?)</td>", r"<td\1 width=9>\n  <p class=MsoNormal><span lang=CY>\2</span></p>\n  </td>", text
    )
    text = text.replace("<th>", "<td><p><b>").replace("</th>", "</b></p></td>").replace("></span>", ">&nbsp;</span>")
    text = "\n".join(
        textwrap.fill(line, 80, break_long_words=False, break_on_hyphens=False) for line in text.split("\n")
    )
    text = text.replace('charset="utf-8"', 'http-equiv=Content-Type content="text/html; charset=windows-1252"')
    return text.encode("windows-1252", "xmlcharrefreplace")


def by_libreoffice(text: str) -> bytes:
    """What LibreOffice writes: capital letters in no tag, fonts, breaks with a line end and tabs behind them."""
    text = re.sub(
        r"<td[^>]*>(.*?)</td>", r'<td style="border: 1px"><p><font face="Arial">\1<br/>\n\t\t</font></p></td>', text
    )
    return text.replace("<br>", "<br/>\n\t\t").replace("\xa0", "&nbsp;").encode()


def by_browser(text: str) -> bytes:
    """What a browser writes that saves a page as it stands, as far as a library does the same."""
    return bytes(html.tostring(html.document_fromstring(text), encoding="utf-8"))


def assert_as_it_went(units: tuple[Unit, ...], back: tuple[Returned, ...], *, are_exact: bool = True) -> None:
    """Nothing is lost, in doubt or to be written. Where words are not ``are_exact``, lines may end without a space."""
    known: dict[str, dict[str, Unit]] = {}
    for unit in units:
        known.setdefault(unit.key, {})[unit.at] = unit
    judged = [judge(each, known.get(key_of(each), {})) for each in back]

    assert {(unit.key, unit.at) for unit in units} == {(each.unit.key, each.unit.at) for each in judged if each.unit}
    assert [] == [each for each in judged if each.fault or each.is_new or (each.left and each.returned.sure)]
    targets = {unit.target if are_exact else spaced(unit.target) for unit in units}
    assert targets == {each.returned.target for each in judged}


def spaced(text: str) -> str:
    """A text without the spaces at the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


@pytest.mark.parametrize("tool", [by_polib, by_babel, by_translate_toolkit, by_gettext])
def test_po(units: tuple[Unit, ...], out: str, tool: Callable[[str], str]) -> None:
    """Each tool reads and writes the PO file of the whole site without losing or changing a word."""
    back, problems = po_units(tool(out), "back.po")

    assert () == problems
    assert_as_it_went(units, back)


def test_xliff(units: tuple[Unit, ...]) -> None:
    """A tool that reads and writes XLIFF keeps every word, and what is locked in it."""
    store = xlifffile.parsestring(xliff_text(units, Language.CY).encode())  # type: ignore[no-untyped-call]
    back, problems = xliff_units(bytes(store), "back.xlf")

    assert () == problems
    assert_as_it_went(units, back)


@pytest.mark.parametrize("tool", [by_word, by_libreoffice, by_browser, str.encode])
def test_sheet(units: tuple[Unit, ...], tool: Callable[[str], bytes]) -> None:
    """A program that opens the sheet and saves it as a web page loses and changes no word."""
    back, problems = sheet_units(tool(sheet_text(units, Language.CY)), "back.html")

    assert () == problems
    assert_as_it_went(units, back, are_exact=False)


def test_there_is_much_to_translate(units: tuple[Unit, ...]) -> None:
    """Pages, words in YAML and interface words all go out."""
    kinds = {Path(unit.place.path).suffix for unit in units}

    assert {".md", ".yml", ".po"} == kinds
    assert len(units) > 7000 / EACH
