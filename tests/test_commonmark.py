from itertools import pairwise

import pytest
from hypothesis import given

from generator.commonmark import Element, Words, cells, read_blocks
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
    """Blocks are those of CommonMark, tables and lists of definitions; no other sign starts one."""
    assert expected == outline(read_blocks(text))


@pytest.mark.parametrize(
    "text", ["| a | b |\n| - | - |\n| c | d |", "a | b\n- | -\nc | d", "> a | b\n> --|--\n> c | d"]
)
def test_tables(text: str) -> None:
    """A table has heads, a line of dashes, which may start with a single one, and rows."""
    rows = [row for row in read_blocks(text).elements() if row.name == "tr"]

    assert [["a", "b"], ["c", "d"]] == [[words.text for words in row.words()] for row in rows]
    assert [2, 2] == [row.cells for row in rows]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| a | b |", [(2, "a"), (6, "b")]),
        ("a|b", [(0, "a"), (2, "b")]),
        (r"| a \| b | |", [(2, r"a \| b"), (11, "")]),
        (r"a \\| b", [(0, r"a \\"), (6, "b")]),
        ("||", [(1, "")]),
        ("a", [(0, "a")]),
    ],
)
def test_cells(line: str, expected: list[tuple[int, str]]) -> None:
    """The cells of a line are what stands between its pipes, at the place where they stand."""
    assert expected == [(start, words) for start, words in cells(line)]


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
