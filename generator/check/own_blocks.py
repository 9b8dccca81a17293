"""Blocks of a site's own: where they may stand, and what twins must agree on."""

from collections.abc import Iterator

from generator.check.twins import source_of, translation_of
from generator.model.content import SourcePage
from generator.model.language import Bilingual
from generator.model.own_block import OwnBlock
from generator.model.own_kind import FieldType
from generator.model.page_context import PageContext
from generator.model.problem import Code, Problem
from generator.model.text import Block
from generator.text.dialect import blocks_in


def check_own_blocks(page: SourcePage, context: PageContext) -> Iterator[Problem]:
    """Blocks on pages of a kind that they are not for."""
    own = context.own_kind_of(page.key, page.header.kind)
    kind = own.key if own else context.kind_of(page.key, page.header.kind)
    for block, definition in _own_blocks(page):
        if kind and definition.kinds and kind not in definition.kinds:
            yield Problem(
                place=block.place,
                code=Code.BLOCK_MISUSED,
                message=f"the block “{definition.key}” cannot stand on a page of the kind “{kind}”",
                hint=f"it is for pages of the kind {' or '.join(definition.kinds)}; say it in another way here",
            )


def check_own_block_twins(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    """Blocks whose days differ between twins, or which say something in one of them alone."""
    source, translation = source_of(pair), translation_of(pair)
    for (wanted, first), (found, second) in zip(_own_blocks(source), _own_blocks(translation), strict=False):
        if first.key != second.key:
            # That the blocks differ is told.
            return
        said = [{field.key: field.text for field in block.fields} for block in (wanted, found)]
        for field in first.fields:
            one, other = (each.get(field.key) for each in said)
            if one != other and (field.type is FieldType.DATE or None in (one, other)):
                yield Problem(
                    place=found.place,
                    code=Code.SETTING_DIFFERS,
                    message=f"“{field.key}” of this block is not the same as on the {source.language.english} page",
                    hint=f"make it the same as on line {wanted.place.line} of {source.path}",
                )


def _own_blocks(page: SourcePage) -> Iterator[tuple[Block, OwnBlock]]:
    for block in blocks_in(page.text.nodes):
        if block.own:
            yield block, block.own
