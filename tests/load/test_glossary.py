from pathlib import Path

from generator.load.glossary import load_glossary
from generator.model.glossary import Term
from generator.model.language import Bilingual
from generator.model.loaded import Loaded
from generator.model.problem import Code
from tests.builders import value_of

FIRST = """terms:
  appeal:
    term: {en: "appeal", cy: "apêl"}
    also: {en: [], cy: ["apelio"]}
    meaning: {en: "Asking a higher court.", cy: "Gofyn i lys uwch."}
"""


def load(tmp_path: Path, text: str) -> Loaded[tuple[Term, ...]]:
    """Write a glossary and load it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "glossary.yml").write_text(text, encoding="utf-8")
    return load_glossary(tmp_path)


def codes(loaded: Loaded[tuple[Term, ...]]) -> list[Code]:
    """The codes of the problems met."""
    return [problem.code for problem in loaded.problems]


def test_a_site_without_a_glossary(tmp_path: Path) -> None:
    """A site folder without the file has no terms and no problem."""
    assert Loaded(value=None) == load_glossary(tmp_path)


def test_a_term(tmp_path: Path) -> None:
    """A term has its key, its words, other words for it, its meaning, and its place."""
    (term,) = value_of(load(tmp_path, FIRST))

    assert "appeal" == term.key
    assert Bilingual(en="appeal", cy="apêl") == term.term
    assert Bilingual(en=(), cy=("apelio",)) == term.also
    assert Bilingual(en="Asking a higher court.", cy="Gofyn i lys uwch.") == term.meaning
    assert (2, 3) == (term.place.line, term.place.column)


def test_other_words_may_be_left_out(tmp_path: Path) -> None:
    """A term without *also* has no other words."""
    (term,) = value_of(load(tmp_path, FIRST.replace('    also: {en: [], cy: ["apelio"]}\n', "")))

    assert Bilingual(en=(), cy=()) == term.also


def test_a_missing_language(tmp_path: Path) -> None:
    """Words in one language only are a problem at their place."""
    loaded = load(tmp_path, FIRST.replace(', cy: "Gofyn i lys uwch."', ""))

    assert [Code.MISSING_KEY] == codes(loaded)
    assert loaded.value is None
    assert 5 == loaded.problems[0].place.line


def test_what_cannot_stand_there(tmp_path: Path) -> None:
    """An unknown key, an empty meaning and a key that can be no anchor are problems."""
    text = FIRST.replace("also:", "see:").replace("Asking a higher court.", "").replace("  appeal:", "  An appeal:")

    assert sorted(map(str, [Code.UNKNOWN_KEY, Code.EMPTY_VALUE, Code.BAD_SLUG])) == sorted(
        map(str, codes(load(tmp_path, text)))
    )


def test_words_explained_twice(tmp_path: Path) -> None:
    """The same words for two terms of one language are a problem, whatever their capitals; for one term none."""
    second = FIRST.removeprefix("terms:\n").replace("  appeal:", "  review:").replace('"appeal"', '"Appeal"')
    second = second.replace('"apêl"', '"adolygiad"').replace('["apelio"]', '["adolygiad"]')
    loaded = load(tmp_path, FIRST + second)

    assert [Code.DUPLICATE_TERM] == codes(loaded)
    assert 6 == loaded.problems[0].place.line
    assert "line 2" in loaded.problems[0].message


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    """A file that cannot be read as text gives no terms and its problem."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "glossary.yml").write_bytes(b"terms:\xff")

    assert [Code.NOT_UTF8] == codes(load_glossary(tmp_path))
