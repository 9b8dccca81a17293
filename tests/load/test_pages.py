from pathlib import Path

import pytest

from generator.load.headers import split_file
from generator.load.pages import DIGEST_LENGTH, PAGE_LIMIT, digest, list_pages, load_page, read_page_text
from generator.model.content import PageText
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.problem import Code
from generator.model.text import Certainty
from tests.builders import context, header
from tests.sandbox import SiteSandbox

ENGLISH = "content/en/factsheets/court.md"
PAGE = "---\ntitle: The 3 courts\nsummary: They answer within 5 days.\n---\n\n{}\n"


def read(body: str, language: Language = Language.EN) -> Loaded[PageText]:
    """The text of a page with this body."""
    return read_page_text(body, ENGLISH, 5, language)


def test_every_page_is_listed(site: SiteSandbox) -> None:
    """Every Markdown file of both languages is a page, in the order of their paths; other files are told."""
    site.write(ENGLISH, PAGE.format("Text.")).write("content/en/factsheets/notes.txt", "x")
    listed = list_pages(site.root)

    assert (ENGLISH, "content/en/home.md") == listed.paths.en
    assert ("content/cy/home.md",) == listed.paths.cy
    assert [(Code.UNEXPECTED_FILE, "content/en/factsheets/notes.txt")] == [
        (problem.code, problem.place.path) for problem in listed.problems
    ]


def test_a_link_is_known_as_broken(site: SiteSandbox) -> None:
    """A symbolic link is told, and named, so that nothing else calls what it stands for missing."""
    site.link(ENGLISH, site.root / "content/en/home.md")
    listed = list_pages(site.root)

    assert (ENGLISH,) == listed.broken
    assert [Code.SYMBOLIC_LINK] == [problem.code for problem in listed.problems]


@pytest.mark.parametrize("name", ["Two Words.md", "tŷ.md", "con.md", "a_b.md"])
def test_file_names(site: SiteSandbox, name: str) -> None:
    """A file whose name cannot stand in an address is refused."""
    site.write(f"content/en/factsheets/{name}", PAGE.format("Text."))
    loaded = load_page(site.root, f"content/en/factsheets/{name}", Language.EN, context())

    assert loaded.value is None
    assert [Code.BAD_FILE_NAME] == [problem.code for problem in loaded.problems]


def test_header_and_text_problems_together(site: SiteSandbox) -> None:
    """What is wrong in the header and in the text is told in one go."""
    site.write(ENGLISH, "---\ntitle: A\n---\n\n<b>\n")
    loaded = load_page(site.root, ENGLISH, Language.EN, context())

    assert [Code.MISSING_KEY, Code.RAW_HTML] == [problem.code for problem in loaded.problems]


def test_title_and_summary_are_text(site: SiteSandbox) -> None:
    """The facts and the sentences of the title and the summary count with those of the text."""
    site.write(ENGLISH, PAGE.format("Within 2 weeks."))
    page = load_page(site.root, ENGLISH, Language.EN, context()).value

    assert page is not None
    assert [("3", 2), ("5 day", 3), ("2 week", 6)] == [(fact.value, fact.place.line) for fact in page.text.facts]
    assert ["The 3 courts", "They answer within 5 days.", "Within 2 weeks."] == [
        passage.words for passage in page.text.passages
    ]


def test_the_digest_follows_the_words() -> None:
    """The digest changes with the title, the summary and the text, and with nothing else."""
    first = digest(header(), "Text.\n")

    assert DIGEST_LENGTH == len(first)
    assert first == digest(header(owner="me", draft=True), "\nText.  \n\n")
    assert first != digest(header(title="Other"), "Text.\n")
    assert first != digest(header(summary="Other"), "Text.\n")
    assert first != digest(header(), "Text!\n")


@pytest.mark.parametrize("body", ["", "\n", "  \n\n"])
def test_an_empty_page(body: str) -> None:
    """A page with a header and no text is told."""
    assert [Code.PAGE_EMPTY] == [problem.code for problem in read(body).problems]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("### Deep", [(Code.HEADING_SKIPPED, 5)]),
        ("## A\n\n#### B", [(Code.HEADING_SKIPPED, 7)]),
        ("## A\n\n### B\n\n## C\n\n### D", []),
        ("## A {#x}\n\n## B {#x}", [(Code.DUPLICATE_ANCHOR, 7)]),
        ("## A\n\n## A", []),
        ("::: note\n### Deep\n:::", [(Code.HEADING_SKIPPED, 6)]),
    ],
)
def test_headings(body: str, expected: list[tuple[Code, int]]) -> None:
    """A skipped level and an anchor that stands twice are told, inside blocks too."""
    assert expected == [(problem.code, problem.place.line) for problem in read(body).problems]


def test_a_warning_keeps_the_page() -> None:
    """A page with a warning alone is loaded; with an error it is not."""
    assert read("### Deep").value is not None
    assert read("<b>").value is None


def test_blocks_in_the_other_language() -> None:
    """Sentences in a block of the other language are not counted as the page's; its facts are."""
    text = read("One.\n\n::: cy\n\nDau mis.\n\n:::\n\n::: note A title\n\nTwo.\n\n:::").value

    assert text is not None
    assert ["A title", "One.", "Two."] == [passage.words for passage in text.passages]
    assert ["2 month"] == [fact.value for fact in text.facts if fact.certainty is Certainty.FIRM]


def test_facts_in_block_titles() -> None:
    """The title of a block is text too."""
    text = read("::: details Within 3 months\n\nText.\n\n:::").value

    assert text is not None
    assert ["3 month"] == [fact.value for fact in text.facts]


def test_places_count_from_the_top_of_the_file() -> None:
    """The lines of the text are those of the file, below its header."""
    file = "---\ntitle: A\nsummary: B\n---\n\nSee <b>.\n"
    split = split_file(file, ENGLISH).value
    assert split is not None
    (problem,) = read_page_text(split.body, ENGLISH, split.body_line, Language.EN).problems

    assert 6 == problem.place.line


@pytest.mark.parametrize(("more", "codes"), [(0, []), (1, ["file-too-large"])])
def test_a_page_of_more_than_a_reader_can_bear_is_told(tmp_path: Path, more: int, codes: list[str]) -> None:
    """A page has at most so many characters, so that none takes long to read."""
    start = "---\ntitle: A\nsummary: B\n---\n\n"
    lines = "- a\n" * ((PAGE_LIMIT - len(start)) // 4)
    path = tmp_path / "content/en/home.md"
    path.parent.mkdir(parents=True)
    path.write_text((start + lines).ljust(PAGE_LIMIT + more, "a"), encoding="utf-8")

    loaded = load_page(tmp_path, "content/en/home.md", Language.EN, context())

    assert codes == [problem.code.code for problem in loaded.problems]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("::: note\na\n:::note\n", (Code.BLOCK_UNCLOSED, 7)),
        (":: note\n\na\n\n:::", (Code.BLOCK_MISUSED, 5)),
        ("::: note\n\na\n\n  :::", (Code.BLOCK_MISUSED, 9)),
    ],
    ids=["ended by a start", "no start", "no end"],
)
def test_a_line_of_colons_that_is_none(body: str, told: tuple[Code, int]) -> None:
    """One line of colons that does not do what it was meant to is told once, and no other for its sake."""
    assert [told] == [(problem.code, problem.place.line) for problem in read(body).problems]
