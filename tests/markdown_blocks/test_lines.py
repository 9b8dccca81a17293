import pytest

from generator.markdown_blocks.lines import Line, following, place, placed, read_lines


def line(text: str) -> Line:
    """The one line of a text."""
    (only,) = read_lines(text)
    return only


def test_read_lines() -> None:
    """Each line knows where its words stand, how far in, and whether anything stands before them."""
    found = [(str(each), each.start, each.number, each.column, each.at_edge) for each in read_lines("a\n  b \n\n\tc")]

    assert [("a", 0, 0, 0, True), ("b ", 4, 1, 2, False), ("", 7, 2, 0, True), ("c", 9, 3, 4, False)] == found


@pytest.mark.parametrize("spaces", ["", "   ", "\t", "\u00a0", " \u2003 "])
def test_empty_lines(spaces: str) -> None:
    """A line of spaces is empty, whatever spaces they are."""
    assert not line(spaces)


@pytest.mark.parametrize(
    ("text", "count", "words", "column"),
    [("- a", 1, "a", 2), ("-\ta", 1, "a", 4), ("  1.  a", 2, "a", 6), ("-", 1, "", 1), ("-a", 1, "a", 1)],
)
def test_behind(text: str, count: int, words: str, column: int) -> None:
    """What stands behind a mark keeps its place; a tab leads to the next column that four divides."""
    behind = line(text).behind(count)

    assert (words, column) == (behind, behind.column)
    assert text[behind.start :] == words


@pytest.mark.parametrize("text", ["- a", "* a", "+ a", "1. a", "12) a", "-", "000000001. a"])
def test_items(text: str) -> None:
    """A bullet or a number with its sign makes an item, with a space behind it or nothing."""
    assert line(text).item() is not None
    assert line(text).starts_block()


@pytest.mark.parametrize("text", ["-a", "1.a", "1 a", "1234567890. a", "a. b", "- | -", "-- a", "– a"])
def test_no_items(text: str) -> None:
    """Nothing else does; a line of dashes of a table does not, though it may start as one."""
    assert line(text).item() is None
    assert not line(text).starts_block()


@pytest.mark.parametrize(
    ("text", "is_one"), [(": a", True), (":\ta", True), (":a", False), (": ", False), ("~ a", False)]
)
def test_meanings(text: str, *, is_one: bool) -> None:
    """A colon, a space and words make a meaning."""
    assert is_one == (line(text).meaning() is not None)


@pytest.mark.parametrize(
    ("text", "ends"),
    [("- a", True), ("1. a", True), ("2. a", False), ("-", False), ("> a", True), ("# a", True), ("    - a", False)],
)
def test_ends_words(text: str, *, ends: bool) -> None:
    """A number in a sentence starts no list, and nothing does that stands far in."""
    assert ends == line(text).ends_words(0)
    assert not line(text).outside().ends_words(0)


def test_ends_item() -> None:
    """Any mark that stands less far in ends an item."""
    assert line("2. a").ends_item(0)
    assert not line("    2. a").ends_item(0)
    assert not line("a").ends_item(0)


def test_following() -> None:
    """The next line with words, and how many empty ones stand above it."""
    lines = read_lines("a\n\n\nb\n")

    assert (0, "a") == following(lines)
    assert (2, "b") == following(lines, 1)
    assert (1, None) == following(lines, 4)


def test_places() -> None:
    """Words go through the library behind their places, without the spaces around them."""
    assert f"{place(0, 'a  ')}\n{place(5, 'b')}" == placed(read_lines("a  \n\u00a0b "))
