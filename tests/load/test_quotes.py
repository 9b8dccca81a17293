from pathlib import Path

from generator.load.glossary import load_glossary
from generator.load.quotes import bilingual_texts, page_quotes, place_finder, shared_quotes, stray_quotes
from generator.model.language import Language
from generator.model.source_files import GLOSSARY_FILE
from tests.builders import both, contact, shared_files, term, value_of

PAGE = """---
title: In {fact:limit}
---

First {phone:psow}.

Am {fact:year soft}, \\{fact:guarded}.
"""


def test_the_quotes_of_a_page() -> None:
    """Each stands at its line and column; a number dials in the body, where a link can stand, and not in the header."""
    found = page_quotes(PAGE, "a.md", 4, Language.CY)

    assert [("limit", 2, 11, False), ("psow", 5, 7, True), ("year", 7, 4, True)] == [
        (quote.name, quote.place.line, quote.place.column, quote.dials) for quote in found
    ]
    assert ["in", "first", "am"] == [quote.before for quote in found]


def test_places_are_counted_from_one() -> None:
    """The first sign stands in the first line and column; a line's end belongs to its line."""
    place = place_finder("ab\n\ncd", "a.md")

    assert [(1, 1), (1, 3), (2, 1), (3, 2)] == [(place(n).line, place(n).column) for n in (0, 2, 3, 5)]


def test_the_texts_of_a_value() -> None:
    """Every text in two languages is found, however deep, and no key or place."""
    made = contact(note=both("a", "b"), post=None)

    assert {"a", "b", "Ombudsman", "Ombwdsmon"} < set(bilingual_texts((made, {"x": term()})))
    assert "psow" not in set(bilingual_texts(made))


def test_quotes_in_a_shared_file(tmp_path: Path) -> None:
    """A quote is told in its own line, in the language of the key before it, however often it stands there."""
    (tmp_path / "content").mkdir()
    (tmp_path / GLOSSARY_FILE).write_text(
        'terms:\n  # not {fact:limit}\n  limit:\n    term: {en: "limit", cy: "terfyn"}\n'
        '    meaning: {en: "In {fact:limit}.", cy: "Am {fact:limit}."}\n',
        encoding="utf-8",
    )
    terms = value_of(load_glossary(tmp_path))

    assert [("limit", Language.EN, "in", 5, 23), ("limit", Language.CY, "am", 5, 47)] == [
        (quote.name, quote.language, quote.before, quote.place.line, quote.place.column)
        for quote in shared_quotes(tmp_path, shared_files(terms=terms))
    ]


def test_quotes_where_none_is_filled(tmp_path: Path) -> None:
    """The configuration, the facts themselves and the words of pictures are shown as they stand; mappings are none."""
    (tmp_path / "site_config.yml").write_text(
        '# {fact:a}\nname: {en: "Ring {phone:psow}", cy: "Ffoniwch"}\nnotice: "{fact"\n', encoding="utf-8"
    )

    assert [("site_config.yml", 2, 18), ("site_config.yml", 3, 10)] == [
        (problem.place.path, problem.place.line, problem.place.column) for problem in stray_quotes(tmp_path)
    ]


def test_keys_on_one_line_of_a_header_quote_nothing() -> None:
    """Keys and values between curly brackets look like a quote, and what they hold may be one."""
    header = (
        '---\nmedia:\n  - {file: film.mp4, title: "Ring {phone:psow}"}\n'
        "fields: {day: 2026-11-20}\nlist: [{file: a.mp4}, {file: b.mp4}]\n---\n"
    )

    found = page_quotes(header, "a.md", 7, Language.EN)

    assert [("phone", "psow")] == [(quote.kind, quote.name) for quote in found]
