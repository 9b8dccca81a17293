import pytest

from generator.model.language import Language
from generator.translate.xliff import xliff_text, xliff_units
from tests.translate.units_of_all_kinds import UNITS

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
