"""The pages of a tree as somebody without a script meets them: read one by one, by following links alone."""

from functools import cache, partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import html

from generator.model.language import Language
from generator.model.route import outline_route
from generator.model.tree import Answers, DecisionTree
from tests.trees.by_hand import follow


class Shown(NamedTuple):
    """What the page of a state shows: its place, its heading, its links and its answers.

    ``stated`` is what it states to the script, and ``None`` when no script is to take over.
    """

    route: str
    stated: str | None
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
    """Read what a page shows. Every link that stays in the tree is one of its options, answers, Back or Start again."""
    root = html.document_fromstring((folder / route[1:] / "index.html").read_text(encoding="utf-8"))
    main = root.get_element_by_id("_main")
    language = Language(root.get("lang", ""))
    start = f"/{language}/{tree.slug[language]}/"

    # Most links are met twice, and to join addresses takes as long as to read the page.
    to = cache(partial(urljoin, route))

    def links(path: str) -> list[tuple[str, str]]:
        return [(words_of(link), to(link.get("href"))) for link in main.xpath(path)]

    options = links(".//ul[contains(@class, 'tree-options')]//a")
    back, again = links(".//p[@class='tree-back']/a"), links(".//a[@class='button-quiet']")
    rows = main.xpath(".//section[@aria-labelledby='_trail']//dl/div")
    given = [
        (words_of(row.find("dt")), words_of(row.findall("dd")[0]), to(row.find(".//a").get("href"))) for row in rows
    ]
    switch = {to(link.get("href")) for link in root.iter("a") if "data-language-link" in link.attrib}
    inside = [
        target for _, target in links(".//a[@href]") if target.startswith(start) and target != _outline(start, language)
    ]
    assert sorted(inside) == sorted(target for *_, target in (*options, *back, *again, *given)), route
    assert max(len(back), len(again), len(switch)) <= 1, route
    stated = main.xpath(".//@data-answers")
    modules = root.xpath("//script[@type='module']")
    assert len(stated) == len(modules), route
    return Shown(
        route=route,
        stated=str(stated[0]) if stated else None,
        heading=words_of(main.xpath(".//h1")[0]),
        options=options,
        given=given,
        back=back[0][1] if back else "",
        again=again[0][1] if again else "",
        twin=switch.pop(),
    )


def _outline(start: str, language: Language) -> str:
    return outline_route(start, language)


def crawl(folder: Path, tree: DecisionTree, language: Language) -> dict[Answers, Shown]:
    """Follow every option from the start, and give what each page shows by the answers that led to it."""
    found: dict[Answers, Shown] = {}
    read: dict[str, Shown] = {}
    waiting: list[tuple[Answers, str]] = [((), f"/{language}/{tree.slug[language]}/")]
    while waiting:
        given, route = waiting.pop()
        if route not in read:
            read[route] = read_page(folder, route, tree)
        shown = found[given] = read[route]
        state = follow(tree, given)
        question = tree.questions.get(state.node) if state else None
        words = {option.words[language]: option.key for option in question.options.values()} if question else {}
        waiting += (((*given, (question.key, words[text])), target) for text, target in shown.options if question)
    return found
