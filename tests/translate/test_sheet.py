from generator.model.language import Language
from generator.translate.sheet import sheet_text
from tests.translate.units_of_all_kinds import UNITS


def test_a_sheet() -> None:
    """Source and translation stand beside each other, each in its language, with what is to be done."""
    text = sheet_text(UNITS, Language.CY)

    assert '<td lang="en">A "line"<br>and &lt;more&gt; {fact:a} &amp; so</td><td lang="cy">Llinell<br>' in text
    assert "<td>to be checked; changed: It [-was-]{+is+} {fact:a}</td>" in text
    assert '<td lang="cy"></td><td>to be translated</td>' in text
    assert 1 == text.count("<h2>guides/a</h2>")
