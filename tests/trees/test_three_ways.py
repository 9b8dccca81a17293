"""The tree in Python, the tree in the browser and the tree of the pages are one tree."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from generator.model.language import Language
from generator.model.tree import Answers, State
from generator.tree.walk import states
from tests.one_browser import OpenPages
from tests.trees.by_hand import id_of
from tests.trees.crawl import Shown, crawl, words_of
from tests.trees.served import ServedTree

RUN = """async ({states, start}) => {
  const {walk, pageId, readAnswers} = await import("/templates/assets/js/tree/journey.js");
  const tree = await (await fetch(start + "tree.json")).json();
  return states.map((stated) => {
    const {given, node} = walk(tree, readAnswers(stated));
    return [Object.entries(given), node, pageId(tree, {given, node})];
  });
}"""


def stated(given: Answers) -> str:
    """Answers as a page states them."""
    return " ".join(f"{key}={option}" for key, option in given)


@pytest.fixture(scope="module", params=["a page for each state", "shared pages"])
def site(request: pytest.FixtureRequest) -> ServedTree:
    """The project's own tree, with a page for each state, and a small tree with shared pages."""
    name = {"a page for each state": "served", "shared pages": "served_shared"}[request.param]
    served: ServedTree = request.getfixturevalue(name)
    assert served.paging.shared == (request.param == "shared pages")
    return served


@pytest.fixture(scope="module")
def walked(site: ServedTree) -> tuple[State, ...]:
    """Every state of the tree."""
    return tuple(states(site.tree, 100_000))


@pytest.fixture(scope="module")
def crawled(site: ServedTree) -> dict[Language, dict[Answers, Shown]]:
    """Every page of the tree in both languages, by following links alone."""
    return {language: crawl(site.folder, site.tree, language) for language in Language}


@pytest.fixture(scope="module")
def published(site: ServedTree) -> dict[Language, dict[str, Any]]:
    """The data of the tree in both languages."""
    return {
        language: json.loads((site.folder / site.route((), language)[1:] / "tree.json").read_text(encoding="utf-8"))
        for language in Language
    }


def knows(site: ServedTree, given: Answers) -> Answers:
    """The answers that the page of a state knows: all of them, or none when other walks lead there too."""
    return () if site.paging.shared else given


def differing(pairs: Iterator[tuple[Answers, object, object]]) -> list[str]:
    """The walks for which two things differ, with both."""
    return [f"{stated(given)}: {expected!r} is {actual!r}" for given, expected, actual in pairs if expected != actual]


@pytest.mark.parametrize("language", list(Language))
def test_the_browser_walks_as_python_does(
    site: ServedTree, open_pages: OpenPages, walked: tuple[State, ...], language: Language
) -> None:
    """On every state the script's own walk gives the same answers, the same place and the same id as Python's."""
    page = open_pages.visit(site.address + f"/{language}/")

    actual = page.evaluate(
        RUN, {"states": [stated(state.answers) for state in walked], "start": site.route((), language)}
    )

    expected = [[[list(pair) for pair in state.answers], state.node, id_of(site.paging, state)] for state in walked]
    assert expected == actual


def test_the_browser_stops_where_answers_do_not_fit(served: ServedTree, open_pages: OpenPages) -> None:
    """The script's walk uses answers only as far as they fit, and leaves out what was never asked."""
    page = open_pages.visit(served.address + "/en/")

    walked = page.evaluate(
        RUN,
        {
            "states": [
                "about=unheard-of",
                "about=court nation=wales",
                "about=danger court-what=order",
                "constructor=x",
            ],
            "start": served.route(),
        },
    )

    nodes = [(dict(given), node) for given, node, _ in walked]
    assert [
        ({}, "about"),
        ({"about": "court"}, "court-what"),
        ({"about": "danger"}, "emergency"),
        ({}, "about"),
    ] == nodes


@pytest.mark.parametrize("language", list(Language))
def test_following_links_meets_every_state(
    crawled: dict[Language, dict[Answers, Shown]], walked: tuple[State, ...], language: Language
) -> None:
    """Whoever follows the options of every page meets exactly the states of the tree, and no dead end."""
    assert {state.answers for state in walked} == set(crawled[language])


