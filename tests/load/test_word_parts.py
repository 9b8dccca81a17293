from pathlib import Path

from generator.load.word import read_word
from generator.model.language import Language
from generator.model.word_text import WordText
from tests.word_file import paragraph, word_file

LIST = '<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def item(words: str, number: int = 2, depth: int = 0, style: str = "") -> str:
    """An item of a list of Word."""
    settings = LIST.format(number=number, depth=depth)
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{look}{settings}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def read(tmp_path: Path, body: str) -> WordText:
    """What becomes of a Word file with this body."""
    return read_word(word_file(tmp_path / "a.docx", body), Language.EN)


def told(text: WordText) -> list[tuple[int, str, str]]:
    """What was left out, with its line and its words."""
    return [(each.line, each.what, each.words) for each in text.left_out]


def test_a_list_goes_on(tmp_path: Path) -> None:
    """A numbered list that goes on behind other text keeps its numbers; what stands below an item begins anew."""
    body = item("a") + item("b", depth=1) + paragraph("Between.") + item("c") + item("d", depth=1)

    assert "1. a\n    1. b\n\nBetween.\n\n2. c\n    1. d\n" == read(tmp_path, body).text


def test_numbers_of_headings(tmp_path: Path) -> None:
    """Numbers that Word puts before headings are told, once."""
    text = read(tmp_path, item("Scope", style="heading1") + item("More", style="heading1"))

    assert ("Scope", "## More\n") == (text.title, text.text)
    assert ["Word numbered the headings: their numbers were left out"] == [what for _, what, _ in told(text)]


def test_fields(tmp_path: Path) -> None:
    """The words that a field shows are words."""
    field = '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>1 May 2026</w:t></w:r></w:fldSimple></w:p>'

    assert ("1 May 2026\n", []) == (read(tmp_path, field).text, told(read(tmp_path, field)))


def test_hidden_words(tmp_path: Path) -> None:
    """What Word hides is in no page, and that is told; what is said not to be hidden is there."""
    body = "".join(
        f"<w:p><w:r><w:rPr>{sign}</w:rPr><w:t>{words}</w:t></w:r></w:p>"
        for sign, words in (("<w:vanish/>", "secret"), ('<w:vanish w:val="0"/>', "open"))
    )
    text = read(tmp_path, body)

    assert ("open\n", [(0, "words that Word hides were left out", "")]) == (text.text, told(text))


def test_raised_signs(tmp_path: Path) -> None:
    """A raised or lowered sign that may mean something is told; the ending of a number says the same."""
    run = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    text = read(
        tmp_path, f"<w:p><w:r><w:t>1</w:t></w:r>{run.format('st')}<w:r><w:t> m</w:t></w:r>{run.format('2')}</w:p>"
    )

    assert "1st m2\n" == text.text
    assert [(1, "raised or lowered signs are plain now: see whether they still say the same", "2")] == told(text)


def test_letters(tmp_path: Path) -> None:
    """A list with letters is told, because what names them would lead nowhere."""
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>'
    )
    text = read_word(word_file(tmp_path / "b.docx", item("a", number=7), numbering=numbering), Language.EN)

    what = "a list with letters or Roman figures has numbers now; what names them has to change"
    assert ("1. a\n", [(1, what, "a")]) == (text.text, told(text))
