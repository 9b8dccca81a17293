from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write.saving import ChangedMeanwhileError, bytes_with, save_file, shown_text

TEXT = st.text(alphabet=st.sampled_from("ab \t\r\n\ufeff\u2028\x0c\x85ŵ"), max_size=40)


@given(TEXT)
def test_nothing_changed(text: str) -> None:
    """A text that comes back as it was shown leaves every byte as it was."""
    assert text.encode() == bytes_with(text.encode(), shown_text(text.encode()))


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("a\nb\n", "a\nc\n", "a\nc\n"),
        ("a\r\nb\r\n", "a\nnew\nb\n", "a\r\nnew\r\nb\r\n"),
        ("a\rb\r", "a\r\nc\r\n", "a\rc\r"),
        ("\ufeffa\n", "b\n", "\ufeffb\n"),
        ("a\nb", "a\nc", "a\nc"),
        ("a\nb\n", "a\nc", "a\nc\n"),
        ("a\r\nb\nc\r\n", "a\nnew\nb\nc\n", "a\r\nnew\r\nb\nc\r\n"),
        ("", "a\nb", "a\nb"),
    ],
)
def test_only_what_was_typed_changes(before: str, typed: str, after: str) -> None:
    """Line ends, the mark of byte order and the end of the file stay; a new line ends as most others do."""
    assert after.encode() == bytes_with(before.encode(), typed)


def test_saved_whole(tmp_path: Path) -> None:
    """A file is saved once, with its permissions, and a new one with its folders; nothing is left beside them."""
    file, new = tmp_path / "a.md", tmp_path / "b" / "c.md"
    file.write_bytes(b"old")
    file.chmod(0o640)

    assert save_file(file, b"new", b"old")
    assert not save_file(file, b"new", b"new")
    assert save_file(new, b"text", None)
    assert (b"new", 0o640, b"text") == (file.read_bytes(), file.stat().st_mode & 0o777, new.read_bytes())
    assert [file, new.parent] == sorted(tmp_path.iterdir())


@pytest.mark.parametrize("before", [b"old", None])
def test_changed_meanwhile(tmp_path: Path, before: bytes | None) -> None:
    """A file that is another by now is left as it is, and so is one that was not there before."""
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhileError):
        save_file(file, b"mine", before)

    assert b"theirs" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A link that leads nowhere is not taken for a file that is not there."""
    (tmp_path / "a.md").symlink_to(tmp_path / "outside")
    with pytest.raises(ChangedMeanwhileError):
        save_file(tmp_path / "a.md", b"mine", None)

    assert not (tmp_path / "outside").exists()
