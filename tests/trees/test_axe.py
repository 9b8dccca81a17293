"""Every page of the tree passes every rule of axe that can be decided by a program."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from generator.model.language import Language
from generator.model.walk import State
from tests.one_browser import NewPage
from tests.trees.reader import Reader
from tests.trees.served import ServedTree

RULES: dict[str, Any] = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
CONTENT: dict[str, Any] = {
    **RULES,
    # Colours belong to the style sheet, not to a page: they are looked at on whole pages of every kind.
    "rules": {**RULES["rules"], "color-contrast": {"enabled": False}},
}
SWAP = """async ({routes, rules}) => {
  const found = [];
  for (const route of routes) {
    const page = new DOMParser().parseFromString(await (await fetch(route)).text(), "text/html");
    document.title = page.title;
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push(`${route}: too wide`);
    const {passes, violations} = await axe.run("main", rules);
    if (!passes.length) found.push(`${route}: axe checked nothing`);
    for (const rule of violations) {
      for (const node of rule.nodes) found.push(`${route}: ${rule.help} [${rule.id}]: ${node.html.slice(0, 160)}`);
    }
  }
  return found;
}"""
BOTH = pytest.mark.parametrize("language", list(Language))


def violations(page: Page) -> list[str]:
    """What axe has against the page that is open, one line for each element."""
    found: dict[str, Any] = Axe().run(page, options=RULES).response
    assert found["passes"], "axe checked nothing"
    return [
        f"{page.url}: {rule['help']} [{rule['id']}]: {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@BOTH
def test_every_page_is_accessible(
    served: ServedTree, new_page: NewPage, real_states: tuple[State, ...], language: Language
) -> None:
    """The main content of no state and no outcome breaks a rule, and none is wider than a small phone."""
    page = new_page(viewport={"width": 320, "height": 568})
    # The pages are looked at as they are without the tree's script.
    page.route("**/tree.*.js", lambda route: route.abort())
    page.goto(served.url((), language))
    page.evaluate(Axe().axe_script)
    section = {Language.EN: "en/answers", Language.CY: "cy/atebion"}[language]
    outcomes = sorted((served.folder / section).glob("*/index.html"))
    routes = [served.route(state.answers, language) for state in real_states]
    routes += [f"/{section}/{outcome.parent.name}/" for outcome in outcomes]
    assert len(outcomes) > 40

    found = page.evaluate(SWAP, {"routes": routes, "rules": CONTENT})

    assert [] == found


@BOTH
@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"viewport": {"width": 1280, "height": 800}}, id="wide"),
        pytest.param({"viewport": {"width": 320, "height": 568}}, id="phone"),
        pytest.param({"color_scheme": "dark"}, id="dark"),
        pytest.param({"forced_colors": "active"}, id="forced-colours"),
    ],
)
def test_what_the_script_draws_is_accessible(
    served: ServedTree, new_page: NewPage, language: Language, options: dict[str, Any]
) -> None:
    """The question, its error, what was left out and the outcome break no rule, however they are shown."""
    page = new_page(**options)
    reader = Reader(page, served, language).open("danger=safe subject=service nation=wales")
    found = violations(page)
    reader.button("go").click()
    found += violations(page)
    reader.answer("role=user problem=treated answered=waiting overdue=in-time")
    found += violations(page)
    reader.button("easyOn").click()
    found += violations(page)
    reader.change("answered").answer("answered=got")
    found += violations(page)

    assert [] == found


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"viewport": {"width": 1280, "height": 800}}, id="wide"),
        pytest.param({"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"}, id="dark-phone"),
        pytest.param({"viewport": {"width": 320, "height": 568}, "forced_colors": "active"}, id="forced-colours"),
    ],
)
def test_every_kind_of_page_is_accessible_without_script(
    served: ServedTree, new_page: NewPage, options: dict[str, Any]
) -> None:
    """A whole page of a question, of each kind of outcome and of the outline breaks no rule in either language."""
    page = new_page(**options)
    page.route("**/tree.*.js", lambda route: route.abort())
    walks = (
        "danger=safe subject=order",
        "danger=now",
        "danger=safe subject=decision",
        "danger=safe subject=order officer=working",
        "danger=safe subject=conduct judge-what=handled",
        "danger=safe subject=conduct judge-what=behaved judge-type=judge judge-when=older",
    )
    outlines = ("/en/who-can-help/all/", "/cy/pwy-all-helpu/cyfan/")
    urls = [served.url(walk, language) for walk in walks for language in Language]

    found = []
    for url in (*urls, *(served.address + outline for outline in outlines)):
        page.goto(url)
        found += violations(page)

    assert [] == found
