from pathlib import Path

import pytest

from generator.load.word import read_word
from generator.model.language import Language
from tests.word_file import paragraph, run, word_file

WEB = '<w:hyperlink r:id="web">{}</w:hyperlink>'


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (run("a ") + run("bold ", "b") + run("c"), "a **bold** c"),
        (run("one", "b") + run(" two", "b"), "**one two**"),
        (run("so", "i") + run(" and ") + run("very", "b i"), "*so* and ***very***"),
        (run("a", "b") + run("b", "i"), "**a**b"),
        (WEB.format(run("the ") + run("page", "b")), "[the page](https://www.example.org/a_%28b%29)"),
        (WEB.format(run("https://www.example.org/a_%28b%29")), "https://www.example.org/a_%28b%29"),
        ('<w:hyperlink r:id="file">' + run("a file") + "</w:hyperlink>", "a file"),
        (run("a") + "<w:r><w:br/></w:r>" + run("- b"), "a\\\n\\- b"),
        (run("a") + "<w:r><w:tab/></w:r>" + run("b"), "a b"),
        (run("2*3 [x] {fact:y} a_b _c_ &lt;b&gt; &amp;amp;"), "2\\*3 \\[x\\] \\{fact:y\\} a_b \\_c\\_ \\<b> \\&amp;"),
        (run("# no heading"), "\\# no heading"),
        (run("12. no list"), "12\\. no list"),
        (run("::: note"), "\\::: note"),
        (run("cw\u0302n"), "cŵn".replace("ŵ", "w\u0302").replace("w\u0302", "ŵ")),
    ],
)
def test_words(tmp_path: Path, runs: str, expected: str) -> None:
    """Bold, italics, links and line breaks have our marks; signs that would mean something here mean nothing."""
    links = {"web": "https://www.example.org/a_(b)", "file": "file:///c:/x"}
    found = read_word(word_file(tmp_path / "x.docx", paragraph(runs), links), Language.EN)

    assert f"{expected}\n" == found.text


DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr descr="A wet wall"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:embed="web"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)


def test_what_stands_between_words(tmp_path: Path) -> None:
    """A picture is told with its description, a comment and a box to tick are told too; no picture is opened."""
    comment = f'<w:comment w:id="1">{paragraph("Really?")}</w:comment>'
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    box = f"{field.format('begin')}<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>{field.format('end')}"
    body = paragraph(run("a") + DRAWING + '<w:r><w:commentReference w:id="1"/></w:r>' + box + run("b"))

    word = word_file(tmp_path / "x.docx", body, {"web": "media/image1.png"}, comments=comment)
    found = read_word(word, Language.EN)

    assert "a☐ b\n" == found.text
    starts = {"a picture was left out": "A wet wall", "a comment was left out": "", "a box to tick": ""}
    assert list(starts.values()) == [each.words for each in found.left_out]
    assert all(each.what.startswith(start) for each, start in zip(found.left_out, starts, strict=True))
