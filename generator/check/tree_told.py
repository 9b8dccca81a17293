"""A walk through a decision tree, told to an editor."""

from generator.model.tree import Answers, DecisionTree
from generator.tree.merged import Step

MOST_TOLD = 20
"""Of a longer walk only the last answers are told."""
_COUNTED = 1_000_000_000


def told_step(tree: DecisionTree, step: Step) -> str:
    """The shortest walk up to a step, in words: *someone who answers “Wales”, then “No”*."""
    return told(tree, step.last(MOST_TOLD), step.depth)


def told(tree: DecisionTree, answers: Answers, number: int) -> str:
    """A walk of so many answers in words, by the last of them."""
    words = [f"“{tree.questions[key].options[option].words.en}”" for key, option in answers[-MOST_TOLD:]]
    before = f", after {number - len(words):,} other answers," if number > len(words) else ""
    return f"someone who{before} answers " + ", then ".join(words)


def counted(number: int) -> str:
    """A number of pages in words. One that no site could ever have is not written out."""
    return f"{number:,}" if number <= _COUNTED else f"more than {_COUNTED:,}"
