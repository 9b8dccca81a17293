from pathlib import Path

from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.model.problem import Code


class Named(Shape):
    """A file with one key."""

    name: str


def test_a_file_that_fits(tmp_path: Path) -> None:
    """The value comes with the places of its parts."""
    (tmp_path / "a.yml").write_text("# words\nname: Ann\n", encoding="utf-8")

    file = read_shape(tmp_path, "a.yml", Named, "the file")

    assert file.value == Named(name="Ann")
    assert () == file.problems
    assert 2 == file.document.key_place("name").line


def test_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    """What cannot be read is told as that alone; what does not fit, at its place."""
    (tmp_path / "bytes.yml").write_bytes(b"name: \xff\n")
    (tmp_path / "other.yml").write_text("name: Ann\nage: 5\n", encoding="utf-8")

    unread, unfit = (read_shape(tmp_path, path, Named, "the file") for path in ("bytes.yml", "other.yml"))

    assert (None, [Code.NOT_UTF8]) == (unread.value, [problem.code for problem in unread.problems])
    assert (None, [Code.UNKNOWN_KEY]) == (unfit.value, [problem.code for problem in unfit.problems])
    assert [2] == [problem.place.line for problem in unfit.problems]
