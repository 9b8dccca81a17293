import pytest

from generator.load.layout import LEVEL_LIMIT, layout_faults, too_deep
from generator.load.lines import Lines
from generator.markdown_blocks.elements import read_blocks
from generator.model.problem import Code
from tests.builders import prose


def faults(text: str) -> list[tuple[Code, int]]:
    """What would not show as written: the code and the line of each."""
    found = layout_faults(read_blocks(text), text, Lines(prose(text)))
    return [(problem.code, problem.place.line) for problem in found]


RIGHT = (
    "1. a\n2. b\n3. c",
    "1. a\n1. b\n1. c",
    "0. a\n1. b",
    "4. a\n5. b",
    "1) a\n2) b",
    "1. a\n2. b\n\nWords between.\n\n3. c",
    "- a\n  - b\n    - c",
    "1. a\n   - b\n   - c\n2. d",
    "- a long\nline\n- b",
    "Words\n- a",
    "They may look into how the court treated you, and how long it took:\n- a",
    "one\ttab\nand no more",
    "a | b\n- | -\nc | d",
    "| a | b |\n|:-:|--:|\n| c | |\n| | d |",
    (r"| a | b |" "\n|---|---|\n" r"| c \| d | e |"),
    "Words\n| a | b |\n|---|---|\n| c | d |",
    "In\n2027. The next year",
    "A half-\n-open door",
    "the court\n– and nobody else",
    "Home | Help",
    "A. Smith wrote it.\nThe court agreed.",
    "1 – 2 days\nand more",
    "-5 degrees and 3.5 miles",
    "Term\n\n:   Meaning.",
    "Term\n:   Meaning.",
)
LONG = "They may look into how the court treated you, and"
WRONG = {
    "a dash in a sentence": (f"{LONG} all of it\n- by letter - and later", [(Code.NOT_A_LIST, 2)]),
    "a sign in a sentence": (f"{LONG} a sum that is\n> £5 but not more", [(Code.NOT_A_LIST, 2)]),
    "an item without words": ("- a\n-\n- b", [(Code.NOT_A_LIST, 2)]),
    "a table without rows": ("| a | b |\n| --- | --- |", [(Code.TABLE_BROKEN, 1)]),
    "columns of a spreadsheet": ("Step\tWho\tWhen\nLetter\tyou\tnow", [(Code.TABLE_BROKEN, 1)]),
    "a number is left out": ("1. a\n2. b\n4. c", [(Code.LIST_NUMBER, 3)]),
    "numbers go back": ("3. a\n2. b", [(Code.LIST_NUMBER, 2)]),
    "numbers repeat later": ("1. a\n2. b\n2. c", [(Code.LIST_NUMBER, 3)]),
    "a list inside a list counts on its own": ("1. a\n    1. b\n    3. c\n2. d", [(Code.LIST_NUMBER, 3)]),
    "a year starts a paragraph": ("Words.\n\n2027. The year.", [(Code.NOT_A_LIST, 3)]),
    "an item stands in": ("Words\n\n  - a\n  - b", [(Code.NOT_A_LIST, 3)]),
    "an item stands in too little": ("1. a\n  - b\n2. c", [(Code.NOT_A_LIST, 2)]),
    "words leave the list": ("1. a\n\n  words\n\n2. b", [(Code.NOT_A_LIST, 3)]),
    "a list that starts late": ("Steps:\n2. b\n3. c", [(Code.NOT_A_LIST, 2)]),
    "bullets of Word": ("Send:\n\n• a copy\n• a refund", [(Code.NOT_A_LIST, 3)]),
    "bullets of Word right below words": ("Send:\n• a copy", [(Code.NOT_A_LIST, 2)]),
    "an arrow": ("→ a copy\n→ a refund", [(Code.NOT_A_LIST, 1)]),
    "letters and full stops": ("a. one\nb. two\nc. three", [(Code.NOT_A_LIST, 2)]),
    "capitals and full stops": ("A. one\nB. two", [(Code.NOT_A_LIST, 2)]),
    "Roman figures": ("I. one\nII. two", [(Code.NOT_A_LIST, 2)]),
    "figures and colons": ("1: one\n2: two", [(Code.NOT_A_LIST, 2)]),
    "figures and dashes": ("1 – one\n2 – two", [(Code.NOT_A_LIST, 2)]),
    "figures with two signs": ("1.) one\n2.) two", [(Code.NOT_A_LIST, 2)]),
    "figures in circles": ("① one\n② two", [(Code.NOT_A_LIST, 2)]),
    "figures in brackets": ("(1) one\n(2) two", [(Code.NOT_A_LIST, 2)]),
    "figures and tabs": ("1\tone\n2\ttwo", [(Code.NOT_A_LIST, 2)]),
    "a middle dot": ("·\ta copy", [(Code.NOT_A_LIST, 1)]),
    "a dash": ("– a copy\n– a refund", [(Code.NOT_A_LIST, 1)]),
    "a letter o and a tab": ("o\ta copy", [(Code.NOT_A_LIST, 1)]),
    "no space after a hyphen": ("-proof of address\n-a photo", [(Code.NOT_A_LIST, 1)]),
    "no space after a number": ("1.Write to them\n2.Wait", [(Code.NOT_A_LIST, 1)]),
    "a meaning without a term": (":   Meaning.", [(Code.NOT_A_LIST, 1)]),
    "a meaning under two lines": ("a\nb\n:   Meaning.", [(Code.NOT_A_LIST, 3)]),
    "a cell too many": ("| a | b |\n|---|---|\n| c | d | e |", [(Code.TABLE_BROKEN, 3)]),
    "a cell too few": ("| a | b |\n|---|---|\n| c |", [(Code.TABLE_BROKEN, 3)]),
    "words right after a table": ("| a | b |\n|---|---|\n| c | d |\nwords", [(Code.TABLE_BROKEN, 4)]),
    "a table without its line": ("| a | b |\n| c | d |", [(Code.TABLE_BROKEN, 1)]),
    "a table of bare pipes without its line": ("a | b\nc | d", [(Code.TABLE_BROKEN, 1)]),
    "a line of dashes with too many columns": ("| a | b |\n|---|---|---|\n| c | d |", [(Code.TABLE_BROKEN, 1)]),
    "a table in a list": ("- | a | b |\n  |---|---|\n  | c |", [(Code.TABLE_BROKEN, 3)]),
}


@pytest.mark.parametrize("text", RIGHT)
def test_what_shows_as_written(text: str) -> None:
    """Lists, tables and sentences that come out as they stand are left alone."""
    assert [] == faults(text)


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG)
def test_what_does_not(text: str, expected: list[tuple[Code, int]]) -> None:
    """What would come out otherwise is told once, at its line."""
    assert expected == faults(text)


@pytest.mark.parametrize("sign", ["- ", "> ", "1. ", "- > "])
def test_depth(sign: str) -> None:
    """So many lists or quotations may stand inside one another, and one more is told."""
    levels = LEVEL_LIMIT // len(sign.split())
    right, wrong = read_blocks(sign * levels + "a"), read_blocks(sign * (levels + 1) + "a")

    assert too_deep(right, Lines(prose("a"))) is None
    assert too_deep(wrong, Lines(prose("a"))) is not None
