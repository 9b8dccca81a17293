import pytest

from generator.load.yaml_nodes import DEPTH_LIMIT, read_yaml
from generator.model.problem import Code, Place


def codes(text: str) -> list[Code]:
    """The codes of what is wrong with a YAML text."""
    return [problem.code for problem in read_yaml(text, "a.yml").problems]


@pytest.mark.parametrize(
    "value", ["no", "yes", "on", "true", "null", "~", "17:30", "0123", "1.10", "1e3", "2026-02-30", "+44 300", "0x1F"]
)
def test_values_stay_text(value: str) -> None:
    """Every value is text exactly as it is written."""
    document = read_yaml(f"key: {value}\n", "a.yml")

    assert {"key": value} == document.data
    assert () == document.problems


@pytest.mark.parametrize("key", ["no", "1", "12:30", "~"])
def test_keys_stay_text(key: str) -> None:
    """Every key is text exactly as it is written."""
    assert {key: "value"} == read_yaml(f"{key}: value", "a.yml").data


def test_an_empty_value_is_empty_text() -> None:
    """A key without a value has empty text, and an empty document has no keys."""
    assert {"key": ""} == read_yaml("key:\n", "a.yml").data
    assert {} == read_yaml("", "a.yml").data
    assert {} == read_yaml("# a remark\n", "a.yml").data


def test_places() -> None:
    """Each key and each value has its place in the file, counted from the line on which the text starts."""
    document = read_yaml("title: Who\nlist:\n  - one\n  - {a: two}\n", "a.md", first_line=2)

    assert Place(path="a.md", line=2, column=1) == document.key_place("title")
    assert Place(path="a.md", line=2, column=8) == document.value_place("title")
    assert Place(path="a.md", line=4, column=5) == document.key_place("list.0")
    assert Place(path="a.md", line=5, column=6) == document.key_place("list.1.a")
    assert Place(path="a.md", line=5, column=9) == document.value_place("list.1.a")


def test_a_place_that_is_not_there() -> None:
    """What is missing stands where the nearest thing around it stands."""
    document = read_yaml("a: 1\nb:\n  c: 2\n", "a.yml")

    assert document.value_place("b") == document.value_place("b.missing.deeper")
    assert Place(path="a.yml", line=1, column=1) == document.value_place("nowhere")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", Code.YAML_ALIAS),
        ("a: *x\n", Code.YAML_ALIAS),
        ("a: !t 1\n", Code.YAML_TAG),
        ("a: !!python/object:os.system x\n", Code.YAML_TAG),
        ("<<: {a: 1}\n", Code.YAML_MERGE_KEY),
        ("a: 1\na: 2\n", Code.DUPLICATE_KEY),
        ('1: a\n"1": b\n', Code.DUPLICATE_KEY),
        ("a: 1\n---\nb: 2\n", Code.YAML_SEVERAL_DOCUMENTS),
        ("a:\n\tb: 1\n", Code.YAML_TAB),
        ("a: b: c\n", Code.YAML_SYNTAX),
        ("a: [1\n", Code.YAML_SYNTAX),
        ('a: "1\n', Code.YAML_SYNTAX),
        ("? {a: 1}\n: b\n", Code.WRONG_TYPE),
        ("[" * (DEPTH_LIMIT + 2) + "]" * (DEPTH_LIMIT + 2), Code.YAML_TOO_DEEP),
        ("{a: " * 3000 + "1" + "}" * 3000, Code.YAML_TOO_DEEP),
    ],
)
def test_refused(text: str, expected: Code) -> None:
    """What YAML could turn into something else, or what could exhaust the machine, is a problem."""
    assert expected in codes(text)


def test_no_bomb() -> None:
    """Aliases that would unfold into millions of values are not unfolded."""
    text = "a: &a [x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcde", "bcdef", strict=True)
    )

    assert {Code.YAML_ALIAS} == set(codes(text))


def test_nesting_up_to_the_limit() -> None:
    """As many levels as are allowed are read."""
    assert [] == codes("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)


def test_a_repeated_key_keeps_the_first_value() -> None:
    """The first of two equal keys counts, and the message names its line."""
    document = read_yaml("a: 1\nb: 2\na: 3\n", "a.yml")

    assert {"a": "1", "b": "2"} == document.data
    assert [(3, True)] == [(problem.place.line, "line 1" in problem.message) for problem in document.problems]


def test_an_entry_without_its_first_line() -> None:
    """Its keys are then those of the entry before: that is told once. An empty value gives way to the second."""
    document = read_yaml("a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4\nd:\nd: 5\n", "a.yml")

    assert [(4, Code.DUPLICATE_KEY), (7, Code.DUPLICATE_KEY)] == [
        (problem.place.line, problem.code) for problem in document.problems
    ]
    assert {"a": {"b": "1", "c": "2"}, "d": "5"} == document.data


def test_several_problems_are_all_told() -> None:
    """Every refused sign of a document is told, not the first alone."""
    assert [Code.YAML_ALIAS, Code.YAML_TAG, Code.DUPLICATE_KEY] == codes("a: &x 1\nb: !t 2\na: 3\n")


@pytest.mark.parametrize("text", ['a: "1\n', "a: [1", "{", "?"])
def test_an_unclosed_end_lies_in_the_file(text: str) -> None:
    """What is not closed is told at a place that the file has."""
    lines = text.split("\n")

    for problem in read_yaml(text, "a.yml").problems:
        assert problem.place.line <= len(lines)
