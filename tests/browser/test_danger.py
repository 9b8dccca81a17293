"""Who is in danger finds the number to ring before all else, and can press it."""

import pytest
from playwright.sync_api import Page

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage, OpenPages

PHONE = {"width": 360, "height": 640}
BEFORE_ALL = ["tel:999", "https://999bsl.co.uk/", "sms:999", "tel:+448088010800", "sms:07860077333"]
"""The first ways to get help, in order: the police, for Deaf people, against abuse in Wales."""
FIRST = """() => {
  const box = document.querySelector('.call a').getBoundingClientRect();
  const ways = [...document.querySelectorAll('main .call a, main .callout a')];
  const links = ways.map((link) => link.getAttribute('href'));
  const all = [...document.querySelectorAll('main :is(h1, button:not(.tree-back *), nav, .formats, .call)')];
  return {
    wide: box.width / document.querySelector('.call').parentElement.clientWidth,
    seen: box.top >= 0 && box.bottom < document.querySelector('[data-exit]').getBoundingClientRect().top,
    links: links.filter((link, at) => links.indexOf(link) === at),
    before: all.slice(0, all.indexOf(document.querySelector('.call'))).map((element) => element.localName),
  };
}"""


def looked_at(page: Page) -> None:
    """Look at a page of danger."""
    found = page.evaluate(FIRST)
    assert found["seen"]
    assert found["wide"] > 0.8
    assert found["links"][: len(BEFORE_ALL)] == BEFORE_ALL
    assert {"tel:08082000247", "tel:+448082000247"} & set(found["links"])
    assert found["before"] == ["h1"]


@pytest.mark.parametrize("path", ["/en/answers/emergency/", "/cy/atebion/help-nawr/"])
def test_a_page_of_danger(real: ServedSite, open_pages: OpenPages, path: str) -> None:
    """The button to ring 999 is the first thing below the title, as wide as the screen, then come the lines."""
    page = open_pages.visit(real.address + path, **PHONE, scripts=False)

    looked_at(page)


@pytest.mark.parametrize("path", ["/en/who-can-help/", "/cy/pwy-all-helpu/"])
def test_the_answer_of_danger(real: ServedSite, new_page: NewPage, path: str) -> None:
    """The answer of the questions says the same, and what the script draws is what stands in the page without it."""
    page, bare = new_page(viewport=PHONE), new_page(viewport=PHONE, java_script_enabled=False)
    for each in (page, bare):
        each.goto(real.address + path)
    page.locator("button.tree-option").first.click()
    bare.locator("main .tree-option").first.click()
    page.locator(".tree-verdict--danger").wait_for()

    looked_at(page)
    back, frame = (page.locator(name).bounding_box() for name in (".tree-back", ".tree-outcome"))
    assert back
    assert frame
    assert back["y"] + back["height"] <= frame["y"], "the way back lies over the frame"
    ways = "() => [...document.querySelectorAll('main :is(.call, .callout) a')].map((link) => link.href)"
    assert bare.evaluate(ways) == page.evaluate(ways)


def test_the_number_is_printed_large(real: ServedSite, open_pages: OpenPages) -> None:
    """On paper the number to ring stands in a frame, dark on light."""
    page = open_pages.visit(real.address + "/en/answers/emergency/")
    page.emulate_media(media="print")

    style = page.locator(".call a").evaluate(
        "link => (({ color, backgroundColor, borderTopWidth }) => [color, backgroundColor, borderTopWidth])"
        "(getComputedStyle(link))"
    )
    assert style == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "4px"]
