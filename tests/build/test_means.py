import pytest

from generator.build.means import Clock


def test_a_clock_notes_each_part() -> None:
    """Parts are noted in order, one that fails too, and none takes longer than the whole."""
    clock = Clock()
    with clock.part("read"):
        pass
    with pytest.raises(ZeroDivisionError), clock.part("make"):
        divmod(1, 0)

    assert ["read", "make"] == [name for name, _ in clock.parts]
    assert sum(seconds for _, seconds in clock.parts) <= clock.seconds
