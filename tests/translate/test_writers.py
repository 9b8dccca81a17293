"""Every text of the project's own site, through the tools of translators and back: not a word is another."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from translate.storage.po import pofile
from translate.storage.xliff import xlifffile

from generator.build import OWN_FOLDER
from generator.model.language import Language
from generator.model.unit import Returned, Unit
from generator.translate.judge import judge, key_of
from generator.translate.pairs import load_texts
from generator.translate.po import po_text, po_units
from generator.translate.units import all_keys, load_units
from generator.translate.xliff import xliff_text, xliff_units


@pytest.fixture(name="units", scope="module")
def _units() -> tuple[Unit, ...]:
    """All units of the project's own site."""
    texts = load_texts(OWN_FOLDER)
    return load_units(texts, all_keys(texts))


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


def assert_as_it_went(units: tuple[Unit, ...], back: tuple[Returned, ...]) -> None:
    """Nothing is lost, in doubt or to be written."""
    known: dict[str, dict[str, Unit]] = {}
    for unit in units:
        known.setdefault(unit.key, {})[unit.at] = unit
    judged = [judge(each, known.get(key_of(each), {})) for each in back]

    assert {(unit.key, unit.at) for unit in units} == {(each.unit.key, each.unit.at) for each in judged if each.unit}
    assert [] == [each for each in judged if each.fault or each.is_new or (each.left and each.returned.sure)]
    assert {unit.target for unit in units} == {each.returned.target for each in judged}


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


def test_there_is_much_to_translate(units: tuple[Unit, ...]) -> None:
    """Pages, words in YAML and interface words all go out."""
    kinds = {Path(unit.place.path).suffix for unit in units}

    assert {".md", ".yml", ".po"} == kinds
    assert len(units) > 7000
