from datetime import timedelta

import pytest

from generator.check.days import check_noted_days, check_page_days, has_impossible
from generator.model.language import Bilingual, Language
from generator.model.problem import Code
from tests.builders import TODAY, contact, content, fact, place, source_page, twins
from tests.told import written

TOMORROW = TODAY + timedelta(days=1)


def test_a_day_that_there_is_not() -> None:
    """It is told at its line, and what the page says agrees with nothing."""
    english = source_page(body="Text.\n\nBy 30 February.")
    welsh = source_page(language=Language.CY, body="Erbyn 28 Chwefror.")
    (problem,) = check_page_days(english)

    assert (Code.IMPOSSIBLE_DATE, 3, 4) == (problem.code, problem.place.line, problem.place.column)
    assert "“30 February” is in no calendar: that month has 29 days" == problem.message
    assert has_impossible(Bilingual(en=english, cy=welsh))
    assert not has_impossible(Bilingual(en=welsh, cy=welsh))


@pytest.mark.parametrize(("day", "told"), [(TODAY, 0), (TOMORROW, 1)], ids=["today", "tomorrow"])
def test_a_day_that_has_not_come(day: object, told: int) -> None:
    """A page, a contact or a fact that was reviewed or checked tomorrow is told, each once."""
    site = written(
        *twins(reviewed=day), contacts=(contact(checked=day),), facts=(fact(checked=day, checked_at=place(line=9)),)
    )
    found = [problem.code for problem in check_noted_days(site.content, TODAY)]

    assert [Code.DAY_NOT_COME] * 4 * told == found


def test_no_day() -> None:
    """What nobody says to have been checked is told of nowhere."""
    assert [] == list(check_noted_days(content(source_page()), TODAY))
