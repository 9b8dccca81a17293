"""A page's blocks and prose → HTML: prose by the Markdown library, each block by the template of its name."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.model.text import Block, BlockName, Prose
from generator.render.dates import period_for_script
from generator.render.markdown import TextRenderer
from generator.render.templates import PageTemplates


def render_nodes(nodes: Sequence[Prose | Block], text: TextRenderer, templates: PageTemplates) -> Markup:
    """Render blocks and prose in order; *can* directly followed by *cannot* stand side by side."""
    parts: list[Markup] = []
    waiting: Markup | None = None
    for position, node in enumerate(nodes):
        html = text.html(node) if isinstance(node, Prose) else _block(node, text, templates)
        if waiting is not None:
            parts.append(templates.block("can-and-cannot", can=waiting, cannot=html))
            waiting = None
        elif _is(node, BlockName.CAN) and position + 1 < len(nodes) and _is(nodes[position + 1], BlockName.CANNOT):
            waiting = html
        else:
            parts.append(html)
    return Markup("\n").join(parts)


def _is(node: Prose | Block, name: BlockName) -> bool:
    return isinstance(node, Block) and node.name is name


def _block(block: Block, text: TextRenderer, templates: PageTemplates) -> Markup:
    if block.name is BlockName.PAIRS:
        first, second = (part.strip() for part in block.title.split("|"))
        rows = [row for child in block.children if isinstance(child, Prose) for row in text.pairs(child)]
        return templates.block(
            block.name, first=first, second=second, rows=[(row.term, list(row.meanings)) for row in rows]
        )
    if block.name is BlockName.FACTS:
        return templates.block(block.name, rows=block.rows, section=text.section)
    content = render_nodes(block.children, text, templates)
    period = period_for_script(block.period) if block.period else ""
    return templates.block(block.name, title=block.title, period=period, content=content)
