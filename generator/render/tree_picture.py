"""A decision tree as a picture: Mermaid text, and a finished SVG with the answers written on the ways."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from generator.model.language import Language
from generator.model.look import DAY
from generator.model.tree import DecisionTree, Verdict
from generator.render.messages import Messages
from generator.render.tree_outline import Outline, tree_outline
from generator.text.dialect import plain
from generator.tree.measures import most_before
from generator.tree.merged import steps

_WIDTH, _LINE, _GAP_X, _GAP_Y, _MARGIN = 260, 18, 280, 26, 20
_WRAP = 30
_LABEL = 38
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A node of the picture: where it stands, how high it is, and the lines of its words."""

    key: str
    x: int
    y: int
    height: int
    words: tuple[str, ...]


def tree_svg(
    tree: DecisionTree, messages: Messages, titles: Mapping[str, str], colours: Mapping[str, str] = DAY
) -> str:
    """The tree as an SVG: questions from left to right in the order they are asked, each answer on its way."""
    language = messages.language
    outline = tree_outline(tree, messages, titles)
    boxes = _place(tree, language, titles)
    width, height = _size(boxes)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            f'role="img" lang="{language}" aria-labelledby="title">'
        ),
        f'<title id="title">{escape(plain(tree.title[language]))}</title>',
        f'<rect width="100%" height="100%" fill="{colours["paper"]}"/>',
        f'<g font-family="system-ui, sans-serif" font-size="14" fill="{colours["ink"]}">',
        *(_ways(tree, language, outline, boxes, colours)),
        *(_box(box, tree, colours) for box in boxes.values()),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def picture_size(tree: DecisionTree, language: Language, titles: Mapping[str, str]) -> tuple[int, int]:
    """How wide and how high the SVG of the tree is, so that a page can keep its room before it has come."""
    return _size(_place(tree, language, titles))


def _size(boxes: Mapping[str, _Box]) -> tuple[int, int]:
    width = max(box.x for box in boxes.values()) + _WIDTH + _MARGIN
    return width, max(box.y + box.height for box in boxes.values()) + _MARGIN


def _place(tree: DecisionTree, language: Language, titles: Mapping[str, str]) -> Mapping[str, _Box]:
    # Every node stands right of all that leads to it.
    columns = most_before(tuple(steps(tree)))
    boxes: dict[str, _Box] = {}
    bottoms: dict[int, int] = {}
    for key, column in columns.items():
        question = tree.questions.get(key)
        words = textwrap.wrap(plain(question.ask[language] if question else titles.get(key, key)), _WRAP)
        height = _LINE * (len(words) + (len(question.options) if question else 0)) + _LINE
        y = bottoms.get(column, _MARGIN)
        boxes[key] = _Box(key=key, x=_MARGIN + column * (_WIDTH + _GAP_X), y=y, height=height, words=tuple(words))
        bottoms[column] = y + height + _GAP_Y
    return boxes


def _ways(
    tree: DecisionTree, language: Language, outline: Outline, boxes: Mapping[str, _Box], colours: Mapping[str, str]
) -> list[str]:
    lines, labels = [], []
    for key, question in tree.questions.items():
        if key not in boxes:
            continue
        start = boxes[key]
        for number, option in enumerate(question.options.values()):
            x, y = start.x + _WIDTH, start.y + _LINE * (len(start.words) + number + 1)
            for way in outline[key][option.key]:
                end = boxes[way.target]
                middle = end.y + end.height // 2
                curve = f"M{x} {y}C{x + 140} {y} {end.x - 120} {middle} {end.x} {middle}"
                lines.append(f'<path d="{curve}" fill="none" stroke="{colours["edge"]}" stroke-width="1.5"/>')
            label = textwrap.shorten(plain(option.words[language]), _LABEL, placeholder="…")
            labels.append(f'<text x="{x + 8}" y="{y - 3}">{escape(label)}</text>')
    # The words stand over the lines, each with a pale edge, so that no line strikes one out.
    slate, paper = colours["slate"], colours["paper"]
    halo = f'<g font-size="12" fill="{slate}" stroke="{paper}" stroke-width="4" paint-order="stroke">'
    return [*lines, halo, *labels, "</g>"]


def _box(box: _Box, tree: DecisionTree, colours: Mapping[str, str]) -> str:
    outcome = tree.outcomes.get(box.key)
    radius = 16 if outcome else 6
    lines = "".join(
        f'<text font-weight="700" x="{box.x + 12}" y="{box.y + _LINE * (number + 1) + 2}">{escape(line)}</text>'
        for number, line in enumerate(box.words)
    )
    ground, edge, width = _OUTCOME[outcome.verdict] if outcome else _QUESTION
    return (
        f'<rect x="{box.x}" y="{box.y}" width="{_WIDTH}" height="{box.height}" rx="{radius}" '
        f'fill="{colours[ground]}" stroke="{colours[edge]}" stroke-width="{width}"/>{lines}'
    )
