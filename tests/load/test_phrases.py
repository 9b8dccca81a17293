from hypothesis import given
from hypothesis import strategies as st

from generator.load.phrases import Phrases, phrase_set, together, tokens


def kinds(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each token."""
    return [(token.kind.name, token.words) for token in tokens(text)]


def test_kinds() -> None:
    """Words, figures and signs are told apart, and words are in small letters."""
    assert [
        ("WORD", "call"),
        ("PHONE", "0300 790 0203"),
        ("WORD", "by"),
        ("CLOCK", "9:30"),
        ("WORD", "am"),
        ("SIGN", ","),
        ("SIGN", "£"),
        ("NUMBER", "1,250.50"),
        ("WORD", "form"),
        ("CODE", "C100"),
        ("NUMBER", "2"),
        ("FRACTION", "½"),
        ("DATE", "04/09/2027"),
        ("ADDRESS", "www.gov.uk/a1"),
    ] == kinds("Call 0300 790 0203 by 9:30 a.m., £1,250.50 form C100 2½ 04/09/2027 www.gov.uk/a1")


def test_phones() -> None:
    """A phone number is one token, however its groups are written."""
    numbers = ["0300 790 0203", "+44 300 790 0203", "(029) 2034 5678", "029-2034-5678", "0800 1111", "01792533200"]

    assert [[("PHONE", number)] for number in numbers] == [kinds(number) for number in numbers]


def test_gaps() -> None:
    """A hyphen inside a word is what stands before its second part; a tab ends what can be read together."""
    found = list(tokens("o’r 20-day\tnext - 5"))

    assert ["", "", " ", "-", "\t", " ", " "] == [token.gap for token in found]
    assert [True, True, True, True, False, True, True] == [together(token) for token in found]
    assert ["o", "’r", "20", "day", "next", "-", "5"] == [token.words for token in found]


def test_the_longest_phrase() -> None:
    """Of the phrases that start at a place, the longest is found, with hyphens too, and none across a cell."""
    table = Phrases({"ar ddeg": 10, "ar ddeg ar hugain": 30, "o’r nos": 22})
    text = tuple(tokens("un ar ddeg ar-hugain o'r nos ar\tddeg"))

    assert [(5, 30), (8, 22), None] == [table.at(text, start) for start in (1, 5, 8)]
    assert frozenset({"ar", "o"}) == table.first_words
    assert table.at(text, len(text)) is None


def test_phrase_set() -> None:
    """A set of phrases tells only whether one stands there, and where it ends."""
    assert (2, True) == phrase_set(["y cant"]).at(tuple(tokens("y cant")), 0)


@given(st.text(max_size=50))
def test_tokens_are_the_text(text: str) -> None:
    """Tokens stand in order, and only spaces and hyphens are between them."""
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end
        assert not text[end : token.start].strip().strip("-")
        end = token.end
