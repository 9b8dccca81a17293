import pytest

from generator.load.yaml_words import value_spans, with_words


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ('a: {en: "b", cy: "c"} # note\n', "d", 'a: {en: "b", cy: "d"} # note\n'),
        ("a:\n  cy: plain words\n", "other words", "a:\n  cy: other words\n"),
        ("a:\n  cy: plain words\n", "a: colon", 'a:\n  cy: "a: colon"\n'),
        ("a:\n  cy: plain words\n", 'say "x", {or} not?', 'a:\n  cy: say "x", {or} not?\n'),
        ("a:\n  cy: plain words\n", "no #1", 'a:\n  cy: "no #1"\n'),
        ("a:\n  cy: plain words\n", '"x" they say', 'a:\n  cy: "\\"x\\" they say"\n'),
        ("a: {cy: plain words}\n", "one, two", 'a: {cy: "one, two"}\n'),
        ("a: {cy: plain words}\n", "one or two", "a: {cy: one or two}\n"),
        ("a:\n  cy: 'it''s'\nb: c\n", "isn't", "a:\n  cy: 'isn''t'\nb: c\n"),
        ("a:\n  cy: > # note\n    two\n    lines\n\nb: c\n", "one", "a:\n  cy: > # note\n    one\n\nb: c\n"),
        ("a:\n  cy: >-\n    two\nb: c\n", "# one\ntwo", "a:\n  cy: >-\n    # one\n\n    two\nb: c\n"),
        ("a:\r\n  cy: |\r\n    two\r\nb: c\r\n", "a: 1\nb\n", "a:\r\n  cy: |\r\n    a: 1\r\n    b\r\nb: c\r\n"),
        ("a:\n  cy: |\n    two\nb: c\n", " one", 'a:\n  cy: " one"\nb: c\n'),
        ("a:\n  cy: |\n    two\nb: c\n", "on\u0085e", 'a:\n  cy: "on\u0085e"\nb: c\n'),
        ('\ufeffŵ: é\r\na: {cy: "ŷ"}\r\n', "ŵy", '\ufeffŵ: é\r\na: {cy: "ŵy"}\r\n'),
        ("a:\n  cy:\n  en: b\n", "c", None),
    ],
)
def test_other_words(text: str, new: str, after: str | None) -> None:
    """Other words stand where the old ones did; every other sign is as it was."""
    if after is None:
        assert "a.cy" in value_spans(text)
        return
    assert after == with_words(text, {"a.cy": new})


def test_several_at_once() -> None:
    """Words of any length do not get into each other's way; lists are counted."""
    assert 'a: ["long words", "y", "z"]\n' == with_words('a: ["x", "y", "v"]\n', {"a.0": "long words", "a.2": "z"})


def test_no_values() -> None:
    """An empty text has none."""
    assert {} == value_spans("")
