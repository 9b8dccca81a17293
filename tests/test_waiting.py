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
