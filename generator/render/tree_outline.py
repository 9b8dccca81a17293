"""A decision tree as text: each question, each answer, and where it leads and when."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.language import Language
from generator.model.tree import DecisionTree, Question, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where an answer leads. ``condition`` names the earlier answers that it takes, and is empty when none."""

    condition: str
    target: str
    anchor: str
    words: str


Outline = Mapping[str, Mapping[str, tuple[Way, ...]]]
"""The ways on by question and option."""


def tree_outline(tree: DecisionTree, language: Language, titles: Mapping[str, str]) -> Outline:
    """Every way through a tree; ``titles`` has the title of each outcome."""
    return {
        key: {option: _ways(tree, question, option, language, titles) for option in question.options}
        for key, question in tree.questions.items()
    }


def _ways(
    tree: DecisionTree, question: Question, option: str, language: Language, titles: Mapping[str, str]
) -> tuple[Way, ...]:
    if not question.rows:
        return (_way(tree, question.to or question.options[option].to, "", language, titles),)
    rows = [row for row in question.rows if _takes(row, question.key, option)]
    return tuple(_way(tree, row.to, _condition(tree, row, question.key, language), language, titles) for row in rows)


def _takes(row: Row, question: str, option: str) -> bool:
    return all(option in fact.options for fact in row.facts if fact.question == question)


def _condition(tree: DecisionTree, row: Row, question: str, language: Language) -> str:
    """The earlier answers that a row waits for, in the words of their options."""
    parts = [
        " / ".join(tree.questions[fact.question].options[option].words[language] for option in fact.options)
        for fact in row.facts
        if fact.question != question
    ]
    return " + ".join(parts)


def _way(tree: DecisionTree, target: str, condition: str, language: Language, titles: Mapping[str, str]) -> Way:
    if target in tree.questions:
        return Way(condition=condition, target=target, anchor=f"q-{target}", words=tree.questions[target].ask[language])
    return Way(condition=condition, target=target, anchor=f"o-{target}", words=titles.get(target, target))
