import pytest

from generator.load.block_faults import block_faults
from generator.load.blocks import read_blocks
from generator.model.language import Language
from generator.model.problem import Code


def codes(text: str) -> list[tuple[Code, int]]:
    """The code and the line of everything that is wrong with the blocks of a text."""
    nodes, problems = read_blocks(text, "a.md", 1, Language.EN)
    return [(problem.code, problem.place.line) for problem in (*problems, *block_faults(nodes))]


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


def test_blocks_without_an_end() -> None:
    """However many blocks stand inside one another, that is not told once more here."""
    nodes, _ = read_blocks("::: note\n" * 1_200 + "a\n" + ":::\n" * 1_200, "a.md", 1, Language.EN)

    assert [] == [fault for fault in block_faults(nodes) if fault.code is Code.TEXT_TOO_DEEP]
