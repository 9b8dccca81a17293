"""What the script draws bears large, spaced and narrow text, every scheme of colours, and the keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from generator.model.language import Language
from tests.browser.looks import FAINT, FOCUSED, SPACED
from tests.browser.tour import CUT_OFF, PHONE, SMALL_PHONE, TOO_WIDE, WIDE, WITHOUT_INDICATOR, found_on
from tests.one_browser import LONGEST, OpenPages
from tests.trees.reader import Reader
from tests.trees.served import ServedTree

DEEP = "about=court court-what=order order-what=broken"
WALK = f"""() => {{
  const look = {FOCUSED};
  delete window.visited;
  delete window.last;
  window.walk = {{ stops: 0, done: false, hidden: [] }};
  // What a press of Tab has brought is looked at when the next begins: by then the page has moved.
  window.onkeydown = (event) => {{
    if (event.key !== 'Tab' || walk.done) return;
    const {{ done, hidden }} = look();
    walk.done = done;
    walk.stops += done ? 0 : 1;
    if (hidden) walk.hidden.push(hidden);
  }};
}}"""
"""Notes what of the focused element cannot be seen, until the focus has been everywhere."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def the_start(reader: Reader) -> None:
    """The first question, with nothing answered."""
    reader.open()


def an_inner_question(reader: Reader) -> None:
    """A question with its answers so far."""
    reader.open(DEEP)


def easier_words(reader: Reader) -> None:
    """A question in easier words, with one option chosen before."""
    reader.open(f"{DEEP} officer=working").change("officer")
    reader.button("easyOn").click()


def an_outcome(reader: Reader) -> None:
    """An outcome with the answers that led there, its easier words shown, and the link to copy told."""
    reader.open(f"{DEEP} officer=working")
    reader.button("easyOn").click()
    reader.button("copy").click()
    reader.page.locator(".tree-told:not(:empty)").wait_for()


def what_was_left_out(reader: Reader) -> None:
    """A question after a changed answer, with the notice of what no longer applies."""
    reader.open(f"{DEEP} officer=working").change("order-what").answer("order-what=disagree")


SCENES = (the_start, an_inner_question, easier_words, an_outcome, what_was_left_out)


@dataclass(kw_only=True)
class Looked:
    """What was noticed of every scene in Welsh, whose words are longer, each opened once and looked at in every way."""

    spaced: list[str] = field(default_factory=list)
    narrow: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def looked(browser: Browser, served: ServedTree) -> Iterator[Looked]:
    """What was noticed."""
    context = browser.new_context()
    context.set_default_timeout(LONGEST)
    page = context.new_page()
    # Otherwise the address is copied, not shown; shown, it is the longest word there is.
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    notes = Looked()
    for scene in SCENES:
        page.set_viewport_size(SMALL_PHONE)
        scene(Reader(page, served, Language.CY))
        look_at(page, scene.__name__, notes)
    yield notes
    context.close()


def look_at(page: Page, scene: str, notes: Looked) -> None:
    """Look at a scene that a small phone shows, in every way; what changes the page itself comes last."""
    if page.evaluate("document.activeElement.matches('[data-focus]')"):
        notes.moved[scene] = page.evaluate(FOCUSED)["hidden"]
    for backwards in (False, True):
        notes.hidden += hidden_from(page, scene, backwards=backwards)
    page.set_viewport_size(PHONE)
    notes.narrow += unfit(page, scene)
    page.set_viewport_size(WIDE)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(FAINT)
        assert found["checked"] > 10, scene
        notes.faint += [f"{scene}, {scheme}: {words}" for words in found["faint"]]
        notes.unseen += [f"{scene}, {scheme}: {found}" for found in found_on(page, WITHOUT_INDICATOR)]
    page.emulate_media(color_scheme="light", forced_colors="active")
    notes.unseen += [f"{scene}, forced colours: {found}" for found in found_on(page, WITHOUT_INDICATOR)]
    page.emulate_media(forced_colors="none")
    notes.doubled += unfit_when_doubled(page, scene)
    page.evaluate(SPACED)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        notes.spaced += unfit(page, scene)


