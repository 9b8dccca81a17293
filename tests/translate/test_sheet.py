import re

import pytest

from generator.model.language import Language
from generator.translate.export import ExportFormat
from generator.translate.sheet import sheet_text, sheet_units
from tests.sandbox import SiteSandbox
from tests.translate.sent_away import CY, EN, bring, changed, codes, export, lay, sources
from tests.translate.units_of_all_kinds import UNITS

ROW = "<table><tr><td>{}</td><td>{}</td><td>to be checked</td><td>a#b~000000</td></tr></table>"


def test_a_sheet() -> None:
    """Source and translation stand beside each other, each in its language, with what is to be done."""
    text = sheet_text(UNITS, Language.CY)

    assert '<td lang="en">A "line"<br>and &lt;more&gt; {fact:a} &amp; so</td><td lang="cy">Llinell<br>' in text
    assert "<td>to be checked; changed: It [-was-]{+is+} {fact:a}</td>" in text
    assert '<td lang="cy"></td><td>to be translated</td>' in text
    assert 1 == text.count("<h2>guides/a</h2>")


def test_there_and_back() -> None:
    """Words, doubts and line ends come back as they went."""
    back, problems = sheet_units(sheet_text(UNITS, Language.CY).encode(), "a.html")

    assert () == problems
    assert [(unit.source, unit.target) for unit in UNITS] == [(each.source, each.target) for each in back]
    assert [True, False, True] == [each.sure for each in back]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("<p class=MsoNormal><span lang=CY>Un\n   dau</span><o:p></o:p></p>", "Un dau"),
        ("<p>Un</p><p>dau</p>", "Un\ndau"),
        ("<p><font face='Arial'>Un<br/>\n\t- dau<br/>\n&nbsp; tri</font></p>", "Un\n- dau\n  tri"),
        ("<p><o:p>&nbsp;</o:p></p>", ""),
        ("<del>Un</del><ins>Dau</ins> <b>tri</b>", "Dau tri"),
        ("Un<span class=MsoCommentReference>[A1]</span> dau", "Un dau"),
        ("20&nbsp;diwrnod &amp; g&#373;yn", "20\xa0diwrnod & g\u0175yn"),
    ],
)
def test_what_word_processors_write(cell: str, words: str) -> None:
    """Whatever stands around them, the words of a cell are those that are seen."""
    (back,), problems = sheet_units(ROW.format("One", cell).encode(), "a.html")

    assert (words, ()) == (back.target, problems)


@pytest.mark.parametrize("charset", ["windows-1252", "utf-16"])
def test_letters(charset: str) -> None:
    """The letters are those that the file itself names, or that its first bytes show."""
    start = f'<html><head><meta http-equiv=Content-Type content="text/html; charset={charset}"></head><body>'
    (back,), _ = sheet_units((start + ROW.format("One", "t\u00e2n")).encode(charset), "a.html")

    assert "t\u00e2n" == back.target


@pytest.mark.parametrize("data", ["<html>", "<html><body>No table.", "<!doctype html>"])
def test_no_sheet(data: str) -> None:
    """What is something else is told."""
    back, problems = sheet_units(data.encode(), "a.html")

    assert ((), ["catalogue-broken"]) == (back, [problem.code.code for problem in problems])


def test_a_row_of_other_cells() -> None:
    """A row that has lost a cell, or was joined with another, is told with its line; the others are read."""
    text = sheet_text(UNITS, Language.CY).replace('<td lang="cy">Mae {fact:a}</td>', "")
    back, problems = sheet_units(text.encode(), "a.html")

    assert 2 == len(back)
    assert ["this row of the sheet has 3 cells in the place of 4"] == [problem.message for problem in problems]
    assert "It is" in text.split("\n")[problems[0].place.line - 1]


def test_taken_back(site: SiteSandbox) -> None:
    """Words that were changed in the sheet are taken, with the same care as from any tool; the rest stays as it is."""
    lay(site)
    before = sources(site)
    text = export(site, ExportFormat.HTML)
    unchanged = bring(site, text)
    assert ((), (), []) == (unchanged.written, unchanged.recorded, codes(unchanged))
    assert before == sources(site)

    taken = bring(site, text.replace('<td lang="cy">un</td>', "<td><p>un arall</p></td>"))
    assert (CY,) == taken.written
    assert {CY: ["- un arall"]} == {path: lines for path, lines in changed(before, sources(site)).items() if path == CY}

    lost = bring(site, text.replace("Mae gennych 20 diwrnod", "Mae gennych 30 diwrnod"))
    assert ["fact-differs"] == [code for code in codes(lost) if code != "stale-translation"]


def test_what_is_done(site: SiteSandbox) -> None:
    """A translation whose source has changed is done when it is another, or when its mark was taken out."""
    lay(site)
    site.write(EN, site.read(EN).replace("- one", "- one thing"))
    text = export(site, ExportFormat.HTML)
    mark = re.search(r"to be checked; changed: - \[-one-].*?</td>|to be checked; changed: .*?</td>", text)
    assert mark
    left = bring(site, text)
    done = bring(site, text.replace(mark[0], "</td>"))

    assert (["word-fuzzy"], ()) == (codes(left), left.recorded)
    assert ([], ["factsheets/a"]) == (codes(done), [each.key for each in done.recorded])
