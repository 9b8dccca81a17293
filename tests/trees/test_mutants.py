"""No change of a rule of the project's own tree goes unseen: each of hundreds of wrong trees is caught."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest

from generator.check.tree_routes import check_tree_routes
from generator.check.tree_words import check_tree_contacts, check_tree_words
from generator.model.content import Content
from generator.model.problem import Level
from generator.model.tree import DecisionTree, Option, Question, Row
from generator.trees import paths_csv
from tests.trees.test_real_tree import GOLDEN

Mutants = Iterator[tuple[str, DecisionTree]]


def with_question(tree: DecisionTree, question: Question) -> DecisionTree:
    """The tree with one question changed."""
    return replace(tree, questions={**tree.questions, question.key: question})


def with_rows(tree: DecisionTree, question: Question, rows: tuple[Row, ...]) -> DecisionTree:
    """The tree with other rows at one question."""
    return with_question(tree, replace(question, rows=rows))


def with_option(tree: DecisionTree, question: Question, option: Option) -> DecisionTree:
    """The tree with one option of a question changed or added."""
    return with_question(tree, replace(question, options={**question.options, option.key: option}))


def another(tree: DecisionTree, target: str) -> str:
    """An outcome that is not this one."""
    keys = list(tree.outcomes)
    return keys[(keys.index(target) + 1) % len(keys)] if target in keys else keys[0]


def dropped_rows(tree: DecisionTree) -> Mutants:
    """Each row left out."""
    for key, question in tree.questions.items():
        for number in range(len(question.rows)):
            kept = (*question.rows[:number], *question.rows[number + 1 :])
            if kept:
                yield f"{key}: row {number} dropped", with_rows(tree, question, kept)


def widened_rows(tree: DecisionTree) -> Mutants:
    """Each row without one of its facts, or with one more option of a fact."""
    for key, question in tree.questions.items():
        for number, row in enumerate(question.rows):
            for fact in row.facts:
                facts = tuple(other for other in row.facts if other is not fact)
                wider = replace(row, facts=facts)
                rows = (*question.rows[:number], wider, *question.rows[number + 1 :])
                yield f"{key}: row {number} without {fact.question}", with_rows(tree, question, rows)


def narrowed_rows(tree: DecisionTree) -> Mutants:
    """Each row without one of several options of a fact."""
    for key, question in tree.questions.items():
        for number, row in enumerate(question.rows):
            for fact in row.facts:
                for option in fact.options if len(fact.options) > 1 else ():
                    fewer = replace(fact, options=tuple(other for other in fact.options if other != option))
                    facts = tuple(fewer if other is fact else other for other in row.facts)
                    narrower = replace(row, facts=facts)
                    rows = (*question.rows[:number], narrower, *question.rows[number + 1 :])
                    yield f"{key}: row {number} without {option}", with_rows(tree, question, rows)


def retargeted_rows(tree: DecisionTree) -> Mutants:
    """Each row leading to another outcome."""
    for key, question in tree.questions.items():
        for number, row in enumerate(question.rows):
            elsewhere = replace(row, to=another(tree, row.to))
            rows = (*question.rows[:number], elsewhere, *question.rows[number + 1 :])
            yield f"{key}: row {number} to {elsewhere.to}", with_rows(tree, question, rows)


def added_options(tree: DecisionTree) -> Mutants:
    """Each question with one option more, for which nobody has written a way on."""
    for key, question in tree.questions.items():
        first = next(iter(question.options.values()))
        yield f"{key}: new option", with_option(tree, question, replace(first, key="brand-new", to=""))


def retargeted_options(tree: DecisionTree) -> Mutants:
    """Each option that leads somewhere itself leading to another outcome."""
    for key, question in tree.questions.items():
        for option in question.options.values():
            if option.to:
                elsewhere = replace(option, to=another(tree, option.to))
                yield f"{key}={option.key} to {elsewhere.to}", with_option(tree, question, elsewhere)


def is_caught_by_a_rule(tree: DecisionTree, content: Content) -> bool:
    """Tell whether the proof or a journey has an error to tell."""
    mutated = replace(content, trees=(tree,))
    checks = (check_tree_routes, check_tree_words, check_tree_contacts)
    return any(problem.code.level is Level.ERROR for check in checks for problem in check(mutated))


def words_left_out(tree: DecisionTree) -> DecisionTree:
    """The tree with words that are quick to check, since mutants change none."""
    silent = replace(tree.title, en="A", cy="B")
    return replace(
        tree,
        questions={
            key: replace(
                question,
                ask=silent,
                need=silent,
                why=None,
                hint=None,
                easy=None,
                options={name: replace(option, words=silent, easy=None) for name, option in question.options.items()},
            )
            for key, question in tree.questions.items()
        },
        outcomes={key: replace(outcome, easy=None, easy_when=None) for key, outcome in tree.outcomes.items()},
    )


KINDS = {
    "dropped rows": (dropped_rows, 50),
    # All that a wider row can do is to meet another.
    "widened rows": (lambda tree: islice(widened_rows(tree), 0, None, 2), 90),
    "narrowed rows": (narrowed_rows, 10),
    "retargeted rows": (retargeted_rows, 50),
    "added options": (added_options, 30),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_mutant_survives(kind: str, real_tree: DecisionTree, real_content: Content) -> None:
    """Every wrong tree of a kind is caught by the proof or by a journey, without the list of all paths."""
    make, least = KINDS[kind]
    mutants = tuple(make(words_left_out(real_tree)))

    survivors = [name for name, tree in mutants if not is_caught_by_a_rule(tree, real_content)]

    assert len(mutants) >= least
    assert [] == survivors


def test_the_list_of_paths_tells_each_option_that_leads_elsewhere(real_tree: DecisionTree) -> None:
    """An option with another outcome, of which one in six is tried, changes the list of all paths.

    The list shows an editor what else has changed.
    """
    golden = GOLDEN.read_text(encoding="utf-8")
    mutants = tuple(retargeted_options(words_left_out(real_tree)))[::6]

    assert len(mutants) >= 15
    assert [] == [name for name, tree in mutants if paths_csv(tree) == golden]


def test_the_tree_itself_is_not_caught(real_tree: DecisionTree, real_content: Content) -> None:
    """The unchanged tree passes the same test that catches every mutant."""
    golden = GOLDEN.read_text(encoding="utf-8")
    tree = words_left_out(real_tree)

    assert not is_caught_by_a_rule(tree, real_content)
    assert golden == paths_csv(tree)
