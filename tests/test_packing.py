import pickle
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.language import Bilingual, Language
from generator.packing import _value, digest, packed, unpacked, value_digest
from tests.builders import contact, place


def test_nothing_in_a_store_can_run(tmp_path: Path) -> None:
    """A store that somebody else has written gives values, and runs nothing."""

    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return Path.touch, (tmp_path / "evil",)  # type: ignore[return-value]

    for value in (Evil(), Path("x"), print):
        with pytest.raises(pickle.UnpicklingError):
            unpacked(pickle.dumps(value))
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("generator.model.language", "Bilingual.__init__"),
        ("generator.model.language", "Bilingual.__init__.__class__"),
        ("generator.model.language", "Bilingual.__init__.__code__.__class__"),
        ("generator.model.language", "StrEnum"),
        ("datetime", "date.today"),
    ],
)
def test_no_class_leads_on_to_what_is_no_value(module: str, name: str) -> None:
    """Neither what a class of the model holds nor what its module has from elsewhere can be asked for."""
    asking = b"\x80\x04" + b"".join(b"\x8c" + bytes([len(word)]) + word.encode() for word in (module, name)) + b"\x93."

    with pytest.raises(pickle.UnpicklingError, match="is no value"):
        unpacked(asking)


@pytest.mark.parametrize("own", [(Language, "en"), (PurePosixPath, "x"), (Bilingual, "x"), (Bilingual,)])
def test_nothing_is_made_but_values(own: tuple[object, ...]) -> None:
    """What makes values again makes no other thing, and none without what it holds."""

    class Asking:
        def __reduce__(self) -> tuple[object, tuple[object, ...]]:
            return _value, own

    with pytest.raises(pickle.UnpicklingError):
        unpacked(pickle.dumps(Asking()))


def test_values_come_back() -> None:
    """A value of the model is the same after it was packed."""
    assert contact() == unpacked(packed(contact()))
    assert isinstance(unpacked(packed(contact())).name, Bilingual)


def test_a_digest_follows_the_value() -> None:
    """Equal values have equal digests, wherever they come from."""
    text = "the same text"
    shared = Bilingual(en=text, cy=text)
    apart = unpacked(packed(Bilingual(en=text, cy=" ".join(text.split()))))

    assert value_digest(shared) == value_digest(apart)
    assert value_digest(place(line=1)) != value_digest(place(line=2))


@given(st.lists(st.one_of(st.binary(), st.text())), st.lists(st.one_of(st.binary(), st.text())))
def test_no_parts_are_mistaken(some: list[bytes | str], others: list[bytes | str]) -> None:
    """Other parts have another digest, even when they are the same bytes cut elsewhere."""
    assert (some == others) == (digest(*some) == digest(*others))


class _ByName:
    """What is written as one of an enumeration by its name, or as a part of something else."""

    def __init__(self, kind: type[object], name: str) -> None:
        self.called = kind, name

    def __reduce__(self) -> tuple[object, tuple[type[object], str]]:
        return getattr, self.called


def test_values_by_name() -> None:
    """A value of an enumeration may be written by its name, as some versions of Python do; nothing else may."""
    assert Language.CY is unpacked(pickle.dumps(_ByName(Language, "CY")))
    with pytest.raises(pickle.UnpicklingError):
        unpacked(pickle.dumps(_ByName(PurePosixPath, "exists")))
