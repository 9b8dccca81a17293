from datetime import date

import pytest

from generator.model.language import Language
from generator.model.own_kind import day_of, field_values
from tests.builders import own_kind


@pytest.mark.parametrize(
    ("text", "day"), [("2027-03-01", date(2027, 3, 1)), ("2027-02-30", None), ("20270301", None), ("soon", None)]
)
def test_days(text: str, day: date | None) -> None:
    """A day is written as year-month-day, and is in the calendar."""
    assert day == day_of(text)


def test_values() -> None:
    """The fields of a page stand in the order of its kind, with their names in its language."""
    found = field_values(own_kind().fields, (("more", "words"), ("closes", "2027-03-01")), Language.CY)

    assert [("closes", "Cau", date(2027, 3, 1)), ("more", "Mwy", None)] == [
        (value.key, value.title, value.day) for value in found
    ]
