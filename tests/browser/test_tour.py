"""The looks of the tour see the faults that they are there for."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import LOOKS_OF_MODES, SOURCE, violations_in
from tests.browser.shapes import FRESH, SHAPES, fewest_pages, stops_of
from tests.browser.tour import CUT_OFF, TOO_WIDE, WITHOUT_INDICATOR, covered_by_keyboard, faint_on, found_on
from tests.one_browser import NewPage, OpenPages

PAGE = """<!doctype html><html lang="en"><title>Page</title><body style="margin: 0; color: #000; background: #fff">
<a data-exit href="#x" style="position: fixed; inset: auto 0 0; height: 48px; background: #fff">Exit</a>
<main style="padding-bottom: 4rem">FAULT</main></body>"""


@pytest.fixture(name="page")
def _page(open_pages: OpenPages) -> Page:
    """A page that knows nothing of the test before."""
    page = open_pages.show("about:blank")
    page.goto("about:blank")
    return page


def faulty(page: Page, fault: str) -> Page:
    """A small page with a fault."""
    page.set_content(PAGE.replace("FAULT", fault))
    return page


def test_what_is_too_wide(page: Page) -> None:
    """An element wider than the screen is told, and one whose words are cut off."""
    assert found_on(faulty(page, '<p style="width: 1400px">wide</p>'), TOO_WIDE)
    assert found_on(faulty(page, '<p style="width: 2rem; overflow: hidden; white-space: nowrap">words</p>'), CUT_OFF)


def test_focus_that_is_not_seen(page: Page) -> None:
    """A link that does not change when it is focused is told."""
    faulty(
        page,
        '<style>a:focus { outline: 3px solid } p a:focus { outline: none }</style><p><a href="#y">plain</a></p>',
    )

    (found,) = found_on(page, WITHOUT_INDICATOR)

    assert "plain" in found


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        pytest.param(
            '<a href="#y" style="position: fixed; bottom: 10px; left: 10px">behind</a>', "covered", id="covered"
        ),
        pytest.param('<a href="#y" tabindex="-1">left out</a>', "not reached", id="left out"),
    ],
)
def test_what_the_keyboard_does_not_bring_into_sight(page: Page, fault: str, told: str, *, backwards: bool) -> None:
    """A focused link behind the exit link is told, and a link that Tab does not reach."""
    sound = covered_by_keyboard(faulty(page, '<a href="#y">sound</a>'), backwards=backwards)
    page.goto("about:blank")
    (found,) = covered_by_keyboard(faulty(page, fault), backwards=backwards)

    assert [] == sound
    assert told in found


def test_words_that_are_faint(page: Page) -> None:
    """Grey words on white are told, in both schemes."""
    assert 2 == len(faint_on(faulty(page, '<p style="color: #999">grey</p>')))


def test_what_is_new_is_looked_at_in_every_mode(new_page: NewPage) -> None:
    """What was met before is left out; what is new is found in folded words too, and looked at in all modes."""
    page = new_page()
    page.add_init_script(SOURCE)
    page.goto("about:blank")
    met = set(faulty(page, "<p>words</p><p>words</p>").evaluate(SHAPES))
    fault = '<p>words</p><details><summary>more</summary><p class="new" style="color: #999">grey</p></details>'
    new = set(faulty(page, fault).evaluate(SHAPES)) - met

    assert 2 == page.evaluate(FRESH, sorted(new))
    found = violations_in(LOOKS_OF_MODES, page, within="fresh")

    assert {"details.", "summary.", "p.new"} == {shape.rpartition(" > ")[2] for shape in new}
    colours = {line.split(": ")[0].removesuffix(" none") for line in found if "color-contrast" in line}
    assert {"1280 light", "1280 dark", "320 light", "320 dark"} <= colours


def test_colours_of_the_reader(new_page: NewPage) -> None:
    """Words in the reader's own colours are looked at as they are painted, whatever colours the page wanted."""
    page = new_page()
    page.add_init_script(SOURCE)
    page.goto("about:blank")
    forced = [mode for mode in LOOKS_OF_MODES if mode.forced == "active"]
    faulty(page, '<p style="color: #fffdf8; background: #a00">words</p>')
    sound = violations_in(forced, page)
    faulty(page, '<p style="forced-color-adjust: none; color: #999; background: #fff">grey</p>')

    assert [] == [line for line in sound if "color-contrast" in line]
    assert len(forced) == len([line for line in violations_in(forced, page) if "color-contrast" in line])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("<p>words</p>", "<p>other <strong>words</strong></p>", True),
        ("<p>words</p>", "<ul><li>words</li><li>words</li></ul>", True),
        ("<p>words</p>", '<p class="lead">words</p>', False),
        ('<p class="a">words</p>', '<div class="b"><p class="a">words</p></div>', False),
        ('<p><a href="#a">on</a></p>', '<p><a href="#b" aria-current="page">on</a></p>', False),
        ("<p>words</p>", '<p role="status">words</p>', False),
        ("<h2>a</h2><h3>b</h3>", "<h2>a</h2><h3>b</h3><h2>a</h2>", False),
    ],
)
def test_what_is_alike(page: Page, one: str, other: str, *, same: bool) -> None:
    """Another class, place, role or order of headings is something new; a marked word or a list of words is not."""
    first, second = (set(faulty(page, words).evaluate(SHAPES)) for words in (one, other))

    assert same == (second <= first)


def test_what_the_keyboard_stops_at() -> None:
    """Links, buttons and fields are stops, and whatever is made one, each once wherever it stands."""
    shapes = frozenset(
        {"main. > p.lead > a.[href]", "main. > a.[href]", "div.[tabindex]", "main. > p.lead", "a.up > b."}
    )

    assert {"a.[href]", "div.[tabindex]"} == stops_of(shapes)


def test_few_pages_have_all_that_there_is() -> None:
    """Of two pages that have as much the Welsh one is chosen, and each page for what no page before it has."""
    shapes = {"/en/a/": frozenset("ab"), "/cy/a/": frozenset("ab"), "/en/b/": frozenset("bc"), "/": frozenset("b")}

    assert fewest_pages(shapes) == {"/cy/a/": frozenset("ab"), "/en/b/": frozenset("c")}
