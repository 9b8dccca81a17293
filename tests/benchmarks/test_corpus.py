"""The generated factsheets, and the same in the files of each program."""

import re

import pytest

from benchmarks.corpus import LANGUAGES, factsheets
from benchmarks.layouts import Layout, said
from benchmarks.programs import programs

SHEETS = factsheets(24)
LAYOUTS = [pytest.param(program.layout, id=key) for key, program in programs().items()]


def words_in(text: str) -> int:
    """The number of words of a factsheet, without its front matter."""
    return len(text.split("\n---\n", 1)[1].split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_factsheet_has_the_length_of_a_real_one(layout: Layout) -> None:
    """Every factsheet has about 500 to 900 words in each language."""
    counts = [words_in(layout.text(sheet, language, SHEETS)) for sheet in SHEETS for language in LANGUAGES]

    assert min(counts) > 450
    assert max(counts) < 1_050


def test_a_larger_site_has_the_factsheets_of_a_smaller_one() -> None:
    """The words of a factsheet depend on its number alone; a link may lead elsewhere."""
    larger = factsheets(48)

    for small, large in zip(SHEETS, larger, strict=False):
        assert (small.title, small.summary, small.section) == (large.title, large.summary, large.section)


def test_twins_have_the_same_figures_and_links() -> None:
    """What a site's checks compare is the same in both languages: figures, sums and links, in the same order."""
    layout = programs()["ours"].layout
    for sheet in SHEETS:
        english, welsh = (layout.text(sheet, language, SHEETS).split("\n---\n", 1)[1] for language in LANGUAGES)
        figures = re.compile(r"£[\d.]+|\b\d+\b(?= (?:days|weeks|diwrnod|wythnos))")

        assert figures.findall(english) == figures.findall(welsh)
        assert re.findall(r"\]\((.*?)\)", english) == re.findall(r"\]\((.*?)\)", welsh)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_program_gets_the_same_prose(layout: Layout) -> None:
    """Each factsheet's sentences stand in the file of every program."""
    for sheet in SHEETS:
        for language in LANGUAGES:
            text = layout.text(sheet, language, SHEETS)
            assert said(sheet.title, language) in text
            assert "](#" not in text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_file_has_a_place_of_its_own(layout: Layout) -> None:
    """No two files of a program have the same path, and both languages have every factsheet."""
    paths = [path for path, _ in layout.files(SHEETS)]

    assert len(paths) == len(set(paths))
    assert len(paths) >= 2 * len(SHEETS)
