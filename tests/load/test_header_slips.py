import pytest
from hypothesis import given

from generator.load.header_slips import OTHER_NAMES, header_slips, nearly_a_fence
from generator.load.headers import HeaderShape
from tests.test_any_text import UNHURRIED, YAML

KEYS = frozenset(HeaderShape.model_fields)


def slips(header: str) -> list[tuple[int, int]]:
    """The line and the column of each slip, counted from zero and from one."""
    return [(slip.line, slip.column) for slip in header_slips(header, KEYS)]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("title:Help", [(0, 1)]),
        ("title: Help\nwas:/en/old/", [(1, 1)]),
        ("title: Help\n summary: Who can help", [(1, 2)]),
        ("title: Help\n   contacts:\n  - psow", [(1, 4)]),
        ("title Help", [(0, 1)]),
        ("title = Help", [(0, 1)]),
        ("title：Help", [(0, 1)]),
        ("description:Who can help", [(0, 1)]),
        ("title: “Help: who?”", [(0, 8)]),
        ("title: ‘Help’", [(0, 8)]),
        ("sources:\n  - “the court”", [(1, 5)]),
        ("title; Help", [(0, 1)]),
        ("title, Help", [(0, 1)]),
        ("title - Help", [(0, 1)]),
        ("* title: Help", [(0, 1)]),
        ("- title: Help", [(0, 1)]),
        ("**title**: Help", [(0, 1)]),
        ("**title:** Help", [(0, 1)]),
    ],
)
def test_slips(header: str, expected: list[tuple[int, int]]) -> None:
    """A line that is nearly right is told at its own place."""
    assert expected == slips(header)


@pytest.mark.parametrize(
    "header",
    [
        "title: Help\nsummary: Who can help: you",
        "summary: Find out\n  who can help",
        "summary: Find out\n  title in hand",
        "summary: >\n  title: is a word\n  of many",
        "differs:\n  title: a reason\n  “20 days”: another",
        "title: “Help” and “care”",
        "title: “Help” for all",
        'title: "“Help”"',
        "sources:\n  - https://x.org/\n  - a: b",
        "related: [a, b]",
        "# title: Help",
        "sources:\n  - title: a",
        "title:",
    ],
)
def test_what_is_right(header: str) -> None:
    """A header that YAML reads as it was meant has no slip."""
    assert [] == slips(header)


@pytest.mark.parametrize("line", ["----", "--", "—", "– – –", "...", "***", "+++", "==="])
def test_nearly_a_fence(line: str) -> None:
    """Lines that other programs end a header with, or that Word makes of hyphens, are known."""
    assert nearly_a_fence(line)


@pytest.mark.parametrize("line", ["", "- item", "title: a", "a — b", "-"])
def test_no_fence(line: str) -> None:
    """Words are no such line."""
    assert not nearly_a_fence(line)


def test_other_names_lead_to_keys() -> None:
    """Each key of another program leads to a key that a header may have, or to none, and says what to do."""
    assert {right for right, _ in OTHER_NAMES.values()} - {""} <= KEYS
    assert set() == KEYS & set(OTHER_NAMES)
    assert all(hint for _, hint in OTHER_NAMES.values())


@UNHURRIED
@given(YAML)
def test_any_header(header: str) -> None:
    """Looking for slips never fails, and every one lies inside the header."""
    lines = header.split("\n")

    assert all(line < len(lines) and 1 <= column <= len(lines[line]) + 1 for line, column in slips(header))
