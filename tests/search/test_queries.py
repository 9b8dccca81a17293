"""The words that people use find the page that they need."""

import pytest

from generator.model.language import Bilingual, Language
from generator.model.search import SearchIndex, SearchPage
from tests.search.typed import KEPT_BACK, TUNED, misses, typed_in

LEAST = 0.95
"""How many of all that is typed must find a right page."""


@pytest.mark.parametrize("language", Language)
def test_the_right_page_is_among_the_first_three(
    indexes: Bilingual[SearchIndex[SearchPage]], language: Language
) -> None:
    """What people type, misspelt, mutated or in their own words, has a right page among the first three results."""
    lines = typed_in(language, TUNED)
    missed = misses(indexes[language], language, lines)

    assert len(lines) >= 120
    assert len(lines) - len(missed) >= LEAST * len(lines), missed


@pytest.mark.parametrize("language", Language)
def test_the_right_pages_exist(indexes: Bilingual[SearchIndex[SearchPage]], language: Language) -> None:
    """Every key in the lists is that of a page that can be found."""
    lines = typed_in(language, TUNED) + typed_in(language, KEPT_BACK)

    assert [] == sorted({key for line in lines for key in line.right} - {page.key for page in indexes[language].pages})
