"""The loop of whoever writes in the browser: open, slip, be told, mend, save, see; and what two people save at once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import LOOKS_OF_MODES, MODES, SOURCE, violations_in
from tests.browser.tour import PHONE, TOO_WIDE
from tests.one_browser import NewPage
from tests.sandbox import SiteSandbox
from tests.workroom.running import free_port, running

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"
ENGLISH = "---\r\ntitle: Answers\r\nsummary: When you get an answer.\r\n---\r\n\r\nIt takes a week.\r\n"
WELSH = "---\ntitle: Atebion\nsummary: Pryd y cewch chi ateb.\n---\n\nMae’n cymryd wythnos.\n"


@pytest.fixture(name="written", scope="module")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SiteSandbox, str]]:
    """A site of which a preview runs, and the address at which one may write."""
    site = SiteSandbox(tmp_path_factory.mktemp("written") / "site")
    site.write(EN, ENGLISH).write(CY, WELSH)
    with running(site.root, free_port()) as address:
        yield site, address


def type_at_the_end(page: Page, number: int, words: str) -> None:
    """Type words at the end of a text, as a person does."""
    page.locator(f"#_text-{number}").press("Control+End")
    page.keyboard.type(words)


def test_the_loop(written: tuple[SiteSandbox, str], new_page: NewPage) -> None:
    """What is typed is checked while it is typed, saved by a key, and seen; two people lose nothing."""
    site, address = written
    page = new_page()
    page.goto(f"{address}page/factsheets/a")
    type_at_the_end(page, 1, "\nGair <b> arall.\n")
    note = page.locator("#_notes-1 .workroom-note", has_text="is HTML")
    expect(page.get_by_role("status")).to_contain_text("Not saved. 1 problem")
    expect(page.locator("#_shown")).to_contain_text("As you type it.")
    note.get_by_role("link", name="Go to line 8").press("Enter")
    assert "Gair <b> arall." == page.evaluate("() => getSelection().toString()")
    page.keyboard.type("Gair arall.")
    expect(note).to_have_count(0)
    expect(page.frame_locator("iframe >> nth=1").get_by_text("Gair arall.")).to_be_visible()
    assert (ENGLISH, WELSH) == (site.read(EN), site.read(CY))

    page.keyboard.press("Control+s")
    expect(page.get_by_role("status")).to_contain_text(f"Saved: {CY}.")
    expect(page.frame_locator("iframe >> nth=1").get_by_text("Gair arall.")).to_be_visible()
    assert (ENGLISH, f"{WELSH}\nGair arall.\n") == (site.read(EN), site.read(CY))

    site.write(CY, WELSH)
    type_at_the_end(page, 1, "\nMwy.\n")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Theirs, as it is saved")).to_have_value(WELSH)
    assert ["Gair arall.", "Mwy."] == page.locator(".workroom-changes ins").all_inner_texts()
    expect(page.get_by_role("textbox", name="Welsh")).to_have_value(f"{WELSH}\nGair arall.\n\nMwy.\n")
    assert WELSH == site.read(CY)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text(f"Saved: {CY}.")
    assert f"{WELSH}\nGair arall.\n\nMwy.\n" == site.read(CY)


def test_lists_stay_open(written: tuple[SiteSandbox, str], new_page: NewPage) -> None:
    """A list that was opened in the workroom, or closed, stays so when the page is loaded again."""
    page = new_page()
    page.goto(written[1])
    pages, others = page.locator("details.workroom-kind").first, page.locator("details.workroom-kind").last
    for list_ in (pages, others):
        list_.locator("summary").click()
    page.reload()

    assert [False, True] == [list_.evaluate("list => list.open") for list_ in (pages, others)]


def test_from_the_preview_without_a_script(written: tuple[SiteSandbox, str], new_page: NewPage) -> None:
    """“Write here” leads from a page of the preview to its text, once the secret is known; forms alone save it."""
    site, address = written
    page = new_page(java_script_enabled=False)
    page.goto(address)
    page.goto(address.partition("/_workroom/")[0] + "/en/factsheets/a/")
    page.get_by_role("link", name="Write here").click()
    assert f"{address}page/factsheets/a" == page.url
    page.get_by_role("textbox", name="English").fill(ENGLISH.replace("a week", "a week or two"))
    page.get_by_role("button", name="Check without saving").click()
    expect(page.get_by_role("status")).to_contain_text("Not saved.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text(f"Saved: {EN}.")
    assert ENGLISH.replace("a week", "a week or two") == site.read(EN)


def test_nothing_against_the_pages(written: tuple[SiteSandbox, str], new_page: NewPage) -> None:
    """Axe has nothing against any page, with problems or a clash, light or dark, wide or not; none scrolls sideways."""
    site, address = written
    page = new_page()
    page.add_init_script(SOURCE)
    found: list[str] = []

    def look() -> None:
        # The pages in frames are documents of their own, and looked at elsewhere.
        modes = (replace(mode, rules={**mode.rules, "iframes": False}) for mode in (MODES[0], LOOKS_OF_MODES[5]))
        found.extend(violations_in(modes, page))
        page.set_viewport_size(PHONE)
        found.extend(page.evaluate(TOO_WIDE))

    for path in ("new", "reviewed/home", "accept/home", "", "file/site_config.yml"):
        page.goto(address + path)
        look()
    page.goto(f"{address}page/factsheets/a")
    type_at_the_end(page, 0, "\n<b>\n")
    expect(page.locator("#_notes-0 .workroom-note")).to_be_visible()
    look()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}page/home")
    type_at_the_end(page, 0, "Mine.\n")
    site.write("content/en/home.md", ENGLISH)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look()

    assert [] == found
