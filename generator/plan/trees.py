"""The pages of a decision tree: one for each state, and the outline of the whole."""

from collections.abc import Iterator

from generator.model.language import Bilingual, Language, in_both
from generator.model.page_kind import PageKind
from generator.model.problem import Place
from generator.model.site import Choice, GivenAnswer, Page, TreeState
from generator.model.tree import Answers, DecisionTree
from generator.model.walk import MOST_PAGES, State, state_id, states
from generator.plan.directory import Directory

OUTLINE_SLUG = Bilingual(en="all", cy="cyfan")


def tree_pages(directory: Directory, tree: DecisionTree) -> Iterator[Bilingual[Page]]:
    """Plan a page for every state of a sound tree, in both languages at the same id, and the outline."""
    for state in states(tree, MOST_PAGES):
        yield in_both(lambda language, here=state: _state_page(directory, tree, here, language))  # type: ignore[misc]
    yield in_both(lambda language: _outline_page(directory, tree, language))


def state_route(tree: DecisionTree, answers: Answers, language: Language) -> str:
    """Where the page of a state lies."""
    identity = state_id(tree.key, answers)
    return f"/{language}/{tree.slug[language]}/" + (f"{identity}/" if identity else "")


def _outline_route(tree: DecisionTree, language: Language) -> str:
    return f"/{language}/{tree.slug[language]}/{OUTLINE_SLUG[language]}/"


def _state_page(directory: Directory, tree: DecisionTree, state: State, language: Language) -> Page:
    here = _tree_state(tree, state, language)
    contacts = {contact.key: contact for contact in directory.content.contacts}
    explained = directory.link(here.outcome.page, language) if here.outcome else None
    if here.question:
        title, summary = here.question.ask[language], (here.question.why or tree.summary)[language]
    else:
        title, summary = (explained.title, explained.summary) if explained else (state.node, tree.summary[language])
    return Page(
        kind=PageKind.TREE,
        key=f"{tree.key}/{state_id(tree.key, state.answers)}",
        language=language,
        route=state_route(tree, state.answers, language),
        title=title,
        summary=summary,
        breadcrumbs=(),
        header=None,
        claim=_claim(tree, state.answers),
        contacts=tuple(contacts[key] for key in here.outcome.contacts if key in contacts) if here.outcome else (),
        tree=here,
    )


def _tree_state(tree: DecisionTree, state: State, language: Language) -> TreeState:
    question = tree.questions.get(state.node)
    return TreeState(
        tree=tree,
        state=state,
        question=question,
        outcome=tree.outcomes.get(state.node),
        choices=tuple(
            Choice(
                key=option.key,
                words=option.words[language],
                route=state_route(tree, (*state.answers, (state.node, option.key)), language),
            )
            for option in (question.options.values() if question else ())
        ),
        given=tuple(
            GivenAnswer(
                question=tree.questions[key].ask[language],
                answer=tree.questions[key].options[option].words[language],
                change=state_route(tree, state.answers[:position], language),
            )
            for position, (key, option) in enumerate(state.answers)
        ),
        start=state_route(tree, (), language),
        back=state_route(tree, state.answers[:-1], language) if state.answers else "",
        outline=_outline_route(tree, language),
    )


def _claim(tree: DecisionTree, answers: Answers) -> Place:
    """What decides the address of a state: the last answer, and at the start the slug."""
    if not answers:
        return tree.places["slug"]
    question, option = answers[-1]
    return tree.questions[question].options[option].place


def _outline_page(directory: Directory, tree: DecisionTree, language: Language) -> Page:
    start = directory.links[tree.key][language]
    return Page(
        kind=PageKind.OUTLINE,
        key=f"{tree.key}/outline",
        language=language,
        route=_outline_route(tree, language),
        title=tree.title[language],
        summary=tree.summary[language],
        breadcrumbs=(directory.home_link(language), start),
        header=None,
        claim=Place(path=tree.path),
        tree=_tree_state(tree, State(answers=(), node=tree.start), language),
    )
