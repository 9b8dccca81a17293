"""People with a real problem come to the right door, by the keyboard alone, in both languages."""

import pytest

from generator.model.language import Language
from generator.model.tree import DecisionTree, Journey
from tests.one_browser import NewPage
from tests.trees.reader import Reader
from tests.trees.served import ServedTree

WALKED = 6
"""How many situations are walked, by turns in each language: every sixth of the first, which are the most different."""
FOCUSED = "document.activeElement.matches('.tree-option')"


def situations(tree: DecisionTree) -> list[Journey]:
    """Journeys that say what a person would say, in both languages."""
    said = [journey for journey in tree.journeys if set(journey.says) == set(Language)]
    return said[: 6 * WALKED : 6]


def answer_by_keyboard(reader: Reader, key: str, option: str) -> None:
    """Reach the option with Tab, and choose it with Enter."""
    page = reader.page
    while not page.evaluate(FOCUSED):
        page.keyboard.press("Tab")
    for _ in range(list(reader.served.tree.questions[key].options).index(option)):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def open_by_keyboard(reader: Reader) -> Reader:
    """Start at the home page, reach the link to the questions with Tab, and follow it with Enter."""
    page, slug = reader.page, reader.served.tree.slug[reader.language]
    page.goto(f"{reader.served.address}/{reader.language}/")
    while not page.evaluate("slug => (document.activeElement.href ?? '').endsWith(`/${slug}/`)", slug):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    return reader.ready()


@pytest.mark.parametrize("language", list(Language))
def test_situations_end_at_the_right_door(served: ServedTree, new_page: NewPage, language: Language) -> None:
    """From the home page on, each situation leads, key by key, to the page that its journey names."""
    reader = open_by_keyboard(Reader(new_page(), served, language))
    found = situations(served.tree)[list(Language).index(language) :: len(Language)]
    ends = []

    for journey in found:
        for key, option in journey.answers:
            answer_by_keyboard(reader, key, option)
        ends.append(reader.heading)
        reader.again()

    assert len(ends) == WALKED / len(Language)
    assert [reader.title(journey.ends) for journey in found] == ends
