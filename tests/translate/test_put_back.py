from dataclasses import replace

import pytest

from generator.model.language import Language
from generator.translate.page_units import PageTexts
from generator.translate.put_back import CannotStandError, catalogue_with, page_with

PAGE = PageTexts(
    key="a",
    language=Language.CY,
    path="content/cy/a.md",
    source="---\ntitle: A\nsummary: B\n---\n\nOne.\n\n- two\n",
    translation='\ufeff---\r\ntitle: "Â"\r\nslug: a-b\r\nsummary: B\r\n---\r\n\r\nUn.\r\n\r\n- dau\r\n',
    was=None,
    trusted=True,
)


def test_a_page() -> None:
    """Words change; line ends, marks and the rest of the header stay."""
    text = page_with(PAGE, {"summary": "Crynodeb: ie", "s1.2": "tri\npedwar"})

    assert (
        '\ufeff---\r\ntitle: "Â"\r\nslug: a-b\r\nsummary: "Crynodeb: ie"\r\n---\r\n\r\nUn.\r\n\r\n- tri\r\npedwar\r\n'
        == text
    )


def test_words_of_the_front_matter() -> None:
    """A value of a field or of a film is put into its place; a page without a twin is begun with it."""
    source = "---\ntitle: A\nsummary: B\nfields:\n  place: Court\n  day: 2026-11-20\n---\n\nOne.\n"
    page = replace(PAGE, source=source, translation=source.replace("Court", "Lys"), text_fields=frozenset(("place",)))
    text = page_with(page, {"fields.place": "Llys"})
    begun = page_with(replace(page, translation=""), {"title": "Â", "fields.place": "Llys", "s1.1": "Un."})

    assert source.replace("Court", "Llys") == text
    assert source.replace("Court", "Llys").replace("title: A", "title: Â").replace("One.", "Un.") == begun


@pytest.mark.parametrize("words", ["# tri", "tri\n\npedwar", "[x](", "<b>tri</b>"])
def test_words_that_cannot_stand(words: str) -> None:
    """Words that would build the page otherwise, or break it, are refused."""
    with pytest.raises(CannotStandError):
        page_with(PAGE, {"s1.1": words})


def test_a_catalogue() -> None:
    """The translation of an entry is put in the place of the old one, however many lines that had."""
    text = 'msgid ""\n"A"\nmsgstr ""\n"B"\n\nmsgid "C"\nmsgstr "D"\n'

    assert 'msgid ""\n"A"\nmsgstr "E"\n\nmsgid "C"\nmsgstr "\\"F\\""\n' == catalogue_with(text, {1: "E", 6: '"F"'})
    assert 'msgid "C"\r\nmsgstr "D"\r\n' == catalogue_with('msgid "C"\r\nmsgstr "c"\r\n', {1: "D"})
