"""The tree in Python, the tree in the browser and the tree of the pages are one tree."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

import pytest
from lxml import html

from generator.model.language import Language
from generator.model.tree import Answers, DecisionTree
from generator.model.walk import State, follow, state_id
from tests.one_browser import NewPage
from tests.trees.served import ServedTree

RUN = """async ({states, start}) => {
  const {walk, stateId, readAnswers} = await import("/templates/assets/js/tree/journey.js");
  const tree = await (await fetch(start + "tree.json")).json();
  return states.map((stated) => {
    const {given, node} = walk(tree, readAnswers(stated));
    return [Object.entries(given), node, stateId(tree, given)];
  });
}"""


def stated(given: Answers) -> str:
    """Answers as a page states them."""
    return " ".join(f"{key}={option}" for key, option in given)


class Shown(NamedTuple):
    """What the page of a state shows: its place, its heading, its links and its answers."""

    route: str
    stated: str
    heading: str
    options: list[tuple[str, str]]
    given: list[tuple[str, str, str]]
    back: str
    again: str
    twin: str


def words_of(element: html.HtmlElement) -> str:
    """All the words in an element, with single spaces."""
    return " ".join(str(element.text_content()).split())


def read_page(folder: Path, route: str, tree: DecisionTree) -> Shown:
    """Read what a page shows, as somebody without script meets it."""
    root = html.document_fromstring((folder / route[1:] / "index.html").read_text(encoding="utf-8"))
    main = root.get_element_by_id("main")
    language = Language(root.get("lang", ""))
    start = f"/{language}/{tree.slug[language]}/"
    trail = {link: True for section in main.xpath(".//section[@aria-labelledby='trail']") for link in section.iter("a")}
    options: list[tuple[str, str]] = []
    outside: list[tuple[str, str]] = []
    for link in main.iter("a"):
        target = urljoin(route, link.get("href"))
        inside = target.startswith(start) and target.count("/") <= start.count("/") + 1
        if inside and link not in trail and target != urljoin(start, {"en": "all/", "cy": "cyfan/"}[language]):
            (options if link.xpath("parent::li") else outside).append((words_of(link), target))
    given = [
        (words_of(row.find("dt")), words_of(row.findall("dd")[0]), urljoin(route, row.find(".//a").get("href")))
        for row in main.xpath(".//section[@aria-labelledby='trail']//dl/div")
    ]
    again = [urljoin(route, link.get("href")) for link in trail if link.xpath("not(ancestor::dl)")]
    switch = [urljoin(route, link.get("href")) for link in root.iter("a") if "data-language-link" in link.attrib]
    assert len(outside) == bool(given), (route, outside)
    assert len(set(switch)) == 1, (route, switch)
    return Shown(
        route=route,
        stated=main.xpath(".//@data-answers")[0],
        heading=words_of(main.xpath(".//h1")[0]),
        options=options,
        given=given,
        back=outside[0][1] if outside else "",
        again=again[0] if again else "",
        twin=switch[0],
    )


def crawl(folder: Path, tree: DecisionTree, language: Language) -> dict[Answers, Shown]:
    """Follow every option from the start, and give what each page shows by the answers that led to it."""
    found: dict[Answers, Shown] = {}
    waiting: list[tuple[Answers, str]] = [((), f"/{language}/{tree.slug[language]}/")]
    while waiting:
        given, route = waiting.pop()
        shown = found[given] = read_page(folder, route, tree)
        state = follow(tree, given)
        question = tree.questions.get(state.node) if state else None
        words = {option.words[language]: option.key for option in question.options.values()} if question else {}
        waiting += (((*given, (question.key, words[text])), target) for text, target in shown.options if question)
    return found


@pytest.fixture(scope="module")
def crawled(built: Path, real_tree: DecisionTree) -> dict[Language, dict[Answers, Shown]]:
    """Every page of the tree in both languages, by following links alone."""
    return {language: crawl(built, real_tree, language) for language in Language}


@pytest.fixture(scope="module")
def published(built: Path, real_tree: DecisionTree) -> dict[Language, dict[str, Any]]:
    """The data of the tree in both languages."""
    return {
        language: json.loads((built / language / real_tree.slug[language] / "tree.json").read_text(encoding="utf-8"))
        for language in Language
    }


def route_of(tree: DecisionTree, given: Answers, language: Language) -> str:
    """Where the page of a state lies."""
    identity = state_id(tree.key, given)
    return f"/{language}/{tree.slug[language]}/" + (f"{identity}/" if identity else "")


def differing(pairs: Iterator[tuple[Answers, object, object]]) -> list[str]:
    """The walks for which two things differ, with both."""
    return [f"{stated(given)}: {expected!r} is {actual!r}" for given, expected, actual in pairs if expected != actual]


@pytest.mark.parametrize("language", list(Language))
def test_the_browser_walks_as_python_does(
    served: ServedTree, new_page: NewPage, real_tree: DecisionTree, real_states: tuple[State, ...], language: Language
) -> None:
    """On every state the script's own walk gives the same answers, the same place and the same id as Python's."""
    page = new_page()
    page.goto(served.address + f"/{language}/")

    walked = page.evaluate(
        RUN, {"states": [stated(state.answers) for state in real_states], "start": served.route((), language)}
    )

    expected = [
        [[list(pair) for pair in state.answers], state.node, state_id(real_tree.key, state.answers)]
        for state in real_states
    ]
    assert expected == walked


def test_the_browser_stops_where_answers_do_not_fit(served: ServedTree, new_page: NewPage) -> None:
    """The script's walk uses answers only as far as they fit, and leaves out what was never asked."""
    page = new_page()
    page.goto(served.address + "/en/")

    walked = page.evaluate(
        RUN,
        {
            "states": ["danger=unheard-of", "danger=safe nation=wales", "danger=now subject=report", "constructor=x"],
            "start": served.route(),
        },
    )

    nodes = [(dict(given), node) for given, node, _ in walked]
    assert [({}, "danger"), ({"danger": "safe"}, "subject"), ({"danger": "now"}, "emergency"), ({}, "danger")] == nodes


