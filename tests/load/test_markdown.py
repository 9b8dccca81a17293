import pytest

from generator.load.markdown import LEVEL_LIMIT, scan
from generator.model.language import Language
from generator.model.problem import Code, Place
from generator.model.text import Certainty, FactKind, Prose
from tests.builders import prose


def codes(text: str) -> list[Code]:
    """The codes of what is wrong with a text."""
    return [problem.code for problem in scan(prose(text), Language.EN).problems]


ALLOWED = (
    "Two **strong** and *stressed* words.",
    "- item\n- item\n\n    - inner",
    "1. first\n2. second",
    "> someone else’s words",
    "## Heading {#name}",
    "### Heading\n\n#### Heading",
    "[words](court-report.md) and ![](../../pictures/phone.svg)",
    "[Social Work England]{en}",
    r"\<b\> and \`code\` and \[x\]\(y\) and \{.a\}",
    "| a | b |\n| - | :-: |\n| c | d |",
    "Term\n\n:   Meaning.",
    "5 < 6 and 7 > 3 & so on",
    "Dear {name}",
    "Type `a|b` and `<b> TODO **` there",
    "a - b – c",
    "Words\n- item\n- a long\nline\n- item\n  - inner",
    "1. first\n1. second\n1. third",
    "3. third\n4. fourth",
    "1. a\n2. b\n\nA note.\n\n3. c",
    "1. a\n\n   three spaces\n\n2. b",
    "1. a\n2. b\n\n- c\n- d",
    "a | b\n- | -\nc | d",
    "1 High Street\\\nCardiff",
    "In\n2027. The next year",
)


@pytest.mark.parametrize("text", ALLOWED)
def test_allowed(text: str) -> None:
    """Every sign of the page for writers is accepted."""
    assert [] == codes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A <b>bold</b> word", Code.RAW_HTML),
        ("<!-- remark -->", Code.RAW_HTML),
        ("</p>", Code.RAW_HTML),
        ("<https://www.gov.uk>", Code.RAW_HTML),
        ("<script>alert(1)</script>", Code.RAW_HTML),
        ("```\ncode\n```", Code.UNSUPPORTED_MARKDOWN),
        ("~~~\ncode\n~~~", Code.UNSUPPORTED_MARKDOWN),
        ("some `code here", Code.UNSUPPORTED_MARKDOWN),
        ("words[^1]", Code.UNSUPPORTED_MARKDOWN),
        ("[ref]: https://www.gov.uk", Code.UNSUPPORTED_MARKDOWN),
        ("[words][ref]", Code.UNSUPPORTED_MARKDOWN),
        ("[words](a b)", Code.BAD_LINK),
        ('[words](a "title")', Code.BAD_LINK),
        ("[words]{fr}", Code.UNSUPPORTED_MARKDOWN),
        ("words {.class}", Code.UNSUPPORTED_MARKDOWN),
        ("words {: onclick=x}", Code.UNSUPPORTED_MARKDOWN),
        ("Heading\n=======", Code.UNSUPPORTED_MARKDOWN),
        ("Heading\n---", Code.UNSUPPORTED_MARKDOWN),
        ("***", Code.UNSUPPORTED_MARKDOWN),
        ("# Title", Code.TITLE_IN_TEXT),
        ("##### Deep", Code.UNSUPPORTED_MARKDOWN),
        ("## {#name}", Code.EMPTY_VALUE),
        ("## Heading {#Two Words}", Code.BAD_ANCHOR),
        ("- ## Heading", Code.UNSUPPORTED_MARKDOWN),
        ("> ## Heading", Code.UNSUPPORTED_MARKDOWN),
        ("Words\n\n  - item", Code.NOT_A_LIST),
        ("- " * (LEVEL_LIMIT + 1) + "a", Code.TEXT_TOO_DEEP),
        ("> " * (LEVEL_LIMIT + 1) + "a", Code.TEXT_TOO_DEEP),
        ("&pound;20", Code.UNSUPPORTED_MARKDOWN),
    ],
)
def test_refused(text: str, expected: Code) -> None:
    """What the dialect does not have is a problem, and of one kind."""
    assert {expected} == set(codes(text))


def test_places() -> None:
    """What is found stands at its line and column in the file."""
    text = Prose(
        text="One.\n\nSee [the court](court.md) for 3 days.\n\n## Next\n\nA <b> tag.", place=Place(path="a.md", line=10)
    )
    found = scan(text, Language.EN)

    assert [(12, 5)] == [(link.place.line, link.place.column) for link in found.links]
    assert [(12, 31)] == [
        (fact.place.line, fact.place.column) for fact in found.facts if fact.certainty is Certainty.FIRM
    ]
    assert [(14, 1)] == [(heading.place.line, heading.place.column) for heading in found.headings]
    assert [(16, 3)] == [(problem.place.line, problem.place.column) for problem in found.problems]


def test_links_and_pictures() -> None:
    """Links and pictures are found as written, with words and target."""
    found = scan(prose("[the [Cafcass]{en} page](a.md#b) ![a phone](p.svg)"), Language.EN)

    assert [("the [Cafcass]{en} page", "a.md#b", False), ("a phone", "p.svg", True)] == [
        (link.words, link.target, link.is_picture) for link in found.links
    ]


def test_facts_in_links_and_headings() -> None:
    """Facts count wherever they are read: in text, in link words and in headings, but not in addresses."""
    found = scan(prose("## Within 3 months\n\n[within 4 weeks](https://www.gov.uk/5-days)\n"), Language.EN)

    assert ["3 month", "4 week"] == [fact.value for fact in found.facts if fact.kind is FactKind.PERIOD]
    assert 2 == len(found.facts)


def test_words_as_they_are_typed_say_nothing() -> None:
    """Between backticks stand no fact, no link and no sentence."""
    found = scan(prose("See `020 7946 0123`, `www.example.org` and `mae hi yn y tŷ` there."), Language.EN)

    assert ((), (), ["See , and there."]) == (
        found.facts,
        found.links,
        [" ".join(passage.words.split()).replace(" ,", " ,") for passage in found.passages],
    )


def test_escaped_signs_are_words() -> None:
    """A sign behind a backslash starts no link."""
    found = scan(prose(r"\[words](a.md)"), Language.EN)

    assert () == found.links


def test_passages_are_sentences() -> None:
    """Text is read sentence by sentence; words marked with a language are in none of them, and leave a wide gap."""
    found = scan(prose("First one. Second one?\n\n- third [Cafcass Cymru]{cy} thing\n- fourth"), Language.EN)

    assert ["First one.", "Second one?", "third   thing", "fourth"] == [passage.words for passage in found.passages]
