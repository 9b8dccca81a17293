from generator.load.lines import Lines
from generator.model.problem import Place
from generator.model.text import Prose


def test_place() -> None:
    """An offset is a line of the file and a column, both counted from one."""
    where = Lines(Prose(text="ab\n\ncd", place=Place(path="a.md", line=10)))

    assert [(10, 1), (10, 3), (11, 1), (12, 2)] == [
        (place.line, place.column) for place in map(where.place, (0, 2, 3, 5))
    ]


def test_start() -> None:
    """A line of the prose is a line of the file."""
    where = Lines(Prose(text="ab\ncd", place=Place(path="a.md", line=10)))

    assert Place(path="a.md", line=11) == where.start(1)