@pytest.mark.parametrize("language", list(Language))
def test_every_page_lies_at_its_id_and_states_its_answers(
    crawled: dict[Language, dict[Answers, Shown]], site: ServedTree, language: Language
) -> None:
    """The page that links lead to lies at the id of the state, and tells the script the same answers.

    A shared page knows no answers, and no script takes over from it.
    """
    pairs = (
        (
            given,
            (site.route(given, language), stated(given) if knows(site, given) == given else None),
            (shown.route, shown.stated),
        )
        for given, shown in crawled[language].items()
    )

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_every_page_shows_its_question_or_outcome(
    crawled: dict[Language, dict[Answers, Shown]],
    published: dict[Language, dict[str, Any]],
    walked: tuple[State, ...],
    language: Language,
) -> None:
    """The heading and the options of a page are those that the data has for the place Python finds."""
    data = published[language]

    def wanted(node: str) -> tuple[str, list[str]]:
        question = data["questions"].get(node)
        heading = question["ask"] if question else data["outcomes"][node]["title"]
        options = [text for _, text, *_ in question["options"]] if question else []
        return words_of(html.fromstring(f"<p>{heading}</p>")), options

    pairs = (
        (state.answers, wanted(state.node), (shown.heading, [text for text, _ in shown.options]))
        for state in walked
        for shown in (crawled[language][state.answers],)
    )

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_every_page_shows_the_answers_given(
    crawled: dict[Language, dict[Answers, Shown]], site: ServedTree, language: Language
) -> None:
    """The answers on a page are those that led there, in order, each with a link to where it was asked.

    A shared page shows none.
    """

    def wanted(given: Answers) -> list[tuple[str, str, str]]:
        return [
            (
                site.tree.questions[key].ask[language],
                site.tree.questions[key].options[option].words[language],
                site.route(given[:position], language),
            )
            for position, (key, option) in enumerate(given)
        ]

    pairs = ((given, wanted(knows(site, given)), shown.given) for given, shown in crawled[language].items())

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_back_leads_to_the_parent(
    crawled: dict[Language, dict[Answers, Shown]], site: ServedTree, language: Language
) -> None:
    """Back leads to the page with one answer less, Start again to the start; the start itself has neither.

    A shared page has Start again alone.
    """
    start = site.route((), language)
    pairs = (
        (
            given,
            (site.route(given[:-1], language) if knows(site, given) else "", start if given else ""),
            (shown.back, shown.again),
        )
        for given, shown in crawled[language].items()
    )

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_the_language_link_keeps_the_state(
    crawled: dict[Language, dict[Answers, Shown]], site: ServedTree, language: Language
) -> None:
    """The language link of every page leads to the page of the same state, at the same id."""
    pairs = ((given, site.route(given, language.other), shown.twin) for given, shown in crawled[language].items())

    assert [] == differing(pairs)


def test_there_are_no_other_pages(site: ServedTree, crawled: dict[Language, dict[Answers, Shown]]) -> None:
    """Below the start of the tree lie the pages of its states and the outline, and nothing else."""
    for language, outline in (("en", "all"), ("cy", "cyfan")):
        spoken = Language(language)
        start = site.folder / language / site.tree.slug[spoken]
        expected = {shown.route for shown in crawled[spoken].values()}
        expected.add(f"{site.route((), spoken)}{outline}/")

        actual = {f"/{path.parent.relative_to(site.folder).as_posix()}/" for path in start.rglob("index.html")}

        assert expected == actual


def test_both_languages_publish_the_same_rules(published: dict[Language, dict[str, Any]]) -> None:
    """The data of both languages differs in words alone: ids, ways, verdicts and contacts are the same."""

    def rules(data: dict[str, Any]) -> object:
        questions = {
            key: ([option for option, *_ in question["options"]], question.get("to"), question.get("rows"))
            for key, question in data["questions"].items()
        }
        outcomes = {key: (outcome["verdict"], outcome["contacts"]) for key, outcome in data["outcomes"].items()}
        whole = [data.get(name) for name in ("version", "tree", "start", "shared")]
        return whole, questions, outcomes, set(data["contacts"])

    assert rules(published[Language.EN]) == rules(published[Language.CY])
