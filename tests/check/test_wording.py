import pytest

from generator.check.wording import check_page_wording, check_untranslated, check_wording
from generator.model.catalogue import Catalogue, Word
from generator.model.content import SourcePage
from generator.model.language import Language
from generator.model.problem import Code
from tests.builders import both, config, contact, place, source_page, twins
from tests.told import of_content, of_pages, of_twins, written

ENGLISH = "You can ask the court for the report if you have not seen it."
WELSH = "Gallwch ofyn i’r llys am yr adroddiad os nad ydych wedi ei weld."


def codes(*pages: SourcePage, **changes: object) -> list[Code]:
    """What is not in its language."""
    site = written(*pages, **changes)
    alone = of_pages(site, lambda page, _: check_page_wording(page))
    told = (*alone, *of_twins(site, check_untranslated), *of_content(site, check_wording))
    return [problem.code for problem in told]


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        (ENGLISH, WELSH, []),
        (WELSH, WELSH, [Code.WRONG_LANGUAGE]),
        (ENGLISH, ENGLISH, [Code.WRONG_LANGUAGE]),
        (ENGLISH, f"[{ENGLISH}]{{en}}", []),
        (f"::: cy\n\n{WELSH}\n\n:::", WELSH, []),
        ("Public Services Ombudsman Wales", "Public Services Ombudsman Wales", [Code.UNTRANSLATED]),
        ("Cafcass Cymru", "Cafcass Cymru", []),
        ("Read this. Call us today.", f"{WELSH} Call us today.", [Code.WRONG_LANGUAGE]),
        ("Read this.", f"{WELSH} [Call us today.]{{en}}", []),
        ("Read this.", f"“{WELSH}” Call us today.", [Code.WRONG_LANGUAGE]),
        ("- Read this\n- Contact us", f"- {WELSH}\n- Contact us", [Code.WRONG_LANGUAGE]),
    ],
)
def test_pages(english: str, welsh: str, expected: list[Code]) -> None:
    """Each sentence is in the language of its page or marked, and no sentence is the same on both."""
    pages = (
        source_page("home", Language.EN, english),
        source_page("home", Language.CY, welsh, title="Pwy all helpu?", summary="Dewch o hyd i bwy all eich helpu."),
    )

    assert expected == codes(*pages)


def test_titles_are_read() -> None:
    """The title and the summary are read by the loader; a block's title too."""
    page = source_page("home", Language.EN, f"::: note {WELSH}\n\nText.\n\n:::")

    assert [Code.WRONG_LANGUAGE] == codes(page)


def test_contacts_settings_and_words() -> None:
    """The words of contacts, of the configuration and of the catalogue are in their languages too."""
    swapped = both(WELSH, ENGLISH)
    word = Word(context="", english="x", english_plural="", forms=(ENGLISH,), fuzzy=False, place=place())

    assert [Code.WRONG_LANGUAGE] == codes(*twins(), contacts=(contact(note=swapped),))
    assert [Code.WRONG_LANGUAGE] == codes(*twins(), config=config(notice=swapped))
    assert [Code.WRONG_LANGUAGE] == codes(*twins(), catalogue=Catalogue(words=(word,)))


def test_what_is_filled_in_is_in_no_language() -> None:
    """The names of what the program puts into its words do not count; English words that were kept do."""
    filled = Word(
        context="", english="x", english_plural="", forms=("%(days)s, %(times)s",), fuzzy=False, place=place()
    )
    kept = Word(context="", english="Save this", english_plural="", forms=("Save this",), fuzzy=False, place=place())

    assert [] == codes(*twins(), catalogue=Catalogue(words=(filled,)))
    assert [Code.WRONG_LANGUAGE] == codes(*twins(), catalogue=Catalogue(words=(filled, kept)))
