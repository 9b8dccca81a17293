from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.fact_file import load_facts
from generator.model.known_fact import KnownFact, Sure, Unit
from generator.model.language import Bilingual
from generator.model.loaded import Loaded
from generator.model.problem import Level
from generator.model.source_files import FACTS_FILE
from tests.builders import TODAY, value_of

WHOLE = """facts:
  psow-limit:
    amount: 1
    unit: years
    name: {en: "Complaint", cy: "Cwyn"}
    from: {en: "The day you knew", cy: "Y diwrnod y cawsoch wybod"}
    later: {en: "Yes", cy: "Gall"}
    contact: psow
    group: ombudsmen
    source: https://www.legislation.gov.uk/anaw/2019/3
    checked: 2026-11-21
    sure: high
    note: Section 8.
"""


def load(root: Path, text: str) -> Loaded[tuple[KnownFact, ...]]:
    """Load facts that are written so."""
    (root / FACTS_FILE).parent.mkdir(parents=True)
    (root / FACTS_FILE).write_text(text, encoding="utf-8")
    return load_facts(root)


def without(*keys: str) -> str:
    """The whole fact without some of its lines."""
    return "".join(line for line in WHOLE.splitlines(keepends=True) if line.split(":")[0].strip() not in keys)


def test_a_site_without_facts(tmp_path: Path) -> None:
    """A site folder without the file has no facts, and nothing is wrong."""
    assert Loaded(value=None) == load_facts(tmp_path)


def test_a_whole_fact(tmp_path: Path) -> None:
    """Everything that is written of a fact is read."""
    loaded = load(tmp_path, WHOLE)
    (found,) = value_of(loaded)

    assert () == loaded.problems
    assert (Decimal(1), Unit.YEARS, None) == (found.amount, found.unit, found.words)
    assert Bilingual(en="Complaint", cy="Cwyn") == found.name
    assert Bilingual(en="The day you knew", cy="Y diwrnod y cawsoch wybod") == found.since
    assert Bilingual(en="Yes", cy="Gall") == found.later
    assert ("psow", None, "ombudsmen") == (found.contact, found.whose, found.group)
    assert ("https://www.legislation.gov.uk/anaw/2019/3", TODAY, Sure.HIGH) == (found.source, found.checked, found.sure)
    assert ("Section 8.", 2) == (found.note, found.place.line)


def test_words_instead_of_an_amount(tmp_path: Path) -> None:
    """A fact that nobody knows says in words what is known, and counts from nothing."""
    text = without("amount", "unit", "from") + '    words: {en: "Ask", cy: "Gofynnwch"}\n'
    (found,) = value_of(load(tmp_path, text))

    assert (None, None, Bilingual(en="Ask", cy="Gofynnwch")) == (found.amount, found.unit, found.words)


def test_a_sum_counts_from_nothing(tmp_path: Path) -> None:
    """A sum needs no day to count from, and may have pence."""
    loaded = load(tmp_path, without("from").replace("amount: 1", "amount: 2.50").replace("years", "pounds"))

    assert [Decimal("2.50")] == [fact.amount for fact in value_of(loaded)]
    assert () == loaded.problems


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        (without("amount", "unit"), "missing-key", 2, "“psow-limit” has no amount"),
        (without("unit"), "missing-key", 2, "“psow-limit” has no unit"),
        (without("from"), "missing-key", 2, "“psow-limit” does not say what it counts from"),
        (without("contact"), "missing-key", 2, "“psow-limit” belongs to nobody, or twice"),
        (without("source"), "missing-key", 3, "“source” is missing"),
        (without("checked"), "missing-key", 3, "“checked” is missing"),
        (without("sure"), "missing-key", 3, "“sure” is missing"),
        (without("name"), "missing-key", 3, "“name” is missing"),
        (WHOLE + '    words: {en: "a", cy: "b"}\n', "bad-amount", 2, "“psow-limit” has an amount and words instead"),
        (WHOLE + '    whose: {en: "a", cy: "b"}\n', "missing-key", 2, "“psow-limit” belongs to nobody, or twice"),
        (WHOLE.replace("amount: 1", "amount: 1.5"), "bad-amount", 3, "“1.5” years cannot be counted"),
        (WHOLE.replace("amount: 1", "amount: a year"), "bad-amount", 3, "“a year” is not an amount"),
        (WHOLE.replace("amount: 1", "amount: 0"), "bad-amount", 3, "“0” is not an amount"),
        (WHOLE.replace("years", "year"), "bad-choice", 4, "“year” cannot be chosen for “unit”"),
        (WHOLE.replace("sure: high", "sure: yes"), "bad-choice", 12, "“yes” cannot be chosen for “sure”"),
        (WHOLE.replace("https://", ""), "bad-address", 10, "is not a web address"),
        (WHOLE.replace("group", "gruop"), "unknown-key", 9, "“gruop” is not a key that can stand here"),
    ],
)
def test_one_fault_is_told_once(tmp_path: Path, text: str, code: str, line: int, message: str) -> None:
    """What is missing or wrong is told at its line, once; then no text is told about the facts."""
    loaded = load(tmp_path, text)
    (problem,) = loaded.problems

    assert (code, line) == (problem.code.code, problem.place.line)
    assert message in problem.message
    assert problem.code.level is Level.ERROR
