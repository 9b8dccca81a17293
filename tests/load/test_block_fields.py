import pytest

from generator.load.block_faults import block_faults
from generator.load.blocks import read_blocks
from generator.model.language import Language
from generator.model.own_block import BlockText
from generator.model.problem import Code
from generator.model.text import Block
from tests.builders import own_block

OURS = (own_block(), own_block(key="bare", fields=(), text=BlockText.PLAIN), own_block(key="sign", text=BlockText.NONE))


def told(text: str) -> list[tuple[Code, str]]:
    """The code and the message of everything that is wrong with a text."""
    nodes, problems = read_blocks(text, "a.md", 1, Language.EN, OURS)
    return [(problem.code, problem.message) for problem in (*problems, *block_faults(nodes))]


def test_what_stands_behind_the_name() -> None:
    """The words behind the name are the fields in their order, with their names in the language of the page."""
    (block,), problems = read_blocks(
        "::: step 2027-03-01 || https://a.example/\n\nx\n\n:::", "a.md", 1, Language.CY, OURS
    )

    assert isinstance(block, Block)
    assert ((), "step") == (problems, block.own and block.own.key)
    assert [("closes", "Cau", "2027-03-01"), ("at", "Yn", "https://a.example/")] == [
        (field.key, field.title, field.text) for field in block.fields
    ]


def test_lines_as_they_are_written() -> None:
    """A block of plain text ends at a line with as many colons as it began with, and holds no other block."""
    (block, after), problems = read_blocks("::::bare\n\n# a\n\n::: note\n:::\n::::\nb", "a.md", 1, Language.EN, OURS)

    assert isinstance(block, Block)
    assert ((), (), "\n# a\n\n::: note\n:::") == (problems, block.children, block.text)
    assert not isinstance(after, Block)
    assert "b" == after.text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("::: stepp\nx\n:::", "there is no block “stepp”"),
        ("::: own\nx\n:::", "there is no block “own”"),
        ("::: step\nx\n:::", "the block “step” needs “closes” after its name"),
        ("::: step | words\nx\n:::", "the block “step” needs “closes” after its name"),
        ("::: step 1 March\nx\n:::", "“1 March” is not a date"),
        ("::: step 2027-03-01 | a | b\nx\n:::", "“b” is not a web address"),
        (
            "::: step 2027-03-01 | a | https://a.example/ |\nx\n:::",
            "the block “step” has 4 parts after its name, and takes 3",
        ),
        ("::: bare words\nx\n:::", "the block “bare” has 1 parts after its name, and takes none"),
        ("::: step 2027-03-01\n:::", "the block “step” is empty"),
        ("::: bare\n\n:::", "the block “bare” is empty"),
        ("::: sign 2027-03-01\nx\n:::", "the block “sign” holds words"),
        (":::: bare\nx\n:::", "this block is not closed"),
    ],
)
def test_wrong_blocks(text: str, message: str) -> None:
    """One mistake in a block is one message."""
    found = told(text)

    assert [message] == [message for _, message in found]
    assert found[0][0] in (Code.UNKNOWN_BLOCK, Code.BLOCK_MISUSED, Code.BLOCK_UNCLOSED)


def test_how_it_is_written() -> None:
    """Whoever has forgotten the fields is told which there are."""
    _, (problem,) = read_blocks("::: step\nx\n:::", "a.md", 1, Language.EN, OURS)

    assert "write “::: step closes | more | at”" == problem.hint
