from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from generator.load import fields
from generator.model.contact import OpenTime


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (fields._filled, "  two\n words ", "two words"),
        (fields._day, "2028-02-29", date(2028, 2, 29)),
        (fields._flag, "true", True),
        (fields._flag, "false", False),
        (fields._slug, "legal-aid-2", "legal-aid-2"),
        (fields._route, "/en/old-name/", "/en/old-name/"),
        (fields._route, "/en/old.html", "/en/old.html"),
        (fields._web_address, "https://www.gov.uk/a?b=c#d", "https://www.gov.uk/a?b=c#d"),
        (fields._email, "ask@ombudsman.wales", "ask@ombudsman.wales"),
        (fields._source, "the court’s website", "the court’s website"),
        (fields._source, "https://www.gov.uk/a", "https://www.gov.uk/a"),
        (fields._words, "[Social Work England]{en} (Cymru)", "[Social Work England]{en} (Cymru)"),
        (fields._phone, "0300 790 0203", "0300 790 0203"),
        (fields._phone, "0300\u00a0790\u202f0203", "0300 790 0203"),
        (fields._phone, "999", "999"),
        (fields._phone, "+44 1656 641150", "+44 1656 641150"),
        (fields._span, "09:00-16:30", OpenTime(start=540, end=990)),
        (fields._span, "09:00\u201116:30", OpenTime(start=540, end=990)),
        (fields._day, "2028\u201102\u201129", date(2028, 2, 29)),
        (fields._span, "00:00-24:00", OpenTime(start=0, end=1440)),
    ],
)
def test_values(read: Callable[[object], object], text: str, expected: object) -> None:
    """Text that is as it should be becomes its value."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (fields._filled, " \n ", "empty-value"),
        (fields._filled, ["a"], "wrong-type"),
        (fields._filled, {"a": "b"}, "wrong-type"),
        (fields._filled, "Fees &amp; costs", "unsupported-markdown"),
        (fields._words, "&#163;50", "unsupported-markdown"),
        (fields._source, "20&nbsp;days", "unsupported-markdown"),
        (fields._day, "2026-02-30", "bad-date"),
        (fields._day, "20260201", "bad-date"),
        (fields._day, "03/04/2026", "bad-date"),
        (fields._day, "2026-W01-1", "bad-date"),
        (fields._flag, "yes", "bad-choice"),
        (fields._flag, "True", "bad-choice"),
        (fields._slug, "Tŷ", "bad-slug"),
        (fields._slug, "a--b", "bad-slug"),
        (fields._slug, "../a", "bad-slug"),
        (fields._slug, "", "bad-slug"),
        (fields._slug, "con", "bad-slug"),
        (fields._slug, "a" * 101, "bad-slug"),
        (fields._route, "en/old/", "bad-address"),
        (fields._route, "/en/../old/", "bad-address"),
        (fields._route, "//evil.example/", "bad-address"),
        (fields._route, "/", "bad-address"),
        (fields._web_address, "www.gov.uk", "bad-address"),
        (fields._web_address, "javascript:alert(1)", "bad-address"),
        (fields._web_address, "https://user:pass@www.gov.uk/", "bad-address"),
        (fields._web_address, "https://www.gov.uk/a b", "bad-address"),
        (fields._web_address, "https://[::1", "bad-address"),
        (fields._web_address, "https://localhost/", "bad-address"),
        (fields._email, "ask.ombudsman.wales", "bad-email"),
        (fields._email, "a@b", "bad-email"),
        (fields._email, "a?bcc=c@b.org", "bad-email"),
        (fields._email, "o’brien@b.org", "bad-email"),
        (fields._source, "https://www.gov.uk/a b", "bad-address"),
        (fields._source, "http://me:pw@a.org/", "bad-address"),
        (fields._source, "see [a](https://evil.example/)", "bad-link"),
        (fields._filled, "[a](javascript:alert(1))", "bad-link"),
        (fields._words, "![a](https://evil.example/a.png)", "bad-link"),
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


def test_braces_in_a_message() -> None:
    """A value with braces is shown as it is written."""
    with pytest.raises(PydanticCustomError) as caught:
        fields._day("{today}")

    assert "“{today}” is not a date" == caught.value.message()


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


def test_one_value_for_both_languages() -> None:
    """One value stands for both languages; two values stay as they are."""
    both: Any = fields._in_both(fields._email)

    assert {"en": "a@b.org", "cy": "a@b.org"} == both("a@b.org")
    assert {"en": "a@b.org", "cy": "c@b.org"} == both({"en": "a@b.org", "cy": "c@b.org"})
