import pytest

from generator.model.catalogue import Word
from tests.builders import place


@pytest.mark.parametrize(("context", "expected"), [("", "May"), ("month", "month | May")])
def test_what_tells_a_word_from_others(context: str, expected: str) -> None:
    """Words of the same English are told apart by their context."""
    assert (
        expected
        == Word(context=context, english="May", english_plural="", forms=("Mai",), fuzzy=False, place=place()).name
    )
