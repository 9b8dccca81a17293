"""A decision tree as text: each question, each answer, and where it leads and when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.language import Language
from generator.model.problem import Place
from generator.model.tree import DecisionTree, Option, Question, Row
from generator.render.messages import Messages
from generator.tree.measures import first_answers
from generator.tree.merged import steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where an answer leads. ``condition`` names the earlier answers that it takes, and is empty when none."""

    condition: str
    target: str
    anchor: str
    words: str


Outline = Mapping[str, Mapping[str, tuple[Way, ...]]]
"""The ways on by question and option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one answer to the first question leads to, and no other does: the keys of its questions and its outcomes.

    ``option`` is ``None`` for what several of these answers lead to.
    """

    option: Option | None
    questions: tuple[str, ...]
    outcomes: tuple[str, ...]


def tree_parts(tree: DecisionTree) -> tuple[Part, ...]:
    """A tree after its first question: a part for each answer to it, and one for what several lead to, if any do."""
    firsts = first_answers(tuple(steps(tree)))

    def part(option: Option | None) -> Part:
        def is_here(key: str) -> bool:
            led = firsts.get(key, frozenset())
            return led == {option.key} if option else len(led) > 1

        questions, outcomes = (tuple(filter(is_here, keys)) for keys in (tree.questions, tree.outcomes))
        return Part(option=option, questions=questions, outcomes=outcomes)

    several = part(None)
    parts = tuple(part(option) for option in tree.questions[tree.start].options.values())
    return (*parts, several) if several.questions or several.outcomes else parts


def tree_outline(tree: DecisionTree, messages: Messages, titles: Mapping[str, str]) -> Outline:
    """Every way through a tree, in the language of the messages; ``titles`` has the title of each outcome."""
    taken = frozenset((step.state.node, step.option, row.place) for step in steps(tree) for row in step.rows)
    return {
        key: {
            option: tuple(
                _way(tree, target, condition, messages.language, titles)
                for target, condition in _ways(tree, question, option, messages, taken)
            )
            for option in question.options
        }
        for key, question in tree.questions.items()
    }


def _ways(
    tree: DecisionTree, question: Question, option: str, messages: Messages, taken: frozenset[tuple[str, str, Place]]
) -> Iterator[tuple[str, str]]:
    """Where an answer leads, and when. Of the rows, those that somebody who gives this answer really takes."""
    if not question.rows:
        yield question.to or question.options[option].to, ""
    rows = [row for row in question.rows if (question.key, option, row.place) in taken]
    for row in rows:
        # What takes all the rest takes everyone when there is nothing else.
        is_rest = row.otherwise and len(rows) > 1
        rest = messages.gettext("with any other answers")
        yield row.to, rest if is_rest else _condition(tree, row, question.key, messages)


def _condition(tree: DecisionTree, row: Row, question: str, messages: Messages) -> str:
    """The earlier answers that a row waits for, in the words of their options, and what must not have been asked."""
    answered = (
        " / ".join(tree.questions[fact.question].options[option].words[messages.language] for option in fact.options)
        for fact in row.facts
        if fact.question != question
    )
    not_asked = (
        messages.gettext("if “%(question)s” was not asked") % {"question": tree.questions[key].ask[messages.language]}
        for key in row.not_asked
    )
    return " + ".join((*answered, *not_asked))


def _way(tree: DecisionTree, target: str, condition: str, language: Language, titles: Mapping[str, str]) -> Way:
    if target in tree.questions:
        return Way(
            condition=condition, target=target, anchor=f"_q-{target}", words=tree.questions[target].ask[language]
        )
    return Way(condition=condition, target=target, anchor=f"_o-{target}", words=titles.get(target, target))
