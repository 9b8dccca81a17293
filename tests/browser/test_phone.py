"""A reader with a small phone sees in the first screen what the page is about and how to go on, in either language."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage, OpenPages

PHONE: ViewportSize = {"width": 360, "height": 640}
PAIRS = {
    "home": ("/en/", "/cy/", ".hero .button"),
    "factsheet": (
        "/en/factsheets/judges-decision/",
        "/cy/taflenni-ffeithiau/penderfyniad-barnwr/",
        ".on-this-page a",
    ),
    "tree": ("/en/who-can-help/", "/cy/pwy-all-helpu/", ".tree-option"),
    "easy-read": (
        "/en/easy-read/domestic-abuse/",
        "/cy/hawdd-ei-ddeall/cam-drin-domestig/",
        ".easy-item__words p",
    ),
}
LINE = 32
"""The height of the tallest line of text in these first screens."""
PLACES = """(way) => {
  const box = (name) => document.querySelector(name)?.getBoundingClientRect();
  const end = (name) => Math.round(box(name)?.bottom ?? 0);
  return {
    header: Math.round(document.querySelector('main, .breadcrumbs').getBoundingClientRect().top),
    title: end('main h1'), said: end('main :is(.lead, .tree-hint)'), way: end(way),
    starts: ['main h1', 'main :is(.lead, .tree-hint)', way].map((name) => Math.round(box(name).top)),
    screen: Math.round(document.querySelector('[data-exit]').getBoundingClientRect().top),
  };
}"""
IN_SHORT = """(pages) => {
  const screen = document.querySelector('[data-exit]').getBoundingClientRect().top;
  return Object.keys(pages).filter((name) => {
    const main = new DOMParser().parseFromString(pages[name], 'text/html').querySelector('main');
    // A box of danger comes before all that is said in short: its button is what to do now.
    const short = main.querySelector('.call') ?? main.querySelector('.tree-essence');
    // What comes after it need not be laid out.
    for (let part = short; part && part !== main; part = part.parentElement) {
      while (part.nextSibling) part.nextSibling.remove();
    }
    document.querySelector('main').replaceWith(main);
    return !short || short.getBoundingClientRect().bottom > screen;
  });
}"""
"""The answers that do not say in the first screen who helps, what now, by when and which number to ring."""


def places(page: Page, way: str) -> dict[str, Any]:
    """Where things stand on a page."""
    page.locator(way).first.wait_for()
    found: dict[str, Any] = page.evaluate(PLACES, way)
    return found


@pytest.mark.parametrize("kind", PAIRS)
def test_the_first_screen(real: ServedSite, open_pages: OpenPages, kind: str) -> None:
    """A low header, the title, the first sentence and the way on; Welsh never lower than English by over a line."""
    english, welsh, way = PAIRS[kind]
    found = {path: places(open_pages.visit(real.address + path, **PHONE), way) for path in (english, welsh)}

    for path, place in found.items():
        assert place["header"] <= 120, (path, place)
        assert 0 < place["title"] <= place["said"] <= place["way"] <= place["screen"], (path, place)
    assert found[welsh]["header"] == found[english]["header"]
    lower = [there - here for here, there in zip(found[english]["starts"], found[welsh]["starts"], strict=True)]
    assert max(lower) <= LINE, lower


def test_both_languages_first(real: ServedSite, open_pages: OpenPages) -> None:
    """On the smallest phone the first page shows both languages side by side, alike, before all else."""
    page = open_pages.visit(real.address + "/", 320, 568)
    welsh, english = (link.bounding_box() for link in page.locator("main a.button").all())

    assert welsh
    assert english
    assert (welsh["y"], welsh["width"], welsh["height"]) == (english["y"], english["width"], english["height"])
    assert welsh["y"] + welsh["height"] <= 400


def test_the_other_language_is_always_at_hand(real: ServedSite, open_pages: OpenPages) -> None:
    """However far a reader has scrolled, the language link is there, and lands on the same section."""
    english, welsh, _ = PAIRS["factsheet"]
    page = open_pages.visit(real.address + english, **PHONE)
    section = page.locator("main h2[id]").nth(4)
    section.evaluate("heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 150)")
    anchor = section.get_attribute("id")

    box = page.locator("header [data-language-link]").bounding_box()
    assert box
    assert 0 <= box["y"] < 80
    page.locator("header [data-language-link]").click()
    page.wait_for_url(f"**{welsh}*")

    assert page.url.endswith(f"#{anchor}")
    assert page.locator("main h2[id]").nth(4).evaluate("heading => heading.getBoundingClientRect().top") >= 40


def test_the_menu_needs_no_script(real: ServedSite, open_pages: OpenPages) -> None:
    """On a phone a button opens the ways in and another closes them; on a wide screen they are always there."""
    page = open_pages.visit(real.address + "/en/", **PHONE, scripts=False)
    menu = page.get_by_role("navigation", name="Main menu")
    assert not menu.is_visible()

    page.get_by_role("button", name="Menu", exact=True).click()
    assert menu.get_by_role("link").count() == 6
    page.get_by_role("button", name="Close the menu").click()
    assert not menu.is_visible()

    page.set_viewport_size({"width": 1280, "height": 800})
    assert menu.is_visible()


def test_pictures_come_when_they_are_near(real: ServedSite, new_page: NewPage) -> None:
    """An Easy Read page fetches the pictures of its first screens first, and the last ones not before they are near."""
    page = new_page(viewport=PHONE)
    page.goto(real.address + PAIRS["easy-read"][0])
    page.wait_for_load_state("networkidle")
    pictures = page.locator("main img")
    loaded = "picture => picture.complete && picture.naturalWidth > 0"

    assert pictures.first.evaluate(loaded)
    assert not pictures.last.evaluate(loaded)
    pictures.last.scroll_into_view_if_needed()
    page.wait_for_function(
        "picture => picture.complete && picture.naturalWidth > 0", arg=pictures.last.element_handle()
    )


def test_the_home_page_has_its_search_in_the_first_screen(real: ServedSite, open_pages: OpenPages) -> None:
    """The box to search from comes right after the way on, and is seen without scrolling."""
    for path in PAIRS["home"][:2]:
        page = open_pages.visit(real.address + path, **PHONE)
        box = page.locator("main input[type=search]").bounding_box()
        bar = page.locator("[data-exit]").bounding_box()
        assert box
        assert bar
        assert box["y"] + box["height"] <= bar["y"], path


def test_the_home_page_does_not_go_on_for_ever(real: ServedSite, open_pages: OpenPages) -> None:
    """It names all factsheets and guides, without what each of them says, in less than sixteen small screens."""
    for path in PAIRS["home"][:2]:
        page = open_pages.visit(real.address + path, 320, 640)

        assert page.locator(".directory a").count() == len(list(real.folder.glob("en/factsheets/*/"))) + len(
            list(real.folder.glob("en/guides/*/"))
        )
        assert page.locator(".directory p").count() == 0
        assert page.evaluate("document.documentElement.scrollHeight") < 16 * 640, path


LONG = ("/cy/canllawiau/terfynau-amser/", "/en/contacts/")


def test_a_body_is_found_by_its_name(real: ServedSite, open_pages: OpenPages) -> None:
    """In the first two screens of the longest pages, a list of names leads to each body, without a script too.

    The Welsh guide and the English contacts tell of both languages.
    """
    for path in LONG:
        page = open_pages.visit(real.address + path, **PHONE, scripts=False)
        names = page.locator(".by-name")
        assert names.count() == 1, path
        box = names.bounding_box()
        assert box
        assert box["y"] < 2 * PHONE["height"], path

        names.locator("summary").click()
        link = names.get_by_role("link", name="Cafcass Cymru", exact=True)
        anchor = link.get_attribute("href") or ""
        link.click()
        assert "Cafcass Cymru" in page.locator(anchor).inner_text(), path
        assert (page.locator(anchor).bounding_box() or {"y": -1})["y"] < PHONE["height"], path


def test_what_stays_at_the_top_lies_over_no_text(real: ServedSite, open_pages: OpenPages) -> None:
    """On a wide screen, too, nothing but the header is seen beside the language link, however far one has scrolled."""
    page = open_pages.visit(real.address + PAIRS["factsheet"][0])
    page.evaluate("scrollTo(0, 900)")
    strange = page.evaluate(
        """() => {
          const { top, bottom } = document.querySelector('[data-language-link]').getBoundingClientRect();
          const { left, right } = document.querySelector('.bar').getBoundingClientRect();
          const points = [...Array(62).keys()].map((step) => [20 + step * 20, (top + bottom) / 2]);
          // Beside the bar only its ground is painted, and no text can stand there.
          return points.filter(([x]) => left < x && x < right).map((point) => document.elementFromPoint(...point))
            .filter((element) => !element.closest('header, [data-exit]'))
            .map((element) => element.outerHTML.slice(0, 80));
        }"""
    )

    assert [] == strange


@pytest.mark.parametrize(("answers", "tree"), [("en/answers", "en/who-can-help"), ("cy/atebion", "cy/pwy-all-helpu")])
def test_an_answer_says_in_short_what_to_do(real: ServedSite, open_pages: OpenPages, answers: str, tree: str) -> None:
    """Opened from the search, or at the end of the questions, each answer has all it says in short in sight at once."""
    own = {path: path.read_text(encoding="utf-8") for path in sorted((real.folder / answers).glob("*/index.html"))}
    ends: dict[str, tuple[Path, str]] = {}
    for path in (real.folder / tree).glob("*/index.html"):
        text = path.read_text(encoding="utf-8")
        title = re.search(r'<h1 id="_answer".*', text)
        ends |= {title[0]: (path, text)} if title else {}
    page = open_pages.visit(f"{real.address}/{answers}/{next(iter(own)).parent.name}/", **PHONE)

    late = page.evaluate(IN_SHORT, {str(path): text for path, text in (*own.items(), *ends.values())})

    assert [] == late
    assert len(own) == len(ends) > 100
