"""The words that people use find the page that they need."""

from pathlib import Path

import pytest

from generator.model.language import Bilingual, Language
from generator.model.search import SearchIndex, SearchPage
from generator.search import Finder
from tests.search.typed import FIFTH, FOURTH, KEPT_BACK, LAST, SECOND, SIXTH, THIRD, TUNED, misses, typed_in

LEAST = {
    TUNED: (120, 0.95),
    KEPT_BACK: (64, 0.95),
    SECOND: (120, 0.95),
    LAST: (60, 0.9),
    THIRD: (40, 0.95),
    FOURTH: (60, 0.9),
    FIFTH: (40, 0.9),
    SIXTH: (15, 0.95),
}
"""How much is typed at least, and how much of it must find a right page."""
MISSED = {
    (Language.EN, "cafcass wont reply"): "outcomes/cafcass-late",
    (Language.EN, "cafcass won’t reply"): "outcomes/cafcass-late",
    (Language.EN, "my ex lied in court"): "outcomes/parent-court",
    (Language.EN, "change judge"): "factsheets/judges-behaviour",
    (Language.EN, "different judge"): "factsheets/judges-behaviour",
    (Language.EN, "judge biased"): "factsheets/judges-behaviour",
    (Language.EN, "legal ombudsman said no"): "outcomes/legal-ombudsman-no",
    (Language.EN, "deadline complain council"): "factsheets/council-wales",
    (Language.EN, "they told my ex where I live"): "outcomes/data-first",
    (Language.EN, "my solicitor ripped me off"): "factsheets/lawyers",
    (Language.EN, "i dont want to see my dad"): "guides/children-and-young-people",
    (Language.EN, "my son does not want to see his dad"): "factsheets/court-order",
    (Language.CY, "cafcass ddim yn ateb"): "outcomes/psow-delay",
    (Language.CY, "celwydd yn y llys"): "outcomes/raise-in-court",
    (Language.CY, "newid barnwr"): "factsheets/judges-behaviour",
    (Language.CY, "gwrthod gweld fy wyres"): "outcomes/relative",
    (Language.CY, "dwi ddim isio gweld dad"): "guides/children-and-young-people",
    (Language.CY, "terfyn amser cwyno cyngor"): "factsheets/council-wales",
    (Language.CY, "nghyn ŵr"): "factsheets/court-order",
}
"""What readers typed in vain, and what they needed."""
FEW = 10


@pytest.mark.parametrize("path", LEAST, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", Language)
def test_the_right_page_is_among_the_first_three(finders: Bilingual[Finder], language: Language, path: Path) -> None:
    """What people type, misspelt, mutated or in their own words, has a right page among the first three results."""
    lines = typed_in(language, path)
    missed = misses(finders[language], lines)
    number, share = LEAST[path]

    assert len(lines) >= number
    assert len(lines) - len(missed) >= share * len(lines), missed


def test_what_readers_missed_comes_first(finders: Bilingual[Finder]) -> None:
    """What readers once typed in vain has the page that says what to do at its top, among few others."""
    unlike = {}
    for (language, typed), first in MISSED.items():
        found = [page.key for page in finders[language].find(typed)]
        if found[:1] != [first] or len(found) > FEW:
            unlike[typed] = found

    assert {} == unlike


@pytest.mark.parametrize("language", Language)
def test_the_right_pages_exist(indexes: Bilingual[SearchIndex[SearchPage]], language: Language) -> None:
    """Every key in the lists is that of a page that can be found."""
    lines = [line for path in LEAST for line in typed_in(language, path)]

    assert [] == sorted({key for line in lines for key in line.right} - {page.key for page in indexes[language].pages})
