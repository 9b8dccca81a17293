"""The exit link leads away at once and leaves no way back to the page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.build import OWN_FOLDER
from generator.load.catalogue import load_catalogue
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite, serve
from tests.one_browser import NewPage, OpenPages
from tests.sandbox import SiteSandbox

AWAY = "https://weather.example/"
PATHS = {"en": "/en/factsheets/blocks/", "cy": "/cy/taflenni/blociau/"}
EXIT = "[data-exit]"


def words(language: str, english: str) -> str:
    """Interface words, straight from the catalogue."""
    catalogue = load_catalogue(OWN_FOLDER / "translations").value
    assert catalogue is not None
    return english if language == "en" else {word.english: word.forms[0] for word in catalogue.words}[english]


def arrive(page: Page) -> None:
    """Let the address outside the site answer, without leaving this machine."""
    page.route(AWAY, lambda route: route.fulfill(body="<title>Weather</title>Weather", content_type="text/html"))


def said(page: Page) -> str:
    """What the page has told screen readers last."""
    return page.locator("body > [role=status]").inner_text()


def test_it_is_a_plain_link_without_script(specimen: ServedSite, new_page: NewPage) -> None:
    """Without script, the exit link leads where it should."""
    page = new_page(java_script_enabled=False)
    arrive(page)
    page.goto(specimen.address + PATHS["en"])

    page.locator(EXIT).click()
    page.wait_for_url(AWAY)

    assert page.title() == "Weather"


@pytest.mark.parametrize("language", PATHS)
def test_it_blanks_the_page_at_once(specimen: ServedSite, new_page: NewPage, language: str) -> None:
    """Before the other site is even asked, the tab holds nothing but that the reader is leaving, in their language."""
    page = new_page()
    arrive(page)
    page.goto(specimen.address + PATHS[language])

    left = page.evaluate(
        """() => {
          document.querySelector('[data-exit]').click();
          const alert = document.querySelector('[role=alert]').innerText;
          return [document.body.innerText.trim(), document.title, alert];
        }"""
    )

    assert [words(language, "Leaving this page.")] * 3 == left


def test_nothing_shows_through_the_blank_page(specimen: ServedSite, new_page: NewPage) -> None:
    """The blank page covers the whole screen, and no other element is drawn."""
    page = new_page(viewport={"width": 1280, "height": 720})
    arrive(page)
    page.goto(specimen.address + PATHS["en"])

    shown = page.evaluate(
        """() => {
          document.querySelector('[data-exit]').click();
          const drawn = [...document.body.children].filter((element) => element.checkVisibility());
          return drawn.map((element) => [element.offsetWidth, element.offsetHeight]);
        }"""
    )

    assert [[1280, 720]] == shown


@pytest.mark.parametrize("way", ["click", "keys"])
def test_back_does_not_show_the_page(specimen: ServedSite, new_page: NewPage, way: str) -> None:
    """Whichever way the reader left, Back leads to what came before the page."""
    page = new_page()
    arrive(page)
    page.goto(specimen.address + "/en/")
    page.goto(specimen.address + PATHS["en"])

    if way == "click":
        page.locator(EXIT).click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(AWAY)
    page.go_back()

    assert specimen.address + "/en/" == page.url


def test_it_leaves_where_nothing_can_be_gone_back_to(specimen: ServedSite, new_page: NewPage) -> None:
    """The browser may have fewer entries than the questions have made: the reader is led away all the same."""
    page = new_page()
    arrive(page)
    page.goto(specimen.address + PATHS["en"])
    page.evaluate("history.replaceState({ depth: 9 }, '')")

    page.locator(EXIT).click()
    page.wait_for_url(AWAY)


@pytest.mark.parametrize("language", PATHS)
def test_each_press_of_shift_is_told(specimen: ServedSite, open_pages: OpenPages, language: str) -> None:
    """Screen readers hear how many presses are left, in the language of the page."""
    page = open_pages.visit(specimen.address + PATHS[language])
    heard = []
    for _ in range(2):
        page.keyboard.press("Shift")
        heard.append(said(page))

    expected = [
        "Shift. Press two more times to leave this page.",
        "Shift. Press once more to leave this page.",
    ]
    assert [words(language, english) for english in expected] == heard


@pytest.mark.parametrize("language", PATHS)
def test_presses_of_shift_are_forgotten_after_a_while(specimen: ServedSite, new_page: NewPage, language: str) -> None:
    """Five seconds after the last press the reader hears that they are still here, and counting starts anew."""
    page = new_page()
    page.clock.install()
    page.goto(specimen.address + PATHS[language])
    for _ in range(2):
        page.keyboard.press("Shift")

    page.clock.run_for(5000)
    expired = said(page)
    page.keyboard.press("Shift")

    assert words(language, "You are still on this page. To leave, press Shift three times quickly.") == expired
    assert words(language, "Shift. Press two more times to leave this page.") == said(page)


def test_a_page_from_memory_counts_anew(specimen: ServedSite, open_pages: OpenPages) -> None:
    """A page that the browser brings back has forgotten what was pressed before."""
    page = open_pages.visit(specimen.address + PATHS["en"])
    for _ in range(2):
        page.keyboard.press("Shift")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    forgotten = said(page)
    page.keyboard.press("Shift")

    assert not forgotten
    assert words("en", "Shift. Press two more times to leave this page.") == said(page)


def test_capital_letters_do_not_leave(specimen: ServedSite, open_pages: OpenPages) -> None:
    """Shift with a letter is typing: pressed three times, nothing is counted and nothing said."""
    page = open_pages.visit(specimen.address + PATHS["en"])
    for _ in range(3):
        page.keyboard.press("Shift+A")

    assert page.evaluate("document.querySelector('[data-exit]').dataset.presses === undefined")
    assert not page.evaluate("document.querySelector('body > [role=status]').textContent")
    assert specimen.address + PATHS["en"] == page.url


def test_another_key_starts_the_count_anew(specimen: ServedSite, open_pages: OpenPages) -> None:
    """A key pressed between two presses of Shift makes the next press the first again."""
    page = open_pages.visit(specimen.address + PATHS["en"])
    for key in ("Shift", "Shift", "ArrowDown", "Shift"):
        page.keyboard.press(key)

    assert words("en", "Shift. Press two more times to leave this page.") == said(page)


def test_it_stays_on_the_screen(specimen: ServedSite, new_page: NewPage) -> None:
    """However far the page is scrolled, on a phone or a wide screen, the exit link can be pressed."""
    page = new_page()
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 568})
        page.goto(specimen.address + PATHS["cy"])
        for place in ("0", "document.body.scrollHeight"):
            page.evaluate(f"scrollTo(0, {place})")
            on_top = page.evaluate(
                """() => {
                  const link = document.querySelector('[data-exit]');
                  const { left, top, width, height } = link.getBoundingClientRect();
                  return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
                }"""
            )
            assert on_top, f"{width} pixels, scrolled to {place}"


def test_it_can_be_switched_off(specimen: ServedSite, new_page: NewPage, tmp_path: Path) -> None:
    """A site that leaves it out of its configuration has no exit link on any page, and Shift does nothing there."""
    sandbox = SiteSandbox(tmp_path / "site")
    assert "exit_link" not in sandbox.read("site_config.yml")
    assert sandbox.publish().status == 0

    with serve(sandbox.root / "public") as site:
        pages = {path: path.read_text(encoding="utf-8") for path in site.folder.rglob("*.html")}
        assert len(pages) > 5
        assert [] == [path for path, text in pages.items() if "data-exit" in text or 'class="exit' in text]
        page = new_page()
        for path in ("/", "/cy/", NOT_FOUND_PATH):
            page.goto(site.address + path)
            for _ in range(3):
                page.keyboard.press("Shift")
            assert site.address + path == page.url

    page.goto(specimen.address + PATHS["en"])
    assert 1 == page.locator("[data-exit]").count()
