import pytest

from generator.model.catalogue import Catalogue, Word
from generator.model.language import Language
from generator.render.messages import Messages, MissingWordError
from generator.text.plurals import welsh_form
from tests.builders import place

FORMS = tuple(f"form {number}" for number in range(6))


def word(english: str, *welsh: str, context: str = "", plural: str = "") -> Word:
    """One entry of the catalogue."""
    return Word(context=context, english=english, english_plural=plural, forms=welsh, fuzzy=False, place=place())


CATALOGUE = Catalogue(
    words=(
        word("Friday", "dydd Gwener"),
        word("Friday", "ddydd Gwener", context="after to"),
        word("a page", *FORMS, plural="pages"),
        word("a page", *(form.upper() for form in FORMS), context="found", plural="pages"),
    )
)
WELSH = Messages.of(CATALOGUE, Language.CY)
ENGLISH = Messages.of(CATALOGUE, Language.EN)


@pytest.mark.parametrize(
    ("number", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (6, 4), (4, 5), (5, 5), (7, 5), (11, 5), (22, 5), (103, 5)]
)
def test_six_forms(number: int, form: int) -> None:
    """Welsh has a form for 0, 1, 2, 3 and 6, and one for all other numbers."""
    assert form == welsh_form(number)
    assert f"form {form}" == WELSH.ngettext("a page", "pages", number)
    assert f"FORM {form}" == WELSH.npgettext("found", "a page", "pages", number)


@pytest.mark.parametrize(("number", "expected"), [(0, "pages"), (1, "a page"), (2, "pages"), (6, "pages")])
def test_two_forms(number: int, expected: str) -> None:
    """English has a form for one, and one for all other numbers."""
    assert expected == ENGLISH.ngettext("a page", "pages", number)
    assert expected == ENGLISH.npgettext("found", "a page", "pages", number)


def test_context() -> None:
    """The same English has other Welsh words in another context."""
    assert ("dydd Gwener", "ddydd Gwener") == (WELSH.gettext("Friday"), WELSH.pgettext("after to", "Friday"))


def test_english_is_its_own_translation() -> None:
    """English words are given back as they are, known or not."""
    assert ("Friday", "anything") == (ENGLISH.pgettext("after to", "Friday"), ENGLISH.gettext("anything"))


def test_a_missing_word_is_never_english() -> None:
    """A word without Welsh is an error that names it, not the English word."""
    with pytest.raises(MissingWordError) as caught:
        WELSH.pgettext("after to", "Monday")

    assert "Monday" == caught.value.english
