"""A copy of the site can be read from a disk or a stick, without a server."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage


def test_links_to_folders_lead_to_their_pages(specimen: ServedSite, new_page: NewPage) -> None:
    """Every link to a folder leads to the index.html in it, and the page there is read with its style."""
    page = new_page()
    page.goto((specimen.folder / "index.html").as_uri())

    page.get_by_role("link", name="Cymraeg").click()
    page.locator("header nav[aria-label]").get_by_role("link", name="Cysylltiadau").click()
    page.wait_for_url("**/cysylltiadau/index.html")

    assert page.locator("h1").inner_text() == "Cysylltiadau"
    assert page.locator("[data-exit]").evaluate("link => getComputedStyle(link).position") == "fixed"


def test_every_link_of_every_page_finds_its_file(specimen: ServedSite, new_page: NewPage) -> None:
    """No link inside the copy leads to a folder or to a file that is not there."""
    page = new_page()
    lost = []
    for file in sorted(specimen.folder.rglob("index.html")):
        page.goto(file.as_uri())
        addresses = page.evaluate("[...document.querySelectorAll('a')].map((link) => link.href)")
        own = [urlsplit(address).path for address in addresses if address.startswith(specimen.folder.as_uri())]
        assert own, file
        lost += [f"{file}: {path}" for path in own if not Path(url2pathname(path)).is_file()]

    assert [] == lost


def test_language_link_keeps_the_section(specimen: ServedSite, new_page: NewPage) -> None:
    """From disk too, a reader in a section lands on that section in the other language."""
    page = new_page(viewport={"width": 1280, "height": 300})
    page.goto((specimen.folder / "en/factsheets/blocks/index.html").as_uri() + "#third")

    page.locator("header [data-language-link]").dispatch_event("click")
    page.wait_for_url("**/cy/**")

    assert page.url.endswith("/cy/taflenni/blociau/index.html#third")
