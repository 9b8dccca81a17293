"""The whole site works in a browser that runs no script."""

import pytest

from tests.browser.served_site import NOT_FOUND_PATH, ServedSite
from tests.one_browser import NewPage, OpenPages


def test_every_kind_of_page_can_be_read(real: ServedSite, open_pages: OpenPages) -> None:
    """The words of every kind of page are there, its heading is in sight, and nothing is offered that needs script."""
    for path in real.samples:
        found = open_pages.visit(real.address + path, scripts=False).evaluate(
            """() => ({
              heading: document.querySelector('h1').checkVisibility(),
              words: document.querySelector('main').innerText.length,
              // A browser opens a menu and sends a form by itself.
              buttons: [...document.querySelectorAll('button:not([popovertarget], [type=submit])')]
                .filter((button) => button.checkVisibility()).length,
            })"""
        )
        assert found["heading"], path
        assert found["words"] > 100, path
        assert found["buttons"] == 0, path


def test_links_lead_from_page_to_page(real: ServedSite, open_pages: OpenPages) -> None:
    """From `/` a reader comes by links to the home page, a section, a page and its twin."""
    page = open_pages.visit(real.address + "/", scripts=False)

    page.get_by_role("link", name="Cymraeg").click()
    page.locator("nav a").nth(1).click()
    page.locator("main ul a[href^='..'], main li a").last.click()
    arrived = page.url
    page.get_by_role("link", name="English", exact=True).click()

    assert "/cy/" in arrived
    assert "/en/" in page.url
    assert page.locator("html").get_attribute("lang") == "en"


def test_details_open(specimen: ServedSite, open_pages: OpenPages) -> None:
    """Folded words open and close."""
    page = open_pages.visit(specimen.address + "/en/factsheets/blocks/", scripts=False)
    words = page.get_by_text("The office is the people who read your letter.")
    states = [words.is_visible()]
    for _ in range(2):
        page.locator("summary").click()
        states.append(words.is_visible())

    assert [False, True, False] == states


@pytest.mark.parametrize("enabled", [True, False])
def test_missing_address_has_a_page_that_leads_on(real: ServedSite, new_page: NewPage, *, enabled: bool) -> None:
    """An address that does not exist is answered as such, at any depth, with styles and with links that work."""
    page = new_page(java_script_enabled=enabled)
    answer = page.goto(real.address + NOT_FOUND_PATH)
    assert answer is not None
    assert answer.status == 404
    assert page.locator("[data-exit]").evaluate("link => getComputedStyle(link).position") == "fixed"

    page.locator("main [lang=en] a").first.click()

    assert real.address + "/en/" == page.url
