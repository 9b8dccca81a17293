"""``make words ROOT=DIR``: the catalogue of another site."""

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = "translations/cy/LC_MESSAGES/messages.po"


@pytest.fixture(name="script", scope="module")
def _script() -> dict[str, Any]:
    """The script that maintains catalogues."""
    return runpy.run_path(str(ROOT / "translations" / "update.py"))


def entries(text: str) -> dict[str, str]:
    """The words of a catalogue with their Welsh, without its header."""
    pairs = (part.split("\nmsgstr ") for part in text.split("\nmsgid ")[2:])
    return {english.strip('"'): welsh.split("\n")[0].strip('"') for english, welsh in pairs}


def test_a_site_with_words_of_its_own(script: dict[str, Any], tmp_path: Path) -> None:
    """New words wait, empty; what the site says otherwise, and what was translated, stays; what nobody says goes."""
    templates = tmp_path / "templates" / "pages"
    templates.mkdir(parents=True)
    said = ("Closes on %(date)s", "Bring this", "Read next")
    (templates / "event.html").write_text("".join(f'{{{{ _("{words}") }}}}\n' for words in said), encoding="utf-8")
    catalogue = tmp_path / CATALOGUE
    catalogue.parent.mkdir(parents=True)
    kept = {"Bring this": "Dewch â hwn", "Skip to main content": "I’r testun", "Once said": "Ers talwm"}
    catalogue.write_text(
        "\n\n".join(f'msgid "{english}"\nmsgstr "{welsh}"' for english, welsh in {"": "", **kept}.items()),
        encoding="utf-8",
    )

    script["main"](tmp_path)

    text = catalogue.read_text(encoding="utf-8")
    assert {
        "Closes on %(date)s": "",
        "Bring this": "Dewch â hwn",
        "Skip to main content": "I’r testun",
    } == entries(text)
    assert "#: templates/pages/event.html" in text
    script["main"](tmp_path)
    assert text == catalogue.read_text(encoding="utf-8")


def test_a_site_without(script: dict[str, Any], tmp_path: Path) -> None:
    """Where nothing is said otherwise, the catalogue is a header that the program takes."""
    script["main"](tmp_path)

    assert {} == entries((tmp_path / CATALOGUE).read_text(encoding="utf-8"))
