"""The Easy Read words of decision trees: for whom they are, and what they stand for."""

from collections.abc import Iterator

from generator.model.content import Content
from generator.model.problem import Code, Problem
from generator.model.tree import DecisionTree, Outcome, Question

_WHEN = "when"
"""The anchor of the heading below which a page says by when."""


def tree_easy(tree: DecisionTree, content: Content) -> Iterator[Problem]:
    """Easy Read words are for all of a tree or for none of it; those of by when stand for what the page says of it."""
    things: tuple[Question | Outcome, ...] = (*tree.questions.values(), *tree.outcomes.values())
    for_all = any(thing.easy for thing in things)
    for thing in things:
        if not thing.easy and (for_all or _has_easy_part(thing)):
            yield Problem(
                place=thing.place,
                code=Code.TREE_EASY,
                message=f"“{thing.key}” has no Easy Read words, and other parts of the tree have",
                hint='add easy: {en: "…", cy: "…"} below it',
            )
    without = {card.key for card in content.pages if _WHEN not in card.anchors}
    for key, outcome in tree.outcomes.items():
        if outcome.easy_when and outcome.page in without:
            yield Problem(
                place=tree.places[f"outcomes.{key}.easy_when"],
                code=Code.TREE_EASY_WHEN,
                message=f"the page “{outcome.page}” does not say by when, so nothing is said in easier words here",
                hint=f"write it there, below a heading with {{#{_WHEN}}}, or take “easy_when” out",
            )


def _has_easy_part(thing: Question | Outcome) -> bool:
    if isinstance(thing, Question):
        return any(option.easy for option in thing.options.values())
    return thing.easy_when is not None
