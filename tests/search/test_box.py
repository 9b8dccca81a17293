"""The search box: what is typed, what is shown, what is asked for."""

import json
import re
from itertools import chain, cycle
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Route, expect

from generator.model.language import Bilingual, Language
from generator.search import Finder
from tests.browser.axe import LOOKS_OF_MODES, MODES, SOURCE, THIRDS, all_but_looks, violations_in
from tests.browser.served_site import ServedSite
from tests.browser.shapes import FRESH, SHAPES
from tests.browser.tour import CUT_OFF, STORED, TOO_WIDE, found_on
from tests.one_browser import NewPage, OpenPages
from tests.search.visitor import ROUTES, Visitor

BAD = {
    "nothing but spaces": "   ",
    "ten thousand letters": "a" * 10_000,
    "ten thousand words": "cwyn complaint " * 5_000,
    "a script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "a regular expression": "^(a+)+$ [a-z]* \\w{2,} .*?",
    "emoji": "🙂👨‍👩‍👧 ⚖️",
    "one letter": "a",
    "signs": "’'\"`´!?%&#/\\",
    "names of things in JavaScript": "__proto__ constructor toString hasOwnProperty",
    "zero-width and control characters": "\u200b\u0007\ufeff",
}
KEYBOARD = 260
"""How many pixels of a phone a keyboard takes, from below."""
SAME = (
    # More of them are compared with the command line, in tests/search/test_results.py.
    "cwyn nghwyn chwynion",
    "plentyn blant phlant",
    "tŷ dŷ nhŷ tai",
)


@pytest.mark.parametrize("words", SAME)
def test_forms_of_a_welsh_word_find_the_same_pages(visitors: Bilingual[Visitor], words: str) -> None:
    """However a Welsh word is mutated, and in the plural, the same pages are found."""
    found = [frozenset(pages) for pages in visitors.cy.find(*words.split())]

    assert 1 == len(set(found))
    assert all(found)


@pytest.mark.parametrize("typed", ["gŵyn", "gw\u0302yn"])
def test_split_letters_are_joined(visitors: Bilingual[Visitor], typed: str) -> None:
    """Letters stored as a base and an accent find what joined letters find, and the form typed comes first."""
    visitor = visitors.cy.type(typed)

    assert len(visitor.routes) == 10
    assert "gŵyn" in [mark.lower() for mark in visitor.found.locator("mark").all_inner_texts()]


def test_both_apostrophes(visitors: Bilingual[Visitor]) -> None:
    """A straight apostrophe and a curly one are the same, and so is none where a tail is left out."""
    straight, curly, none = visitors.en.find("judge's decision", "judge’s decision", "judge decision")

    assert straight == curly == none
    assert straight


def test_bad_input_does_no_harm(visitors: Bilingual[Visitor]) -> None:
    """Whatever is typed, the page stays whole, nothing of it becomes an element, and the next search works.

    In Welsh, whose words are taken apart further than English ones.
    """
    visitor = visitors.cy
    for what, typed in BAD.items():
        visitor.type(typed)
        assert visitor.found.locator("script, img").count() == 0, what

        visitor.type("Cafcass")
        assert len(visitor.routes) == 10, what

        assert [] == visitor.errors, what


def test_nothing_typed_shows_nothing(visitors: Bilingual[Visitor]) -> None:
    """An empty box, and one with spaces, shows no result and no message."""
    visitor = visitors.en.type("judge")
    assert visitor.routes

    assert "" == visitor.type("  ").found.inner_text()
    assert "" == visitor.type("").found.inner_text()


def test_results_say_where_and_what(visitors: Bilingual[Visitor]) -> None:
    """A result has its kind, its page, the place on the page, and the words around what was found, marked."""
    visitor = visitors.en.type("rude")
    first = visitor.found.locator("li").nth(0)
    places = visitor.found.locator(".search-place a").evaluate_all("links => links.map((link) => link.hash)")

    assert first.locator(".search-label").inner_text() in {"Factsheet", "Easy Read"}
    assert "rude" in visitor.found.locator("mark").all_inner_texts()
    assert places
    assert all(places)
    assert re.search(r"^\d+ pages found$", visitor.found.locator("h2").inner_text())


