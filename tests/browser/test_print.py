"""On paper stands what helps on paper."""

import re

import pytest

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage, OpenPages


def test_navigation_is_not_printed(real: ServedSite, open_pages: OpenPages) -> None:
    """No navigation, skip link or exit link of any kind of page comes out of the printer; the heading does."""
    printed = {
        path: open_pages.visit(real.address + path, media="print").evaluate(
            """[document.querySelector('h1').checkVisibility(),
              ...[...document.querySelectorAll('nav, [data-exit], a[href="#_main"], button')]
              .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120))]"""
        )
        for path in real.samples
    }

    assert {path: [True] for path in real.samples} == printed


def test_links_on_paper_say_where_they_lead(specimen: ServedSite, open_pages: OpenPages) -> None:
    """In print the address of a website stands after the words that link to it; on the screen it does not."""
    page = open_pages.show(specimen.address + "/en/factsheets/blocks/")
    link = page.get_by_role("link", name="on its website")
    after = "link => getComputedStyle(link, '::after').content"
    on_screen = link.evaluate(after)

    page.emulate_media(media="print")

    assert on_screen == "none"
    assert "(https://office.example/help)" in link.evaluate(after)


@pytest.mark.parametrize("path", ["/en/factsheets/blocks/", "/cy/taflenni/blociau/"])
def test_page_says_its_address_on_paper(specimen: ServedSite, open_pages: OpenPages, path: str) -> None:
    """In print the page gives its own address, and on the screen it does not."""
    page = open_pages.show(specimen.address + path)
    note = page.get_by_text(f"https://specimen.example{path}")
    on_screen = note.is_visible()

    page.emulate_media(media="print")

    assert [False, True] == [on_screen, note.is_visible()]


def test_folded_words_are_printed(specimen: ServedSite, open_pages: OpenPages) -> None:
    """Folded words are open while the page is printed, and folded again afterwards."""
    page = open_pages.show(specimen.address + "/en/factsheets/blocks/")
    states = []
    for moment in ("beforeprint", "afterprint"):
        page.evaluate(f"dispatchEvent(new Event('{moment}'))")
        states.append(page.locator("details").evaluate("details => details.open"))

    assert [True, False] == states


@pytest.mark.parametrize(
    ("path", "words"),
    [("/en/", "Printed on 5 March 2027"), ("/cy/", "Argraffwyd ar 5 Mawrth 2027")],
)
def test_paper_bears_the_day(specimen: ServedSite, new_page: NewPage, path: str, words: str) -> None:
    """The printed page says on which day it was printed, in its language."""
    page = new_page(timezone_id="Europe/London")
    page.clock.set_fixed_time("2027-03-05T12:00:00Z")
    page.goto(specimen.address + path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    written = page.locator("[data-printed]").evaluate("note => getComputedStyle(note, '::after').content")

    assert words in written


@pytest.mark.parametrize(
    ("path", "words"),
    [("/en/factsheets/blocks/", "Print this page"), ("/cy/taflenni/blociau/", "Argraffu’r dudalen hon")],
)
def test_print_button_prints(specimen: ServedSite, open_pages: OpenPages, path: str, words: str) -> None:
    """The button that the script shows asks the browser to print, once."""
    page = open_pages.show(specimen.address + path)
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")

    page.get_by_role("button", name=words).click()

    assert page.evaluate("printed") == 1


@pytest.mark.parametrize("folder", ["en/who-can-help", "cy/pwy-all-helpu"])
def test_an_answer_is_one_sheet(real: ServedSite, new_page: NewPage, folder: str) -> None:
    """The longest answers, in the usual words and in easier ones, come out on one page of A4, with a number to ring."""
    pages = sorted((real.folder / folder).glob("*/index.html"), key=lambda path: path.stat().st_size)
    texts = {path: path.read_text(encoding="utf-8") for path in pages}
    # Of each answer the page that most was said before.
    each = {
        text.partition("<h1")[2].partition("</h1>")[0]: path for path, text in texts.items() if "tree-verdict" in text
    }
    answers = sorted(each.values(), key=lambda path: path.stat().st_size)[-3:]
    page = new_page()
    for path in answers:
        page.goto(f"{real.address}/{path.parent.relative_to(real.folder).as_posix()}/")
        page.locator("[data-tree] h1[tabindex]").wait_for()
        for _ in ("usual", "easier"):
            page.emulate_media(media="print")
            sheets = re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True))
            assert len(sheets) == 1, path
            page.emulate_media(media="screen")
            page.locator(".tree-tools button").first.click()

        page.emulate_media(media="print")
        assert page.locator(".tree-trail dd").first.is_visible()
        assert page.locator(":is(.contact-card, .callout) a[href^=tel]").first.is_visible()


@pytest.mark.parametrize("folder", ["en/answers", "cy/atebion"])
def test_an_answer_on_a_page_of_its_own_is_one_sheet(real: ServedSite, new_page: NewPage, folder: str) -> None:
    """So do the longest answers that are opened from the search, with their sources; no column parts a number."""
    pages = sorted((real.folder / folder).glob("*/index.html"), key=lambda path: path.stat().st_size, reverse=True)
    page = new_page(viewport={"width": 720, "height": 1000})
    page.emulate_media(media="print")
    sheets = {}
    parted = []
    for path in pages[:3]:
        page.goto(f"{real.address}/{folder}/{path.parent.name}/")
        parted += page.locator(".contact-card dl > div:not(:has(.contact-card__label))").evaluate_all(
            "all => all.filter((each) => each.getClientRects().length > 1).map((each) => each.innerText)"
        )
        sheets[path.parent.name] = len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True)))

    assert dict.fromkeys(sheets, 1) == sheets
    assert parted == []
