"""Ten readers with a small phone, each with a task of their own: how often they tap and scroll to the right door."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.served_site import ServedSite
from tests.one_browser import OpenPages

PHONE: ViewportSize = {"width": 360, "height": 640}
HOME = {"en": "/en/", "cy": "/cy/"}
START, DOOR = "main .hero .button", "main .hero__door a:not([href^='tel:'])"
PLACE = """(element) => {
  const { top, bottom } = element.getBoundingClientRect();
  const header = document.querySelector('.tools').getBoundingClientRect();
  const first = header.top < 2 ? header.bottom : 0;
  return [top - first, document.querySelector('[data-exit]').getBoundingClientRect().top - bottom];
}"""
"""How far an element is below the header that stays, and above the exit link."""
TYPE = "type: "
SCREEN = 500
"""Pixels that a reader scrolls at once, so that a line or two of what was seen stay in sight."""


class Task(NamedTuple):
    """What somebody wants, the words on each thing to tap from the home page on, where that ends, and what it costs.

    ``screens`` are scrolled on the way; ``further`` ones at its end, until it is seen what to do now.
    """

    language: str
    wants: str
    taps: tuple[str, ...]
    ends: str
    screens: int
    further: int = 0


TASKS = (
    Task("en", "he is outside now", ("Phone 999",), "tel:999", 0),
    Task(
        "en",
        "the judge shouted at me",
        (START, "The court:", "How a judge,", "A judge", "One or more of these", "Yes, less than 3"),
        "The Judicial Conduct Investigations Office can look into this",
        1,
    ),
    Task(
        "en",
        "the council in England has sent its final letter",
        (START, "The council:", "In England", "The social worker is rude", "Yes, and they gave", "Less than 12"),
        "The ombudsman for councils in England can look into this",
        1,
    ),
    Task(
        "en",
        "Cafcass will not give me my file",
        (f"{TYPE}cafcass wont give me my file",),
        "Ask in writing for your file",
        1,
    ),
    Task(
        "en",
        "we moved: which Cafcass is it",
        (START, "Cafcass or Cafcass Cymru", "I am not sure"),
        "Find the name on your letters",
        0,
    ),
    Task("cy", "15 oed, a neb yn gwrando", (DOOR,), "Pan nad oes neb yn gwrando arnoch: i blant a phobl ifanc", 0),
    Task(
        "cy",
        "adroddiad sydd ddim yn wir",
        (
            START,
            "Cafcass neu Cafcass Cymru",
            "Cafcass Cymru:",
            "Mae eu hadroddiad",
            "Mae ffaith yn anghywir",
        ),
        "Dywedwch wrth yr awdur a’r llys nawr",
        0,
    ),
    Task(
        "cy",
        "mae’r Ombwdsmon wedi dweud na",
        (
            START,
            "Ombwdsmon neu Aelod Seneddol",
            "Ombwdsmon Gwasanaethau",
            "Penderfyniad o fewn",
        ),
        "Gofynnwch i Ombwdsmon Cymru am adolygiad",
        2,
    ),
    Task(
        "cy",
        "gweithiwr cymdeithasol sydd byth yn dod",
        (START, "Y cyngor:", "Yng Nghymru", "Mae’r gweithiwr cymdeithasol", "Nac ydw, ddim eto"),
        "Cwynwch wrth y cyngor yn gyntaf (Cymru)",
        1,
    ),
    Task(
        "cy",
        "ynadon, gofal interim ddydd Llun",
        (START, "Y llys:", "Penderfyniad y barnwr", "Yn ystod y 7 diwrnod"),
        "Ffoniwch gyfreithiwr heddiw",
        1,
    ),
)


def screens_to(page: Page, wanted: Locator) -> int:
    """Scroll until something is seen whole, and count the screens."""
    wanted.wait_for()
    for count in range(30):
        below, above = wanted.evaluate(PLACE)
        if below >= -1 and above >= -1:
            return count
        page.evaluate("step => scrollBy(0, step)", min(SCREEN, 8 - above) if above < 0 else max(-SCREEN, below - 8))
    raise AssertionError(f"{wanted} cannot be seen whole")


def what(page: Page, words: str) -> Locator:
    """What a reader taps who has read these words."""
    if words.startswith("main "):
        return page.locator(words).first
    return page.locator("main :is(.tree-option, .hero__door a)", has_text=words).first


def walk(page: Page, task: Task) -> int:
    """Do what a reader does, and count the screens that are scrolled on the way."""
    screens = 0
    for words in task.taps:
        if words.startswith(TYPE):
            screens += screens_to(page, page.locator("main input[type=search]"))
            page.locator("main input[type=search]").fill(words.removeprefix(TYPE))
            wanted = page.locator(".search-results h3 a").first
        else:
            wanted = what(page, words)
        screens += screens_to(page, wanted)
        if wanted.get_attribute("href") == task.ends:
            return screens
        heading = page.locator("h1")
        before = heading.inner_text()
        wanted.click()
        # An option may lead to a page that has no heading until more of it has come.
        expect(heading).not_to_have_text(before, use_inner_text=True)
        page.wait_for_load_state()
    return screens


@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.language}: {task.wants}")
def test_a_task_on_a_phone(real: ServedSite, open_pages: OpenPages, task: Task) -> None:
    """The right door is reached with these taps and no more screens; what to do now is then seen at once."""
    page = open_pages.visit(real.address + HOME[task.language], **PHONE)
    page.wait_for_load_state()

    screens = walk(page, task)

    assert screens <= task.screens
    if task.ends.startswith("tel:"):
        return
    assert page.locator("h1").inner_text().replace("\n", " ").startswith(task.ends)
    now = page.locator("main :is(.tree-essence dd, #today, .callout a)").first
    assert screens_to(page, now) <= task.further
