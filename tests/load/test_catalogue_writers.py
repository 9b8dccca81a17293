"""The interface words as every common tool saves them: read alike, to the last form."""

import io
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from translate.storage.po import pofile

from generator.build import OWN_FOLDER
from generator.load.catalogue import WELSH_CATALOGUE, load_catalogue
from generator.model.catalogue import Catalogue

OURS = OWN_FOLDER / "translations" / WELSH_CATALOGUE
KEPT = Path(__file__).parent / "catalogues"
"""The same few words as gettext has written them, and by hand in the form in which Poedit saves."""

FORMS = ("tudalen", "dudalen", "dudalen", "tudalen", "thudalen", "tudalen")


def by_babel(width: int) -> str:
    """What Babel writes, with lines of this length."""
    with OURS.open("rb") as file:
        catalog = read_po(file, locale="cy")
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=width)
    return buffer.getvalue().decode()


def by_translate_toolkit() -> str:
    """What translate-toolkit writes, with a header that it has brought up to date."""
    store = pofile.parsestring(OURS.read_bytes())  # type: ignore[no-untyped-call]
    store.updateheader(add=True, last_translator="Nobody", x_generator="Translate Toolkit")
    return bytes(store).decode()


WRITERS: dict[str, Callable[[], str]] = {
    "Babel": lambda: by_babel(76),
    "Babel, long lines": lambda: by_babel(0),
    "polib": lambda: str(polib.pofile(str(OURS))),
    "polib, short lines": lambda: str(polib.pofile(str(OURS), wrapwidth=40)),
    "translate-toolkit": by_translate_toolkit,
}


def loaded(text: str, folder: Path, newline: str = "\n", encoding: str = "utf-8") -> Catalogue:
    """A catalogue with this text, which has no fault."""
    (folder / WELSH_CATALOGUE).parent.mkdir(parents=True)
    (folder / WELSH_CATALOGUE).write_text(text, encoding=encoding, newline=newline)
    result = load_catalogue(folder)
    assert () == result.problems
    assert result.value is not None
    return result.value


def meaning(catalogue: Catalogue) -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    """What a catalogue says, without its order and its lines."""
    return {(word.context, word.english): (word.english_plural, word.forms) for word in catalogue.words}


@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS.keys())
def test_every_writer_is_read_alike(tmp_path: Path, writer: Callable[[], str]) -> None:
    """The project's own catalogue means the same after each tool has saved it without a change."""
    ours = load_catalogue(OWN_FOLDER / "translations").value
    assert ours is not None

    assert meaning(ours) == meaning(loaded(writer(), tmp_path))


@pytest.mark.parametrize(("newline", "encoding"), [("\r\n", "utf-8"), ("\r", "utf-8"), ("\n", "utf-8-sig")])
def test_ends_and_marks_make_no_difference(tmp_path: Path, newline: str, encoding: str) -> None:
    """Line ends of another system and a byte order mark change nothing."""
    ours = load_catalogue(OWN_FOLDER / "translations").value
    assert ours is not None

    assert meaning(ours) == meaning(loaded(OURS.read_text(encoding="utf-8"), tmp_path, newline, encoding))


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.po")), ids=lambda path: path.stem)
def test_what_programs_have_written(tmp_path: Path, path: Path) -> None:
    """Headers, rules, wrapped and indented words, old entries and earlier English are read as they are meant."""
    long = "Nothing is sent and nothing is kept: what you choose stays on this page, on your own device."
    yn_hir = "Does dim yn cael ei anfon na’i gadw: mae’r hyn a ddewiswch yn aros ar y dudalen hon, ar eich dyfais chi."

    assert {
        ("", "Home"): ("", ("Hafan",)),
        ("after to", "Friday"): ("", ("ddydd Gwener",)),
        ("", "%(n)s page"): ("%(n)s pages", tuple(f"%(n)s {word}" for word in FORMS)),
        ("", long): ("", (yn_hir,)),
    } == meaning(loaded(path.read_text(encoding="utf-8"), tmp_path))


def test_forms_in_another_order_come_out_in_ours(tmp_path: Path) -> None:
    """A tool that numbers the six forms in another way is understood."""
    rule = "nplurals=6; plural=(n==1 ? 0 : n==2 ? 1 : n==3 ? 2 : n==6 ? 3 : n==0 ? 4 : 5);"
    forms = "".join(
        f'msgstr[{number}] "{word}"\n' for number, word in enumerate("un dau tri chwech dim llawer".split())
    )
    text = f'msgid ""\nmsgstr ""\n"Plural-Forms: {rule}\\n"\n\nmsgid "one"\nmsgid_plural "many"\n{forms}'

    assert ("dim", "un", "dau", "tri", "chwech", "llawer") == loaded(text, tmp_path).words[0].forms
