"""The language link leads to the same place in the other language."""

import pytest

from tests.browser.served_site import ServedSite
from tests.one_browser import OpenPages

ENGLISH, WELSH = "/en/factsheets/blocks/", "/cy/taflenni/blociau/"
LINK = "header [data-language-link]"


@pytest.mark.parametrize(("here", "there"), [(ENGLISH, WELSH), (WELSH, ENGLISH)])
def test_it_leads_to_the_twin_without_script(
    specimen: ServedSite, open_pages: OpenPages, here: str, there: str
) -> None:
    """Without script, the link lands on the twin."""
    page = open_pages.visit(specimen.address + here, scripts=False)

    page.locator(LINK).click()

    assert specimen.address + there == page.url


@pytest.mark.parametrize(("here", "there"), [(ENGLISH, WELSH), (WELSH, ENGLISH)])
def test_it_keeps_the_section(specimen: ServedSite, open_pages: OpenPages, here: str, there: str) -> None:
    """With script, a reader who has come to a section by its anchor lands on that section of the twin."""
    page = open_pages.visit(specimen.address + here + "#third", 1280, 300)

    page.locator(LINK).dispatch_event("click")
    page.wait_for_url(f"**{there}*")

    assert f"{specimen.address}{there}#third" == page.url
    assert abs(page.evaluate("document.getElementById('third').getBoundingClientRect().top")) < 300


def test_it_keeps_the_section_by_keyboard(specimen: ServedSite, open_pages: OpenPages) -> None:
    """A reader who scrolled to a section and follows a language link by Enter lands on that section of the twin."""
    page = open_pages.visit(specimen.address + ENGLISH, 1280, 300)
    page.evaluate("document.getElementById('second').scrollIntoView()")

    page.evaluate("document.querySelector('header [data-language-link]').focus({ preventScroll: true })")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{WELSH}*")

    assert f"{specimen.address}{WELSH}#second" == page.url


def test_it_keeps_the_section_in_a_tab_of_its_own(specimen: ServedSite, open_pages: OpenPages) -> None:
    """The link leads to the section as soon as any button is on it, before a menu of the browser takes its address."""
    page = open_pages.visit(specimen.address + ENGLISH, 1280, 300)
    page.evaluate("document.getElementById('second').scrollIntoView()")

    page.locator(LINK).dispatch_event("pointerdown")

    assert (page.locator(LINK).get_attribute("href") or "").endswith("#second")


def test_it_leads_to_nothing_that_is_folded(real: ServedSite, open_pages: OpenPages) -> None:
    """On the page of all questions a reader lands at the heading that is seen, not at one in a folded part."""
    page = open_pages.visit(real.address + "/en/who-can-help/all/", 360, 640)
    # As far down as the folded parts, so that headings in them would lie at the top of the screen.
    page.evaluate("document.querySelectorAll('.outline details')[4].scrollIntoView()")

    page.locator(LINK).dispatch_event("click")
    page.wait_for_url("**/cy/pwy-all-helpu/cyfan/*")

    assert page.url.endswith("/cy/pwy-all-helpu/cyfan/#_q-about")


def test_it_leads_to_the_top_from_the_top(specimen: ServedSite, open_pages: OpenPages) -> None:
    """A reader at the top of a page lands at the top of the twin, on a screen that shows all its headings as well."""
    page = open_pages.visit(specimen.address + ENGLISH, 1280, 4000)

    page.locator(LINK).click()
    page.wait_for_url(f"**{WELSH}*")

    assert specimen.address + WELSH == page.url.removesuffix("#")
    assert page.evaluate("scrollY") == 0
