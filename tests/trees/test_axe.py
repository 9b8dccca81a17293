"""Every page of the tree passes every rule of axe that can be decided by a program."""

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.model.language import Language
from generator.model.tree import State
from tests.browser.axe import ALL_RULES, SOURCE, axe_violations, start_axe
from tests.one_browser import NewPage
from tests.trees.reader import Reader
from tests.trees.served import ServedTree

CONTENT: dict[str, Any] = {
    **ALL_RULES,
    # Colours belong to the style sheet, not to a page: they are looked at on whole pages of every kind.
    "rules": {**ALL_RULES["rules"], "color-contrast": {"enabled": False}},
}
SWAP = """async ({pages, rules}) => {
  const found = [];
  const met = new Set();
  let looked = 0;
  const names = ({ attributes }) => [...attributes].map(({ name, value }) => {
    return ['class', 'role', 'type'].includes(name) ? `${name}=${value}` : name;
  });
  const kind = (node) => `<${node.localName} ${names(node)}>`;
  const chain = (node) => (node.localName === 'main' ? '' : chain(node.parentElement)) + kind(node);
  // What a page is built of: each element with those around it, and the order of its headings.
  const shapes = (main) => [
    ...[...main.querySelectorAll('*')].map(chain),
    [...main.querySelectorAll('h1, h2, h3, h4')].map(kind).filter((one, place, all) => one !== all[place - 1]).join(''),
  ];
  for (const [route, html] of pages) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = document.adoptNode(page.querySelector("main"));
    document.title = page.title;
    document.querySelector("main").replaceWith(main);
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push(`${route}: too wide`);
    const fresh = shapes(main).filter((shape) => !met.has(shape));
    if (!fresh.length) continue;
    fresh.forEach((shape) => met.add(shape));
    looked += 1;
    const {passes, violations} = await axe.run("main", rules);
    if (!passes.length) found.push(`${route}: axe checked nothing`);
    for (const rule of violations) {
      for (const node of rule.nodes) found.push(`${route}: ${rule.help} [${rule.id}]: ${node.html.slice(0, 160)}`);
    }
  }
  return { found, looked };
}"""
BOTH = pytest.mark.parametrize("language", list(Language))


def violations(page: Page) -> list[str]:
    """What axe has against the page that is open, one line for each element.

    It is looked at from its top: what has been scrolled half under the bar that stays is no small target.
    """
    page.evaluate("scrollTo(0, 0)")
    start_axe(page)
    return axe_violations(page)


def test_pages_are_accessible(served: ServedTree, new_page: NewPage, real_states: tuple[State, ...]) -> None:
    """The main content of no outcome and of one in three states breaks a rule, and none is wider than a small phone.

    Axe looks at each page that is built of something new. That no link is empty and no id there twice is looked at
    elsewhere.
    """
    page = new_page(viewport={"width": 320, "height": 568})
    page.add_init_script(SOURCE)
    # The pages are looked at as they are without the tree's script.
    page.route("**/tree.*.js", lambda route: route.abort())
    page.goto(served.url((), Language.EN))
    sections = ("en/answers", "cy/atebion")
    outcomes = [folder for section in sections for folder in sorted((served.folder / section).glob("*/"))]
    routes = [served.route(state.answers, language) for language in Language for state in real_states[::3]]
    routes += [f"/{outcome.relative_to(served.folder).as_posix()}/" for outcome in outcomes]
    assert len(outcomes) > 80

    pages = [(route, (served.folder / route[1:] / "index.html").read_text(encoding="utf-8")) for route in routes]
    looked = page.evaluate(SWAP, {"pages": pages, "rules": CONTENT})

    assert [] == looked["found"]
    assert looked["looked"] > 20


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
    """The question, what was left out and the outcome break no rule, however they are shown."""
    page = new_page(**options)
    page.add_init_script(SOURCE)
    reader = Reader(page, served, language).open("about=court court-what=order")
    found = violations(page)
    reader.answer("order-what=broken officer=working")
    found += violations(page)
    reader.button("easyOn").click()
    found += violations(page)
    reader.change("order-what").answer("order-what=disagree")
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
    page.add_init_script(SOURCE)
    page.route("**/tree.*.js", lambda route: route.abort())
    walks = (
        "about=court court-what=order",
        "about=danger",
        "about=court court-what=decision decided-when=week",
        "about=court court-what=order order-what=broken officer=working",
        "about=court court-what=behaved behaved-who=complained jaco-when=recent",
        "about=court court-what=behaved behaved-who=judge judge-did=abuse judge-when=older",
    )
    outlines = ("/en/who-can-help/all/", "/cy/pwy-all-helpu/cyfan/")
    urls = [served.url(walk, language) for walk in walks for language in Language]

    found = []
    for url in (*urls, *(served.address + outline for outline in outlines)):
        page.goto(url)
        found += violations(page)

    assert [] == found
