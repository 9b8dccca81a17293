import os
import signal
import struct
import subprocess
import sys
import time
from multiprocessing import Pipe

import pytest

from generator import parallel
from generator.parallel import WorkerDiedError, _results, _shares, processes_for, shared_out

PARENT = """
import os, time
from generator import parallel
from generator.parallel import shared_out
def work(number):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(0.05)
    return b"x" * 100_000
for _ in shared_out(work, list(range(10_000)), 2):
    time.sleep(0.05)
"""


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_every_piece_is_worked_on(processes: int) -> None:
    """Each result comes with the number of its piece, whoever made it."""
    pieces = ["a", "b", "c", "d", "e"]

    assert {n: piece * 2 for n, piece in enumerate(pieces)} == dict(shared_out(lambda p: p * 2, pieces, processes))


@pytest.mark.parametrize("pieces", [1, 2, 3, 31, 64, 1000])
def test_each_process_gets_its_share(pieces: int) -> None:
    """Every piece goes to one process, no process has many more than another, and large shares are of long runs."""
    shares = [list(share) for share in _shares(pieces, 2)]

    assert list(range(pieces)) == sorted(number for share in shares for number in share)
    assert abs(len(shares[0]) - len(shares[1])) <= max(1, pieces // 16)
    assert pieces < 1000 or list(range(32, 64)) == shares[1][:32]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_exception_is_raised_where_the_work_was_asked_for(processes: int) -> None:
    """A bug in the work is a bug of the whole."""

    def work(piece: int) -> int:
        return 1 // piece

    with pytest.raises(ZeroDivisionError):
        list(shared_out(work, [1, 0, 1], processes))


def test_a_process_that_dies_is_noticed() -> None:
    """When a process is ended from outside, the work does not wait for it."""

    def work(piece: int) -> int:
        if piece == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return piece

    with pytest.raises(WorkerDiedError):
        list(shared_out(work, [0, 1, 2, 3], 2))


def test_a_process_that_dies_in_the_middle_of_a_result_is_noticed() -> None:
    """Half a result is none."""
    reader, writer = Pipe(duplex=False)
    os.write(writer.fileno(), struct.pack("!i", 1000) + b"half of it")
    writer.close()

    with pytest.raises(WorkerDiedError, match="--jobs 1"):
        list(_results([reader]))


class _TwoWordsError(Exception):
    """An exception that cannot be made again from its words alone, as some libraries have them."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} {two}")


def test_an_exception_that_cannot_be_sent_is_told_with_where_it_was_raised() -> None:
    """What went wrong, and where, is told whatever kind of exception it was."""

    def work(piece: int) -> int:
        if piece:
            raise _TwoWordsError("cannot", "be")
        raise ValueError(piece)

    with pytest.raises(RuntimeError, match=r"(?s)in work.*_TwoWordsError: cannot be"):
        list(shared_out(work, (1, 1), 2))
    with pytest.raises(ValueError, match="0") as raised:
        list(shared_out(work, (0, 0), 2))
    assert "in work" in raised.value.__notes__[0]


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_its_parent(sign: signal.Signals) -> None:
    """When the one that asked for the work is ended, those that do it end too."""
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = {int(parent.stdout.readline()) for _ in range(4)}
        parent.send_signal(sign)
        parent.wait(timeout=60)
    deadline = time.monotonic() + 60
    while (alive := [pid for pid in workers if is_alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)

    assert [] == alive


def is_alive(pid: int) -> bool:
    """Tell whether a process is there and has not ended."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:  # noqa: PTH123 - a file of the system
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("asked", "pieces", "expected"), [(1, 100, 1), (3, 100, 3), (3, 2, 2), (0, 3, 1), (4, 0, 1)], ids=str
)
def test_how_many_processes(asked: int, pieces: int, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as are asked for, but never more than there are pieces; few pieces are worked on at once."""
    monkeypatch.setattr(parallel, "can_double", lambda: True)
    assert expected == processes_for(asked, pieces, 10)


@pytest.mark.parametrize(("allowed", "expected"), [({5}, 1), ({0, 1, 2, 3}, 2)])
def test_processors_that_may_be_used(allowed: set[int], expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processors of the machine that this process may not use do not count, and two do for the most."""
    monkeypatch.setattr(parallel, "can_double", lambda: True)
    monkeypatch.setattr("os.sched_getaffinity", lambda _pid: allowed, raising=False)
    assert expected == processes_for(0, 100, 10)


def test_a_process_with_threads_of_a_library_is_not_doubled() -> None:
    """After the first PDF the library's own threads run, and all later work is done in one process."""
    program = """
from generator.parallel import can_double
before = can_double()
import typst
typst.compile(b"words")
print(before, can_double())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "False"]