def test_the_place_is_there(new_page: NewPage, served: ServedSite) -> None:
    """The place that a result names is a heading, a card or a term of that page."""
    visitor = Visitor(new_page(), served, Language.CY).type("Meic")
    places = visitor.found.locator(".search-place a")
    addresses = places.evaluate_all("links => links.map((link) => [link.pathname, link.hash.slice(1)])")

    assert addresses
    for path, place in addresses:
        text = (served.folder / path[1:] / "index.html").read_text(encoding="utf-8")
        assert re.search(rf'\bid="?{re.escape(unquote(place))}[\s">]', text), (path, place)
    places.first.click()
    expect(visitor.page.locator(":target")).to_have_count(1)


def test_kinds_are_labelled(visitors: Bilingual[Visitor]) -> None:
    """The questions of the tree and its outcomes are labelled as such, and no state of the tree is listed."""
    visitor = visitors.en.type("worker")
    visitor.all_routes()
    told = visitor.found.locator("li").evaluate_all(
        "items => items.map((item) => item.querySelector('.search-label')?.textContent ?? '')"
    )
    labels = dict(zip(visitor.routes, told, strict=True))

    assert "Question" == labels["/en/who-can-help/"]
    assert {"Answer"} == {label for route, label in labels.items() if route.startswith("/en/answers/")}
    assert [] == [route for route in labels if re.match(r"/en/who-can-help/\w", route)]


def test_results_appear_as_one_types(visitors: Bilingual[Visitor]) -> None:
    """The start of a word finds what the word finds, and each letter narrows it."""
    visitor = visitors.cy.type("")
    visitor.box.press_sequentially("ombwds")
    visitor.found.locator("h3").nth(0).wait_for()

    assert "ombwdsmon" in visitor.routes[0]
    visitor.box.press_sequentially("qqqqq")
    expect(visitor.found.locator("h3")).to_have_count(0)


def test_a_slip_is_corrected_at_once(visitors: Bilingual[Visitor]) -> None:
    """A word that is nearly one of the site's finds that one at once; a press searches for what was typed instead."""
    for language, typed, meant in (
        (Language.EN, "judge complant", "judge complaint"),
        (Language.EN, "solicter", "solicitor"),
        (Language.CY, "cyfreithwir", "cyfreithiwr"),
    ):
        visitor = visitors[language].type(typed)
        corrected = visitor.found.locator(".search-mean")
        expect(corrected.locator("strong")).to_have_text(meant)
        assert visitor.routes == visitor.type(meant).routes

        visitor.type(typed).found.locator(".search-mean button").click()
        expect(corrected).to_have_count(0)

        assert typed == visitor.box.input_value()
        assert visitor.box.evaluate("box => box === document.activeElement")


def test_a_correction_is_told(visitors: Bilingual[Visitor]) -> None:
    """Who cannot see the results hears what they are for, and how many there are."""
    visitor = visitors.en.type("solicter")

    expect(visitor.told).to_have_text(re.compile(r"^Showing results for: solicitor\. \d+ pages found$"))


@pytest.mark.parametrize("typed", ["zzzzzz", "qx", "deaf", "racism", "killed", "murder", "dying", "traps"])
def test_no_correction_without_confidence(visitors: Bilingual[Visitor], typed: str) -> None:
    """What is near nothing, what editors know, and short words, of which any is near another, are left as typed."""
    assert 0 == visitors.en.type(typed).found.locator(".search-mean").count()


def test_no_result_offers_the_other_language(visitors: Bilingual[Visitor]) -> None:
    """Words that find nothing can be looked for in the other language, whose results are marked as being in it."""
    visitor = visitors.cy.type("grandparent")
    assert [] == visitor.routes

    visitor.page.get_by_role("button", name="Chwilio am yr un geiriau yn Saesneg").click()
    visitor.found.locator("h3").nth(0).wait_for()

    assert "en" == visitor.found.get_attribute("lang")
    assert {"/en/"} == {route[:4] for route in visitor.routes}
    assert [] == visitor.errors
    visitor.type("cyfryngu")
    assert visitor.found.get_attribute("lang") is None
    assert {"/cy/"} == {route[:4] for route in visitor.routes}


