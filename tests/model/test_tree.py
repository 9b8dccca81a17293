from dataclasses import replace
from pathlib import Path

from generator.model.language import Language
from generator.model.tree import Journey
from tests.trees.small import FORK, NOWHERE, small_tree


def test_what_is_said_is_given_once_and_by_outcome(tmp_path: Path) -> None:
    """What people say stands with the outcome they end in, in its own language, in order, and each only once."""
    said = [("a", "late"), ("b", "rude"), ("a", "lost"), ("a", "late")]
    journeys = tuple(
        Journey(answers=(), ends=ends, place=NOWHERE, says={Language.EN: words, Language.CY: f"{words}!"})
        for ends, words in said
    )
    tree = replace(small_tree(tmp_path, FORK), journeys=(*journeys, Journey(answers=(), ends="a", place=NOWHERE)))

    assert ("late", "lost") == tree.said("a", Language.EN)
    assert ("rude!",) == tree.said("b", Language.CY)
    assert () == tree.said("c", Language.EN)
