import os
import socket
from pathlib import Path

import pytest

from generator.reading import FileTooLargeError, read_ordinary_file


def test_a_file_is_read(tmp_path: Path) -> None:
    """A file of exactly the allowed size is read whole, also by way of a link."""
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "b").symlink_to("a")

    assert b"12345" == read_ordinary_file(tmp_path / "a", 5) == read_ordinary_file(tmp_path / "b", 5)


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "pipe", "folder", "socket", "missing", "loop"])
def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """Devices, pipes, sockets, folders and links that lead nowhere are refused at once."""
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    Path("folder").mkdir()
    Path("loop").symlink_to("loop")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")

        with pytest.raises(OSError, match=r"it is|directory|No such|Too many"):
            read_ordinary_file(Path(path), 10)


def test_too_much_is_refused(tmp_path: Path) -> None:
    """One byte more than allowed is too much, and the error knows how many there are."""
    (tmp_path / "a").write_bytes(b"123456")

    with pytest.raises(FileTooLargeError) as caught:
        read_ordinary_file(tmp_path / "a", 5)

    assert caught.value.size == 6


def test_a_file_that_does_not_tell_its_size(tmp_path: Path) -> None:
    """A file that says it is empty and is not, as those of the system do, is read no further than allowed."""
    assert tmp_path.is_dir()
    with pytest.raises(FileTooLargeError):
        read_ordinary_file(Path("/proc/self/environ"), 1)