@pytest.mark.parametrize("language", Language)
def test_no_result_leads_on_all_the_same(visitors: Bilingual[Visitor], language: Language) -> None:
    """Who finds nothing is offered the questions, the answer about danger, and whom to ring."""
    visitor = visitors[language].type("zzzzzz")
    offered = visitor.found.locator("ul a")

    routes = offered.evaluate_all("links => links.map((link) => link.pathname)")
    assert [{"en": "/en/who-can-help/", "cy": "/cy/pwy-all-helpu/"}[language]] == routes[:1]
    assert "999" in offered.nth(1).inner_text()
    assert 3 == len(routes)
    expect(visitor.type("q").found.locator("ul a")).to_have_count(0)


def test_words_that_no_page_has_together(visitors: Bilingual[Visitor]) -> None:
    """When no page has all the words, those that have most of them are shown, and it is said."""
    visitor = visitors.en.type("zebra judge")

    assert visitor.routes
    assert "No page has all these words" in visitor.found.inner_text()


def test_the_index_is_loaded_on_the_first_focus_only(new_page: NewPage, served: ServedSite) -> None:
    """Nothing of the index is asked for before the box is used; then each part of it is asked for once."""
    visitor = Visitor(new_page(), served, Language.EN)
    visitor.page.wait_for_load_state("networkidle")
    assert [] == visitor.indexes

    with visitor.page.expect_response("**/*.json"):
        visitor.box.focus()
    assert 1 == len(visitor.indexes)
    for words in ("judge", "rude judge", "zebra", "complant", "", "judge", "zebra"):
        visitor.type(words)
    visitor.box.blur()
    visitor.box.focus()

    assert len(set(visitor.indexes)) == len(visitor.indexes)
    assert len(visitor.indexes) < len(list((served.folder / "assets").glob("search-en.*"))) / 2


@pytest.mark.parametrize("language", Language)
def test_what_is_typed_stays_in_the_page(new_page: NewPage, served: ServedSite, language: Language) -> None:
    """What is typed is in no address, no request, no history and no storage, and is gone when the page is left."""
    visitor = Visitor(new_page(), served, language)
    visitor.type("secretword nghwyn")
    visitor.box.press("Enter")

    assert served.address + ROUTES[language] == visitor.page.url
    assert [0] * 6 == visitor.page.evaluate(STORED)
    assert visitor.page.evaluate("[history.length <= 2, history.state, name, document.title.includes('secret')]") == [
        True,
        None,
        "",
        False,
    ]
    assert not any("secret" in request.url or request.post_data for request in visitor.requests)
    assert not any("secret" in json.dumps(request.headers) for request in visitor.requests)
    visitor.page.reload()
    assert "" == visitor.box.input_value()


def test_the_box_gives_nothing_away(visitors: Bilingual[Visitor]) -> None:
    """Nothing in the box's form has a name or a value; the browser neither remembers nor checks what is typed in it."""
    box = visitors.en.type("secret").box

    assert [] == box.evaluate("box => [...new FormData(box.form)]")
    assert ["off", "false"] == [box.get_attribute("autocomplete"), box.get_attribute("spellcheck")]


def test_an_index_that_does_not_load(new_page: NewPage, served: ServedSite) -> None:
    """When the index cannot be had, the page says so, its list can still be read, and the next try can succeed."""
    page = new_page()
    page.route("**/*.json", lambda route: route.abort())
    visitor = Visitor(page, served, Language.EN).type("judge")

    assert "cannot be loaded" in visitor.found.inner_text()
    assert page.locator(".letter a").count() > 50
    page.unroute("**/*.json")
    assert visitor.type("judge").routes


def test_an_index_that_is_none(new_page: NewPage, served: ServedSite) -> None:
    """What is no index, or one of another version, is told like one that cannot be had; the next try finds the next."""
    page = new_page()
    bodies = ["", "no JSON", '{"version": 99}', "null"]
    left = iter(bodies)
    page.route("**/*.json", lambda route: route.fulfill(body=next(left), content_type="application/json"))
    visitor = Visitor(page, served, Language.EN)
    with page.expect_response("**/*.json"):
        visitor.box.focus()

    told = [visitor.type("judge").found.inner_text() for _ in bodies[1:]]

    assert len(bodies) == len(visitor.indexes)
    assert all("cannot be loaded" in text for text in told), told


