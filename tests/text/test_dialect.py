import pytest

from generator.model.language import Language
from generator.text.dialect import (
    HEADING,
    LINK,
    Piece,
    as_markdown,
    inside_target,
    is_outside,
    pieces,
    plain,
    shared_anchors,
)
from generator.text.plain_text import Marked, plain_words
from tests.builders import heading


def test_pieces() -> None:
    """Words are split into those with a language mark and those without."""
    found = list(pieces("Ask [Social Work England]{en} or [y llys]{cy}."))

    assert [
        Piece("Ask ", None),
        Piece("Social Work England", Language.EN),
        Piece(" or ", None),
        Piece("y llys", Language.CY),
        Piece(".", None),
    ] == found


@pytest.mark.parametrize("words", ["no mark", "[open", "[words]{fr}", "[words] {en}", "a [b](c.md)"])
def test_other_brackets_are_words(words: str) -> None:
    """Brackets that mark no language of the site are words like any other."""
    assert [Piece(words, None)] == list(pieces(words))


def test_plain() -> None:
    """Plain words have lost their language marks and nothing else."""
    assert "Cysylltu â Social Work England" == plain("Cysylltu â [Social Work England]{en}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[words](a.md)", ("", "words", "a.md")),
        ("![words](a.svg)", ("!", "words", "a.svg")),
        ("[](a.md)", ("", "", "a.md")),
        ("[two\nlines](a.md)", ("", "two\nlines", "a.md")),
        ("[[Cafcass]{en} yma](a.md#b)", ("", "[Cafcass]{en} yma", "a.md#b")),
        ("[outer [inner](a.md)", ("", "inner", "a.md")),
    ],
)
def test_links(text: str, expected: tuple[str, str, str]) -> None:
    """A link is words in square brackets and a target in round ones; the words may hold language marks."""
    match = LINK.search(text)

    assert match is not None
    assert expected == match.group("picture", "words", "target")


@pytest.mark.parametrize("text", ["[two\n\nparagraphs](a.md)", "[a](b c)", "[a](b(c))", "[a] (b)", "[a]"])
def test_what_is_no_link(text: str) -> None:
    """Brackets over two paragraphs, or a target with a space or a bracket, are no link."""
    assert LINK.search(text) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("## What", ("##", "What", None)),
        ("## What {#can}", ("##", "What", "can")),
        ("##What", ("##", "What", None)),
        ("## What ##", ("##", "What", None)),
        ("## What   {#can}   ", ("##", "What", "can")),
        ("## Two {curly} words", ("##", "Two {curly} words", None)),
        ("## ", ("##", "", None)),
        ("####### seven", ("######", "# seven", None)),
    ],
)
def test_headings(line: str, expected: tuple[str, str, str | None]) -> None:
    """A heading is one line: its signs, its words, and the anchor it may fix."""
    match = HEADING.search(f"before\n{line}\nafter")

    assert match is not None
    assert expected == match.group("signs", "words", "anchor")


@pytest.mark.parametrize("words", ["a *b* c", "x_y_ and _z_", r"a \* b", "[a](b.md)", "with [Cymraeg]{cy} in it"])
def test_words_that_are_read_say_just_these(words: str) -> None:
    """Words, made into Markdown and read again, are as they were: no sign in them means anything but a language."""
    assert words == plain_words(as_markdown(words), Marked.SIGNS)


def test_anchors_are_shared() -> None:
    """An anchor that either twin fixes is both twins'; others are made from the words of the source."""
    source = [heading("Time limits"), heading("Who answers", anchor="who"), heading("Next")]
    translation = [heading("Terfynau amser"), heading("Pwy sy’n ateb"), heading("Nesaf", anchor="then")]

    assert ("time-limits", "who", "then") == shared_anchors(source, translation)


def test_anchors_are_used_once() -> None:
    """Headings of the same words get numbers, and pass over anchors that are fixed further down."""
    source = [heading("Next"), heading("Next"), heading("Next"), heading("Later", anchor="next-2"), heading("?")]

    assert ("next", "next-3", "next-4", "next-2", "section") == shared_anchors(source, source)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://www.gov.uk/", True),
        ("HTTP://www.gov.uk/", True),
        ("mailto:a@b.org", True),
        ("tel:+44", True),
        ("court.md", False),
        ("javascript:alert(1)", False),
        ("https", False),
    ],
)
def test_outside(target: str, *, expected: bool) -> None:
    """Only web addresses, mail and phone links lead out of the site."""
    assert expected == is_outside(target)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("phso.md", ("content/en/factsheets/phso.md", "")),
        ("../home.md#top", ("content/en/home.md", "top")),
        ("#can", ("content/en/factsheets/court.md", "can")),
        ("../../cy/home.md", ("content/cy/home.md", "")),
        ("../../../../secret.md", ("../secret.md", "")),
    ],
)
def test_inside_target(target: str, expected: tuple[str, str]) -> None:
    """A relative link leads from the file that it stands in."""
    assert expected == inside_target("content/en/factsheets/court.md", target)
