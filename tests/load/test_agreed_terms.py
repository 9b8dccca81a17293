from pathlib import Path

import pytest

from generator.load.agreed_terms import load_agreed_terms
from generator.model.agreed_terms import LONGEST, AgreedTerm, AgreedTerms, Avoided, Excuse
from generator.model.language import Bilingual
from generator.model.loaded import Loaded
from generator.model.problem import Place
from tests.builders import value_of

WHOLE = """names: [Refuge]
terms:
  easy-read:
    en: [Easy Read]
    cy: [hawdd ei|eu deall]
    avoid: [darllen hawdd]
phrases:
  decide:
    avoid: [penderfynu am]
    right: [penderfynu am byth]
    better: penderfynu ar
    why: it takes ar
excuses:
  - words: penderfynu am
    where: home
    why: a name
"""


def load(tmp_path: Path, text: str) -> Loaded[AgreedTerms]:
    """Write the file and load it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "terms.yml").write_text(text, encoding="utf-8")
    return load_agreed_terms(tmp_path)


def test_a_site_without_the_file(tmp_path: Path) -> None:
    """A site folder without the file has agreed nothing and has no problem."""
    assert Loaded(value=None) == load_agreed_terms(tmp_path)


def test_what_is_read(tmp_path: Path) -> None:
    """Terms, names, phrases and excuses are read; what is better than a phrase of a term is the term itself."""
    loaded = load(tmp_path, WHOLE)

    assert () == loaded.problems
    assert loaded.value == AgreedTerms(
        terms=(
            AgreedTerm(key="easy-read", words=Bilingual(en=("Easy Read",), cy=("hawdd ei|eu deall",))),
            AgreedTerm(key="Refuge", words=Bilingual(en=("Refuge",), cy=())),
        ),
        avoided=(
            Avoided(
                phrase="darllen hawdd",
                right=(),
                better="hawdd ei deall",
                why="for “Easy Read” this site says “hawdd ei deall”",
            ),
            Avoided(phrase="penderfynu am", right=("penderfynu am byth",), better="penderfynu ar", why="it takes ar"),
        ),
        excuses=(
            Excuse(
                words="penderfynu am",
                where="home",
                place=Place(path="content/terms.yml", line=14, column=12),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("terms: {x: {en: [a], cy: []}}", ("empty-value", 1, 26)),
        ("terms: {x: {en: [a]}}", ("missing-key", 1, 12)),
        ("phrases: {x: {avoid: ['* am'], better: b, why: c}}", ("bad-choice", 1, 23)),
        ("excuses: [{words: a, where: b}]", ("missing-key", 1, 11)),
        ("terms: {x: {en: [a], cy: [cod post], avoid: [cod post]}}", ("repeated-words", 1, 27)),
        ("longest_sentence: {en: 30, cy: many}", ("bad-choice", 1, 32)),
        ("", ("empty-file", 1, 1)),
    ],
)
def test_what_is_wrong(tmp_path: Path, text: str, expected: tuple[str, int, int]) -> None:
    """Lists without words, keys that are missing, phrases that cannot be found and contradictions have their place."""
    loaded = load(tmp_path, text)

    assert loaded.value is None
    assert [expected] == [(each.code.code, each.place.line, each.place.column) for each in loaded.problems]


def test_the_longest_sentence(tmp_path: Path) -> None:
    """A site may allow longer sentences, or shorter ones."""
    assert LONGEST == AgreedTerms().longest
    assert Bilingual(en=25, cy=28) == value_of(load(tmp_path, "longest_sentence: {en: 25, cy: 28}")).longest


def test_words_that_are_right_inside_others(tmp_path: Path) -> None:
    """A phrase may be avoided, and allowed where “right” says so."""
    text = "terms: {x: {en: [a], cy: [cod post], avoid: [post], right: [cod post]}}"

    assert () == load(tmp_path, text).problems
