import pytest
from hypothesis import given

from generator.load.easy_read import read_easy_read
from generator.load.pages import read_page_text
from generator.model.easy_read import EasyRead
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Problem
from tests.builders import PICTURE, easy_body, easy_page, source_page
from tests.test_any_text import MARKDOWN, THOROUGH


def read(body: str) -> EasyRead:
    """What a page without a fault is read as."""
    text = easy_page(body).easy_read
    assert text is not None
    return text


def spoken(body: str) -> list[list[str]]:
    """The sentences of each item."""
    return [[sentence.words for sentence in item.sentences] for item in read(body).items()]


def faults(body: str) -> list[tuple[Code, int, int]]:
    """What cannot be read as items: the code, the line and the column of each."""
    problems: tuple[Problem, ...] = read_easy_read(source_page("easy-read/a", body=body)).problems
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_items() -> None:
    """A paragraph with a picture is an item; an empty line ends it."""
    body = f"{PICTURE}\nYou can ring.\n\n![](../../pictures/letter.svg)\nYou can write.\nThey answer."

    pictures = [item.picture for item in read(body).items()]

    assert [["You can ring."], ["You can write.", "They answer."]] == spoken(body)
    assert ["content/pictures/phone.svg", "content/pictures/letter.svg"] == pictures


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You can ring. You can write.", ["You can ring.", "You can write."]),
        ("You can\nring us.\nYou can write.", ["You can ring us.", "You can write."]),
        ("You can\n  ring us.", ["You can ring us."]),
        ("Read [the\npage](../factsheets/a.md).", ["Read [the page](../factsheets/a.md)."]),
        ("  You can ring.", ["You can ring."]),
        ("Ring **the\noffice**.", ["Ring **the office**."]),
        ("Read [the page](../factsheets/a.md).", ["Read [the page](../factsheets/a.md)."]),
        ("Ring 0300 790 0203.", ["Ring 0300 790 0203."]),
    ],
)
def test_sentences(words: str, expected: list[str]) -> None:
    """Sentences are told by their signs, wherever the lines end; their marks are kept."""
    assert [expected] == spoken(f"{PICTURE}\n{words}")


@pytest.mark.parametrize("body", [f"{PICTURE} You can ring.", f"You can ring.\n{PICTURE}", f"You {PICTURE} can ring."])
def test_a_picture_is_no_word(body: str) -> None:
    """Wherever in its item the picture stands, it is no part of a sentence."""
    assert [["You", "can", "ring."]] == [sentence.split() for item in spoken(body) for sentence in item]


def test_parts() -> None:
    """Headings part the items; items before the first heading stand in a part without one."""
    parts = read(
        f"{easy_body('One.')}\n\n## When {{#when}}\n\n{easy_body('Two.', 'Three.')}\n\n### Who\n\n{easy_body('Four.')}"
    ).parts

    assert [("", 1), ("When", 2), ("Who", 1)] == [
        (part.heading.text if part.heading else "", len(part.items)) for part in parts
    ]
    assert ["", "when", ""] == [part.heading.anchor if part.heading else "" for part in parts]


def test_a_heading_with_no_empty_line() -> None:
    """A heading ends the item above it and starts a part, with or without empty lines around it."""
    parts = read(f"{PICTURE}\nOne.\n## When\n{PICTURE}\nTwo.").parts

    assert [1, 1] == [len(part.items) for part in parts]


def test_a_page_without_an_opening() -> None:
    """A page that starts with a heading has no part without one; a heading without items is a part."""
    parts = read(f"## When\n\n## Who\n\n{easy_body('One.')}").parts

    assert [("When", 0), ("Who", 1)] == [(part.heading.text, len(part.items)) for part in parts if part.heading]


@pytest.mark.parametrize(
    ("written", "expected"),
    [("![](../../pictures/a.svg)", ""), ("![A  big\nphone](../../pictures/a.svg)", "A big phone")],
)
def test_words_for_those_who_cannot_see_it(written: str, expected: str) -> None:
    """An item keeps the description that stands with it, on one line."""
    assert [expected] == [item.alt for item in read(f"{written}\nYou can ring.").items()]


def test_places() -> None:
    """An item stands where its picture does, and each sentence where its first letter does."""
    body = f"## When\n\n  {PICTURE}\nYou can ring. You can\nwrite. They answer."
    (item,) = read(body).items()

    assert (3, 3) == (item.place.line, item.place.column)
    assert [(4, 1), (4, 15), (5, 8)] == [(s.place.line, s.place.column) for s in item.sentences]


