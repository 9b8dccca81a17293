import pytest

from generator.workroom.marking import PlacedNote, marked_page, words_at

PAGE = (
    "<html><head><title>T</title></head><body class='a'><p>Call us.</p><main id='_main'>"
    "<p>First one.</p><ul><li>Call us &amp; ask <a href='x'>a judge</a>.</li></ul><p>Last of all.</p></main>"
    "</body></html>"
)


def marked(*notes: PlacedNote) -> str:
    """The page with some notes and nothing else."""
    return marked_page(PAGE, head="", top="", main="", notes=notes)


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("Last of all.", "<p>Last of all.</p>"),
        ("Call us & ask a judge.", "<li>Call us &amp; ask <a href='x'>a judge</a>."),
        ("first ONE", "<p>First one.</p>"),
        ("nowhere to be seen", "<main id='_main'>"),
        ("", "<main id='_main'>"),
    ],
)
def test_notes_at_words(words: str, before: str) -> None:
    """A note stands behind the block with its words, inside an item of a list, and else at the start of the text."""
    assert f"{before}NOTE" in marked(PlacedNote(html="NOTE", words=words))


def test_parts_of_a_page() -> None:
    """What is ours stands at the end of the head, at the top, and at the start of the main part."""
    page = marked_page(PAGE, head="HEAD", top="TOP", main="MAIN", notes=())

    assert "HEAD</head>" in page
    assert "<body class='a'>TOP<p>" in page
    assert "<main id='_main'>MAIN<p>" in page
    assert PAGE == page.replace("HEAD", "").replace("TOP", "").replace("MAIN", "")


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("title: What we can do", 8, "What we can do"),
        ('summary: "What we can do"', 10, "What we can do"),
        ("## What we can do {#can}", 4, "What we can do "),
        ("- Call {phone:psow} about the long decision.", 3, " about the long decision."),
        ("Read [the long factsheet](../a.md) first of all.", 40, " first of all."),
        ("1. You have 20 days.", 13, "You have 20 days."),
        ("{fact:a}", 1, ""),
    ],
)
def test_words_of_a_line(line: str, column: int, words: str) -> None:
    """The words of a line are those that a page shows as they are written, near the column."""
    assert words == words_at(f"---\n{line}\n", 2, column)


def test_the_first_line() -> None:
    """A problem of the whole file is about no words, nor is one of a line that is gone."""
    assert ("", "") == (words_at("Some words here", 1, 1), words_at("Some words here", 9, 1))
