import pytest

from generator.load.lines import Lines
from generator.load.run_on import columns, run_on
from generator.model.problem import Code
from tests.builders import prose

TOGETHER = (
    "Step 1: write\nStep 2: wait",
    "Cam 1 – ysgrifennwch\nCam 2 – arhoswch",
    "1.1 First\n1.2 Second",
    "**First:** write\n**Then:** wait",
    "**First**: write\n**Then**: wait",
    "**1.** write\n**2.** wait",
    "Q: Who?\nA: You.",
    "Cwestiwn: Pwy?\nAteb: Chi.",
    "*write\n*wait",
    "1 High Street\nCF10 1AA",
)
APART = (
    "Step 1: write\nand wait",
    "In section 3: this\nand section 7: that",
    "It took\n1.5 days, then\n2.5 days",
    "**Now** write\n**and** wait",
    "*write* now\n*wait* later",
    "1 High Street\\\nCF10 1AA",
    "The court is at\nCF10 1AA in Cardiff",
)


def told(text: str) -> list[tuple[Code, int]]:
    """What is told of a paragraph: the code and the line."""
    starts = [0, *(number + 1 for number, sign in enumerate(text) if sign == "\n")]
    lines = list(zip(starts, text.split("\n"), strict=True))
    return [(problem.code, problem.place.line) for problem in run_on(lines, Lines(prose(text)))]


@pytest.mark.parametrize("text", TOGETHER)
def test_lines_that_would_run_together(text: str) -> None:
    """Lines that count on, that begin alike or that are an address are told at the second of them."""
    assert [(Code.NOT_A_LIST, 2)] == told(text)


@pytest.mark.parametrize("text", APART)
def test_lines_that_belong_together(text: str) -> None:
    """Lines of one sentence, and those that stand apart already, are left alone."""
    assert [] == told(text)


def test_columns() -> None:
    """Two lines below one another that tabs cut are columns; a number and a tab make a list."""
    assert 4 == columns([(0, "one"), (4, "a\tb"), (8, "c\td")])
    assert columns([(0, "a\tb"), (4, "words")]) is None
    assert columns([(0, "1\ta"), (4, "2\tb")]) is None
