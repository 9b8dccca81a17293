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


SIGNS = "---\ntitle: A\nsummary: B\n---\n\n## One\n\n- two\n\n> three\n\n| four |\n| --- |\n| five |\n\nsix\n: seven\n"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("s1.1", "un #"),
        ("s1.1", "un {#anchor}"),
        ("s1.2", "1. dau"),
        ("s1.2", "- dau"),
        ("s1.3", ">tri"),
        ("s1.4", "pedwar | pump"),
        ("s1.7", "chwech\\\nsaith"),
        ("s1.7", "-"),
        ("s1.8", "# wyth"),
        ("s1.7", ":::"),
        ("s1.8", "[x]("),
        ("s1.8", "<b>wyth</b>"),
        ("s1.8", "wyth\n\nnaw"),
    ],
)
def test_words_that_cannot_stand(at: str, words: str) -> None:
    """Words are refused that a sign in them makes something else, that nobody would see, or that break the page."""
    with pytest.raises(CannotStandError):
        page_with(replace(PAGE, source=SIGNS, translation=SIGNS), {at: words})


def test_a_sign_behind_a_backslash() -> None:
    """A sign that a translator marks as such stands."""
    assert "- 1\\. dau\n" in page_with(replace(PAGE, source=SIGNS, translation=SIGNS), {"s1.2": "1\\. dau"})


def test_a_catalogue() -> None:
    """The translation of an entry is put in the place of the old one, however many lines that had."""
    text = 'msgid ""\n"A"\nmsgstr ""\n"B"\n\nmsgid "C"\nmsgstr "D"\n'

    assert 'msgid ""\n"A"\nmsgstr "E"\n\nmsgid "C"\nmsgstr "\\"F\\""\n' == catalogue_with(text, {1: "E", 6: '"F"'})
    assert 'msgid "C"\r\nmsgstr "D"\r\n' == catalogue_with('msgid "C"\r\nmsgstr "c"\r\n', {1: "D"})
