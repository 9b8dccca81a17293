import pytest

from generator.load.yaml_faults import Fault, syntax_fault
from generator.load.yaml_nodes import read_yaml
from generator.model.problem import Code

LEFT = "this line starts further left than those from line 2 on, and fits nothing"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("start: a\n  b:\n    c: d\n", 2, "this line is indented, and “start” above it has a value already"),
        ("a: []\n  - b: {c: d}\n", 2, "this line is indented, and “a” above it has a value already"),
        ('a: "b"\n c: d\n', 2, "this line is indented, and “a” above it has a value already"),
        (
            "a:\n    b: c\n  d:\n    e: f\n",
            3,
            LEFT,
        ),
        (
            "a:\n    b: {c: d}\n  - e: {f: g}\n",
            3,
            LEFT,
        ),
        ("a:\n  b c\n  d: e\n", 3, "the line above this one has no colon"),
        ("a: words\n  that go on\n  d: e\n", 3, "a second colon stands in this value"),
        ("a: b: c\n", 1, "a second colon stands in this value"),
        ("a: {b: c\nd: e\n", 1, "a value that starts with “[” or “{” is not closed, or has words after it"),
    ],
)
def test_a_line_in_the_wrong_column_is_told_as_that(text: str, line: int, message: str) -> None:
    """A line that only starts too far right or left is no matter of colons and brackets."""
    (problem,) = read_yaml(text, "a.yml").problems

    assert (Code.YAML_SYNTAX, line, message) == (problem.code, problem.place.line, problem.message)


def test_the_line_is_counted_in_the_file() -> None:
    """A header starts on the second line of its page, and so do the lines that are named."""
    fault = Fault(lines=("a:", "    b: c", "  d:"), said="did not find expected key", context="", first_line=2)

    assert "line 3" in syntax_fault(fault)[1]
