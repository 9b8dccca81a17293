"""What is wrong with the inside of blocks: what each of them must hold."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.load.block_fields import own_block_fault
from generator.model.problem import Code, Problem
from generator.model.text import Block, BlockName, Prose


def block_faults(nodes: Sequence[Prose | Block]) -> list[Problem]:
    """What is wrong with the inside of blocks: what each of them must hold."""
    faults: list[Problem] = []
    for node in nodes:
        if isinstance(node, Block):
            faults += block_faults(node.children)
            faults += _inside_faults(node)
    return faults


def _inside_faults(block: Block) -> list[Problem]:
    first = block.children[0] if block.children else None
    words = first.text.strip() if isinstance(first, Prose) else ""
    if block.own:
        wrong = own_block_fault(block, block.own)
        if wrong is None:
            return []
        message, hint = wrong
    elif block.name is BlockName.FACTS:
        if first is None:
            return []
        message, hint = "the block “facts” holds words", "close it on the next line: the table is made from the facts"
    elif first is None:
        message, hint = f"the block “{block.name}” is empty", "write what belongs in it, or remove it"
    elif block.name in (BlockName.CAN, BlockName.CANNOT) and not words.startswith("##"):
        message, hint = (
            f"the block “{block.name}” must start with its heading",
            "write, as its first line, “## What they can do {#can}” or the like",
        )
    elif block.name is BlockName.WORDS and not _is_word_list(block.children):
        message, hint = (
            "the block “words” holds something other than words and their meanings",
            "write each word on a line of its own and its meaning on the next line after “:   ”",
        )
    elif block.name is BlockName.PAIRS and not _is_definition_list(block.children):
        message, hint = (
            f"the block “{block.name}” holds something other than terms and their meanings",
            "write each term on a line of its own and each meaning after “:   ”, with empty lines between",
        )
    else:
        return []
    return [Problem(place=block.place, code=Code.BLOCK_MISUSED, message=message, hint=hint)]


def _is_word_list(children: Sequence[Prose | Block]) -> bool:
    """Tell whether every word has one meaning, on one line each, and no word is a heading."""
    if len(children) != 1 or not isinstance(children[0], Prose):
        return False
    lines = [line for line in children[0].text.split("\n") if line.strip()]
    if any(line.startswith("#") for line in lines):
        return False
    meanings = [line.startswith(":") and bool(line[1:].strip()) for line in lines]
    return meanings == [False, True] * (len(lines) // 2)


def _is_definition_list(children: Sequence[Prose | Block]) -> bool:
    if len(children) != 1 or not isinstance(children[0], Prose):
        return False
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", children[0].text.strip("\n")) if part.strip()]
    meanings = [paragraph.startswith((":", "    ")) for paragraph in paragraphs]
    single_lines = all(
        "\n" not in part.strip() for part, meaning in zip(paragraphs, meanings, strict=True) if not meaning
    )
    every_term_has_one = all(any(pair) for pair in pairwise(meanings))
    return bool(meanings) and not meanings[0] and meanings[-1] and single_lines and every_term_has_one
