import pytest

from generator.translate.page_parts import body_start, sections


def parts(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each part that has words."""
    found = (part for section in sections(text, 0) for part in section.parts)
    return [(part.kind, text[part.start : part.end]) for part in found if part.start < part.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\ntwo.\n\nThree.", [("p", "One.\ntwo."), ("p", "Three.")]),
        ("- a\n- b\n  more\n\n1. c\n12. d", [("-", "a"), ("-", "b\n  more"), ("1.", "c"), ("1.", "d")]),
        ("## A heading {#a}\nText", [("##", "A heading"), ("p", "Text")]),
        ("::: can A title\n\nText\n\n:::", [("_:::can", "A title"), ("p", "Text")]),
        ("::: facts limits\n:::", []),
        ("| A | B \\| c |\n| --- | :-- |\n| d |  |", [("|", "A"), ("|", "B \\| c"), ("|", "d")]),
        ("![](a.svg)\nA sentence.\nAnother.", [("p", "A sentence.\nAnother.")]),
        ("word\n: its meaning", [("p", "word"), (":", "its meaning")]),
        ("> a\n> b", [(">", "a"), (">", "b")]),
        ("a\r\nb\r\n\r\nc", [("p", "a\r\nb"), ("p", "c")]),
        ("", []),
    ],
)
def test_parts(text: str, expected: list[tuple[str, str]]) -> None:
    """Each paragraph, item, heading, cell and title is a part, without the signs around its words."""
    assert expected == parts(text)


def test_sections() -> None:
    """A heading begins a section, which goes from the start of its line to the end of the last."""
    text = "Before.\n\n## A {#a}\n\nText.\n\n## B\n"

    assert ["Before.", "## A {#a}\n\nText.", "## B"] == [text[s.start : s.end] for s in sections(text, 0)]


@pytest.mark.parametrize("text", ["---\na: b\n---\nx", "\ufeff---\r\na: b\r\n--- \r\nx"])
def test_where_the_text_starts(text: str) -> None:
    """The text starts behind the second line of dashes."""
    assert "x" == text[body_start(text) :]
    assert 0 == body_start("no header")
