import errno

import pytest

from generator.waiting import Waiting

VALUES = {bytes([number]): bytes([number]) * 4 for number in range(8)}


def waiting(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    """The values, of which hardly any may wait in memory."""
    monkeypatch.setattr("generator.waiting._MOST_HELD", 3)
    found = Waiting()
    found.add(b"\x05", b"an earlier one")
    for key, value in VALUES.items():
        found.add(key, value)
    return found


def test_values_that_wait_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each key there is the last value, wherever it waits."""
    found = waiting(monkeypatch)

    assert VALUES == {key: found[key] for key in found}
    assert (True, False, len(VALUES)) == (b"\x05" in found, b"none" in found, len(found))
    assert not found._held


def test_where_a_disk_refuses_values_wait_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes nothing, or only part of a value, costs none."""

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no room")

    for write in (refuse, lambda *_: 1):
        monkeypatch.setattr("os.pwrite", write)
        found = waiting(monkeypatch)

        assert VALUES == {key: found[key] for key in found}
        assert len(VALUES) == len(found._held)


def test_a_value_that_cannot_be_read_back_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that gives less than it took is noticed."""
    found = waiting(monkeypatch)
    monkeypatch.setattr("os.pread", lambda *_: b"")

    with pytest.raises(OSError, match="Input/output"):
        found[b"\x01"]


def test_a_process_that_shares_the_file_writes_nothing_into_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another process adds waits in its own memory, since both would write at the same place."""
    found = waiting(monkeypatch)
    monkeypatch.setattr("os.getpid", lambda: -1)
    found.add(b"own", b"a long value of its own")

    assert b"a long value of its own" == found._held[b"own"]
    assert VALUES == {key: found[key] for key in VALUES}
