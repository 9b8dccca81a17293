"""A tree walked as its documents say it, answer by answer, to compare with what the program does faster."""

from generator.model.tree import Answers, DecisionTree, Paging, State
from generator.tree.ids import page_id
from generator.tree.walk import ways_on


def follow(tree: DecisionTree, answers: Answers) -> State | None:
    """The state that answers lead to from the start; ``None`` when they do not fit the tree."""
    node = tree.start
    for position, (key, option) in enumerate(answers):
        question = tree.questions.get(node)
        if question is None or key != node or option not in question.options:
            return None
        ways = ways_on(question, dict(answers[: position + 1]))
        if len(ways) != 1:
            return None
        node = ways[0]
    return State(answers=answers, node=node)


def after(tree: DecisionTree, state: State, option: str) -> State:
    """The state that an option of a state's question leads to, in a sound tree."""
    followed = follow(tree, (*state.answers, (state.node, option)))
    assert followed is not None, state
    return followed


def state_id(tree: str, answers: Answers) -> str:
    """The id of the page of a state that has one of its own, as docs/tree-data.md says it."""
    return page_id(tree, *(f"{question}={option}" for question, option in answers)) if answers else ""


def id_of(paging: Paging, state: State) -> str:
    """The id of the page that shows a state, as docs/tree-data.md says it."""
    if not paging.shared or not state.answers:
        return state_id(paging.tree.key, state.answers)
    read = (f"{key}={option}" for key, option in state.answers if key in paging.reads.get(state.node, ()))
    return page_id(paging.tree.key, state.node, *sorted(read))
