import pytest

from generator.load.blocks import block_faults, pair_headings, read_blocks
from generator.model.language import Language
from generator.model.problem import Code
from generator.model.text import Block, BlockName, Prose


def codes(text: str) -> list[tuple[Code, int]]:
    """The code and the line of everything that is wrong with the blocks of a text."""
    nodes, problems = read_blocks(text, "a.md", 1, Language.EN)
    return [(problem.code, problem.place.line) for problem in (*problems, *block_faults(nodes))]


def test_prose_and_blocks_in_order() -> None:
    """A body is split into its blocks and the prose between them, each with its first line."""
    nodes, problems = read_blocks("Before.\n\n::: note A title\n\nInside.\n\n:::\n\nAfter.", "a.md", 10, Language.EN)
    before, block, after = nodes

    assert () == problems
    assert isinstance(before, Prose)
    assert isinstance(block, Block)
    assert isinstance(after, Prose)
    assert ("Before.\n", 10) == (before.text, before.place.line)
    assert (BlockName.NOTE, "A title", 12) == (block.name, block.title, block.place.line)
    assert [("\nInside.\n", 13)] == [
        (child.text, child.place.line) for child in block.children if isinstance(child, Prose)
    ]
    assert ("\nAfter.", 17) == (after.text, after.place.line)


def test_blocks_inside_blocks() -> None:
    """A block may hold blocks, with prose before and after them."""
    nodes, problems = read_blocks("::: note\na\n::: details More\nb\n:::\nc\n:::", "a.md", 1, Language.EN)
    (outer,) = nodes

    assert () == problems
    assert isinstance(outer, Block)
    assert [Prose, Block, Prose] == [type(child) for child in outer.children]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: note\na\n:::", []),
        (":::: note\na\n::::", []),
        (":::note\na\n:::", []),
        ("::: nota\na\n:::", [(Code.UNKNOWN_BLOCK, 1)]),
        ("::: note\na", [(Code.BLOCK_UNCLOSED, 1)]),
        ("a\n:::", [(Code.BLOCK_UNCLOSED, 2)]),
        ("::: note\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: details\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: can A title\n## H\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: can\nNo heading\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: can\n## Heading\n:::", []),
        ("::: pairs One\nA\n\n:   b\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: pairs One | Two | Three\nA\n\n:   b\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: pairs One | Two\nA\n\n:   b\n\n:   c\n\nD\n\n:   e\n:::", []),
        ("::: pairs One | Two\nA paragraph.\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: pairs One | Two\nA\n\n:   b\n\nC\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: pairs One | Two\nA\n\nB\n\n:   c\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline 20 working days\nFrom today.\n:::", []),
        ("::: deadline\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: letter The office\nMy name is [name].\n:::", []),
        ("::: letter\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline soon\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline within 3 months\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline 3 hours\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline 0 days\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline 1001 days\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: deadline 3 mis\na\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: cy\n::: deadline 3 mis\na\n:::\n:::", []),
        ("::: words\nA\n:   b\n\nC\n\n:   d\n:::", []),
        ("::: words Hard words\nA\n:   b\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: words\nA\n:   b\n:   c\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: words\nA\n\nC\n:   d\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: words\nA\n:   b\nthat goes on\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: words\nA\n:\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: words\n## A\n:   b\n:::", [(Code.BLOCK_MISUSED, 1)]),
        ("::: note\n" * 4 + "a\n" + ":::\n" * 4, [(Code.TEXT_TOO_DEEP, 4)]),
        ("::: note\n" * 3 + "a\n" + ":::\n" * 3, []),
    ],
)
def test_block_faults(text: str, expected: list[tuple[Code, int]]) -> None:
    """What is wrong with blocks is told at the line where the block starts or ends."""
    assert expected == codes(text)


def test_the_right_block_is_offered() -> None:
    """A misspelt block is answered with the right name."""
    _, (problem,) = read_blocks("::: timelimit\na\n:::", "a.md", 1, Language.EN)

    assert "did you mean “time-limit”?" == problem.hint


def test_pair_headings() -> None:
    """The title of a pairs block holds its two column headings."""
    assert ["We can", "What happened"] == pair_headings(" We can | What happened |")


def test_blocks_without_an_end() -> None:
    """However many blocks stand inside one another, one message says so."""
    nodes, problems = read_blocks("::: note\n" * 1_200 + "a\n" + ":::\n" * 1_200, "a.md", 1, Language.EN)

    assert [(Code.TEXT_TOO_DEEP, 4)] == [(problem.code, problem.place.line) for problem in problems]
    assert [] == [fault for fault in block_faults(nodes) if fault.code is Code.TEXT_TOO_DEEP]
