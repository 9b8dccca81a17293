"""The same work on many things, shared out among processes that end with the one that started them."""

import contextlib
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

CAN_SHARE = sys.platform.startswith("linux")
"""Whether a process can be doubled as it stands, with all that it has loaded; elsewhere one does all the work."""
_AUTOMATIC = 2
_DIED = "a process that shared the work was ended from outside, perhaps for want of memory; try “--jobs 1”"
_LONGEST_RUN, _FEWEST_RUNS = 32, 8
"""How many pieces that follow one another a process does at most, and how many such runs each has at least."""


class WorkerDiedError(ChildProcessError):
    """A process that shared the work was ended from outside, as a system does that has no memory left."""


def can_double() -> bool:
    """Tell whether this process can be doubled without losing threads that somebody waits for.

    A library that has started threads of its own, as the maker of PDFs does, would wait for them for ever.
    """
    try:
        threads = sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return False
    return CAN_SHARE and threads <= len(sys._current_frames())  # noqa: SLF001 - documented, and the only list there is


def processes_for(asked: int, pieces: int, least_each: int) -> int:
    """How many processes to use: as many as asked for, or what pays when 0 is.

    ``least_each`` is how many pieces take about as long as starting a process.
    """
    if not can_double():
        return 1
    # A container may have fewer processors than its machine.
    wanted = asked or min(_AUTOMATIC, len(os.sched_getaffinity(0)), 1 + pieces // least_each)
    return max(1, min(wanted, pieces))


def shared_out(work: Callable[[T], R], pieces: Sequence[T], processes: int) -> Iterator[tuple[int, R]]:
    """Do the work on each piece, and give each result with the number of its piece, as they are finished.

    With one process the work is done here. An exception in the work is raised here, as it is there.
    """
    if processes == 1:
        yield from ((number, work(piece)) for number, piece in enumerate(pieces))
        return
    context = multiprocessing.get_context("fork")
    readers: list[Connection] = []
    workers = []
    try:
        for numbers in _shares(len(pieces), processes):
            reader, writer = context.Pipe(duplex=False)
            worker = context.Process(
                target=_work, args=(work, pieces, numbers, writer, (*readers, reader)), daemon=True
            )
            worker.start()
            writer.close()
            readers.append(reader)
            workers.append(worker)
        yield from cast("Iterator[tuple[int, R]]", _results(readers))
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.join()
        for reader in readers:
            reader.close()


def _shares(pieces: int, processes: int) -> Iterator[Sequence[int]]:
    """The numbers of the pieces for each process: runs, that take turns.

    Pieces that follow one another lie together in memory, of which a process copies what it touches.
    """
    run = max(1, min(_LONGEST_RUN, pieces // (processes * _FEWEST_RUNS)))
    for first in range(processes):
        starts = range(first * run, pieces, processes * run)
        yield [number for start in starts for number in range(start, min(start + run, pieces))]


def _results(readers: Sequence[Connection]) -> Iterator[tuple[int, object]]:
    waiting = list(readers)
    while waiting:
        for reader in cast("list[Connection]", wait(waiting)):
            try:
                number, result = reader.recv()
            except (EOFError, OSError) as error:
                # It may have come to its end in the middle of a result.
                raise WorkerDiedError(_DIED) from error
            if number is None:
                waiting.remove(reader)
                if isinstance(result, BaseException):
                    raise result
            else:
                yield number, result


def _work(
    work: Callable[[T], R],
    pieces: Sequence[T],
    numbers: Sequence[int],
    writer: Connection,
    readers: Sequence[Connection],
) -> None:
    """Work in a process of its own. When nobody listens any more, writing fails and the process ends."""
    # Only the listener may keep these open: else the end of a dead one would not be noticed.
    for reader in readers:
        reader.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(BrokenPipeError):
        try:
            for number in numbers:
                writer.send((number, work(pieces[number])))
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again where the work was asked for
            error.add_note(traceback.format_exc())
            writer.send((None, _sendable(error)))
        else:
            writer.send((None, None))


def _sendable(error: Exception) -> Exception:
    """An exception that another process can raise: itself, or one that has its words."""
    try:
        ForkingPickler.loads(ForkingPickler.dumps(error))
    except Exception:  # noqa: BLE001 - an exception of a library may refuse in any way
        return RuntimeError("".join(traceback.format_exception(error)))
    return error
