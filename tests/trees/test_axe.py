"""Every page of the tree passes every rule of axe that can be decided by a program."""

from itertools import chain, cycle

from generator.model.language import Language
from generator.model.tree import State
from tests.browser.axe import LOOKS_OF_MODES, MODES, SOURCE, THIRDS, all_but_contrast, all_but_looks, violations_in
from tests.browser.shapes import FRESH, SHAPE, SHAPES, fewest_pages
from tests.browser.tour import WHOLE
from tests.one_browser import NewPage
from tests.trees.reader import Reader
from tests.trees.served import ServedTree

SWAP = """async ({pages, rules}) => {
  const found = [];
  const met = new Set();
  let looked = 0;
  SHAPE
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
}""".replace("SHAPE", SHAPE)


def test_pages_are_accessible(served: ServedTree, new_page: NewPage, real_states: tuple[State, ...]) -> None:
    """The main content of no outcome and of one in 18 states breaks a rule, and none is wider than a small phone.

    Those are the Welsh ones, whose words are longer, and a fourth of the outcomes in English; on a whole tour all are
    looked at. Axe looks at each page that is built of something new. That no link is empty and no id there twice is
    looked at elsewhere, and colours on whole pages of every kind.
    """
    page = new_page(viewport={"width": 320, "height": 568})
    page.add_init_script(SOURCE)
    # The pages are looked at as they are without the tree's script.
    page.route("**/tree.*.js", lambda route: route.abort())
    page.goto(served.url((), Language.EN))
    english, welsh = (sorted((served.folder / section).glob("*/")) for section in ("en/answers", "cy/atebion"))
    outcomes = [*welsh, *english[:: 1 if WHOLE else 4]]
    languages = Language if WHOLE else (Language.CY,)
    states = real_states[:: 1 if WHOLE else 18]
    routes = [served.route(state.answers, language) for language in languages for state in states]
    routes += [f"/{outcome.relative_to(served.folder).as_posix()}/" for outcome in outcomes]
    assert len(outcomes) > 80

    pages = [(route, (served.folder / route[1:] / "index.html").read_text(encoding="utf-8")) for route in routes]
    looked = page.evaluate(SWAP, {"pages": pages, "rules": all_but_contrast(MODES[0]).rules})

    assert [] == looked["found"]
    assert looked["looked"] > 10


def test_what_the_script_draws_is_accessible(served: ServedTree, new_page: NewPage) -> None:
    """The question, what was left out and the outcome break no rule in the longer language, however they are shown."""
    page = new_page()
    page.add_init_script(SOURCE)
    met: set[str] = set()
    looks = chain((LOOKS_OF_MODES,), cycle(THIRDS))

    def violations() -> list[str]:
        found = violations_in((all_but_looks(MODES[0]),), page)
        shapes = set(page.evaluate(SHAPES))
        if page.evaluate(FRESH, sorted(shapes - met)):
            found += violations_in(next(looks), page, within="fresh")
        met.update(shapes)
        return found

    reader = Reader(page, served, Language.CY).open("about=court court-what=order")
    found = violations()
    reader.answer("order-what=broken officer=working")
    found += violations()
    reader.button("easyOn").click()
    found += violations()
    reader.change("order-what").answer("order-what=disagree")
    found += violations()

    assert [] == found


def test_every_kind_of_page_is_accessible_without_script(served: ServedTree, new_page: NewPage) -> None:
    """A whole page of a question and of each kind of outcome breaks no rule in the longer language.

    The outline, which has no script, is looked at with all other pages. Of pages built alike, axe looks at one.
    """
    page = new_page()
    page.route("**/tree.*.js", lambda route: route.abort())
    walks = (
        "about=court court-what=order",
        "about=danger",
        "about=court court-what=decision decided-when=week",
        "about=court court-what=order order-what=broken officer=working",
        "about=court court-what=behaved behaved-who=complained jaco-when=recent",
        "about=court court-what=behaved behaved-who=judge judge-did=abuse judge-when=older",
    )
    shapes = {}
    for route in (served.route(walk, Language.CY) for walk in walks):
        page.goto(served.address + route)
        shapes[route] = frozenset(page.evaluate(SHAPES))

    # The source of axe is long: only the pages that it looks at are loaded with it.
    page.add_init_script(SOURCE)
    found = []
    for mode, looks, (route, fresh) in zip(cycle(MODES), cycle(THIRDS), fewest_pages(shapes).items(), strict=False):
        page.goto(served.address + route)
        found += violations_in((all_but_looks(mode),), page)
        if page.evaluate(FRESH, sorted(fresh)):
            found += violations_in(looks, page, within="fresh")

    assert [] == found