def test_places_after_a_picture() -> None:
    """The column counts from the start of the line, the picture included."""
    (item,) = read(f"{PICTURE} You can ring.").items()

    assert [(1, len(PICTURE) + 2)] == [(s.place.line, s.place.column) for s in item.sentences]


def test_word_list() -> None:
    """The block of words gives each term with its meaning and its place."""
    listed = "Ombudsman\n:   They look at\tcomplaints.\n\nJudge\n\n:   A judge decides."
    words = read(f"{easy_body('One.')}\n\n::: words\n\n{listed}\n\n:::").words

    assert [("Ombudsman", "They look at complaints.", 6), ("Judge", "A judge decides.", 9)] == [
        (term.term, term.meaning, term.place.line) for term in words
    ]


def test_items_after_the_word_list() -> None:
    """What stands below the list of words is read on as items."""
    assert [["One."], ["Two."]] == spoken(
        f"{easy_body('One.')}\n\n::: words\n\nOmbudsman\n:   They look.\n\n:::\n\n{easy_body('Two.')}"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("You can ring.", (Code.EASY_NO_PICTURE, 1, 1)),
        (f"{PICTURE}\n\nYou can ring.", (Code.EASY_NO_WORDS, 1, 1)),
        (f"{PICTURE}\nRing. {PICTURE}", (Code.EASY_TWO_PICTURES, 2, 7)),
        (f"{PICTURE}\nA dog. B dog. C dog.\nD dog.", (Code.EASY_TOO_MANY_SENTENCES, 3, 1)),
        (f"{PICTURE}\nYou can:\n\n- ring", (Code.EASY_NOT_AN_ITEM, 4, 1)),
        ("1. Ring us.", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        ("> Ring us.", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        (">Ring us.", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        ("| a | b |\n| --- | --- |\n| c | d |", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        ("|a|b|\n|---|---|\n|c|d|", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        (f"{PICTURE}\nOmbudsman\n:   They look.", (Code.EASY_NOT_AN_ITEM, 3, 1)),
        ("::: note Good to know\n\nText.\n\n:::", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        ("::: can\n\n## What they can do\n\nText.\n\n:::", (Code.EASY_NOT_AN_ITEM, 1, 1)),
        ("::: en\n\nText.\n\n:::", (Code.EASY_NOT_AN_ITEM, 1, 1)),
    ],
)
def test_stray_things(body: str, expected: tuple[Code, int, int]) -> None:
    """What is no item is told once, at its place."""
    found = faults(body)

    assert expected in found
    assert [expected[0]] == [code for code, _, _ in found if code is not Code.EASY_NO_PICTURE] or [expected] == found


@pytest.mark.parametrize(
    "words", ["3 people will meet you.", "2027 is the year.", "-ing is an ending.", "*Star* words."]
)
def test_what_looks_like_a_list(words: str) -> None:
    """A figure or a star at the start of a line makes no list."""
    assert [] == faults(f"{PICTURE}\n{words}")


def test_a_fault_leaves_the_rest_readable() -> None:
    """What cannot be read is left out, and all else is read, each heading with its own items."""
    body = f"::: can\n\n## What they can do\n\nText.\n\n:::\n\n## When\n\n{easy_body('One.')}"
    loaded = read_easy_read(source_page("easy-read/a", body=body))

    assert loaded.value is not None
    assert [("When", 1)] == [(part.heading.text, len(part.items)) for part in loaded.value.parts if part.heading]


def test_a_long_page() -> None:
    """A page of 300 items is read whole, in its order."""
    written = [f"Sentence number {number}." for number in range(300)]

    assert [[words] for words in written] == spoken(easy_body(*written))


@THOROUGH
@given(MARKDOWN)
def test_any_text_can_be_read(body: str) -> None:
    """Whatever an editor saves on an Easy Read page is read or told, and every place is in the text."""
    text = read_page_text(body, "content/en/easy-read/a.md", 1, Language.EN).value
    if text is None:
        return
    page = source_page("easy-read/a", body=body, kind=PageKind.EASY_READ)
    loaded = read_easy_read(page)
    lines = body.split("\n")

    assert loaded.value is not None
    places = [problem.place for problem in loaded.problems]
    places += [sentence.place for sentence in loaded.value.sentences()]
    places += [item.place for item in loaded.value.items()]
    assert all(1 <= p.line <= len(lines) and 1 <= p.column <= len(lines[p.line - 1]) + 1 for p in places)
