"""The loop of an editor: edit and see, break and be told at the sentence, mend and go on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.workroom.server import ADDRESS
from tests.browser.axe import MODES, SOURCE, violations_in
from tests.one_browser import NewPage
from tests.sandbox import SiteSandbox
from tests.workroom.running import free_port, running

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"
HEAD = "---\ntitle: {}\nsummary: {}\n---\n\n"
ENGLISH = HEAD.format("Answers", "When you get an answer.")
WELSH = HEAD.format("Atebion", "Pryd y cewch chi ateb.")
LONG = "\n\n".join(f"This is paragraph number {number} of the page." for number in range(60))
HIR = "\n\n".join(f"Dyma baragraff rhif {number} y dudalen." for number in range(60))


@pytest.fixture(name="edited", scope="module")
def _edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SiteSandbox, str]]:
    """A site of which a preview runs, and the preview's address."""
    site = SiteSandbox(tmp_path_factory.mktemp("edited") / "site")
    site.write(EN, f"{ENGLISH}{LONG}\n").write(CY, f"{WELSH}{HIR}\n")
    port = free_port()
    with running(site.root, port):
        yield site, f"http://{ADDRESS}:{port}"


def place(page: Page) -> int:
    """How far down the page is shown."""
    found: int = page.evaluate("() => Math.round(window.scrollY)")
    return found


def test_the_loop(edited: tuple[SiteSandbox, str], new_page: NewPage) -> None:
    """The open page follows each save at its place; a mistake is told below its sentence until it is mended."""
    site, address = edited
    page = new_page()
    page.goto(f"{address}/cy/taflenni/a/")
    page.get_by_text("Dyma baragraff rhif 50").scroll_into_view_if_needed()
    before = place(page)
    assert before > 500

    site.write(CY, f"{WELSH}{HIR.replace('rhif 50', 'rhif hanner cant')}\n")
    expect(page.get_by_text("rhif hanner cant")).to_be_visible()
    page.wait_for_function("place => Math.abs(window.scrollY - place) < 200", arg=before)

    site.write(EN, f"{ENGLISH}{LONG.replace('number 50', 'number 50 and 20 days')}\n")
    site.write(CY, f"{WELSH}{HIR.replace('rhif 50', 'rhif 50 a 28 diwrnod')}\n")
    note = page.locator("p:has-text('28 diwrnod') + .workroom-note")
    expect(note).to_contain_text("on the English page")
    note.locator("summary").click()
    expect(note).to_contain_text("Make them agree")

    site.write(CY, f"{WELSH}{HIR} <b>\n")
    expect(page.locator(".workroom-source")).to_contain_text("<b>")
    site.write(EN, f"{ENGLISH}{LONG}\n").write(CY, f"{WELSH}{HIR}\n")
    expect(page.locator(".workroom-source")).to_have_count(0)
    expect(page.get_by_text("Dyma baragraff rhif 50")).to_be_visible()


def test_nothing_against_a_marked_page(edited: tuple[SiteSandbox, str], new_page: NewPage) -> None:
    """Axe has nothing against pages with notes and the rooms of the workroom, light or dark, wide or narrow."""
    site, address = edited
    site.write("content/en/factsheets/b.md", f"{ENGLISH}Text <b> here.\n")
    page = new_page()
    page.add_init_script(SOURCE)
    found = []
    for path in ("/cy/taflenni/a/", "/_workroom/", "/_workroom/factsheets/a/", "/en/factsheets/b/"):
        page.goto(address + path)
        if path.endswith("/b/"):
            expect(page.locator(".workroom-source")).to_be_visible()
        found += violations_in(MODES[::5], page)

    assert [] == found
