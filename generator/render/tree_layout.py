"""Where the boxes and the lines of a tree's picture stand: boxes in columns, and a lane for each line that passes them.

A line leaves its answer to the right, goes through the gap behind the column to the next one, and there either ends
at a box or goes on in a lane, a strip between boxes that is kept free for it. So no line lies under a box. All lines
that go to one box share its lanes.
"""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.language import Language
from generator.model.tree import DecisionTree
from generator.render.tree_outline import Outline
from generator.text.dialect import plain
from generator.tree.measures import most_before
from generator.tree.merged import steps

WIDTH, LINE, MARGIN = 300, 18, 20
_GAP_X, _GAP_Y, _GAP_LANE = 150, 26, 12
"""How far apart columns, boxes, and lanes are."""
_WRAP, _WRAP_ANSWER = 29, 35
"""How many signs a line of a box has at most: of its own words, which are bold, and of its answers."""
_BEFORE = 6
"""How much room there is before an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node of the picture: where it stands, and the lines of its words and of each of its answers, by option."""

    key: str
    x: int
    y: int
    words: tuple[str, ...]
    answers: Mapping[str, tuple[str, ...]]

    @property
    def height(self) -> int:
        """How high it is."""
        return LINE * (1 + len(self.words) + sum(map(len, self.answers.values()))) + _BEFORE * len(self.answers)

    @property
    def middle(self) -> int:
        """Where lines meet it."""
        return self.y + LINE

    def answer_lines(self) -> Iterator[tuple[str, int, int, str]]:
        """Each line of each answer: its option, which of its lines it is, where it stands, its words."""
        y = self.y + LINE * len(self.words)
        for option, lines in self.answers.items():
            y += _BEFORE
            for number, words in enumerate(lines):
                y += LINE
                yield option, number, y, words

    def line_of(self, option: str) -> int:
        """Where the line of an answer starts: at its first line of words."""
        return next(y - LINE // 4 for key, _, y, _ in self.answer_lines() if key == option)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The boxes of a picture by their keys, the line of each way as the data of a path, and how large it all is."""

    boxes: Mapping[str, Box]
    lines: tuple[str, ...]
    width: int
    height: int


Lanes = dict[tuple[int, str], int]
"""Where the lane of a line lies, by its column and by the box that the line leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A way as it is drawn: from which answer, to which box, and the columns that it passes in its order.

    In a circle a way leads back: then it passes the column that it starts from, and meets its box from behind.
    """

    start: str
    option: str
    target: str
    passes: range

    @property
    def is_back(self) -> bool:
        """Tell whether it leads back, or to a box of the same column."""
        return self.passes.step < 0


def lay_out(tree: DecisionTree, outline: Outline, language: Language, titles: Mapping[str, str]) -> Layout:
    """Find a place for everything: questions from left to right in the order they are asked."""
    # A node stands right of all that anybody is asked before it, so that hardly a way leads back.
    columns = most_before(tuple(steps(tree)))
    lines = tuple(_ways(outline, columns))
    unplaced = [_box(tree, key, column, language, titles) for key, column in columns.items()]
    boxes: dict[str, Box] = {}
    lanes: Lanes = {}
    for column in range(max(columns.values()) + 1):
        passing = dict.fromkeys(line.target for line in lines if column in line.passes)
        wanted = _wanted(column, lines, boxes, lanes)
        y = MARGIN - _GAP_Y
        gap = _GAP_Y
        here: list[Box | str] = [*(box for box in unplaced if columns[box.key] == column), *passing]
        for item in sorted(here, key=lambda item: wanted.get(item if isinstance(item, str) else item.key, 0)):
            if isinstance(item, str):
                y += _GAP_LANE
                gap = _GAP_LANE
                lanes[column, item] = y
            else:
                boxes[item.key] = replace(item, y=y + gap)
                y, gap = y + gap + item.height, _GAP_Y
    return Layout(
        boxes={key: boxes[key] for key in columns},
        lines=tuple(_drawn(line, boxes, lanes) for line in lines),
        width=max(box.x for box in boxes.values()) + WIDTH + MARGIN,
        height=max(*lanes.values(), *(box.y + box.height for box in boxes.values())) + MARGIN,
    )


def _ways(outline: Outline, columns: Mapping[str, int]) -> Iterator[_Line]:
    for start, options in outline.items():
        for option, ways in options.items():
            for way in ways:
                first, last = columns[start], columns[way.target]
                passes = range(first + 1, last) if first < last else range(first, last, -1)
                yield _Line(start=start, option=option, target=way.target, passes=passes)


def _wanted(column: int, lines: Sequence[_Line], boxes: Mapping[str, Box], lanes: Lanes) -> Mapping[str, float]:
    """How high each box of a column would stand, and each lane, to be nearest to where its lines come from."""
    found: dict[str, list[int]] = {}
    for line in lines:
        if (column - 1, line.target) in lanes:
            found.setdefault(line.target, []).append(lanes[column - 1, line.target])
        elif line.start in boxes:
            found.setdefault(line.target, []).append(boxes[line.start].line_of(line.option))
    return {target: sum(heights) / len(heights) for target, heights in found.items()}


def _box(tree: DecisionTree, key: str, column: int, language: Language, titles: Mapping[str, str]) -> Box:
    question = tree.questions.get(key)
    return Box(
        key=key,
        x=MARGIN + column * (WIDTH + _GAP_X),
        y=0,
        words=_lines(question.ask[language] if question else titles.get(key, key), _WRAP),
        answers={
            option.key: _lines(option.words[language], _WRAP_ANSWER)
            for option in (question.options.values() if question else ())
        },
    )


def _lines(words: str, most: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(plain(words), most))


def _drawn(line: _Line, boxes: Mapping[str, Box], lanes: Lanes) -> str:
    """The line of a way: curves in the gaps between columns, straight in its lanes."""
    start, end = boxes[line.start], boxes[line.target]
    x, y = start.x + WIDTH, start.line_of(line.option)
    parts = [f"M{x} {y}"]
    for column in line.passes:
        left, lane = MARGIN + column * (WIDTH + _GAP_X), lanes[column, line.target]
        enters, leaves = (left + WIDTH, left) if line.is_back else (left, left + WIDTH)
        parts.append(f"{_curve(x, y, enters, lane)}H{leaves}")
        x, y = leaves, lane
    return "".join(parts) + _curve(x, y, end.x + WIDTH if line.is_back else end.x, end.middle)


def _curve(x: int, y: int, end: int, height: int) -> str:
    """From a side of one column to a side of the next, or back to the same side, without leaving the gap."""
    bend = _GAP_X // 2
    first, second = (x + bend, end + bend) if x == end else (x + (end - x) // 2,) * 2
    return f"C{first} {y} {second} {height} {end} {height}"
