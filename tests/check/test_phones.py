from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.check.phones import check_dialled, check_page_phones, check_phones
from generator.model.content import SourcePage
from generator.model.problem import Code, Problem
from generator.model.source_files import CONTACTS_FILE
from tests.builders import both, contact, phone, term, twins
from tests.told import everything, of_content, of_pages, written
from tests.trees.small import small_tree

PSOW = contact(
    phones=(phone(), phone("999", "999"), phone("116 123", "116123"), phone("0800 1111", "08001111")),
    text=both("Text 07860 077333", "Anfonwch neges at 07860 077333"),
)


def told(*pages: SourcePage, **changes: Any) -> list[Problem]:
    """What is told of numbers when these are the contacts."""
    site = written(*pages, contacts=(PSOW,), **changes)
    return [*of_pages(site, lambda page, _: check_dialled(page), check_page_phones), *of_content(site, check_phones)]


def on_a_page(words: str) -> list[Problem]:
    """What is told of a page with these words."""
    return told(twins(english=words)[0])


@pytest.mark.parametrize(
    "words",
    [
        "Ring 0300 790 0203, or 07860 077333 by text.",
        "Ring **999**. Ring 116 123. Ring 0800 1111.",
        "Ring [0300 790 0203](tel:+443007900203) or [our line](tel:+443007900203).",
        "On 01 02 2026, 02-03-2026 or 2026-02-03, at 09:00-17:00, 007 made 0.5 of 01.25 times 0,5 m.",
        "On 11 November 2026 it was 111.5 miles, £112 and 0.101 of 1,999 pages: 116 in all, and 15% of 2026.",
    ],
)
def test_numbers_of_contacts(words: str) -> None:
    """Numbers that a contact has, in its phones or in its words, are no problem, and other numbers are no phones."""
    assert [] == on_a_page(words)


@pytest.mark.parametrize(
    ("words", "number", "column"),
    [
        ("Ring 0300 790 0204.", "0300 790 0204", 6),
        ("Ring +44 300 790 0204.", "+44 300 790 0204", 6),
        ("Ring **101**.", "101", 8),
        ("Ring 116 111.", "116 111", 6),
        ("Ring 0800 2222.", "0800 2222", 6),
        ("Ring 18000 by text.", "18000", 6),
        ("Ring 0300 790 02.", "0300 790 02", 6),
        ("Ring 0300 790 02033.", "0300 790 02033", 6),
        ("Ring 029 2000 00001.", "029 2000 00001", 6),
        ("Ring (029) 2000 0001.", "(029) 2000 0001", 6),
        ("Ring [our line](tel:+443007900204).", "+443007900204", 6),
    ],
)
def test_a_number_of_nobody(words: str, number: str, column: int) -> None:
    """A number that no contact has is told at its place."""
    (problem,) = on_a_page(words)

    assert (Code.UNKNOWN_PHONE, f"no contact has the phone number “{number}”") == (problem.code, problem.message)
    assert (1, column) == (problem.place.line, problem.place.column)


def test_shared_words(tmp_path: Path) -> None:
    """The words of a tree and of the glossary are read too."""
    tree = small_tree(tmp_path, "{start: q, questions: {q: {options: {x: a}}}, outcomes: [a]}")
    asked = replace(tree.questions["q"], hint=both("Or ring 0300 790 0204.", "Neu ffoniwch 0300 790 0203."))
    tree = replace(tree, questions={"q": asked}, places={**tree.places, "questions.q.hint": asked.place})
    terms = (term(meaning=both("Ring 101.", "Ffoniwch 999.")),)

    assert {asked.place, term().place} == {problem.place for problem in told(trees=(tree,), terms=terms)}


def test_a_number_that_is_part_of_a_word(tmp_path: Path) -> None:
    """A road, a room, a form or a postcode holds no phone number."""
    tree = small_tree(tmp_path, "{start: q, questions: {q: {options: {x: a}}}, outcomes: [a]}")
    words = "Take the A101 to room B112, or send form N999A to CF101AB."
    asked = replace(tree.questions["q"], ask=both(words, words))

    assert [] == told(trees=(replace(tree, questions={"q": asked}),))


def test_a_link_that_dials_another_number() -> None:
    """A link dials what it shows."""
    (problem,) = on_a_page("Ring [0300 790 0203](tel:+447860077333).")

    assert (Code.BAD_LINK, 6) == (problem.code, problem.place.column)
    assert "this link shows “0300 790 0203” and dials “+447860077333”" == problem.message


def test_a_link_that_writes_elsewhere() -> None:
    """A link that shows an email address writes to that one; words may lead to any."""
    (problem,) = on_a_page("Ask [Ask@psow.wales](mailto:aks@psow.wales), [ask@psow.wales](mailto:Ask@psow.wales).")

    assert (Code.BAD_LINK, 5) == (problem.code, problem.place.column)
    assert "this link shows “Ask@psow.wales” and writes to “aks@psow.wales”" == problem.message
    assert [] == on_a_page("Ask [the office](mailto:ask@psow.wales).")


def test_contacts_that_cannot_be_read() -> None:
    """While the contacts cannot be read, no number is called unknown."""
    site = written(*twins(english="Ring 101."), broken=(CONTACTS_FILE,))

    assert [] == [problem for problem in everything(site) if problem.code is Code.UNKNOWN_PHONE]
