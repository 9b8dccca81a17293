import pytest

from generator.model.language import Language
from generator.text import stems
from generator.text.lexicon import Lexicon


def test_groups() -> None:
    """The words of a site stand together by stem."""
    found = Lexicon(Language.CY).groups(["cwyn", "gŵyn", "plant", "blant", "plentyn", "llys"])

    assert {
        "cwyno": {"cwyn", "gŵyn"},
        "plentyn": {"plant", "blant", "plentyn"},
        "llys": {"llys"},
    } == found


def test_words_that_the_library_does_not_know() -> None:
    """An unknown word joins the word of the site that it is a mutation of, and is its own stem where there is none."""
    welsh, english = Lexicon(Language.CY), Lexicon(Language.EN)

    assert {"uwchgyfeirio": {"huwchgyfeirio", "uwchgyfeirio"}} == welsh.groups(("huwchgyfeirio", "uwchgyfeirio"))
    assert {"huwchgyfeirio": {"huwchgyfeirio"}, "llys": {"llys"}} == welsh.groups(("huwchgyfeirio", "llys"))
    assert {"cafcass": {"cafcass"}, "afcass": {"afcass"}} == english.groups(("cafcass", "afcass"))


def test_the_library_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has been found before is not asked for again, in another lexicon neither."""
    first = Lexicon(Language.CY)
    groups = first.groups(["cwyn", "llys"])
    relatives = first.relatives([frozenset({"cwyn"})])
    monkeypatch.setattr(stems, "stem", None)
    monkeypatch.setattr(stems, "relatives", None)
    second = Lexicon(Language.CY, first.known)

    assert groups == second.groups(["cwyn", "llys"])
    assert relatives == second.relatives([frozenset({"cwyn"})])
    assert (True, False) == (first.has_grown, second.has_grown)


def test_words_with_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word with a figure in it stands in no dictionary, and none is opened for it."""
    monkeypatch.setattr(stems, "stem", None)

    assert {"r2d2": {"r2d2"}} == Lexicon(Language.EN).groups(["r2d2"])
