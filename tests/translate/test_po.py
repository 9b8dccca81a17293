import pytest

from generator.model.language import Language
from generator.translate.po import po_text, po_units
from tests.translate.units_of_all_kinds import UNITS


def test_there_and_back() -> None:
    """Words, doubts and line ends come back as they went; what the source was, and notes, are told."""
    text = po_text(UNITS, Language.CY)
    back, problems = po_units(text, "a.po")

    assert () == problems
    assert [(unit.source, unit.target) for unit in UNITS] == [(each.source, each.target) for each in back]
    assert [True, False, True] == [each.sure for each in back]
    assert '#| msgid "It was {fact:a}"' in text
    assert "#. a note" in text
    assert ["msgid"] * 3 == [text.split("\n")[each.place.line - 1][:5] for each in back]


def test_what_is_no_unit() -> None:
    """Old entries and the header are passed over."""
    assert ((), ()) == po_units('msgid ""\nmsgstr "Language: cy\\n"\n\n#~ msgid "a"\n#~ msgstr "b"\n', "a.po")


@pytest.mark.parametrize(("sign", "code"), [("\u2028", "hidden-character"), ("\x85", "control-character")])
def test_signs_that_break_a_line(sign: str, code: str) -> None:
    """A sign at which the library ends a line is told there: no word before it is lost in silence."""
    units, problems = po_units(f'msgid "a"\nmsgstr "b{sign}c"\n', "a.po")

    assert () == units
    assert [(code, 2)] == [(problem.code.code, problem.place.line) for problem in problems]
