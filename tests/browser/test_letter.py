"""A letter that can be filled in on the page: with a script as fields, without one as a text to copy."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.model.language import Language
from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage

PATHS = {Language.EN: "/en/guides/how-to-write-a-complaint/", Language.CY: "/cy/canllawiau/sut-i-ysgrifennu-cwyn/"}
NAME = {Language.EN: "Name", Language.CY: "Enw"}
BOTH = pytest.mark.parametrize("language", Language)
SHEET = "[...document.body.children].filter((part) => part.checkVisibility()).map((part) => part.className)"


def opened(page: Page, site: ServedSite, language: Language = Language.EN) -> Page:
    """The page of letters, with the first of them as a form."""
    page.goto(site.address + PATHS[language])
    page.locator("[data-letter-start] button").first.click()
    return page


@BOTH
def test_what_is_typed_stands_in_the_letter(real: ServedSite, new_page: NewPage, language: Language) -> None:
    """Words typed into a field take the place of its brackets; what is left empty stays in brackets."""
    page = opened(new_page(), real, language)
    letter = page.locator(".letter").first
    gaps = letter.locator("mark").count()

    letter.get_by_label(NAME[language], exact=True).fill("Sam & <b>Jones</b>")

    assert "Sam & <b>Jones</b>" in letter.locator(".letter__text").inner_text()
    assert letter.locator("mark").count() == gaps - 1


def test_a_paragraph_that_is_not_for_everyone_is_a_choice(real: ServedSite, new_page: NewPage) -> None:
    """Brackets that end in a colon become a box to tick, and their paragraph is there only once it is ticked."""
    letter = opened(new_page(), real).locator(".letter").first
    paragraph = letter.get_by_text("stage 2, an independent investigation")
    expect(paragraph).to_be_hidden()

    letter.get_by_role("checkbox", name="For a council").check()

    expect(paragraph).to_be_visible()
    assert paragraph.inner_text().startswith("If we cannot settle this")


def test_the_letter_is_copied_and_opens_in_an_email_program(real: ServedSite, new_page: NewPage) -> None:
    """The clipboard gets the whole letter as text; the address for an email program holds the same, line by line."""
    page = new_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    letter = opened(page, real).locator(".letter").first
    letter.get_by_label("Name", exact=True).fill("Sam + Jo")

    letter.get_by_role("button", name="Copy the letter").click()
    expect(letter.get_by_role("status")).to_have_text("The letter is copied.")

    copied = page.evaluate("navigator.clipboard.readText()")
    email = letter.get_by_role("link", name="email program").get_attribute("href") or ""
    assert "My name is Sam + Jo. The case number is [case number]." in copied
    assert "+" not in email
    assert parse_qs(urlsplit(email).query)["body"] == [copied.replace("\n", "\r\n")]


def test_the_letter_is_printed_alone(real: ServedSite, new_page: NewPage) -> None:
    """On paper stands the letter and nothing of the page around it; afterwards the page is as it was."""
    page = opened(new_page(), real)
    page.evaluate("window.print = () => {}")

    page.locator(".letter").first.get_by_role("button", name="Print the letter").click()

    page.emulate_media(media="print")
    assert page.evaluate(SHEET) == ["letter-sheet"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".letter-sheet").count() == 0


def test_what_was_typed_is_not_kept(real: ServedSite, new_page: NewPage) -> None:
    """What was typed is asked of no server, stored nowhere, cleared by a button, and gone after the page is left."""
    page = opened(new_page(), real)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.locator(".letter").first.get_by_label("Name", exact=True)
    field.fill("Sam Jones")
    stored = "[document.cookie.length, localStorage.length, sessionStorage.length, history.state]"
    assert page.evaluate(stored) == [0, 0, 0, None]
    page.locator(".letter").first.get_by_role("button", name="Clear what I typed").click()
    expect(field).to_have_value("")

    field.fill("Sam Jones")
    page.goto(real.address + "/")
    page.go_back()

    assert [url for url in asked if "Sam" in url] == []
    expect(field).to_have_value("")


@BOTH
def test_the_letter_needs_no_script(real: ServedSite, new_page: NewPage, language: Language) -> None:
    """Without a script the letter stands there to copy, with its brackets, and no button that can do nothing."""
    page = new_page(java_script_enabled=False)
    page.goto(real.address + PATHS[language])
    letter = page.locator(".letter").first

    assert f"[{NAME[language].lower()}]" in letter.inner_text()
    assert letter.get_by_role("button").count() == 0
