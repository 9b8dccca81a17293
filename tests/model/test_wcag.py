from collections import Counter

from generator.model.wcag import CRITERIA, ConformanceLevel


def test_every_criterion() -> None:
    """Version 2.2 has 86 criteria: 31 of level A, 24 of AA and 31 of AAA."""
    levels = Counter(criterion.level for criterion in CRITERIA.values())

    assert {ConformanceLevel.A: 31, ConformanceLevel.AA: 24, ConformanceLevel.AAA: 31} == levels


def test_names() -> None:
    """A criterion is found by its number; the one that version 2.2 took out is not there."""
    assert ("Reflow", ConformanceLevel.AA) == (CRITERIA["1.4.10"].name, CRITERIA["1.4.10"].level)
    assert "4.1.1" not in CRITERIA
