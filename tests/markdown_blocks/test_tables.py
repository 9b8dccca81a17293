import pytest

from generator.markdown_blocks.elements import Element, read_blocks
from generator.markdown_blocks.tables import cells


def rows(text: str) -> list[Element]:
    """The rows of all tables in a text."""
    return [block for block in read_blocks(text).elements() if block.name == "tr"]


@pytest.mark.parametrize(
    "text", ["| a | b |\n| - | - |\n| c | d |", "a | b\n- | -\nc | d", "> a | b\n> --|--\n> c | d"]
)
def test_tables(text: str) -> None:
    """A table has heads, a line of dashes, which may start with a single one, and rows."""
    found = rows(text)

    assert [["a", "b"], ["c", "d"]] == [[words.text for words in row.words()] for row in found]
    assert [2, 2] == [row.cells for row in found]


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


@pytest.mark.parametrize(
    "text",
    [
        "a | b\nc | d",
        "| a | b |\n|---|",
        "| a | b |\n| | |",
        "Yes | no\n---",
        "| a |\n- b",
        "## a | b\n--|--",
        "- a\n| b |\n|---|",
    ],
)
def test_what_is_no_table(text: str) -> None:
    """Heads need a line of dashes with as many columns, as far in as they are."""
    assert [] == rows(text)


def test_one_column() -> None:
    """A table may have one column, and its line of dashes no pipe."""
    assert [1, 1] == [row.cells for row in rows("| a |\n---\n| b |")]


def test_alignment() -> None:
    """A cell stands as the dashes of its column say."""
    cells_of_row = rows("a | b | c | d\n:- | -: | :-: | -\n1 | 2 | 3 | 4")[1].children

    assert ["left", "right", "center", ""] == [cell.align for cell in cells_of_row if isinstance(cell, Element)]


def test_missing_and_more_cells() -> None:
    """A row has as many cells as there are heads, and remembers how many were written."""
    short, long = rows("a | b\n-- | --\n| c |\nd | e | f")[1:]

    assert (2, 1) == (len(short.children), short.cells)
    assert (2, 3) == (len(long.children), long.cells)


@pytest.mark.parametrize("behind", ["", "- c", "> c", "## c"])
def test_the_end(behind: str) -> None:
    """A table ends at an empty line and at a line that starts another block."""
    assert ["a", "b"] == [words.text for row in rows(f"| a |\n|---|\n| b |\n{behind}") for words in row.words()]


def test_code_hides_no_pipe() -> None:
    """A sign that is code to the library is a sign like any other here."""
    assert [2, 2] == [row.cells for row in rows("a | b\n-- | --\n`c | d`")]