def test_results_are_accessible(new_page: NewPage, served: ServedSite) -> None:
    """Results, a suggestion and no result break no rule in any width or colours; the longer Welsh ones stand for all.

    Colours are looked at where results are built of something new. The rest of the page, whose list is long, is left to
    the tour of all pages.
    """
    page = new_page()
    page.add_init_script(SOURCE)
    visitor = Visitor(page, served, Language.CY)
    page.locator(".letter").evaluate_all("letters => letters.forEach((letter) => letter.remove())")
    met: set[str] = set()
    found = []
    looks = chain((LOOKS_OF_MODES,), cycle(THIRDS))
    for words in ("Cafcass ombwdsmon", "complant cyfreithwir", "zzzzz"):
        visitor.type(words)
        found += violations_in((all_but_looks(MODES[0]),), page, within="'[data-found]'")
        shapes = set(page.evaluate(SHAPES))
        if page.evaluate(FRESH, sorted(shapes - met)):
            found += violations_in(next(looks), page, within="fresh")
        met.update(shapes)
        page.set_viewport_size({"width": 320, "height": 568})
        found += found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)

    assert [] == found


def test_results_are_told_once_the_typing_rests(visitors: Bilingual[Visitor]) -> None:
    """The number of results is announced politely."""
    visitor = visitors.cy.type("cyfryngu")

    expect(visitor.told).to_have_text(visitor.found.locator("h2").inner_text())


def test_the_search_by_keyboard(visitors: Bilingual[Visitor]) -> None:
    """From the box, Tab leads over its button to the first result; more are reached without losing the place."""
    visitor = visitors.en.type("complaint")
    visitor.box.focus()
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Tab")
    results = "[...document.querySelectorAll('.search-results li')]"
    focused = f"{results}.indexOf(document.activeElement.closest('li'))"
    assert 0 == visitor.page.evaluate(focused)

    visitor.more.focus()
    visitor.page.keyboard.press("Enter")
    expect(visitor.found.locator("li")).to_have_count(20)

    assert 10 == visitor.page.evaluate(focused)


def test_enter_leads_to_the_results(visitors: Bilingual[Visitor]) -> None:
    """Enter, and the button, lead to the results, whose first link is the next stop."""
    visitor = visitors.en.type("")
    visitor.box.press_sequentially("mediator")
    visitor.box.press("Enter")
    expect(visitor.found.locator("h2")).to_be_focused()
    visitor.type("judge").page.get_by_role("button", name="Search").click()
    expect(visitor.found.locator("h2")).to_be_focused()
    visitor.page.keyboard.press("Tab")

    assert "h3" == visitor.page.evaluate("document.activeElement.parentElement.localName")


@pytest.mark.parametrize(("language", "typed"), [(Language.EN, "q"), (Language.CY, "q")])
def test_one_letter_is_not_enough(visitors: Bilingual[Visitor], language: Language, typed: str) -> None:
    """One letter that is no word asks for more, and does not say that nothing was found."""
    visitor = visitors[language].type(typed)

    assert visitor.found.inner_text() in {"Type a little more.", "Teipiwch ychydig mwy."}


def test_it_says_that_it_is_loading(new_page: NewPage, served: ServedSite) -> None:
    """As long as the index is on its way, the page says so, to everybody."""
    page = new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search-en.*.json", hold, times=1)
    visitor = Visitor(page, served, Language.EN)
    visitor.box.press_sequentially("mediator")
    expect(visitor.found).to_have_text("Loading the search…")
    expect(visitor.told).to_have_text("Loading the search…")

    held[0].continue_()

    expect(visitor.found.locator("h3").nth(0)).to_be_visible()