def hidden_from(page: Page, scene: str, *, backwards: bool) -> list[str]:
    """What lies behind the exit link or outside the screen when it is reached by Tab."""
    page.evaluate(WALK)
    page.locator("a").nth(-1 if backwards else 0).focus()
    if backwards:
        page.keyboard.down("Shift")
    while not page.evaluate("walk.done"):
        for _ in range(10):
            page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    page.keyboard.up("Shift")
    walk = page.evaluate("walk")
    assert walk["stops"] > 15, scene
    return [f"{scene}, {'backwards' if backwards else 'forwards'}: {hidden}" for hidden in walk["hidden"]]


def unfit_when_doubled(page: Page, scene: str) -> list[str]:
    """What is cut off or too wide with letters of twice their size, or that they do not grow."""
    size = "parseFloat(getComputedStyle(document.querySelector('[data-tree] p')).fontSize)"
    before = page.evaluate(size)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    after = page.evaluate(size)
    found = [] if after > 1.7 * before else [f"{scene}: the text grows from {before} to {after} only"]
    for width in (640, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found += unfit(page, scene)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()
    return found


def unfit(page: Page, scene: str) -> list[str]:
    """What is cut off or too wide on the page, with the scene and the width."""
    found = found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)
    return [f"{scene} at {page.viewport_size}: {one}" for one in found]


def test_spaced_text_still_fits(looked: Looked) -> None:
    """With the spacing that WCAG 1.4.12 names, nothing is cut off or too wide, on a phone or on a wide screen."""
    assert [] == looked.spaced


def test_nothing_is_wider_than_a_phone(looked: Looked) -> None:
    """At 320 by 256 pixels, which is 1280 at 400 %, nothing that the script draws is cut off or too wide."""
    assert [] == looked.narrow


def test_doubled_text_still_fits(looked: Looked) -> None:
    """With the browser’s letters at twice their size, the text doubles, and nothing is cut off or too wide."""
    assert [] == looked.doubled


def test_words_stand_out_from_their_ground(looked: Looked) -> None:
    """All words that the script draws have a contrast of at least 4.5, by day and by night."""
    assert [] == looked.faint


def test_focus_is_always_seen(looked: Looked) -> None:
    """Every button, link and fold gains a ring or an outline when it is focused, in any colours."""
    assert [] == looked.unseen


def test_focus_is_never_hidden(looked: Looked) -> None:
    """On a small phone, no part of what is focused lies behind the exit link or outside the screen, either way."""
    assert [] == looked.hidden


def test_what_gets_the_focus_by_itself_can_be_seen(looked: Looked) -> None:
    """What the script moves the focus to is on the screen of a small phone, and not behind the exit link."""
    assert looked.moved == {"easier_words": "", "what_was_left_out": ""}


@pytest.mark.parametrize("given", ["", f"{DEEP} officer=working"], ids=["question", "outcome"])
def test_the_readers_own_colours_keep_what_is_chosen_and_said(
    served: ServedTree, open_pages: OpenPages, given: str
) -> None:
    """Where colours are forced, the chosen option and the verdict still have an edge that sets them apart."""
    page = open_pages.visit(served.url(given or "about=court"), forced_colors="active")
    reader = Reader(page, served).ready()
    if not given:
        reader.change("about")

    edges = reader.page.evaluate(
        """() => [...document.querySelectorAll('.tree-option, .tree-verdict')].map((element) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
          return `${borderTopStyle} ${borderTopWidth}`;
        })"""
    )

    others = ["solid 2px"] * len(reader.served.tree.questions["about"].options)
    others[list(reader.served.tree.questions["about"].options).index("court")] = "solid 3px"
    assert edges == (["solid 3px"] if given else others)
