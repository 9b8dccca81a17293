from typing import Any

from generator.model.language import Language
from generator.model.unit import Unit, UnitState
from generator.translate.page_units import PageTexts, header_values, slots, units_saying

PAGE = "---\ntitle: {}\nsummary: 'It''s B'\n---\n\n{}\n"


def units(source: str, translation: str, **changes: Any) -> dict[str, Unit]:
    """The units of a page, by where they stand."""
    usual = {"key": "a", "language": Language.CY, "path": "content/cy/a.md", "was": None, "trusted": True}
    page = PageTexts(source=source, translation=translation, **{**usual, **changes})
    return {slot.unit.at: slot.unit for slot in slots(page)}


def test_a_page_in_step() -> None:
    """Title, summary and every part of the text have a unit, with the place of its translation."""
    found = units(PAGE.format("A", "One.\n\nTwo."), PAGE.format("Â", "Un.\n\nDau."))

    assert ["title", "summary", "s1.1", "s1.2"] == list(found)
    assert ("Two.", "Dau.", UnitState.DONE, 8) == (
        (two := found["s1.2"]).source,
        two.target,
        two.state,
        two.place.line,
    )
    assert ("A", "Â", "It's B") == (found["title"].source, found["title"].target, found["summary"].source)


def test_a_stale_page() -> None:
    """Only what has changed has to be looked at, beside what it was; without that, everything."""
    old, new, welsh = (PAGE.format("A", text) for text in ("One.\n\nTwo.", "One.\n\n2.", "Un.\n\nDau."))
    known = units(new, welsh, was=old, trusted=False)
    unknown = units(new, welsh, trusted=False)

    assert [("", UnitState.DONE), ("Two.", UnitState.CHECK)] == [
        (known[at].was, known[at].state) for at in ("s1.1", "s1.2")
    ]
    assert {UnitState.CHECK} == {unit.state for unit in unknown.values()}


def test_no_translation() -> None:
    """A page without a twin is new, every word of it."""
    assert {(UnitState.NEW, "")} == {(unit.state, unit.target) for unit in units(PAGE.format("A", "B"), "").values()}


def test_twins_that_are_built_otherwise() -> None:
    """A section that is built otherwise is one unit, the rest goes on; other headings make the whole text one."""
    source = PAGE.format("A", "One.\n\n## A\n\nTwo.\n\n- three")
    section = units(source, PAGE.format("A", "Un.\n\n## A\n\nDau."))
    whole = units(source, PAGE.format("A", "Un."), was=source.replace("Two", "2"), trusted=False)

    assert ["title", "summary", "s1.1", "s2"] == list(section)
    assert ("## A\n\nTwo.\n\n- three", "## A\n\nDau.", UnitState.DONE) == (
        section["s2"].source,
        section["s2"].target,
        section["s2"].state,
    )
    assert ["title", "summary", "text"] == list(whole)
    assert ("One.\n\n## A\n\n2.\n\n- three", UnitState.CHECK) == (whole["text"].was, whole["text"].state)


def test_a_section_that_is_there_already() -> None:
    """A section is known wherever it stands now, and whole: not when more has been written below it."""
    page = PageTexts(
        key="a",
        language=Language.CY,
        path="content/cy/a.md",
        source=PAGE.format("A", "One.\n\n## A\n\nTwo.\n\n- three"),
        translation=PAGE.format("A", "Un.\n\n## Â\n\nDau.\n\n- tri"),
        was=None,
        trusted=False,
    )
    section = units_saying(page, "## A\nTwo.\n- three", "## Â\nDau.\n- tri")
    whole = units_saying(page, "One.\n\n## A\n\nTwo.\n\n- three", "Un.\n\n## Â\n\nDau.\n\n- tri")

    assert ["s2.1", "s2.2", "s2.3"] == [unit.at for unit in section]
    assert ["s1.1", "s2.1", "s2.2", "s2.3"] == [unit.at for unit in whole]
    assert () == units_saying(page, "## A\n\nTwo.", "## Â\n\nDau.")


def test_header_values() -> None:
    """Where the values of a header stand in the text of a file."""
    text = PAGE.format("A", "B")

    assert {"title": "A", "summary": "'It''s B'"} == {
        name: text[start:end] for name, (start, end) in header_values(text).items()
    }


FRONT_MATTER = """---
title: A
summary: B
{tested}fields:
  place: {place}
  day: 2026-11-20
media:
  - file: a.mp4
    title: {film}
    transcript: words
---

Text.
"""


def test_words_in_the_front_matter() -> None:
    """What a page shows of its header goes out, but for days and the names of files; what the twin lacks does not."""
    source = FRONT_MATTER.format(tested="tested_with: A group\n", place="Cardiff court", film="How to ask")
    welsh = FRONT_MATTER.format(tested="", place="Llys Caerdydd", film="Sut i ofyn")
    fields = frozenset(("place",))

    assert ["title", "summary", "tested_with", "fields.place", "media.0.title", "s1.1"] == list(
        units(source, "", text_fields=fields)
    )
    found = units(source, welsh, text_fields=fields)
    assert ["title", "summary", "fields.place", "media.0.title", "s1.1"] == list(found)
    assert ("How to ask", "Sut i ofyn", "page a, media.0.title") == (
        (film := found["media.0.title"]).source,
        film.target,
        film.note,
    )
