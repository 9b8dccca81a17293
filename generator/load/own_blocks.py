"""Blocks of a site's own, as the configuration has them → values, and what is wrong with them."""

from collections.abc import Iterator

from generator.load.config_shapes import ConfigShape, OwnBlockShape
from generator.load.fields import as_pair
from generator.load.yaml_nodes import Document
from generator.model.own_block import OwnBlock
from generator.model.own_kind import OwnField
from generator.model.page_kind import WRITTEN_KINDS, PageKind
from generator.model.problem import Code, Problem
from generator.model.text import BlockName
from generator.text.suggest import nearest


def own_blocks(shape: ConfigShape) -> tuple[OwnBlock, ...]:
    """The blocks of the site's own."""
    return tuple(_block(key, block) for key, block in shape.blocks.items())


def own_block_faults(shape: ConfigShape, document: Document) -> Iterator[Problem]:
    """Blocks that take a name away, and kinds of page that there are not."""
    # Easy Read pages have blocks of words alone.
    kinds = [*(kind for kind in WRITTEN_KINDS if kind != PageKind.EASY_READ), *shape.kinds]
    for key, block in shape.blocks.items():
        if key in list(BlockName):
            message, place = f"every site has a block “{key}”", document.key_place(f"blocks.{key}")
            yield Problem(place=place, code=Code.BAD_CHOICE, message=message, hint="give yours another name")
        for number, kind in enumerate(block.kinds):
            if kind not in kinds:
                yield Problem(
                    place=document.value_place(f"blocks.{key}.kinds.{number}"),
                    code=Code.BAD_CHOICE,
                    message=f"“{kind}” is no kind of page that can have blocks",
                    hint=nearest(kind, kinds),
                )


def _block(key: str, shape: OwnBlockShape) -> OwnBlock:
    return OwnBlock(
        key=key,
        template=shape.template,
        text=shape.text,
        kinds=shape.kinds,
        fields=tuple(
            OwnField(key=name, title=as_pair(field.title), type=field.type, needed=field.needed, listed=False)
            for name, field in shape.fields.items()
        ),
    )
