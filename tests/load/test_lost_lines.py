import pytest
from pydantic import Field

from generator.load.fields import Filled
from generator.load.shapes import Shape, fit
from generator.load.yaml_nodes import read_yaml
from generator.model.problem import Code


class Entry(Shape):
    """What stands under a name."""

    name: Filled
    says: Filled


class File(Shape):
    """A file with two groups of entries, one of which it may lack."""

    first: dict[str, Entry]
    second: dict[str, Entry]
    third: dict[str, Entry] = Field(default={})


WHOLE = """first:
  a:
    name: A
    says: B
second:
  b:
    name: C
    says: D
third:
  c:
    name: E
    says: F
  d:
    name: G
    says: H
"""


@pytest.mark.parametrize(
    ("lost", "code", "line", "message"),
    [
        ("first:\n", Code.YAML_SYNTAX, 4, "this line starts further left than those from line 1 on, and fits nothing"),
        ("second:\n", Code.MISSING_KEY, 1, "“second” is missing"),
        ("third:\n", None, 0, ""),
        ("  b:\n", Code.MISSING_KEY, 6, "“name” stands where the name of an entry should"),
        ("  d:\n", Code.DUPLICATE_KEY, 13, "“name” is written twice; it is first on line 11"),
        ("    says: D\n", Code.MISSING_KEY, 7, "“says” is missing"),
    ],
)
def test_a_lost_line_is_told_once(lost: str, code: Code | None, line: int, message: str) -> None:
    """What a line leaves behind is told as that line, and where it should stand."""
    problems = fit(File, read_yaml(WHOLE.replace(lost, "", 1), "a.yml"), "the file").problems

    expected = [(code, line, message)] if code else []
    assert expected == [(problem.code, problem.place.line, problem.message) for problem in problems]


def test_keys_that_lost_the_line_above_them() -> None:
    """Where that line was one that a file need not have, its keys are told together, and how to bring it back."""
    (problem,) = fit(Entry, read_yaml("name: A\nsays: B\nx: C\ny: D\n", "a.yml"), "the file").problems

    assert (Code.UNKNOWN_KEY, 3) == (problem.code, problem.place.line)
    assert "“x”, “y” are not keys that can stand here" == problem.message
    assert problem.hint.endswith("or put the line back that stood above them")


def test_two_mistakes_are_two() -> None:
    """A key that is missing hides no mistake in another part of the file."""
    text = WHOLE.replace("second:\n  b:\n    name: C\n    says: D\n", "").replace("says: B", "say: B")
    problems = fit(File, read_yaml(text, "a.yml"), "the file").problems

    assert {Code.MISSING_KEY, Code.UNKNOWN_KEY} == {problem.code for problem in problems}