@pytest.mark.parametrize(
    "typed", ["03007900203", "0300 7900 203", "+44 300 790 0203", "0044 3007900203", "(0300) 790-0203", "0300 790 02"]
)
def test_a_phone_number_in_any_writing(finders: Bilingual[Finder], typed: str) -> None:
    """A phone number finds its contact, however its figures are set apart, and before all of them are there."""
    assert "contacts" in [page.key for page in finders.en.find(typed)]


def test_the_home_page_has_the_box(new_page: NewPage, served: ServedSite, visitors: Bilingual[Visitor]) -> None:
    """The box on the home page finds what the page of the search finds; nothing of it is fetched before it is used.

    What the English home page has without a script is looked at below, and the script is the same.
    """
    language = Language.CY
    expected = visitors[language].type("cafcass").routes
    visitor = Visitor(new_page(), served, language, route=f"/{language}/")
    visitor.page.wait_for_load_state("networkidle")
    before = len(visitor.requests)
    assert not any(request.url.endswith((".json", "/search/", "/chwilio/")) for request in visitor.requests)

    visitor.box.press_sequentially("cafcass")
    visitor.found.locator("h3").nth(9).wait_for()

    assert expected == visitor.routes
    assert len(visitor.requests) > before
    assert not any("cafcass" in request.url.partition("#")[0].rpartition("/")[2] for request in visitor.requests)
    assert visitor.page.url == f"{served.address}/{language}/"
    assert [] == visitor.errors


@pytest.mark.parametrize("language", Language)
def test_the_box_of_the_home_page_without_a_script(
    open_pages: OpenPages, served: ServedSite, language: Language
) -> None:
    """Without a script it leads to the index, where a sentence says what it is; what was typed is in no address."""
    page = open_pages.visit(f"{served.address}/{language}/", scripts=False)
    page.get_by_role("searchbox").fill("secret")
    page.get_by_role("searchbox").press("Enter")
    page.locator(".letters").wait_for()

    assert [ROUTES[language], ""] == [urlsplit(page.url).path, urlsplit(page.url).query]
    assert page.locator(".search-none").is_visible()


@pytest.mark.parametrize("language", Language)
def test_without_a_script_there_is_the_index(open_pages: OpenPages, served: ServedSite, language: Language) -> None:
    """Without a script no box is shown; every letter leads to its list."""
    page = open_pages.visit(served.address + ROUTES[language], scripts=False)

    assert not page.get_by_role("searchbox").is_visible()
    letters = page.locator(".letters a").all_inner_texts()
    assert letters == page.locator(".letter h2").all_inner_texts()
    assert {"Ch", "Ll"} <= set(letters) or language is Language.EN
    page.locator(".letters a").last.click()
    assert page.locator(":target").inner_text() == letters[-1]


def test_from_a_disk_there_is_the_index(open_pages: OpenPages, served: ServedSite) -> None:
    """A copy opened from a disk shows the list and no box that would not work."""
    page = open_pages.visit((served.folder / "cy/chwilio/index.html").as_uri())

    assert not page.locator(".search-box").is_visible()
    assert page.locator(".letter a").first.is_visible()


def test_the_search_is_on_every_page(served: ServedSite) -> None:
    """The last way in on every page leads to the search of its language."""
    for language, path in ((Language.EN, "/en/factsheets/"), (Language.CY, "/cy/cysylltiadau/")):
        root = html.document_fromstring((served.folder / path[1:] / "index.html").read_text(encoding="utf-8"))
        last = root.cssselect(".site-nav a")[-1]
        assert urljoin(path, last.get("href")) == ROUTES[language]


def test_on_a_phone_the_first_result_stands_above_the_keyboard(new_page: NewPage, served: ServedSite) -> None:
    """Whoever types on a phone, on the page of the search or on the home page, sees the box and the first result."""
    page = new_page(viewport={"width": 360, "height": 640})
    for route in (ROUTES[Language.CY], "/cy/"):
        visitor = Visitor(page, served, Language.CY, route).type("newid barnwr")
        first = visitor.found.locator("h3").first
        first.wait_for()
        box, title = visitor.box.bounding_box(), first.bounding_box()

        assert box, route
        assert title, route
        assert box["y"] >= 0, route
        assert title["y"] + title["height"] <= 640 - KEYBOARD, route
