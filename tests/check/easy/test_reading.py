import pytest

from generator.check.easy.reading import bold, count_words, own_language, said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You can ring.", "You can ring."),
        ("Ask the **Ombudsman**.", "Ask the Ombudsman."),
        ("Read [the page](../factsheets/a.md#can).", "Read the page."),
        ("Read [the **big** page](a.md).", "Read the big page."),
        ("Ask [Social Work England]{en}.", "Ask Social Work England."),
        ("Ask [[Social Work England]{en}](a.md).", "Ask Social Work England."),
        ("This is ***one*** and *two*.", "This is one and two."),
    ],
)
def test_said(words: str, expected: str) -> None:
    """A sentence is read out without its marks: links, bold and languages."""
    assert expected == said(words)


def test_own_language() -> None:
    """Words that are marked as another language are left out, in a link and in bold too."""
    written = "Ask [Cafcass Cymru]{cy}, **[Cafcass]{cy}** or [[Cafcass]{cy} here](a.md)."

    assert "Ask or here." == " ".join(own_language(written).replace(",", "").split())


def test_bold() -> None:
    """The bold words of a sentence are given without their marks; words in italics are not among them."""
    assert ("one", "two three", "pump") == bold("**one** **two three** *five* **[pump]{cy}**")
    assert ("four",) == bold("***four***")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You can ring us.", 4),
        ("Ring 0300 790 0203 now.", 3),
        ("Ring +44 29 2067 6350.", 2),
        ("You have 12 months.", 4),
        ("Mae’n rhaid i’r llys aros.", 5),
        ("A well-known man – yes.", 4),
        ("Read [the page](a.md).", 3),
        ("", 0),
    ],
)
def test_count_words(words: str, expected: int) -> None:
    """Words are counted as they are read out; a number in groups is one, a sign alone is none."""
    assert expected == count_words(words)
