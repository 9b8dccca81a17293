from pathlib import Path

import pytest

from generator.load.search_words import load_search_words
from generator.model.language import Bilingual
from generator.model.loaded import Loaded
from generator.model.problem import Code
from generator.model.search import SearchWords
from tests.builders import value_of

SYNONYM = """synonyms:
  grandparent:
    typed: {en: ["granny", "nan"], cy: ["nain", "mam-gu"]}
    means: {en: "grandparent", cy: "perthynas"}
"""
BET = """best_bets:
  late:
    typed: {en: ["deadline", "too late"], cy: ["rhy hwyr"]}
    pages: [guides/time-limits, page:contacts]
"""


def load(tmp_path: Path, text: str) -> Loaded[SearchWords]:
    """Write the file and load it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "search.yml").write_text(text, encoding="utf-8")
    return load_search_words(tmp_path)


def told(loaded: Loaded[SearchWords]) -> list[tuple[str, int, int]]:
    """The codes of the problems met, each with its line and column."""
    return [(each.code.code, each.place.line, each.place.column) for each in loaded.problems]


def test_a_site_without_the_file(tmp_path: Path) -> None:
    """A site folder without the file has no words and no problem."""
    assert Loaded(value=None) == load_search_words(tmp_path)


def test_what_is_read(tmp_path: Path) -> None:
    """Synonyms, best bets and words to leave alone are read, with their places."""
    words = value_of(load(tmp_path, SYNONYM + BET + 'as_typed: {en: ["killed"], cy: []}\n'))

    (synonym,), (bet,) = words.synonyms, words.best_bets
    assert ("granny", "nan") == synonym.typed.en
    assert Bilingual(en="grandparent", cy="perthynas") == synonym.means
    assert (3, 18) == (synonym.places["typed.en.0"].line, synonym.places["typed.en.0"].column)
    assert ("guides/time-limits", "page:contacts") == bet.pages
    assert ("rhy hwyr",) == bet.typed.cy
    assert Bilingual(en=("killed",), cy=()) == words.as_typed
    assert not bet.leads


def test_what_leads_and_what_helps_without_results(tmp_path: Path) -> None:
    """A best bet may lead, and pages may be named for whoever finds nothing, each with its place."""
    words = value_of(load(tmp_path, BET + "    leads: true\nno_results: [home, page:contacts]\n"))

    assert words.best_bets[0].leads
    assert ("home", "page:contacts") == words.no_results
    assert (6, 20) == (words.places["no_results.1"].line, words.places["no_results.1"].column)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BET.replace(', cy: ["rhy hwyr"]', ""), [("missing-key", 3, 12)]),
        (BET.replace('["rhy hwyr"]', "[]"), [("empty-value", 3, 47)]),
        (BET.replace("[guides/time-limits, page:contacts]", "[]"), [("empty-value", 4, 12)]),
        (BET.replace("pages:", "page:"), [("unknown-key", 4, 5)]),
        (SYNONYM.replace('"nan"', '"my nan Jo"'), [("synonym-phrase", 3, 28)]),
        (SYNONYM.replace('cy: "perthynas"', 'cy: "aelod teulu"'), [("synonym-phrase", 4, 36)]),
        (SYNONYM.replace('"grandparent"', '"nan"'), [("circular-synonym", 4, 17)]),
        (BET + '  x:\n    typed: {en: ["too LATE"], cy: ["x"]}\n    pages: [home]\n', [("repeated-words", 6, 18)]),
        (BET + "    leads: often\n", [("bad-choice", 5, 12)]),
        ("- a\n", [("not-a-mapping", 1, 1)]),
    ],
)
def test_what_cannot_be(tmp_path: Path, text: str, expected: list[tuple[str, int, int]]) -> None:
    """One mistake is told once, where it stands, and nothing of a wrong file is used."""
    loaded = load(tmp_path, text)

    assert expected == told(loaded)
    assert loaded.value is None


def test_words_repeated_in_one_entry_do_no_harm(tmp_path: Path) -> None:
    """Phrases that differ in small words alone may stand in one entry."""
    assert () == load(tmp_path, BET.replace('"too late"', '"too late", "am I too late"')).problems


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    """A file that cannot be read is told once."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "search.yml").write_bytes(b"\xff")

    assert [Code.NOT_UTF8] == [problem.code for problem in load_search_words(tmp_path).problems]
