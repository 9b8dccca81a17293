import pytest

from generator.model.language import Language
from generator.text.patterns import PatternFinder, first_choice, pattern_fault


def found(pattern: str, text: str, language: Language = Language.CY) -> list[str]:
    """The words of a text that a phrase stands for."""
    return [text[match.start : match.end] for match in PatternFinder([(pattern, 1)], language).find(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("cwyn", "Cwyn, fy nghwyn, y gŵyn, a chwyn arall.", ["Cwyn", "nghwyn", "gŵyn", "chwyn"]),
        ("gorchymyn", "ei orchymyn", ["orchymyn"]),
        ("cwyn", "cwynion", []),
        ("cwyn|cwynion", "fy nghwynion", ["nghwynion"]),
        ("côd post", "cod post, côd post", ["côd post"]),
        ("penderfynu am", "yn benderfynu\u00a0am", ["benderfynu\u00a0am"]),
        ("penderfynu am", "penderfynu, am", []),
        ("gwasanaethau cyngor", "gwasanaethau’r cyngor", []),
        ("gwasanaethau’r cyngor", "gwasanaethau'r cyngor", ["gwasanaethau'r cyngor"]),
        ("e-byst", "E-byst ac e-bost", ["E-byst"]),
        ("os *", "os 3", ["os 3"]),
        ("os *odd|yw", "os cafodd, os yw, os arian", ["os cafodd", "os yw"]),
        ("ni … newid dim", "Ni all, er hynny, newid dim.", ["Ni all, er hynny, newid dim"]),
        ("ni … newid dim", "Newid dim.", []),
        ("adborth", "feedback@adborth.cymru, https://adborth.cymru/, %(adborth)s", []),
        ("pwy", "İ pwy", ["pwy"]),
        ("MP", "ffilm MP4, MP", ["MP"]),
        ("C100", "ffurflen C100", ["C100"]),
    ],
)
def test_what_is_found(pattern: str, text: str, expected: list[str]) -> None:
    """A phrase is found under every mutation of its words, with its choices, endings and gaps, and nowhere else."""
    assert expected == found(pattern, text)


def test_english_has_no_mutations() -> None:
    """An English word stands for itself alone."""
    assert [] == found("court", "gourt", Language.EN)
    assert ["Court"] == found("court", "Court", Language.EN)


@pytest.mark.parametrize("pattern", ["os *", "*odd", "cwyn|cwynion am", "ni … dim", "mae’n cwyno", "y|’r cyngor"])
def test_phrases_that_can_be_written(pattern: str) -> None:
    """All but a phrase that starts with an open word can be found."""
    assert ("whole word" in pattern_fault(pattern)) is pattern.startswith("*")


@pytest.mark.parametrize(
    "pattern", ["", "… cwyn", "* am", "cwyn …", "ni … … dim", "a|a’r llall", "(cwyn)", "x *y*", "a| b"]
)
def test_phrases_that_cannot_be_found(pattern: str) -> None:
    """A phrase without a word at its start, with an open end, or with a sign in it is told."""
    assert pattern_fault(pattern)


def test_the_first_choice() -> None:
    """An editor is told the first of a choice."""
    assert "gweithdrefn gwyno" == first_choice("gweithdrefn|gweithdrefnau gwyno")
