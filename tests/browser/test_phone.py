"""A reader with a small phone sees in the first screen what the page is about and how to go on, in either language."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage

PHONE = {"width": 360, "height": 640}
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
BROKEN_WORDS = """() => {
  const broken = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest('.visually-hidden, thead')) continue;
    for (const match of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top));
      if (new Set(tops).size > 1) broken.add(match[0]);
    }
  }
  // A phone number stays in one piece, and the stop behind it stays with it.
  for (const link of document.querySelectorAll('a[href^="tel:"]')) {
    const stop = /^[.,;:)]/.test(link.nextSibling?.data ?? '');
    range.setStart(link, 0);
    if (stop) range.setEnd(link.nextSibling, 1); else range.setEnd(link, link.childNodes.length);
    const lines = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.bottom);
    if (link.checkVisibility() && Math.max(...lines) - Math.min(...lines) > 12) broken.add(link.href);
  }
  return [...broken];
}"""
TOUCHING = """() => {
  const found = [];
  const range = document.createRange();
  const words = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      boxes.push(...range.getClientRects());
    }
    return boxes.filter((box) => box.width > 1 && box.height > 1);
  };
  // The title of a box hangs beside its sign, on each of its lines.
  for (const title of document.querySelectorAll('.callout > .icon + div > .callout__title')) {
    const sign = title.parentElement.previousElementSibling.getBoundingClientRect();
    if (words(title).some(({ left }) => left < sign.right)) found.push(`under its sign: ${title.textContent}`);
  }
  // What ends a text stands clear of the ground that begins below it.
  for (const band of document.querySelectorAll('main > .band')) {
    const above = Math.max(...words(band.previousElementSibling).map(({ bottom }) => bottom));
    if (band.getBoundingClientRect().top < above + 12) found.push(`on ${band.textContent.trim().slice(0, 40)}`);
  }
  // Nor does a line begin with the stop behind a link.
  for (const link of document.querySelectorAll('main a')) {
    const [last, next] = [link.lastChild, link.nextSibling];
    if (last?.nodeType !== Node.TEXT_NODE || !/^[.,;:)]/.test(next?.data ?? '') || !link.checkVisibility()) continue;
    range.setStart(last, last.length - 1);
    range.setEnd(next, 1);
    const lines = [...range.getClientRects()].map((box) => box.bottom);
    if (Math.max(...lines) - Math.min(...lines) > 12) found.push(`${link.textContent} and its stop`);
  }
  return found;
}"""
"""What stands where something else begins."""
IN_SHORT = """async (addresses) => {
  const late = [];
  const screen = document.querySelector('[data-exit]').getBoundingClientRect().top;
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    document.querySelector('main').replaceWith(page.querySelector('main'));
    // A box of danger comes before all that is said in short: its button is what to do now.
    const short = document.querySelector('main .call') ?? document.querySelector('main .tree-essence');
    if (!short || short.getBoundingClientRect().bottom > screen) late.push(address);
  }
  return late;
}"""
"""The answers that do not say in the first screen who helps, what now, by when and which number to ring."""


def places(page: Page, address: str, way: str) -> dict[str, Any]:
    """Where things stand on a page."""
    page.goto(address)
    page.locator(way).first.wait_for()
    found: dict[str, Any] = page.evaluate(PLACES, way)
    return found


@pytest.mark.parametrize("kind", PAIRS)
def test_the_first_screen(real: ServedSite, new_page: NewPage, kind: str) -> None:
    """A low header, the title, the first sentence and the way on; Welsh never lower than English by over a line."""
    english, welsh, way = PAIRS[kind]
    page = new_page(viewport=PHONE)
    found = {path: places(page, real.address + path, way) for path in (english, welsh)}

    for path, place in found.items():
        assert place["header"] <= 120, (path, place)
        assert 0 < place["title"] <= place["said"] <= place["way"] <= place["screen"], (path, place)
    assert found[welsh]["header"] == found[english]["header"]
    lower = [there - here for here, there in zip(found[english]["starts"], found[welsh]["starts"], strict=True)]
    assert max(lower) <= LINE, lower


def test_both_languages_first(real: ServedSite, new_page: NewPage) -> None:
    """On the smallest phone the first page shows both languages side by side, alike, before all else."""
    page = new_page(viewport={"width": 320, "height": 568})
    page.goto(real.address + "/")
    welsh, english = (link.bounding_box() for link in page.locator("main a.button").all())

    assert welsh
    assert english
    assert (welsh["y"], welsh["width"], welsh["height"]) == (english["y"], english["width"], english["height"])
    assert welsh["y"] + welsh["height"] <= 400


def test_the_other_language_is_always_at_hand(real: ServedSite, new_page: NewPage) -> None:
    """However far a reader has scrolled, the language link is there, and lands on the same section."""
    english, welsh, _ = PAIRS["factsheet"]
    page = new_page(viewport=PHONE)
    page.goto(real.address + english)
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


def test_the_menu_needs_no_script(real: ServedSite, new_page: NewPage) -> None:
    """On a phone a button opens the ways in and another closes them; on a wide screen they are always there."""
    page = new_page(viewport=PHONE, java_script_enabled=False)
    page.goto(real.address + "/en/")
    menu = page.get_by_role("navigation", name="Main menu")
    assert not menu.is_visible()

    page.get_by_role("button", name="Menu", exact=True).click()
    assert menu.get_by_role("link").count() == 6
    page.get_by_role("button", name="Close the menu").click()
    assert not menu.is_visible()

    page.set_viewport_size({"width": 1280, "height": 800})
    assert menu.is_visible()


def test_no_word_is_broken(real: ServedSite, new_page: NewPage) -> None:
    """On a phone no word of any kind of page is broken in two, not in an email address either, and no phone number.

    On the smallest nothing runs under its sign or touches what begins below it, and no line begins with a stop.
    """
    page = new_page(viewport=PHONE)
    broken: dict[str, list[str]] = {}
    touching: dict[str, list[str]] = {}
    for path in ("/", *(path for english, welsh, _ in PAIRS.values() for path in (english, welsh)), *real.samples):
        page.goto(real.address + path)
        broken |= {path: words} if (words := page.evaluate(BROKEN_WORDS)) else {}
        page.set_viewport_size({"width": 320, "height": 640})
        touching |= {path: found} if (found := page.evaluate(TOUCHING)) else {}
        page.set_viewport_size({"width": 360, "height": 640})

    assert {} == broken
    assert {} == touching


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


def test_the_home_page_has_its_search_in_the_first_screen(real: ServedSite, new_page: NewPage) -> None:
    """The box to search from comes right after the way on, and is seen without scrolling."""
    page = new_page(viewport=PHONE)
    for path in PAIRS["home"][:2]:
        page.goto(real.address + path)
        box = page.locator("main input[type=search]").bounding_box()
        bar = page.locator("[data-exit]").bounding_box()
        assert box
        assert bar
        assert box["y"] + box["height"] <= bar["y"], path


def test_the_home_page_does_not_go_on_for_ever(real: ServedSite, new_page: NewPage) -> None:
    """It names all factsheets and guides, without what each of them says, in less than sixteen small screens."""
    page = new_page(viewport={"width": 320, "height": 640})
    for path in PAIRS["home"][:2]:
        page.goto(real.address + path)

        assert page.locator(".directory a").count() == len(list(real.folder.glob("en/factsheets/*/"))) + len(
            list(real.folder.glob("en/guides/*/"))
        )
        assert page.locator(".directory p").count() == 0
        assert page.evaluate("document.documentElement.scrollHeight") < 16 * 640, path


LONG = ("/en/guides/time-limits/", "/cy/canllawiau/terfynau-amser/", "/en/contacts/", "/cy/cysylltiadau/")


def test_a_body_is_found_by_its_name(real: ServedSite, new_page: NewPage) -> None:
    """In the first two screens of the longest pages, a list of names leads to each body, without a script too."""
    page = new_page(viewport=PHONE, java_script_enabled=False)
    for path in LONG:
        page.goto(real.address + path)
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


def test_what_stays_at_the_top_lies_over_no_text(real: ServedSite, new_page: NewPage) -> None:
    """On a wide screen, too, nothing but the header is seen beside the language link, however far one has scrolled."""
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(real.address + PAIRS["factsheet"][0])
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
def test_an_answer_says_in_short_what_to_do(real: ServedSite, new_page: NewPage, answers: str, tree: str) -> None:
    """Opened from the search, or at the end of the questions, each answer has all it says in short in sight at once."""
    own = sorted((real.folder / answers).glob("*/index.html"))
    ends: dict[str, str] = {}
    for path in (real.folder / tree).glob("*/index.html"):
        title = re.search(r'<h1 id="_answer".*', path.read_text(encoding="utf-8"))
        ends |= {title[0]: f"/{tree}/{path.parent.name}/"} if title else {}
    page = new_page(viewport=PHONE)
    page.goto(f"{real.address}/{answers}/{own[0].parent.name}/")

    late = page.evaluate(IN_SHORT, [*(f"/{answers}/{path.parent.name}/" for path in own), *ends.values()])

    assert [] == late
    assert len(own) == len(ends) > 100