@pytest.mark.parametrize("language", list(Language))
def test_following_links_meets_every_state(
    crawled: dict[Language, dict[Answers, Shown]], real_states: tuple[State, ...], language: Language
) -> None:
    """Whoever follows the options of every page meets exactly the states of the tree, and no dead end."""
    assert {state.answers for state in real_states} == set(crawled[language])


@pytest.mark.parametrize("language", list(Language))
def test_every_page_lies_at_its_id_and_states_its_answers(
    crawled: dict[Language, dict[Answers, Shown]], real_tree: DecisionTree, language: Language
) -> None:
    """The page that links lead to lies at the id of the state, and tells the script the same answers."""
    pairs = (
        (given, (route_of(real_tree, given, language), stated(given)), (shown.route, shown.stated))
        for given, shown in crawled[language].items()
    )

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_every_page_shows_its_question_or_outcome(
    crawled: dict[Language, dict[Answers, Shown]],
    published: dict[Language, dict[str, Any]],
    real_states: tuple[State, ...],
    language: Language,
) -> None:
    """The heading and the options of a page are those that the data has for the place Python finds."""
    data = published[language]

    def wanted(node: str) -> tuple[str, list[str]]:
        question = data["questions"].get(node)
        heading = question["ask"] if question else data["outcomes"][node]["title"]
        options = [text for _, text in question["options"]] if question else []
        return words_of(html.fromstring(f"<p>{heading}</p>")), options

    pairs = (
        (state.answers, wanted(state.node), (shown.heading, [text for text, _ in shown.options]))
        for state in real_states
        for shown in (crawled[language][state.answers],)
    )

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_every_page_shows_the_answers_given(
    crawled: dict[Language, dict[Answers, Shown]], real_tree: DecisionTree, language: Language
) -> None:
    """The answers on a page are those that led there, in order, each with a link to where it was asked."""

    def wanted(given: Answers) -> list[tuple[str, str, str]]:
        return [
            (
                real_tree.questions[key].ask[language],
                real_tree.questions[key].options[option].words[language],
                route_of(real_tree, given[:position], language),
            )
            for position, (key, option) in enumerate(given)
        ]

    pairs = ((given, wanted(given), shown.given) for given, shown in crawled[language].items())

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_back_leads_to_the_parent(
    crawled: dict[Language, dict[Answers, Shown]], real_tree: DecisionTree, language: Language
) -> None:
    """Back leads to the page with one answer less, Start again to the start; the start itself has neither."""
    start = route_of(real_tree, (), language)
    pairs = (
        (given, (route_of(real_tree, given[:-1], language), start) if given else ("", ""), (shown.back, shown.again))
        for given, shown in crawled[language].items()
    )

    assert [] == differing(pairs)


@pytest.mark.parametrize("language", list(Language))
def test_the_language_link_keeps_the_state(
    crawled: dict[Language, dict[Answers, Shown]], real_tree: DecisionTree, language: Language
) -> None:
    """The language link of every page leads to the page of the same state, at the same id."""
    pairs = (
        (given, route_of(real_tree, given, language.other), shown.twin) for given, shown in crawled[language].items()
    )

    assert [] == differing(pairs)


def test_there_are_no_other_pages(
    built: Path, crawled: dict[Language, dict[Answers, Shown]], real_tree: DecisionTree
) -> None:
    """Below the start of the tree lie the pages of its states and the outline, and nothing else."""
    for language, outline in (("en", "all"), ("cy", "cyfan")):
        spoken = Language(language)
        start = built / language / real_tree.slug[spoken]
        expected = {shown.route for shown in crawled[spoken].values()}
        expected.add(f"{route_of(real_tree, (), spoken)}{outline}/")

        actual = {f"/{path.parent.relative_to(built).as_posix()}/" for path in start.rglob("index.html")}

        assert expected == actual


def test_both_languages_publish_the_same_rules(published: dict[Language, dict[str, Any]]) -> None:
    """The data of both languages differs in words alone: ids, ways, verdicts and contacts are the same."""

    def rules(data: dict[str, Any]) -> object:
        questions = {
            key: ([option for option, _ in question["options"]], question.get("to"), question.get("rows"))
            for key, question in data["questions"].items()
        }
        outcomes = {key: (outcome["verdict"], outcome["contacts"]) for key, outcome in data["outcomes"].items()}
        return data["version"], data["tree"], data["start"], questions, outcomes, set(data["contacts"])

    assert rules(published[Language.EN]) == rules(published[Language.CY])
