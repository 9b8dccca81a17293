"""The own site in Firefox, on a phone and on a wide screen: `make firefox` runs this, `make test` does not."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.looks import FAINT
from tests.browser.served_site import ServedSite, serve
from tests.browser.tour import STORED, TELL_VIOLATIONS, TOO_WIDE
from tests.find_browser import HOW_FIREFOX, find_firefox
from tests.firefox.bidi import Tab, start_firefox

FACTSHEETS = ("/en/factsheets/appeals/", "/cy/taflenni-ffeithiau/apelio/")
CONTACTS = ("/en/contacts/", "/cy/cysylltiadau/")
SEARCHES = {"/en/search/": "judge", "/cy/chwilio/": "barnwr"}
TREES = ("/en/who-can-help/", "/cy/pwy-all-helpu/")
LETTERS = ("/en/guides/how-to-write-a-complaint/", "/cy/canllawiau/sut-i-ysgrifennu-cwyn/")
EASY_READ = ("/en/easy-read/appeals/", "/cy/hawdd-ei-ddeall/apeliadau/")
PAGES = ("/", "/en/", "/cy/", *FACTSHEETS, *CONTACTS, *SEARCHES, *TREES, *LETTERS, *EASY_READ)
SIZES = {"phone": {"width": 360, "height": 640}, "wide": {"width": 1280, "height": 800}}
SCHEME = "layout.css.prefers-color-scheme.content-override"
"""The preference for colours: 0 is dark, 1 light."""
AWAY = "www.bbc.co.uk"
EXIT = """[0, document.body.scrollHeight].map((place) => {
  scrollTo(0, place);
  const link = document.querySelector('[data-exit]');
  const { left, right, top, bottom } = link.getBoundingClientRect();
  const shown = link.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  return shown && Math.round(innerWidth < 500 ? innerHeight - bottom : top);
})"""
"""At both ends of a page: how far the exit link, if nothing lies over it, is from its edge of the screen."""
HEADING = "document.querySelector('h1').textContent"
SEEN = "[...document.querySelectorAll('{}')].filter((element) => element.checkVisibility()).length"


@pytest.fixture(scope="module")
def site(real_folder: Path) -> Iterator[ServedSite]:
    """The own site, served."""
    with serve(real_folder) as site:
        yield site


@pytest.fixture(scope="module", params=[1, 0], ids=["light", "dark"])
def firefox(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """A Firefox of its own for each set of colours, whose pages say what their policy forbids."""
    program = find_firefox()
    if not program:
        pytest.fail(HOW_FIREFOX)
    with start_firefox(program, tmp_path_factory.mktemp("profile"), **{SCHEME: request.param}) as tab:
        tab.ask("script.addPreloadScript", functionDeclaration=f"() => {{ {TELL_VIOLATIONS} }}")
        yield tab


@pytest.fixture(params=SIZES)
def tab(request: pytest.FixtureRequest, firefox: Tab, site: ServedSite) -> Iterator[Tab]:
    """Its tab in each size. After every test nothing has gone wrong, was asked of another host, or is kept."""
    firefox.events.clear()
    firefox.ask("browsingContext.setViewport", context=firefox.context, viewport=SIZES[request.param])
    yield firefox
    assert [] == [entry["text"] for entry in firefox.heard("log.entryAdded") if entry["level"] in {"warn", "error"}]
    answers = [answer["response"] for answer in firefox.heard("network.responseCompleted")]
    # Firefox looks for the sign of a blank page there.
    missing = {answer["url"] for answer in answers if answer["status"] >= 400}
    assert set() == missing - {f"{site.address}/favicon.ico"}
    asked = {urlsplit(event["request"]["url"]) for event in firefox.heard("network.beforeRequestSent")}
    # Firefox draws some of its own fields with a font that is in an address.
    assert {urlsplit(site.address).netloc} == {url.netloc for url in asked if url.scheme != "data"} - {AWAY}
    assert [] == firefox.ask("storage.getCookies")["cookies"]
    assert [0] * 6 == firefox.evaluate(f"({STORED})()")


@pytest.mark.parametrize("path", PAGES)
def test_a_page(tab: Tab, site: ServedSite, path: str) -> None:
    """Nothing is wider than the screen or too faint, the exit link is in its place, and what is read can be printed."""
    tab.open(site.address + path)

    assert [] == tab.evaluate(f"({TOO_WIDE})()")
    assert [] == tab.evaluate(f"({FAINT})()")["faint"]
    assert [0, 0] == tab.evaluate(EXIT)
    assert (path in {*FACTSHEETS, *CONTACTS, *LETTERS, *EASY_READ}) <= tab.evaluate(SEEN.format("[data-print]"))


@pytest.mark.parametrize("path", FACTSHEETS)
def test_a_time_limit(tab: Tab, site: ServedSite, path: str) -> None:
    """A day that is typed gets a last day."""
    tab.open(site.address + path)
    tab.evaluate("document.querySelector('[data-deadline] input').focus()")

    # The same in every order of day and month.
    tab.press(*"11112026")

    tab.wait_for("/ 2 \\S+ 2026/.test(document.querySelector('[data-deadline] [role=status]').textContent)")


@pytest.mark.parametrize("path", CONTACTS)
def test_the_filter_of_contacts(tab: Tab, site: ServedSite, path: str) -> None:
    """A country that is chosen with the keyboard leaves fewer cards."""
    tab.open(site.address + path)
    every = tab.evaluate(SEEN.format(".contact-card"))
    tab.evaluate("document.querySelector('#_country').focus()")

    tab.press("ArrowDown")

    assert every > tab.evaluate(SEEN.format(".contact-card")) > 3


@pytest.mark.parametrize(("path", "word"), SEARCHES.items())
def test_the_search(tab: Tab, site: ServedSite, path: str, word: str) -> None:
    """A word that is typed finds pages."""
    tab.open(site.address + path)

    tab.click("main input[type=search]")
    tab.press(*word)

    tab.wait_for("document.querySelectorAll('.search-results h3 a').length > 3")


@pytest.mark.parametrize("path", TREES)
def test_the_questions(tab: Tab, site: ServedSite, path: str) -> None:
    """Clicks lead to an answer, and as many steps back to the first question."""
    tab.open(site.address + path)
    seen = [tab.evaluate(HEADING)]
    while tab.evaluate(SEEN.format(".tree-option")):
        tab.click("li:nth-child(3) .tree-option")
        tab.wait_for(f"{HEADING} !== {json.dumps(seen[-1])}")
        seen.append(tab.evaluate(HEADING))

    assert len(seen) > 2
    for heading in seen[-2::-1]:
        tab.go_back()
        tab.wait_for(f"{HEADING} === {json.dumps(heading)}")


@pytest.mark.parametrize("path", LETTERS)
def test_a_letter(tab: Tab, site: ServedSite, path: str) -> None:
    """What is typed stands in the letter."""
    tab.open(site.address + path)

    tab.click("[data-letter-start] button")
    tab.click(".letter__form textarea")
    tab.press(*"Sam <b> & Jo")

    assert "Sam <b> & Jo" in tab.evaluate("document.querySelector('.letter__text').innerText")


@pytest.mark.parametrize(("here", "there"), [FACTSHEETS, FACTSHEETS[::-1]])
def test_the_language_link(tab: Tab, site: ServedSite, here: str, there: str) -> None:
    """It keeps the place."""
    tab.open(site.address + here)
    tab.evaluate("document.getElementById('how').scrollIntoView()")
    tab.evaluate("document.querySelector('[data-language-link]').focus({ preventScroll: true })")

    tab.press("Enter")

    tab.wait_for_event("browsingContext.load", lambda load: load["url"] == f"{site.address}{there}#how")
    assert 0 <= tab.evaluate("document.getElementById('how').getBoundingClientRect().top") < 300


@pytest.mark.parametrize("path", TREES)
def test_the_exit_link(tab: Tab, site: ServedSite, path: str) -> None:
    """Shift three times leads away from an answer, and no way back leads to it."""
    where = {"phases": ["beforeRequestSent"], "urlPatterns": [{"type": "pattern", "hostname": AWAY}]}
    caught = tab.ask("network.addIntercept", **where)["intercept"]
    tab.open(site.address + path)
    tab.click(".tree-option")
    tab.wait_for(SEEN.format(".tree-option") + " === 0")

    tab.press("Shift", "Shift", "Shift")

    held = tab.wait_for_event("network.beforeRequestSent", lambda event: event["isBlocked"])
    tab.ask("network.provideResponse", request=held["request"]["request"], statusCode=200)
    tab.wait_for_event("browsingContext.load", lambda load: AWAY in load["url"])
    tab.ask("network.removeIntercept", intercept=caught)
    tab.events.clear()
    tab.go_back()

    # Firefox has kept the blank page, which loads itself anew.
    tab.wait_for_event("browsingContext.load", lambda load: load["url"] == site.address + path)
    tab.wait_for(SEEN.format(".tree-option") + " > 9")
