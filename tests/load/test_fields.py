from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from generator.load import fields


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
        (fields._source, "the court’s website", "the court’s website"),
        (fields._source, "https://www.gov.uk/a", "https://www.gov.uk/a"),
        (fields._words, "[Social Work England]{en} (Cymru)", "[Social Work England]{en} (Cymru)"),
        (fields._day, "2028\u201102\u201129", date(2028, 2, 29)),
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
        (fields._source, "https://www.gov.uk/a b", "bad-address"),
        (fields._source, "http://me:pw@a.org/", "bad-address"),
        (fields._source, "see [a](https://evil.example/)", "bad-link"),
        (fields._filled, "[a](javascript:alert(1))", "bad-link"),
        (fields._words, "![a](https://evil.example/a.png)", "bad-link"),
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


def test_one_value_for_both_languages() -> None:
    """One value stands for both languages; two values stay as they are."""
    both: Any = fields.for_both(fields._slug).func

    assert {"en": "a", "cy": "a"} == both("a")
    assert {"en": "a", "cy": "b"} == both({"en": "a", "cy": "b"})
