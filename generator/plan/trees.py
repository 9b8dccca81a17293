"""The pages of a decision tree: its states, and the outline of the whole."""

from collections.abc import Iterator
from functools import partial

from generator.model.language import Bilingual, Language, in_both
from generator.model.page_kind import PageKind
from generator.model.problem import Place
from generator.model.route import outline_route, page_route, state_route
from generator.model.site import Choice, GivenAnswer, Page, TreeState
from generator.model.tree import Answers, DecisionTree, Outcome, Paging
from generator.plan.routes import Routes
from generator.tree.paging import StatePage, state_pages


def tree_pages(routes: Routes, paging: Paging) -> Iterator[Bilingual[Page]]:
    """Plan the pages of a tree's states, in both languages at the same id, and the outline."""
    planned: dict[str | None, Bilingual[TreeState]] = {}
    for here in state_pages(paging):
        planned[here.key] = in_both(partial(_tree_state, paging, here, planned.get(here.back)))
        yield in_both(partial(_state_page, routes, paging.tree, here.key, planned[here.key]))
    yield in_both(partial(_outline_page, routes, paging.tree, planned[""]))


def _state_route(tree: DecisionTree, key: str, language: Language) -> str:
    """Where the page of a state lies."""
    return state_route(page_route(language, tree.slug[language]), key)


def _outline_route(tree: DecisionTree, language: Language) -> str:
    return outline_route(page_route(language, tree.slug[language]), language)


def outline_part(tree: DecisionTree, key: str, language: Language) -> str:
    """Where the outline of a tree has a question, or an outcome."""
    return f"{_outline_route(tree, language)}#{'_q' if key in tree.questions else '_o'}-{key}"


def outcome_of(routes: Routes, page: str) -> Outcome | None:
    """What trees say of the page of an outcome; ``None`` where they say different things of it, or nothing."""
    ends = [end for tree in routes.trees for end in tree.outcomes.values() if end.page == page]
    alike = len({(end.verdict, end.easy, end.easy_when, end.letter, end.ticks, end.phone) for end in ends}) == 1
    return ends[0] if alike else None


def _tree_state(paging: Paging, here: StatePage, before: Bilingual[TreeState] | None, language: Language) -> TreeState:
    """A state as its page shows it. ``before`` is the one that Back leads to."""
    tree, answers = paging.tree, here.state.answers
    question = tree.questions.get(here.state.node)
    back = "" if here.back is None else _state_route(tree, here.back, language)
    shared = paging.shared and bool(answers)
    return TreeState(
        tree=tree.key,
        title=tree.title[language],
        whole=None if answers else tree,
        state=here.state,
        # Many walks lead to a shared page: it cannot know which of them its reader took.
        shared=shared,
        question=question,
        choices=tuple(
            Choice(
                key=option.key,
                words=option.words[language],
                route=_state_route(tree, here.ways[option.key], language),
            )
            for option in (question.options.values() if question else ())
        ),
        given=(*before[language].given, _given(tree, *answers[-1], back, language)) if before else (),
        start=_state_route(tree, "", language),
        back=back,
        outline=_outline_route(tree, language),
        about=len(answers) + paging.left[question.key] if question and not shared else 0,
        letters=any(end.letter for end in tree.outcomes.values()),
    )


def _given(tree: DecisionTree, question: str, option: str, change: str, language: Language) -> GivenAnswer:
    asked = tree.questions[question]
    return GivenAnswer(question=asked.ask[language], answer=asked.options[option].words[language], change=change)


def _state_page(routes: Routes, tree: DecisionTree, key: str, states: Bilingual[TreeState], language: Language) -> Page:
    here, contacts = states[language], routes.contacts
    outcome = tree.outcomes.get(here.state.node)
    explained = routes.link(outcome.page, language) if outcome else None
    if here.question:
        title, summary = here.question.ask[language], (here.question.why or tree.summary)[language]
    else:
        title, summary = (
            (explained.title, explained.summary) if explained else (here.state.node, tree.summary[language])
        )
    return Page(
        kind=PageKind.TREE,
        key=f"{tree.key}/{key}",
        language=language,
        route=_state_route(tree, key, language),
        title=title,
        summary=summary,
        breadcrumbs=(),
        header=None,
        claim=_claim(tree, here.state.answers),
        contacts=tuple(contacts[name] for name in outcome.contacts if name in contacts) if outcome else (),
        tree=here,
        outcome=outcome,
        rung=contacts.get(outcome.phone) if outcome else None,
    )


def _claim(tree: DecisionTree, answers: Answers) -> Place:
    """What decides the address of a state: the last answer, and at the start the slug."""
    if not answers:
        return tree.places["slug"]
    question, option = answers[-1]
    return tree.questions[question].options[option].place


def _outline_page(routes: Routes, tree: DecisionTree, start: Bilingual[TreeState], language: Language) -> Page:
    return Page(
        kind=PageKind.OUTLINE,
        key=f"{tree.key}/outline",
        language=language,
        route=_outline_route(tree, language),
        title=tree.title[language],
        summary=tree.summary[language],
        breadcrumbs=(routes.home_link(language), routes.links[tree.key][language]),
        header=None,
        claim=Place(path=tree.path),
        tree=start[language],
    )
