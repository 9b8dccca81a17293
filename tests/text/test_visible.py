import json

import pytest

from generator.text.visible import visible, visible_json


@pytest.mark.parametrize("text", ["tŷ — ’ £ 👍", "20\u00a0days", "", "a b"])
def test_what_can_be_seen_stays(text: str) -> None:
    """Letters, signs and spaces of all kinds are shown as they are."""
    assert text == visible(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("\x9b2J\x7f", "\\x9b2J\\x7f"),
        ("a\u202eb\u200bc\u2028", "a\\u202eb\\u200bc\\u2028"),
        ("\udcff", "\\udcff"),
        ("\x07\x08", "\\x07\\x08"),
    ],
)
def test_what_acts_is_shown_as_a_number(text: str, expected: str) -> None:
    """Control characters, line ends, signs that turn words round and halves of a character are spelled out."""
    assert expected == visible(text)


@pytest.mark.parametrize("text", ["\x1b[31m\n\r", "\x9b2J", "a\u202eb\u2028", "\U000e0001", "\udcff", "tŷ 👍"])
def test_json_hides_nothing(text: str) -> None:
    """JSON says the same with every character that acts spelled out."""
    value = {text: [text, 1, None]}
    shown = visible_json(value)

    assert value == json.loads(shown)
    assert all(line.isprintable() for line in shown.split("\n"))
