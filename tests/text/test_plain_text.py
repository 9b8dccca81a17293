from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown_blocks.elements import read_blocks
from generator.text.plain_text import Marked, PlainText, even, even_structure, plain_words, read_run, unwrapped

NBSP, THIN, NARROW, HYPHEN, SOFT = "\u00a0", "\u2009", "\u202f", "\u2011", "\u00ad"


def paragraphs(markdown: str, marked: Marked = Marked.WORDS) -> list[PlainText]:
    """The paragraphs of a run of Markdown, and the way back to it."""
    return [paragraph for words in read_blocks(markdown).words() for paragraph in read_run(words, marked)]


def read(markdown: str, marked: Marked = Marked.WORDS) -> list[str]:
    """The paragraphs of a run of Markdown."""
    return [paragraph.words for paragraph in paragraphs(markdown, marked)]


@pytest.mark.parametrize(
    "markdown",
    [
        "within 20 working days",
        "within 20\nworking days",
        "within 20  \n   working days",
        f"within 20{NBSP}working{THIN}days",
        f"within 20 {NARROW} working days",
        "within **20** working days",
        "within **20 working** *days*",
        "within ***20***\nworking days",
        "within [20\nworking](a.md) days",
        "within [20 working days](https://www.gov.uk/)",
        "within [20 working]{en} days",
        "within [20\nworking]{en} days",
        f"within 20 work{SOFT}ing days",
        "> within 20\n> working days",
        "> within 20\nworking days",
        "- within 20\n  working days",
        "12. within 20\nworking days",
        "## within 20 working days {#when}",
        "Term\n:   within 20\n    working days",
        "| within **20** working days |\n| - |",
    ],
)
def test_one_reading(markdown: str) -> None:
    """However a text is wrapped, spaced or stressed, and in whatever it stands, it reads the same."""
    assert "within 20 working days" in read(markdown)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("- One\n- Two\n  more", ["One", "Two more"]),
        ("1. One\n1. Two", ["One", "Two"]),
        ("One in\n2024. Then two", ["One in 2024. Then two"]),
        ("One at\n12. Then two", ["One at 12. Then two"]),
        ("- One in\n2024. Then two", ["One in", "Then two"]),
        ("Ask\n- a list", ["Ask", "a list"]),
        ("1 High Street\\\nCardiff", ["1 High Street Cardiff"]),
        ("## Head\nText", ["Head", "Text"]),
        ("Text\n## Head", ["Text", "Head"]),
        ("> a\n> b\n\n> > c", ["a b", "c"]),
        ("a\n> b", ["a", "b"]),
        ("a | b\n--|--\n1 | 2", ["a", "b", "1", "2"]),
        (r"2 \* 3 \| 4 \[5\]", ["2 * 3 | 4 [5]"]),
        (r"\**20** days", ["**20** days"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("![A phone](p.svg)\nRing.", ["A phone Ring."]),
        (f"1{HYPHEN}2", ["1-2"]),
        ("\n \n", []),
    ],
)
def test_paragraphs(markdown: str, expected: list[str]) -> None:
    """What is read as one is one: an item, a heading, a row; and no mark of a list is part of it."""
    assert expected == read(markdown)


def test_marked_words() -> None:
    """Words marked with a language are words, or are left as written, or leave a wide gap."""
    text = "Ask [Social **Work**]{en} now"

    assert ["Ask Social Work now"] == read(text)
    assert ["Ask [Social Work]{en} now"] == read(text, Marked.SIGNS)
    assert ["Ask   now"] == read(text, Marked.GONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What *they* can **do**", "What they can do"),
        ("See [the court](a.md)", "See the court"),
        ("***All***", "All"),
        (r"Five \* stars", "Five * stars"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"Type `*a* [b](c) \.`", r"Type *a* [b](c) \."),
        ("Ask [Cafcass]{en}", "Ask [Cafcass]{en}"),
    ],
)
def test_plain_words(text: str, expected: str) -> None:
    """A heading's words are free of links, stress and escapes, and keep their language marks when told so."""
    assert expected == plain_words(text, Marked.SIGNS)


