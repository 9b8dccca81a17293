import pytest

from generator.model.language import Language
from generator.model.unit import UnitState
from generator.translate.xliff import xliff_text, xliff_units
from tests.translate.units_of_all_kinds import UNITS, unit

UNIT = (
    '<xliff version="1.2"><file><body><trans-unit id="a#b~000000" {}>'
    "<source>a</source>{}</trans-unit></body></file></xliff>"
)


def test_there_and_back() -> None:
    """Words, doubts and line ends come back as they went; what must stay is locked, what it was is told."""
    text = xliff_text(UNITS, Language.CY)
    back, problems = xliff_units(text.encode(), "a.xlf")

    assert () == problems
    assert [(unit.source, unit.target) for unit in UNITS] == [(each.source, each.target) for each in back]
    assert [True, False, False] == [each.sure for each in back]
    assert '<ph id="1">{fact:a}</ph> &amp; so</source>' in text
    assert '<alt-trans alttranstype="previous-version">\n<source>It was <ph id="1">{fact:a}</ph></source>' in text
    assert '<file original="guides/a" source-language="en" target-language="cy" datatype="plaintext">' in text


def test_what_is_locked_has_the_number_of_its_source() -> None:
    """Tools match it by its number: in another order in the translation, each has its own."""
    own = unit("s1.9", "{fact:a} and www.a.org", "www.a.org a {fact:a soft}, 999", UnitState.DONE)
    text = xliff_text((own,), Language.CY)

    assert '<ph id="1">{fact:a}</ph> and <ph id="2">www.a.org</ph>' in text
    assert '<ph id="2">www.a.org</ph> a <ph id="1">{fact:a soft}</ph>, <ph id="5">999</ph>' in text


@pytest.mark.parametrize(
    ("approved", "target", "sure"),
    [
        ('approved="no"', "<target>b</target>", False),
        ("", "<target>b</target>", True),
        ('approved="no"', '<target state="final">b</target>', True),
        ("", '<target state="needs-l10n">b</target>', False),
        ("", "", True),
    ],
)
def test_states(approved: str, target: str, sure: bool) -> None:  # noqa: FBT001
    """Tools say in two ways whether they are sure; the state of the words counts more."""
    (back,), _ = xliff_units(UNIT.format(approved, target).encode(), "a.xlf")

    assert (sure, "b" * bool(target)) == (back.sure, back.target)


@pytest.mark.parametrize("data", [b"<xliff>", b"<a/>", b'<!DOCTYPE a [<!ENTITY b "c">]><xliff>&b;'])
def test_no_xliff(data: bytes) -> None:
    """What is damaged or something else is told."""
    back, problems = xliff_units(data, "a.xlf")

    assert ((), ["catalogue-broken"]) == (back, [problem.code.code for problem in problems])


def test_nothing_is_fetched() -> None:
    """An entity that names a file on the reader's computer stays unread."""
    data = (
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>' + UNIT.format("", "<target>&b;</target>").encode()
    )
    back, _ = xliff_units(data, "a.xlf")

    assert [""] == [each.target for each in back]
