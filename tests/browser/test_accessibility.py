"""Every page passes every rule of axe that can be decided by a program, however it is shown."""

from tests.browser.axe import MODES, SOURCE, violations_in, violations_in_every_mode
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
    """The page for missing addresses breaks no rule, nor do the near pages that it offers."""
    page = new_page()
    page.add_init_script(SOURCE)
    page.goto(real.address + NOT_FOUND_PATH)
    found = violations_in_every_mode(page)
    page.goto(real.address + "/en/contact/")
    page.locator("[data-suggest=en] a").first.wait_for()

    assert [] == found + violations_in(MODES[::5], page)


def test_folded_and_rare_blocks_are_accessible(specimen: ServedSite, new_page: NewPage) -> None:
    """Columns, cards, opened details and dates to choose break no rule: in Welsh, whose words are the longer ones."""
    page = new_page()
    page.add_init_script(SOURCE)
    found = []
    for path, within in (("/cy/taflenni/blociau/", "document"), ("/cy/taflenni/terfynau/", "'main'")):
        page.goto(specimen.address + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        found += violations_in(MODES, page, within=within)

    assert [] == found
