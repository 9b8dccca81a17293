"""A letter that can be filled in on the page: with a script as fields, without one as a text to copy."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.model.language import Language
from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage, OpenPages

PATHS = {Language.EN: "/en/guides/how-to-write-a-complaint/", Language.CY: "/cy/canllawiau/sut-i-ysgrifennu-cwyn/"}
NAME = {Language.EN: "My name", Language.CY: "Fy enw"}
GAP = {Language.EN: "[your name]", Language.CY: "[eich enw]"}
BOTH = pytest.mark.parametrize("language", Language)
FILL_ALL = """(words) => {
  for (const button of [...document.querySelectorAll('[data-letter-start] button')].slice(1)) button.click();
  for (const box of document.querySelectorAll('.letter__form input')) box.click();
  for (const field of document.querySelectorAll('.letter__form textarea')) {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}"""
"""Begin every letter but the first, which is begun, choose all and fill in all, as other tests do by hand."""
SHEET = "[...document.body.children].filter((part) => part.checkVisibility()).map((part) => part.className)"


def opened(page: Page) -> Page:
    """The page of letters that is open, with the first of them as a form."""
    page.locator("[data-letter-start] button").first.click()
    return page


@BOTH
def test_what_is_typed_stands_in_the_letter(real: ServedSite, open_pages: OpenPages, language: Language) -> None:
    """Words typed into a field stand behind the words that name it; what is left empty is left out."""
    letter = opened(open_pages.visit(real.address + PATHS[language])).locator(".letter").first
    text = letter.locator(".letter__text")
    assert NAME[language] not in text.inner_text()

    letter.get_by_label(NAME[language]).fill("Sam & <b>Jones</b>")

    assert f"{NAME[language]}: Sam & <b>Jones</b>" in text.inner_text().splitlines()
    assert letter.locator("mark:visible").count() == 0


@BOTH
def test_a_choice_with_nothing_typed_leaves_no_gap(real: ServedSite, open_pages: OpenPages, language: Language) -> None:
    """Of what is chosen, a line that nothing was typed for is left out, whether or not its paragraph has others."""
    letter = opened(open_pages.visit(real.address + PATHS[language])).locator(".letter").first
    before = letter.locator(".letter__text").inner_text()
    for choice in letter.locator(".letter__form input").all():
        choice.check()

    assert letter.locator("mark:visible").count() == 0
    assert len(letter.locator(".letter__text").inner_text()) > len(before)


@BOTH
def test_every_letter_reads_well_whatever_is_typed(real: ServedSite, open_pages: OpenPages, language: Language) -> None:
    """In each letter of the site a field completes words with a colon, which its label has too, and nothing follows."""
    page = opened(open_pages.visit(real.address + PATHS[language]))
    page.evaluate(FILL_ALL, "She laughed at me.")
    lines = "\n".join(page.locator(".letter__text").all_inner_texts()).splitlines()
    labels = page.locator(".letter__form label[for]").evaluate_all("all => all.map((one) => one.firstChild.data)")

    assert [f"{label}: She laughed at me." for label in labels] == [line for line in lines if "She" in line]


def test_sentences_that_are_completed(specimen: ServedSite, open_pages: OpenPages) -> None:
    """A label shows the beginning of its sentence; a stop that was typed is not doubled, and no space is lost."""
    page = open_pages.visit(specimen.address + "/en/factsheets/letters/")
    letter = page.locator(".letter")
    letter.locator("[data-letter-start] button").click()
    letter.get_by_role("checkbox").check()

    letter.get_by_label("On …").fill("3 May")
    letter.get_by_label("The report says …").fill("I shouted.")
    letter.get_by_label("It stands on page …").fill("7")

    assert letter.locator(".letter__text").inner_text().split("\n\n")[-2:] == [
        "On 3 May, [what happened]. The report says I shouted. Please answer.",
        "It stands on page 7 of it.",
    ]


def test_a_paragraph_that_is_not_for_everyone_is_a_choice(real: ServedSite, open_pages: OpenPages) -> None:
    """Brackets that end in a colon become a box to tick; their paragraph and its fields are there once it is ticked."""
    letter = opened(open_pages.visit(real.address + PATHS[Language.EN])).locator(".letter").first
    paragraph = letter.get_by_text("stage 2, an independent investigation")
    expect(paragraph).to_be_hidden()

    letter.get_by_role("checkbox", name="This is to a council").check()

    expect(paragraph).to_be_visible()
    assert paragraph.inner_text().startswith("If we cannot settle this")
    page = letter.page
    letter = page.locator(".letter").nth(1)
    letter.locator("[data-letter-start] button").click()
    expect(letter.get_by_label("What is true")).to_be_hidden()
    letter.get_by_role("checkbox", name="A report is wrong").check()
    expect(letter.get_by_label("What is true")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "to", "ticked"),
    [
        ("/en/answers/report-england-first/", "Cafcass\nComplaints and Correspondence", [True, False]),
        ("/en/answers/adjust-staff/", "", [True, False]),
        ("/cy/atebion/gwybodaeth-cafcass-cymru/", "Cafcass Cymru", [True, False, False]),
        ("/cy/atebion/cafcass-cymru-yn-gyntaf/", "Cafcass Cymru", [False] * 4),
    ],
)
def test_an_answer_of_its_own_page_leads_to_its_letter(
    real: ServedSite, new_page: NewPage, path: str, to: str, ticked: list[bool]
) -> None:
    """Who came to an answer by the search finds in its letter whom it goes to and what the answer settles, too."""
    page = new_page()
    page.goto(real.address + path)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.locator("[data-letter-link]").click()
    form = page.locator(".letter__form:visible")
    expect(form.get_by_role("checkbox").first).to_be_visible()

    assert form.locator("textarea").first.input_value().startswith(to)
    assert ticked == [box.is_checked() for box in form.get_by_role("checkbox").all()]
    assert not any("?" in url for url in asked)
    assert page.evaluate("history.state") is None
    page.go_back()
    page.locator("[data-letter-link]").wait_for()


def test_the_address_of_a_card_is_that_of_the_letter(real: ServedSite, new_page: NewPage) -> None:
    """Where the card beside an answer has an email address, the reader's program is given it."""
    page = new_page()
    page.goto(real.address + "/en/answers/adjust-staff/")
    card = page.locator(".contact-card").first
    card.evaluate(
        "card => card.insertAdjacentHTML('beforeend', '<a href=mailto:us@court.example>us@court.example</a>')"
    )

    page.locator("[data-letter-link]").click()
    email = page.locator("[data-email]:visible")

    assert (email.get_attribute("href") or "").startswith("mailto:us@court.example?subject=")
    assert page.locator(".letter__form:visible textarea").first.input_value()


def test_the_letter_is_copied_and_opens_in_an_email_program(real: ServedSite, new_page: NewPage) -> None:
    """The clipboard gets the whole letter as text; the address for an email program holds the same, line by line."""
    page = new_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(real.address + PATHS[Language.EN])
    letter = opened(page).locator(".letter").first
    letter.get_by_label("My name").fill("Sam + Jo")

    letter.get_by_role("button", name="Copy the letter").click()
    expect(letter.get_by_role("status")).to_have_text("The letter is copied.")

    copied = page.evaluate("navigator.clipboard.readText()")
    email = letter.get_by_role("link", name="email program").get_attribute("href") or ""
    assert "My name: Sam + Jo" in copied
    assert "[" not in copied
    assert "+" not in email
    assert parse_qs(urlsplit(email).query)["body"] == [copied.replace("\n", "\r\n")]


def test_a_letter_that_cannot_be_copied(real: ServedSite, open_pages: OpenPages) -> None:
    """Where the browser lets no page write to the clipboard, nobody is told that it did."""
    page = opened(open_pages.visit(real.address + PATHS[Language.EN]))
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    letter = page.locator(".letter").first
    letter.get_by_role("button", name="Copy the letter").click()

    expect(letter.get_by_role("status")).to_contain_text("This browser does not copy.")


def test_a_letter_in_a_tab_of_its_own(real: ServedSite, open_pages: OpenPages) -> None:
    """Who asks the browser for another tab gets one: the link does what links do."""
    page = open_pages.visit(real.address + "/en/answers/adjust-staff/")
    left_alone = page.evaluate(
        """() => ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'].map((key) => {
          let left;
          const look = (event) => { left = !event.defaultPrevented; event.preventDefault(); };
          addEventListener('click', look, { once: true });
          document.querySelector('[data-letter-link]')
            .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }));
          return left;
        })"""
    )

    assert [True] * 4 == left_alone


def test_the_letter_is_printed_alone(real: ServedSite, open_pages: OpenPages) -> None:
    """On paper stands the letter and nothing of the page around it; afterwards the page is as it was."""
    page = opened(open_pages.visit(real.address + PATHS[Language.EN]))
    page.evaluate("window.print = () => {}")

    page.locator(".letter").first.get_by_role("button", name="Print the letter").click()

    page.emulate_media(media="print")
    assert page.evaluate(SHEET) == ["letter-sheet"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".letter-sheet").count() == 0


def test_what_was_typed_is_not_kept(real: ServedSite, new_page: NewPage) -> None:
    """What was typed is asked of no server, stored nowhere, cleared by a button, and gone as its note says."""
    page = new_page()
    page.goto(real.address + PATHS[Language.EN])
    opened(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field, box = page.locator(".letter").first.get_by_label("My name"), page.locator(".letter__choice input").first
    field.fill("Sam Jones")
    box.check()
    stored = "[document.cookie.length, localStorage.length, sessionStorage.length, history.state]"
    assert page.evaluate(stored) == [0, 0, 0, None]
    page.locator(".letter").first.get_by_role("button", name="Clear what I typed").click()
    expect(field).to_have_value("")
    expect(box).not_to_be_checked()

    field.fill("Sam Jones")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(field).to_have_value("")
    field.fill("Sam Jones")
    page.reload()
    expect(field).to_have_value("")
    for link in ("[data-language-link]", ".site-name"):
        page.locator("[data-letter-start] button").first.click()
        field.fill("Sam Jones")
        page.locator(link).first.click()
        page.go_back()
        expect(field).to_have_value("")

    assert [url for url in asked if "Sam" in url] == []


@BOTH
def test_the_letter_needs_no_script(real: ServedSite, open_pages: OpenPages, language: Language) -> None:
    """Without a script the letter stands there to copy, with its brackets, and no button that can do nothing."""
    page = open_pages.visit(real.address + PATHS[language], scripts=False)
    letter = page.locator(".letter").first

    assert GAP[language] in letter.inner_text()
    assert letter.get_by_role("button").count() == 0
