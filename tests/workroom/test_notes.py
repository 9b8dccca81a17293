from pathlib import Path

from generator.model.problem import Code, Place, Problem
from generator.workroom.notes import Notes, Situation, by_page

PROBLEM = Problem(
    place=Place(path="content/en/home.md", line=3), code=Code.RAW_HTML, message="no “<b>”", hint="use two stars"
)
HERE = Situation(errors=1, warnings=0, faults=())


def test_a_note(tmp_path: Path) -> None:
    """A problem is told with its place, the next step, and what its code means."""
    note = Notes(tmp_path).note(PROBLEM)

    assert ("error", "content/en/home.md", 3, "use two stars") == (note.weight, note.path, note.line, note.hint)
    assert any("HTML" in line for line in note.explained)
    assert not any("`" in line or "](" in line for line in note.explained)


def test_words_of_others_are_escaped(tmp_path: Path) -> None:
    """What an editor wrote is shown and never read as HTML."""
    page = Notes(tmp_path).page(b"<head></head><body><main></main></body>", HERE, (PROBLEM,))

    assert b"&lt;b&gt;" in page
    assert b"<b>" not in page


def test_problems_of_each_file() -> None:
    """Problems are found by the path of their file."""
    assert {"content/en/home.md": (PROBLEM,)} == by_page((PROBLEM,))
