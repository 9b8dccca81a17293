from collections import defaultdict

from generator.load.blocks import pair_headings, read_blocks
from generator.model.language import Language
from generator.model.problem import Code
from generator.model.text import Block, BlockName, Prose


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


def test_the_right_block_is_offered() -> None:
    """A misspelt block is answered with the right name."""
    _, (problem,) = read_blocks("::: timelimit\na\n:::", "a.md", 1, Language.EN)

    assert "did you mean “time-limit”?" == problem.hint


def test_pair_headings() -> None:
    """The title of a pairs block holds its two column headings."""
    assert ["We can", "What happened"] == pair_headings(" We can | What happened |")


def test_words_after_a_name() -> None:
    """Each block needs words after its name, refuses them or leaves it to the editor."""
    found: dict[str, set[BlockName]] = defaultdict(set)
    for name in set(BlockName) - {BlockName.OWN}:
        bare, titled = (
            not read_blocks(f"::: {name}{words}\n\nText.\n\n:::", "a.md", 1, Language.EN)[1]
            for words in ("", " 20 days" if name is BlockName.DEADLINE else " One | two")
        )
        found["either" if bare and titled else "refused" if bare else "needed" if titled else "neither"].add(name)

    assert {
        "needed": {BlockName.DETAILS, BlockName.PAIRS, BlockName.DEADLINE, BlockName.LETTER},
        "refused": {BlockName.FORM, BlockName.CAN, BlockName.CANNOT, BlockName.WORDS, BlockName.EN, BlockName.CY},
        "either": {BlockName.NOTE, BlockName.IMPORTANT, BlockName.TIME_LIMIT, BlockName.DANGER, BlockName.FACTS},
    } == found


def test_blocks_without_an_end() -> None:
    """However many blocks stand inside one another, one message says so."""
    nodes, problems = read_blocks("::: note\n" * 1_200 + "a\n" + ":::\n" * 1_200, "a.md", 1, Language.EN)

    assert [(Code.TEXT_TOO_DEEP, 4)] == [(problem.code, problem.place.line) for problem in problems]
    assert 1 == len(nodes)
