"""A walk through a decision tree, told to an editor."""

from collections.abc import Sequence

from generator.model.tree import Answers, DecisionTree
from generator.tree.merged import Step

MOST_TOLD = 20
"""Of a longer walk only the last answers are told."""
_SHOWN = 3
_COUNTED = 1_000_000_000


def told_step(tree: DecisionTree, step: Step) -> str:
    """The shortest walk up to a step, in words: *someone who answers “Wales”, then “No”*."""
    return told(tree, step.last(MOST_TOLD), step.depth)


def told_steps(tree: DecisionTree, steps: Sequence[Step]) -> str:
    """The walks up to steps that are alike, a few of them in words."""
    more = f"; and {len(steps) - _SHOWN} more" if len(steps) > _SHOWN else ""
    return "; ".join(told_step(tree, step) for step in steps[:_SHOWN]) + more


def told(tree: DecisionTree, answers: Answers, number: int) -> str:
    """A walk of so many answers in words, by the last of them."""
    words = [f"“{tree.questions[key].options[option].words.en}”" for key, option in answers[-MOST_TOLD:]]
    before = f", after {number - len(words):,} other answers," if number > len(words) else ""
    return f"someone who{before} answers " + ", then ".join(words)


def counted(number: int) -> str:
    """A number of pages in words. One that no site could ever have is not written out."""
    return f"{number:,}" if number <= _COUNTED else f"more than {_COUNTED:,}"
