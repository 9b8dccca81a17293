from typing import Literal

import pytest
from pydantic import Field

from generator.load.fields import Filled
from generator.load.shapes import MOST_TOLD, Shape, fit
from generator.load.yaml_nodes import read_yaml
from generator.model.problem import Code


class Inner(Shape):
    """A mapping inside another."""

    name: Filled
    size: Literal["small", "large"] = "small"


class Outer(Shape):
    """A mapping with every kind of value."""

    title: Filled
    one: Inner | None = None
    many: tuple[Inner, ...] = ()
    named: dict[str, Inner] = Field(default={})


@pytest.mark.parametrize(
    ("text", "code", "line", "message", "hint"),
    [
        ("one: {name: b}", Code.MISSING_KEY, 1, "“title” is missing", "add a line “title: …”"),
        ("titel: a", Code.UNKNOWN_KEY, 1, "“titel” is not a key that can stand", "did you mean “title”?"),
        ("title: a\none:\n  name: b\n  nam: c", Code.UNKNOWN_KEY, 4, "“nam” is not a key that can stand", "“name”?"),
        ("title: a\nmany:\n  - {name: b, sise: c}", Code.UNKNOWN_KEY, 3, "“sise” is not a key", "did you mean “size”?"),
        ("title: a\nnamed:\n  x: {name: b, sise: c}", Code.UNKNOWN_KEY, 3, "“sise” is not a key", "“size”"),
        ("title: a\none: {name: b, size small}", Code.UNKNOWN_KEY, 2, "“size small” is not a key", "“size: small”"),
        ("title: a\none: {name: b, or more}", Code.UNKNOWN_KEY, 2, "“or more” is not a key", "a comma ends the words"),
        ("title: a\none: {name: b, size: huge}", Code.BAD_CHOICE, 2, "“huge” cannot be chosen", "use one of"),
        ("title: a\nmany: b", Code.WRONG_TYPE, 2, "“many” should be a list, and is the text “b”", "- item"),
        ("title: a\nnamed: [b]", Code.WRONG_TYPE, 2, "“named” should be keys with values, and is a list", "docs/"),
        ("title: a\none: b", Code.WRONG_TYPE, 2, "“one” should be keys with values, and is the text “b”", "docs/"),
        ("title: {a: b}", Code.WRONG_TYPE, 1, "this should be text, and is keys with values", "double quotes"),
        ("title:", Code.EMPTY_VALUE, 1, "there is nothing here", "write the words"),
        ("just words", Code.NOT_A_MAPPING, 1, "the file is not a list of keys", "write each line as a key"),
    ],
)  # fmt: skip
def test_what_does_not_fit(text: str, code: Code, line: int, message: str, hint: str) -> None:
    """What does not fit is told in an editor's words, at its line, with the next step."""
    loaded = fit(Outer, read_yaml(text, "a.yml"), "the file")
    problem = loaded.problems[0]

    assert loaded.value is None
    assert (code, line) == (problem.code, problem.place.line)
    assert message in problem.message
    assert hint in problem.hint


def test_what_fits() -> None:
    """Data that fits becomes the shape."""
    loaded = fit(Outer, read_yaml("title: a\nmany: [{name: b}]", "a.yml"), "the file")

    assert Outer(title="a", many=(Inner(name="b"),)) == loaded.value


def test_every_fault_is_told() -> None:
    """All that does not fit is told at once."""
    loaded = fit(Outer, read_yaml("many: [{}, {}]\nx: 1", "a.yml"), "the file")

    assert [Code.MISSING_KEY] * 3 + [Code.UNKNOWN_KEY] == [problem.code for problem in loaded.problems]


def test_a_file_that_is_something_else_is_told_in_short() -> None:
    """Of tens of thousands of unknown keys the first few are told, with how many more there are."""
    text = "title: a\n" + "".join(f"k{number}: a\n" for number in range(50_000))
    problems = fit(Outer, read_yaml(text, "a.yml"), "the list").problems

    assert f"“k0”, “k1”, “k2” and {MOST_TOLD - 3} more are not keys that can stand here" == problems[0].message
    assert f"the list has {50_000 - MOST_TOLD:,} more problems, which are not told one by one" == problems[-1].message
