from pathlib import Path

import pytest

from generator.load.word import read_word
from generator.model.language import Language
from generator.model.word_text import WordText
from tests.word_file import paragraph, run, table, word_file


def read(tmp_path: Path, body: str, language: Language = Language.EN, **parts: str) -> WordText:
    """A Word file with this body, read."""
    links = {"web": "https://www.example.org/a_(b)", "file": "file:///c:/x"}
    return read_word(word_file(tmp_path / "x.docx", body, links, **parts), language)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("One.") + paragraph("") + paragraph("Two."), "One.\n\nTwo.\n"),
        (paragraph("A") + paragraph("B", "heading1") + paragraph("C", "heading3"), "A\n\n## B\n\n### C\n"),
        (
            paragraph("a", item="1 0") + paragraph("b", item="1 1") + paragraph("c", item="1 0"),
            "- a\n    - b\n- c\n",
        ),
        (
            paragraph("Do:") + paragraph("a", item="2 0") + paragraph("b", item="2 0") + paragraph("End."),
            "Do:\n\n1. a\n2. b\n\nEnd.\n",
        ),
        (paragraph("a", item="1 0") + paragraph("b", item="2 0"), "- a\n\n1. b\n"),
        (paragraph("a", item="1 0") + paragraph("b", "ListBullet2", "1 0"), "- a\n    - b\n"),
        (paragraph("•\ta") + paragraph("· b"), "- a\n- b\n"),
        (paragraph("Said.", "Quote"), "> Said.\n"),
        (table(("A", "B"), ("c|d", "")), "| A | B |\n| --- | --- |\n| c\\|d |  |\n"),
        (paragraph("a") + paragraph("List", "toc1"), "a\n"),
        (table((paragraph("a") + paragraph("b"),)), "a\n\nb\n"),
    ],
)
def test_blocks(tmp_path: Path, body: str, expected: str) -> None:
    """Each kind of block becomes one of ours, with empty lines where they are needed."""
    assert expected == read(tmp_path, body).text


def test_joined_cells(tmp_path: Path) -> None:
    """A cell that covers others has empty ones beside it, so that every column keeps its head."""
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("wide")}</w:tc>'
    tall = [f'<w:tc><w:tcPr><w:vMerge w:val="{val}"/></w:tcPr>{paragraph("tall")}</w:tc>' for val in ("restart", "")]
    cell = f"<w:tc>{paragraph('c')}</w:tc>"
    rows = [wide + cell, tall[0] + cell + cell, tall[1].replace(' w:val=""', "") + cell + cell]
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"

    found = read(tmp_path, body)

    assert ["| wide |  | c |", "| --- | --- | --- |", "| tall | c | c |", "|  | c | c |"] == found.text.splitlines()
    assert ["joined" in each.what for each in found.left_out] == [True]


def test_a_table_without_an_end(tmp_path: Path) -> None:
    """A cell that claims a thousand million columns makes no table of them."""
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>{paragraph("wide")}</w:tc>'

    assert 50 == read(tmp_path, f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>").text.splitlines()[1].count("---")


def test_title_and_summary(tmp_path: Path) -> None:
    """The title and the subtitle are no part of the text; without a title, a heading at the start is one."""
    titled = read(tmp_path, paragraph("T", "Title") + paragraph("S", "Subtitle") + paragraph("H", "heading1"))
    untitled = read(tmp_path, paragraph("T", "heading1") + paragraph("H", "heading2"))

    assert ("T", "S", "## H\n") == (titled.title, titled.summary, titled.text)
    assert ("T", "", "## H\n") == (untitled.title, untitled.summary, untitled.text)


def test_footnotes(tmp_path: Path) -> None:
    """Words of footnotes stand in a block at the end, in the language of the page."""
    notes = f'<w:footnote w:id="1">{paragraph("See the law.")}</w:footnote>'
    body = paragraph(run("Words.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')

    found = read(tmp_path, body, Language.CY, footnotes=notes)

    assert "Words.\n\n::: details Nodiadau\n1. See the law.\n:::\n" == found.text
    assert [(1, True)] == [(each.line, "number 1" in each.what) for each in found.left_out]


def test_what_is_left_out_is_told_at_its_line(tmp_path: Path) -> None:
    """Each thing that is lost is told once, with the line of the text and the words by which it is found in Word."""
    body = "".join(
        (
            paragraph("Plain."),
            paragraph(run("gone", "strike") + run(" and ") + run("under", "u")),
            paragraph('<w:hyperlink w:anchor="x">' + run("see below") + "</w:hyperlink>"),
            paragraph("Strange.", "Box"),
            paragraph(run("A label", "b")),
            paragraph("H1", "heading1") + paragraph("H2", "heading2") + paragraph("H3", "heading3"),
            paragraph("H4", "heading4"),
            paragraph("Odd: " + "x" * 60),
        )
    )

    found = read(tmp_path, body)

    starts = {
        "words were struck through": (3, "gone"),
        "underlined words are plain": (3, "under"),
        "a link to a place in the same file": (5, "see below"),
        "the style “box” is unknown": (7, "Strange."),
        "a line in bold alone": (9, "A label"),
        "headings go no deeper": (17, "H4"),
    }
    told = [(each.line, each.words) for each in found.left_out]
    assert list(starts.values()) == told
    assert all(each.what.startswith(start) for each, start in zip(found.left_out, starts, strict=True))
    lines = found.text.splitlines()
    assert ("gone and under", "#### H4") == (lines[2], lines[16])
