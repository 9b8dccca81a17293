"""The pages of a decision tree: its states, and the outline of the whole."""

from collections.abc import Iterator

from generator.model.language import Bilingual, Language, in_both
from generator.model.page_kind import PageKind
from generator.model.paging import Paging
from generator.model.problem import Place
from generator.model.site import Choice, GivenAnswer, Page, TreeState
from generator.model.tree import Answers, DecisionTree
from generator.model.walk import State
from generator.plan.directory import Directory

OUTLINE_SLUG = Bilingual(en="all", cy="cyfan")


def tree_pages(directory: Directory, paging: Paging) -> Iterator[Bilingual[Page]]:
    """Plan the pages of a tree's states, in both languages at the same id, and the outline."""
    for state in paging.states():
        yield in_both(lambda language, here=state: _state_page(directory, paging, here, language))  # type: ignore[misc]
    yield in_both(lambda language: _outline_page(directory, paging, language))


def _state_route(paging: Paging, state: State, language: Language) -> str:
    """Where the page that shows a state lies."""
    identity = paging.page_id(state)
    return f"/{language}/{paging.tree.slug[language]}/" + (f"{identity}/" if identity else "")


def _outline_route(tree: DecisionTree, language: Language) -> str:
    return f"/{language}/{tree.slug[language]}/{OUTLINE_SLUG[language]}/"


def _state_page(directory: Directory, paging: Paging, state: State, language: Language) -> Page:
    tree = paging.tree
    here = _tree_state(paging, state, language)
    contacts = {contact.key: contact for contact in directory.content.contacts}
    explained = directory.link(here.outcome.page, language) if here.outcome else None
    if here.question:
        title, summary = here.question.ask[language], (here.question.why or tree.summary)[language]
    else:
        title, summary = (explained.title, explained.summary) if explained else (state.node, tree.summary[language])
    return Page(
        kind=PageKind.TREE,
        key=f"{tree.key}/{paging.page_id(state)}",
        language=language,
        route=_state_route(paging, state, language),
        title=title,
        summary=summary,
        breadcrumbs=(),
        header=None,
        claim=_claim(tree, state.answers),
        contacts=tuple(contacts[key] for key in here.outcome.contacts if key in contacts) if here.outcome else (),
        tree=here,
    )


def _tree_state(paging: Paging, state: State, language: Language) -> TreeState:
    tree = paging.tree
    question = tree.questions.get(state.node)
    before = tuple(State(answers=state.answers[:number], node=key) for number, (key, _) in enumerate(state.answers))
    # Many walks lead to a shared page: it cannot know which of them its reader took.
    shared = paging.shared and bool(before)
    return TreeState(
        tree=tree,
        state=state,
        shared=shared,
        question=question,
        outcome=tree.outcomes.get(state.node),
        choices=tuple(
            Choice(
                key=option.key,
                words=option.words[language],
                route=_state_route(paging, paging.after(state, option.key), language),
            )
            for option in (question.options.values() if question else ())
        ),
        given=tuple(
            GivenAnswer(
                question=tree.questions[key].ask[language],
                answer=tree.questions[key].options[option].words[language],
                change=_state_route(paging, earlier, language),
            )
            for (key, option), earlier in zip(() if shared else state.answers, before, strict=False)
        ),
        start=_state_route(paging, State(answers=(), node=tree.start), language),
        back=_state_route(paging, before[-1], language) if before and not shared else "",
        outline=_outline_route(tree, language),
    )


def _claim(tree: DecisionTree, answers: Answers) -> Place:
    """What decides the address of a state: the last answer, and at the start the slug."""
    if not answers:
        return tree.places["slug"]
    question, option = answers[-1]
    return tree.questions[question].options[option].place


def _outline_page(directory: Directory, paging: Paging, language: Language) -> Page:
    tree = paging.tree
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
        tree=_tree_state(paging, State(answers=(), node=tree.start), language),
    )
