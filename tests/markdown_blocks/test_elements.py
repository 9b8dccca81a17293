from itertools import pairwise

import pytest
from hypothesis import given

from generator.markdown_blocks.elements import Element, Words, read_blocks
from tests.test_any_text import MARKDOWN, THOROUGH


def outline(block: Element) -> list[object]:
    """The blocks inside a block by their names, with their words."""
    return [child.text if isinstance(child, Words) else [child.name, *outline(child)] for child in block.children]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\nc", [["p", "a\nb"], ["p", "c"]]),
        ("## A {#b}\nc", [["h2", "A"], ["p", "c"]]),
        ("- a\n- b\n    - c", [["ul", ["li", "a"], ["li", "b", ["ul", ["li", "c"]]]]]),
        ("a\n- b", [["p", "a"], ["ul", ["li", "b"]]]),
        ("1. a\n2. b\n\n- c", [["ol", ["li", "a"], ["li", "b"]], ["ul", ["li", "c"]]]),
        ("1. a\n\n   b", [["ol", ["li", ["p", "a"], ["p", "b"]]]]),
        ("> a\n> b", [["blockquote", ["p", "a\nb"]]]),
        ("T\n\n:   a\n    b", [["dl", ["dt", "T"], ["dd", "a\nb"]]]),
        ("> ## a", [["blockquote", ["p", "## a"]]]),
        ("a\n---", [["p", "a\n---"]]),
        ("```\na\n```", [["p", "```\na\n```"]]),
        ("    a", [["p", "a"]]),
        ("<div>\na\n</div>", [["p", "<div>\na\n</div>"]]),
    ],
)
def test_blocks(text: str, expected: list[object]) -> None:
    """Paragraphs, headings, lists, quotations, tables and definitions are blocks; no other sign starts one."""
    assert expected == outline(read_blocks(text))


def test_numbers() -> None:
    """A numbered list and each of its items know the number that was written."""
    numbered = [block for block in read_blocks("3. a\n4. b\n9) c").elements() if block.name in ("ol", "li")]

    assert [("ol", 3), ("li", 3), ("li", 4), ("ol", 9), ("li", 9)] == [(block.name, block.number) for block in numbered]


@THOROUGH
@given(MARKDOWN)
def test_words_know_where_they_stand(text: str) -> None:
    """Every line of every run of words stands in the text where it says; no two stand in one place."""
    lines = [line for words in read_blocks(text).words() if words.text for line in words.lines()]

    assert [] == [(start, line) for start, line in lines if text[start : start + len(line)] != line]
    assert all(start + len(line) <= after for (start, line), (after, _) in pairwise(lines))


def test_offset() -> None:
    """A position in words over several lines leads to its place in the text."""
    (words,) = read_blocks("> one\n> two").words()

    assert "two" == words.text[4:]
    assert 8 == words.offset(4)