def test_origin() -> None:
    """Each sign knows where it stands in the Markdown."""
    text = r"Ask **the [court" + "\n" + r"now](a.md)** \* or [Cymru]{cy}" + "\n\n| a | **20** days |"
    first, second = paragraphs(text)

    assert "Ask the court now * or Cymru" == first.words
    for words, plain in (("the", first), ("court", first), ("now", first), ("*", first), ("Cymru", first)):
        assert text.startswith(words, plain.origin(plain.words.index(words))), words
    assert text.startswith("20", second.origin(second.words.index("20")))


WORDS = st.lists(
    st.from_regex(
        r"[a-z]{1,6}|\*\*[a-z]{1,5}\*\*|\[[a-z]{1,4}\]\{cy\}|[0-9]{1,3}|\[[a-z]{1,4}\]\(a\.md\)|£20", fullmatch=True
    ),
    min_size=1,
    max_size=12,
)
SPACES = st.sampled_from([" ", "\n", "  ", NBSP, THIN, NARROW, " \n", "\n  "])


@st.composite
def wrapped(draw: st.DrawFn) -> tuple[str, str]:
    """A text of a few paragraphs on one line each, and the same with other spaces and line ends."""
    paragraphs = draw(
        st.lists(st.tuples(st.sampled_from(["", "- ", "1. ", "> ", "## "]), WORDS), min_size=1, max_size=4)
    )
    plain, other = [], []
    for mark, words in paragraphs:
        spaces = SPACES if mark != "## " else st.sampled_from([" ", NBSP])
        plain.append(mark + " ".join(words))
        other.append(mark + reduce(lambda text, word: text + draw(spaces) + word, words))
    return "\n\n".join(plain), "\n\n".join(other)


@given(wrapped())
def test_wrapping_changes_nothing(texts: tuple[str, str]) -> None:
    """Line ends and kinds of space are no part of what is read, nor of what a digest is made from."""
    plain, other = texts

    assert read(plain) == read(other)
    assert unwrapped(plain) == unwrapped(other)


@given(st.text(alphabet="ab 1\n*[](){}|>-.:#\\\u00a0é", max_size=60))
def test_every_sign_has_an_origin(text: str) -> None:
    """Any text can be read, and what is left stands in it, in the same order."""
    for paragraph in paragraphs(text):
        origins = [paragraph.origin(offset) for offset in range(len(paragraph.words))]
        assert origins == sorted(origins)
        for sign, origin in zip(paragraph.words, origins, strict=True):
            assert sign == text[origin] or (sign.isspace() and (text[origin].isspace() or text[origin] in "|["))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a\n\nb", "a\nb"),
        ("- a", "a"),
        ("## a", "### a"),
        ("**a**", "a"),
        ("[a](b.md)", "[a](c.md)"),
        ("- a\n    - b", "- a\n- b"),
        ("::: note\na\n:::", "::: danger\na\n:::"),
        ("20 days", "21 days"),
    ],
)
def test_what_a_digest_sees(one: str, other: str) -> None:
    """What a translator must look at again is not taken for wrapping."""
    assert unwrapped(one) != unwrapped(other)


def test_numbers_of_items_are_counted() -> None:
    """Which numbers stand before the items of a list is not said to readers."""
    assert unwrapped("1. a\n1. b") == unwrapped("1. a\n2. b")


def test_even() -> None:
    """Any space is one plain space, and any hyphen a plain one."""
    assert "20 working-days" == even(f" 20{NBSP}\n wor{SOFT}king{HYPHEN}days ")


def test_even_structure() -> None:
    """The spaces around the marks of a line are made plain, the others stay, and no sign moves."""
    text = f"-{NBSP}a{NBSP}b\n{NBSP}1.{NBSP}c\n##{NBSP}d\n:::{NBSP}note{NBSP}e\n>{NBSP}f"

    assert f"- a{NBSP}b\n 1. c\n## d\n::: note e\n> f" == even_structure(text)
