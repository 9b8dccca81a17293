"""Every page passes every rule of axe that can be decided by a program, however it is shown."""

from tests.browser.axe import MODES, SOURCE, violations_in_every_mode
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite
from tests.one_browser import NewPage


def test_every_width_is_looked_at_in_all_colours() -> None:
    """A phone and a wide screen are looked at light, dark and in the reader’s own colours; each once with all rules."""
    shown = {(mode.width, mode.scheme, mode.forced) for mode in MODES}
    whole = [mode for mode in MODES if "runOnly" in mode.rules and mode.rules["runOnly"]["type"] == "tag"]

    assert {
        (width, *colours)
        for width in (320, 1280)
        for colours in (("light", "none"), ("dark", "none"), ("light", "active"))
    } == shown
    assert {320, 1280} == {mode.width for mode in whole}
    assert {("light", "none"), ("dark", "none"), ("light", "active")} == {(m.scheme, m.forced) for m in whole}


def test_the_page_for_missing_addresses_is_accessible(real: ServedSite, new_page: NewPage) -> None:
    """The page for missing addresses breaks no rule, with near pages to offer and without."""
    pages = new_page(), new_page()
    for page, path in zip(pages, (NOT_FOUND_PATH, "/en/contact/"), strict=True):
        page.add_init_script(SOURCE)
        page.goto(real.address + path, wait_until="networkidle")

    assert pages[1].locator("[data-suggest=en] a").count()
    assert [] == violations_in_every_mode(*pages)


def test_folded_and_rare_blocks_are_accessible(specimen: ServedSite, new_page: NewPage) -> None:
    """Columns, cards, opened details and dates to choose break no rule, in either language."""
    found = []
    for paths in (
        ("/en/factsheets/blocks/", "/cy/taflenni/blociau/"),
        ("/en/factsheets/deadlines/", "/cy/taflenni/terfynau/"),
    ):
        pages = new_page(), new_page()
        for page, path in zip(pages, paths, strict=True):
            page.add_init_script(SOURCE)
            page.goto(specimen.address + path)
            page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        found += violations_in_every_mode(*pages)

    assert [] == found
