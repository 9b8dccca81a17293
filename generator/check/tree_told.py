"""A walk through a decision tree, told to an editor."""

from generator.model.tree import Answers, DecisionTree


def told(tree: DecisionTree, answers: Answers) -> str:
    """A walk in words: *someone who answers “Wales”, then “No”*."""
    words = [f"“{tree.questions[key].options[option].words.en}”" for key, option in answers]
    return "someone who answers " + ", then ".join(words) if words else "everyone"
