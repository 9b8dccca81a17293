"""What a reader meets in a tree whose pages are shared by many walks."""

import re

import pytest
from playwright.sync_api import Page, expect

from generator.model.language import Language
from tests.one_browser import OpenPages
from tests.trees.reader import ANSWERS, Reader
from tests.trees.served import ServedTree

WALK = "where=unsure letters=welsh colour=red what=late"
END = f"{WALK} when=new"
SAME = END.replace("colour=red", "colour=blue")
"""Another walk to the same page."""
BOTH = pytest.mark.parametrize("language", list(Language))


@pytest.fixture
def reader(served_shared: ServedTree, empty_page: Page) -> Reader:
    """A reader with nothing open yet."""
    return Reader(empty_page, served_shared)


@BOTH
def test_the_start_asks_and_keeps_the_answers(reader: Reader, language: Language) -> None:
    """Whoever begins at the start is asked with buttons, and sees at the end what led there."""
    reader.speak(language)
    reader.open().answer(END)

    assert (reader.title("b"), reader.expected(END)) == (reader.heading, reader.given)
    expect(reader.page.get_by_role("heading", name=reader.say["because"])).to_be_visible()
    assert reader.served.url((), language) == reader.page.url


def test_answers_can_be_changed_and_survive_a_reload(reader: Reader) -> None:
    """Change, Back and a reload work as they do where each state has a page of its own."""
    reader.open().answer(END).change("colour").answer("colour=blue")

    reader.page.reload()
    reader.ready()
    changed = reader.given
    reader.page.go_back()

    assert reader.expected(SAME) == changed
    assert reader.ask("colour") == reader.heading


@BOTH
def test_a_shared_page_shows_no_answers_that_nobody_gave(reader: Reader, language: Language) -> None:
    """A page that is opened directly has its question and its links, no answers, and no way to change them."""
    reader.speak(language)
    page = reader.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(reader.served.url(WALK, language), wait_until="networkidle")

    assert reader.ask("when") == reader.heading
    expect(page.locator("button.tree-option")).to_have_count(0)
    expect(page.locator(ANSWERS)).to_have_count(0)
    for name in ("back", "change", "answers"):
        expect(page.get_by_role("main").get_by_text(reader.say[name], exact=True)).to_have_count(0)
    assert [] == [url for url in asked if re.search(r"/tree[^/]*\.js(?:on)?$", url)]
    assert reader.served.url(WALK, language) == page.url


@BOTH
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_shared_pages_lead_on_by_links(
    served_shared: ServedTree,
    open_pages: OpenPages,
    language: Language,
    script: bool,  # noqa: FBT001
) -> None:
    """From a shared page links lead to the outcome, to the same page in the other language, and to the start."""
    page = open_pages.visit(served_shared.url(WALK, language), scripts=script)
    reader = Reader(page, served_shared, language)

    page.get_by_role("link", name=reader.words("when", "new"), exact=True).click()
    outcome = reader.heading
    page.locator("[data-language-link]").first.click()
    twin = page.url.partition("#")[0]
    reader.speak(language.other)
    page.get_by_role("link", name=reader.say["again"]).click()

    assert Reader(page, served_shared, language).title("b") == outcome
    assert served_shared.url(END, language.other) == twin
    assert served_shared.url((), language.other) == page.url


@BOTH
def test_the_language_link_keeps_the_place_and_the_answers(reader: Reader, language: Language) -> None:
    """The language link names the page of the same state, and keeps the answers when it is followed."""
    reader.speak(language)
    reader.open().answer(WALK)
    named = reader.page.locator("[data-language-link]").first.evaluate("(link) => link.href")

    reader.switch().answer("when=new")

    assert reader.served.url(WALK, language.other) == named
    assert (reader.title("b"), reader.expected(END)) == (reader.heading, reader.given)


@BOTH
def test_a_copied_link_says_that_it_does_not_tell_the_answers(reader: Reader, language: Language) -> None:
    """Copy gives the address of the shared page and says so; whoever opens it sees the outcome and no answers."""
    page, served_shared = reader.page, reader.served
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.speak(language)
    reader.open().answer(END)
    says = {"en": "but not the answers that led to it", "cy": "ond nid yr atebion a arweiniodd ati"}[language]

    reader.button("copy").click()

    expect(page.get_by_role("status").filter(has_text=says)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert served_shared.url(END, language) == copied == served_shared.url(SAME, language)
    page.goto(copied)
    assert reader.title("b") == reader.heading
    expect(page.locator(ANSWERS)).to_have_count(0)
