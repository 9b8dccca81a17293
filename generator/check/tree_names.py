"""The ids that a decision tree names: each leads somewhere, and to one thing alone."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.model.problem import Code, Place, Problem
from generator.model.tree import DecisionTree, Question, Row
from generator.text.suggest import nearest

_MOST_MEANT = 50
"""So many ids of a tree are offered the one that was meant, since each is compared with all that there are."""


class _Stray(NamedTuple):
    """An id that leads nowhere, and those that would."""

    place: Place
    code: Code
    message: str
    name: str
    known: Collection[str]


def tree_names(tree: DecisionTree) -> Iterator[Problem]:
    """Ids that lead nowhere or two ways; nothing can be walked before they are right."""
    for key in tree.outcomes:
        if key in tree.questions:
            yield Problem(
                place=tree.outcomes[key].place,
                code=Code.TREE_SHARED_ID,
                message=f"“{key}” is the id of a question and of an outcome",
                hint="rename one of the two, and what leads to it",
            )
    alike: dict[str, list[_Stray]] = {}
    for stray in _strays(tree):
        alike.setdefault(stray.name, []).append(stray)
    for number, (stray, *others) in enumerate(alike.values()):
        hint = nearest(stray.name, list(stray.known)) if number < _MOST_MEANT else "check the spelling"
        lines = [str(line) for line in sorted({other.place.line for other in others} - {stray.place.line})]
        also = f" (the same on line{'s' * (len(lines) > 1)} {', '.join(lines)})" if lines else ""
        message = stray.message + also
        yield Problem(place=stray.place, code=stray.code, message=message, hint=hint)


def _strays(tree: DecisionTree) -> Iterator[_Stray]:
    if tree.start not in tree.questions:
        yield _no_target(tree.places["start"], tree.start, tree.questions)
    known = {**tree.questions, **tree.outcomes}
    for question in tree.questions.values():
        for place, target in _targets(tree, question):
            if target not in known:
                yield _no_target(place, target, known)
        for row in question.rows:
            yield from _facts(tree, row)


def _targets(tree: DecisionTree, question: Question) -> Iterator[tuple[Place, str]]:
    path = f"questions.{question.key}"
    if question.to:
        yield tree.places[f"{path}.to"], question.to
    for option in question.options.values():
        if option.to:
            yield tree.places[f"{path}.options.{option.key}.to"], option.to
    for number, row in enumerate(question.rows):
        yield tree.places[f"{path}.routes.{number}.to"], row.to


def _no_target(place: Place, target: str, known: Collection[str]) -> _Stray:
    return _Stray(place, Code.TREE_TARGET, f"“{target}” is neither a question nor an outcome", target, known)


def _facts(tree: DecisionTree, row: Row) -> Iterator[_Stray]:
    for name in row.not_asked:
        if name not in tree.questions:
            yield _unknown(row.place, name, tree.questions)
    for fact in row.facts:
        if fact.question not in tree.questions:
            yield _unknown(fact.place, fact.question, tree.questions)
            continue
        options = tree.questions[fact.question].options
        for option in fact.options:
            if option not in options:
                yield _unknown(fact.place, option, options)


def _unknown(place: Place, name: str, known: Collection[str]) -> _Stray:
    message = f"this row names “{name}”, which cannot be asked or answered"
    return _Stray(place, Code.TREE_UNKNOWN_FACT, message, name, known)
