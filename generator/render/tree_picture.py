"""A decision tree as a picture: Mermaid text, and a finished SVG with the answers in the box of their question."""

import textwrap
from collections.abc import Iterator, Mapping
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

_WIDTH, _LINE, _GAP_X, _GAP_Y, _MARGIN = 300, 18, 150, 26, 20
_WRAP, _WRAP_ANSWER = 32, 35
"""How many signs a line of a box has at most: of its own words, which are bold, and of its answers."""
_BEFORE = 6
"""How much room there is before an answer."""
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
    """A node of the picture: where it stands, and the lines of its words and of each of its answers, by option."""

    key: str
    x: int
    y: int
    words: tuple[str, ...]
    answers: Mapping[str, tuple[str, ...]]

    @property
    def height(self) -> int:
        """How high it is."""
        return _LINE * (1 + len(self.words) + sum(map(len, self.answers.values()))) + _BEFORE * len(self.answers)

    def answer_lines(self) -> Iterator[tuple[str, int, int, str]]:
        """Each line of each answer: its option, which of its lines it is, where it stands, its words."""
        y = self.y + _LINE * len(self.words)
        for option, lines in self.answers.items():
            y += _BEFORE
            for number, words in enumerate(lines):
                y += _LINE
                yield option, number, y, words


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
        *_ways(outline, boxes, colours),
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
        boxes[key] = _Box(
            key=key,
            x=_MARGIN + column * (_WIDTH + _GAP_X),
            y=bottoms.get(column, _MARGIN),
            words=_lines(question.ask[language] if question else titles.get(key, key), _WRAP),
            answers={
                option.key: _lines(option.words[language], _WRAP_ANSWER)
                for option in (question.options.values() if question else ())
            },
        )
        bottoms[column] = boxes[key].y + boxes[key].height + _GAP_Y
    return boxes


def _lines(words: str, most: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(plain(words), most))


def _ways(outline: Outline, boxes: Mapping[str, _Box], colours: Mapping[str, str]) -> Iterator[str]:
    """A line from the first line of each answer to each box that it leads to."""
    for start in boxes.values():
        x = start.x + _WIDTH
        for option, number, bottom, _ in start.answer_lines():
            y = bottom - _LINE // 4
            for way in outline[start.key][option] if number == 0 else ():
                end = boxes[way.target]
                middle = end.y + _LINE
                curve = f"M{x} {y}C{x + 90} {y} {end.x - 70} {middle} {end.x} {middle}"
                yield f'<path d="{curve}" fill="none" stroke="{colours["edge"]}" stroke-width="1.5"/>'


def _box(box: _Box, tree: DecisionTree, colours: Mapping[str, str]) -> str:
    outcome = tree.outcomes.get(box.key)
    radius = 16 if outcome else 6
    lines = "".join(
        f'<text font-weight="700" x="{box.x + 12}" y="{box.y + _LINE * (number + 1) + 2}">{escape(line)}</text>'
        for number, line in enumerate(box.words)
    ) + "".join(
        f'<text font-size="13" x="{box.x + (24 if number else 12)}" y="{y}">{escape(line)}</text>'
        for _, number, y, line in box.answer_lines()
    )
    ground, edge, width = _OUTCOME[outcome.verdict] if outcome else _QUESTION
    return (
        f'<rect x="{box.x}" y="{box.y}" width="{_WIDTH}" height="{box.height}" rx="{radius}" '
        f'fill="{colours[ground]}" stroke="{colours[edge]}" stroke-width="{width}"/>{lines}'
    )
