"""A page's blocks and prose → HTML: prose by the Markdown library, each block by the template of its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.text import Block, BlockName, Prose
from generator.render.dates import period_for_script
from generator.render.markdown import TextRenderer
from generator.render.templates import PageTemplates


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a page. ``urgent`` is the box of danger that it begins with, which comes before all else."""

    urgent: Markup
    rest: Markup


def render_body(nodes: Sequence[Prose | Block], text: TextRenderer, templates: PageTemplates) -> Body:
    """Render the text of a page."""
    first = nodes[0] if nodes else None
    if not isinstance(first, Block) or first.name is not BlockName.DANGER:
        return Body(urgent=Markup(""), rest=render_nodes(nodes, text, templates))
    urgent = _block(first, text, templates, urgent=True)
    return Body(urgent=urgent, rest=render_nodes(nodes[1:], text, templates))


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


def _as_written(text: str) -> Markup:
    """Lines as they are written: finished pages lose empty lines, and so these are named."""
    return Markup("&#10;").join(text.strip("\n").split("\n"))


def _block(block: Block, text: TextRenderer, templates: PageTemplates, *, urgent: bool = False) -> Markup:
    if block.name is BlockName.PAIRS:
        first, second = (part.strip() for part in block.title.split("|"))
        rows = [row for child in block.children if isinstance(child, Prose) for row in text.pairs(child)]
        pairs = [(row.term, list(row.meanings)) for row in rows]
        return templates.block(block.name, first=first, second=second, rows=pairs, section=text.section)
    if block.name is BlockName.FACTS:
        new = text.new_facts(block.rows)
        return templates.block(block.name, rows=block.rows, new=new, section=text.section)
    content = render_nodes(block.children, text, templates)
    if block.own:
        fields = {field.key: field for field in block.fields}
        return templates.block(block.own.template, fields=fields, content=content, text=_as_written(block.text))
    period = period_for_script(block.period) if block.period else ""
    return templates.block(block.name, title=block.title, period=period, content=content, urgent=urgent)
