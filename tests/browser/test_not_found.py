"""Who comes by an address that does not exist is offered the pages that it may have meant."""

import pytest
from playwright.sync_api import Page

from tests.browser.served_site import ServedSite
from tests.one_browser import OpenPages


def offered(page: Page, language: str) -> list[tuple[str, str]]:
    """The address and the words of each page that is offered in a language."""
    place = page.locator(f"[data-suggest={language}]")
    links = place.locator("a").all() if place.is_visible() else []
    return [(link.evaluate("link => link.pathname"), link.inner_text()) for link in links]


def visited(page: Page, site: ServedSite, path: str) -> Page:
    """The page for missing addresses, once its script has looked."""
    with page.expect_response("**/404.json") as answer:
        page.goto(site.address + path)
    answer.value.finished()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page


@pytest.mark.parametrize(
    "path",
    [
        "/en/factsheets/parlimentary-ombudsman/",
        "/en/factsheets/parliamentary-ombudsman.html",
        "/en/guides/parliamentary-ombudsman/",
        "/factsheets/parliamentary-ombudsman",
        "/cy/taflenni-ffeithiau/ombwdsman-seneddol/",
    ],
)
def test_a_near_address_is_offered_first(real: ServedSite, open_pages: OpenPages, path: str) -> None:
    """A slip of the keys, another ending, another section or no language: the page is offered, in both languages."""
    page = visited(open_pages.show("about:blank"), real, path)

    english, welsh = offered(page, "en"), offered(page, "cy")
    assert "/en/factsheets/parliamentary-ombudsman/" == english[0][0]
    assert "/cy/taflenni-ffeithiau/ombwdsmon-seneddol/" == welsh[0][0]
    assert [name for _, name in english] != [name for _, name in welsh]
    assert len(english) == len(welsh) <= 3


def test_what_is_offered_is_there(real: ServedSite, open_pages: OpenPages) -> None:
    """A page that is offered can be opened."""
    page = visited(open_pages.show("about:blank"), real, "/cy/cysylltiada/")

    page.locator("[data-suggest=cy] a").first.click()

    assert real.address + "/cy/cysylltiadau/" == page.url


@pytest.mark.parametrize("path", ["/wp-login.php", "/zzz/", "/%E0%B8%81/", "/en/x/"])
def test_nothing_is_offered_for_nothing_like_it(real: ServedSite, open_pages: OpenPages, path: str) -> None:
    """An address like no other offers nothing; the ways in stand there all the same."""
    page = visited(open_pages.show("about:blank"), real, path)

    assert ([], []) == (offered(page, "cy"), offered(page, "en"))
    assert page.locator("main [lang=cy] a").first.is_visible()


def test_without_script_the_ways_in_stand_alone(real: ServedSite, open_pages: OpenPages) -> None:
    """Without script nothing is offered, and nothing says that something is."""
    page = open_pages.visit(real.address + "/en/factsheets/parlimentary-ombudsman/", scripts=False)

    assert ([], []) == (offered(page, "cy"), offered(page, "en"))
    assert 4 <= page.locator("main [lang=en] a").count()
