from pathlib import Path

from generator.cli import main
from tests.builders import TODAY
from tests.sandbox import SiteSandbox
from tests.word_file import paragraph, run, table, word_file

BODY = "".join(
    (
        paragraph("How we answer: a guide", "Title"),
        paragraph("What we do when you write."),
        paragraph("By when", "heading1"),
        paragraph(
            run("We answer in ") + run("20 working days", "b") + run(", and say so on <b>.".replace("<", "&lt;"))
        ),
        paragraph("look at it", item="2 0") + paragraph("write to you", item="2 0"),
        table(("Who", "When"), ("us", "2 weeks"), ("them | you", "a month")),
        paragraph(run("See the law.") + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        paragraph("2026. A year"),
    )
)
NOTES = f'<w:footnote w:id="1">{paragraph("Section 3.")}</w:footnote>'


def test_a_page_from_a_word_file(site: SiteSandbox, tmp_path: Path) -> None:
    """Both twins are written, what is not carried over is told at its line, and the text alone has no fault."""
    word = word_file(tmp_path / "answer.docx", BODY, footnotes=NOTES)

    done = site.run("new", "factsheet", "factsheets/answer", "--from", str(word), "--date", TODAY.isoformat())

    english = site.read("content/en/factsheets/answer.md")
    told = [line for line in done.out.splitlines() if "footnote" in line]
    assert 0 == done.status
    assert 'title: "How we answer: a guide"\n' in english
    assert "Ysgrifennwch y teitl yma" in site.read("content/cy/factsheets/answer.md")
    line = english.splitlines().index("See the law.") + 1
    assert [f"answer.md:{line}: a footnote was here: its words are number 1 of the last block"] == [
        each.rpartition("/")[2] for each in told
    ]
    assert {"block-differs"} == set(site.codes())


def test_a_file_that_cannot_be_read(site: SiteSandbox, tmp_path: Path) -> None:
    """Nothing is written when the Word file is none, or cannot be the text of such a page."""
    (tmp_path / "x.docx").write_bytes(b"none")
    word = word_file(tmp_path / "a.docx", BODY, footnotes=NOTES)

    none = site.run("new", "factsheet", "factsheets/a", "--from", str(tmp_path / "x.docx"))
    easy = site.run("new", "easy-read", "easy-read/a", "--from", str(word))

    assert (2, 2) == (none.status, easy.status)
    assert "save it in Word once more" in none.err
    assert not (site.root / "content" / "en" / "factsheets").exists()


def test_init_writes_what_vs_code_needs(tmp_path: Path) -> None:
    """A first site has settings for VS Code, and the schemas that they name."""
    assert 0 == main(["init", str(tmp_path / "site")])

    assert (tmp_path / "site" / ".vscode" / "settings.json").is_file()
    assert (tmp_path / "site" / ".vscode" / "schemas" / "contacts.json").is_file()
