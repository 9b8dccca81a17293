from collections.abc import Callable

import pytest
from pydantic_core import PydanticCustomError

from generator.load import contact_fields as fields
from generator.model.contact import OpenTime


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (fields._email, "ask@ombudsman.wales", "ask@ombudsman.wales"),
        (fields._phone, "0300 790 0203", "0300 790 0203"),
        (fields._phone, "0300\u00a0790\u202f0203", "0300 790 0203"),
        (fields._phone, "999", "999"),
        (fields._phone, "+44 1656 641150", "+44 1656 641150"),
        (fields._span, "09:00-16:30", OpenTime(start=540, end=990)),
        (fields._span, "09:00\u201116:30", OpenTime(start=540, end=990)),
        (fields._span, "00:00-24:00", OpenTime(start=0, end=1440)),
    ],
)
def test_values(read: Callable[[object], object], text: str, expected: object) -> None:
    """Text that is as it should be becomes its value."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (fields._email, "ask.ombudsman.wales", "bad-email"),
        (fields._email, "a@b", "bad-email"),
        (fields._email, "a?bcc=c@b.org", "bad-email"),
        (fields._email, "o’brien@b.org", "bad-email"),
        (fields._phone, "0300 790", "bad-phone"),
        (fields._phone, "0300 790 0203 ext 5", "bad-phone"),
        (fields._phone, "ask", "bad-phone"),
        (fields._span, "9-5", "bad-hours"),
        (fields._span, "17:00-09:00", "bad-hours"),
        (fields._span, "09:00-09:00", "bad-hours"),
        (fields._span, "09:60-10:00", "bad-hours"),
        (fields._span, "09:00-24:01", "bad-hours"),
    ],
)
def test_wrong_values(read: Callable[[object], object], value: object, expected: str) -> None:
    """Text that is not as it should be is refused with the code of its problem."""
    with pytest.raises(PydanticCustomError) as caught:
        read(value)

    assert expected == caught.value.type


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0300 790 0203", "+443007900203"),
        ("+44 300 790 0203", "+443007900203"),
        ("0800 1111", "+448001111"),
        ("999", "999"),
        ("101", "101"),
        ("0300", ""),
        ("words", ""),
    ],
)
def test_dialling(number: str, expected: str) -> None:
    """A number is dialled with its country, a short number as it is; what is no number is not dialled."""
    assert expected == fields.phone_to_dial(number)
