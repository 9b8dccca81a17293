"""The paper about blocks of one's own is followed to the letter, and does what it says."""

import io
import re

import pypdfium2
import pytest

from generator.build import OWN_FOLDER
from generator.cli import main
from tests.sandbox import SiteSandbox

PAPER = OWN_FOLDER / "docs" / "blocks.md"
FENCED = re.compile(r"^```(?P<name>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PAGE = "---\ntitle: {title}\nsummary: {title}.\n---\n\n{text}\n"
TITLES = {"en": "A factsheet", "cy": "Taflen ffeithiau"}


@pytest.fixture(name="made")
def _made(site: SiteSandbox) -> SiteSandbox:
    """The smallest site with the blocks of the paper, and a page in both languages that has each of them."""
    found = [(match["name"], match["text"]) for match in FENCED.finditer(PAPER.read_text(encoding="utf-8"))]
    settings = "".join(text for name, text in found if name == "yaml")
    (template,) = (text for _, text in found if text.startswith("{%"))
    voice, llais, day, diwrnod, screen, sgrin = (text for _, text in found if text.startswith(":::"))
    config = site.read("site_config.yml").replace("kind: factsheet\n", "kind: factsheet\n    pdf: true\n")
    site.write("site_config.yml", config + settings).write("templates/blocks/open-day.html", template)
    for language, blocks in (("en", (voice, day, screen)), ("cy", (llais, diwrnod, sgrin))):
        text = PAGE.format(title=TITLES[language], text="\n".join(blocks))
        site.write(f"content/{language}/factsheets/a.md", text)
    return site


def test_the_worked_examples(made: SiteSandbox) -> None:
    """Blocks that the paper adds stand on the page, in its PDF and in the search, in both languages."""
    done = made.publish()
    english, welsh = (made.published[f"{path}/a/index.html"].decode() for path in ("en/factsheets", "cy/taflenni"))
    index = next(data.decode() for path, data in made.published.items() if path.startswith("assets/search-cy"))
    pdf = pypdfium2.PdfDocument(io.BytesIO(made.published["cy/taflenni/a/a.pdf"]))
    printed = "".join(sheet.get_textpage().get_text_bounded() for sheet in pdf).split()
    pdf.close()

    assert 0 == done.status, done
    assert "<dt>Who says so</dt><dd>Mari, who used the service</dd>" in english
    assert "<p>They <em>listened</em> to me.</p>" in english
    assert "1 March 2027" in english
    assert '<p>Neuadd y dref – <a href="https://www.example.org/map-cymraeg">Map</a></p>' in welsh
    assert "Number:   *optional*&#10;::: this line is shown too</pre>" in english
    assert (True, True) == ("wrando" in index, "Neuadd y dref" in index)
    assert {"wrando", "Neuadd", "*dewisol*"} <= set(printed)


def test_words_are_never_html(made: SiteSandbox) -> None:
    """What looks like HTML in plain text and in fields is shown."""
    for language, title in TITLES.items():
        text = ":::: screen\n<script>alert(1)</script> {fact:none} # 12\n\n  x\n::::\n\n::: voice A & B\n\nx\n\n:::"
        made.write(f"content/{language}/factsheets/a.md", PAGE.format(title=title, text=text))
    page = made.page("en/factsheets/a/index.html")

    assert "<pre>&lt;script&gt;alert(1)&lt;/script&gt; {fact:none} # 12&#10;&#10;  x</pre>" in page
    assert "<dd>A &amp; B</dd>" in page


def test_a_setting_that_changes(made: SiteSandbox) -> None:
    """A page is made anew when what the configuration says of its blocks changes, and with what is kept."""
    made.publish()
    config = made.read("site_config.yml").replace("Who says so", "Who says it")
    made.write("site_config.yml", config).publish()

    assert "<dt>Who says it</dt>" in made.published["en/factsheets/a/index.html"].decode()


def test_a_translation_is_recorded(made: SiteSandbox) -> None:
    """A page with a block of one's own can be recorded, sent to a translator and taken back."""
    assert 0 == made.run("accept", "factsheets/a").status
    assert 0 == main(
        ["translate", "export", "--root", str(made.root), "--output", str(made.root / "out"), "factsheets/a"]
    )
    (sent,) = (made.root / "out").iterdir()
    words = sent.read_text(encoding="utf-8")
    assert "Mari, a ddefnyddiodd y gwasanaeth" in words
    sent.write_text(words.replace("*wrando* arna i", "*wrando* arnaf fi"), encoding="utf-8")

    assert 0 == main(["translate", "import", "--root", str(made.root), str(sent)])
    assert "*wrando* arnaf fi" in made.read("content/cy/factsheets/a.md")
    assert "Rhif:     *dewisol*\n::: mae" in made.read("content/cy/factsheets/a.md")


def test_one_mistake_is_one_message(made: SiteSandbox) -> None:
    """A mistake in a block is told once, at its line; so is a block on a page that it is not for."""
    path = "content/en/factsheets/a.md"
    made.write(path, made.read(path).replace("2027-03-01", "2027-03-02"))
    made.write("site_config.yml", made.read("site_config.yml").replace("[factsheet, guide]", "[guide]"))
    told = [line for line in made.check().out.splitlines() if ": error: " in line]

    for_guides = "error: the block “open-day” cannot stand on a page of the kind “factsheet” [block-misused]"
    day = "error: “day” of this block is not the same as on the English page [setting-differs]"
    assert [
        f"content/cy/factsheets/a.md:12:1: {for_guides}",
        f"content/cy/factsheets/a.md:12:1: {day}",
        f"content/en/factsheets/a.md:12:1: {for_guides}",
    ] == told


def test_a_template_that_is_not_there(made: SiteSandbox) -> None:
    """A template that a block names must be there."""
    made.write("site_config.yml", made.read("site_config.yml").replace("template: open-day", "template: opening"))

    assert "there is no template “blocks/opening.html”" in made.check().out
