"""A decision tree as a picture: Mermaid text, and a finished SVG with the answers in the box of their question."""

from collections.abc import Mapping
from html import escape

from generator.model.look import DAY
from generator.model.tree import DecisionTree, Verdict
from generator.render.messages import Messages
from generator.render.tree_layout import LINE, WIDTH, Box, lay_out
from generator.render.tree_outline import tree_outline
from generator.text.dialect import plain

_QUESTION = ("paper", "brand-mark", 2)
_OUTCOME: Mapping[Verdict, tuple[str, str, int]] = {
    Verdict.CAN: ("can-ground", "can", 2),
    Verdict.CANNOT: ("cannot-ground", "cannot", 2),
    Verdict.MAYBE: ("mind-ground", "mind", 2),
    Verdict.FIRST: ("mist", "brand-mark", 2),
    Verdict.COURT: ("court-ground", "court", 2),
    Verdict.HELP: ("mist", "brand-mark", 2),
    Verdict.DANGER: ("danger-ground", "danger", 5),
}
"""The colours of the ground and the edge of a box, and how thick the edge is. Colours stand on the elements: a page's
policy refuses styles inside a file."""


def tree_mermaid(tree: DecisionTree, messages: Messages, titles: Mapping[str, str]) -> str:
    """The tree as the text of a Mermaid flow chart; ``titles`` has the title of each outcome."""
    language = messages.language
    outline = tree_outline(tree, messages, titles)
    lines = ["flowchart LR"]
    lines += [f'  {_mermaid_id(key)}["{_quoted(q.ask[language])}"]' for key, q in tree.questions.items()]
    lines += [f'  {_mermaid_id(key)}(["{_quoted(titles.get(key, key))}"])' for key in tree.outcomes]
    for key, question in tree.questions.items():
        for option in question.options.values():
            for way in outline[key][option.key]:
                label = plain(option.words[language]) + (f" ({plain(way.condition)})" if way.condition else "")
                lines.append(f'  {_mermaid_id(key)} -->|"{_quoted(label)}"| {_mermaid_id(way.target)}')
    return "\n".join(lines) + "\n"


def _mermaid_id(key: str) -> str:
    """An id that is no word of Mermaid’s own, such as *end*."""
    return f"n_{key.replace('-', '_')}"


def _quoted(words: str) -> str:
    return plain(words).replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")


def tree_svg(
    tree: DecisionTree, messages: Messages, titles: Mapping[str, str], colours: Mapping[str, str] = DAY
) -> str:
    """The tree as an SVG: questions from left to right in the order they are asked, each answer on its way."""
    language = messages.language
    drawn = lay_out(tree, tree_outline(tree, messages, titles), language, titles)
    size = f'viewBox="0 0 {drawn.width} {drawn.height}" width="{drawn.width}" height="{drawn.height}"'
    parts = [
        (f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" lang="{language}" aria-labelledby="title">'),
        f'<title id="title">{escape(plain(tree.title[language]))}</title>',
        f'<rect width="100%" height="100%" fill="{colours["paper"]}"/>',
        f'<g font-family="system-ui, sans-serif" font-size="14" fill="{colours["ink"]}">',
        f'<g fill="none" stroke="{colours["edge"]}" stroke-width="1.5">',
        *(f'<path d="{line}"/>' for line in drawn.lines),
        "</g>",
        *(_box(box, tree, colours) for box in drawn.boxes.values()),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def picture_size(tree: DecisionTree, messages: Messages, titles: Mapping[str, str]) -> tuple[int, int]:
    """How wide and how high the SVG of the tree is, so that a page can keep its room before it has come."""
    drawn = lay_out(tree, tree_outline(tree, messages, titles), messages.language, titles)
    return drawn.width, drawn.height


def _box(box: Box, tree: DecisionTree, colours: Mapping[str, str]) -> str:
    outcome = tree.outcomes.get(box.key)
    radius = 16 if outcome else 6
    lines = "".join(
        f'<text font-weight="700" x="{box.x + 12}" y="{box.y + LINE * (number + 1) + 2}">{escape(line)}</text>'
        for number, line in enumerate(box.words)
    ) + "".join(
        f'<text font-size="13" x="{box.x + (24 if number else 12)}" y="{y}">{escape(line)}</text>'
        for _, number, y, line in box.answer_lines()
    )
    ground, edge, width = _OUTCOME[outcome.verdict] if outcome else _QUESTION
    return (
        f'<rect x="{box.x}" y="{box.y}" width="{WIDTH}" height="{box.height}" rx="{radius}" '
        f'fill="{colours[ground]}" stroke="{colours[edge]}" stroke-width="{width}"/>{lines}'
    )
