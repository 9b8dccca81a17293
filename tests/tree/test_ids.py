"""The short ids in the addresses of a tree's pages."""

import pytest

from generator.tree.ids import begun, continued, page_id, written


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("who-can-help", "danger=safe"), "3n3tkrf"),
        (("who-can-help", "danger=safe", "subject=service", "nation=wales"), "4q9p7sb"),
    ],
)
def test_an_id_never_changes(words: tuple[str, ...], expected: str) -> None:
    """The id of a page stays what it was, since readers keep links to it."""
    actual = page_id(*words)

    assert expected == actual


def test_a_hash_goes_on_from_that_of_a_shorter_walk() -> None:
    """One word more leads to the same id as all words at once, whatever letters they hold."""
    words = ("who-can-help", "danger=safe", "ateb=tŷ")

    number = begun(words[0])
    for word in words[1:]:
        number = continued(number, word)

    assert page_id(*words) == written(number)


def test_an_id_depends_on_every_word_and_their_order() -> None:
    """Other words, another order, or the same letters in other words give another id."""
    ids = {
        page_id("t", "p=a", "q=b"),
        page_id("t", "q=b", "p=a"),
        page_id("t", "p=a", "q=c"),
        page_id("t", "p=a"),
        page_id("u", "p=a", "q=b"),
    }

    assert len(ids) == 5


def test_an_id_is_seven_letters_that_make_no_words() -> None:
    """An id has seven signs, with no vowel, no l and no figure that looks like a letter."""
    ids = [page_id("t", f"q=option-{number}") for number in range(200)]

    assert {7} == {len(name) for name in ids}
    assert set() == set("".join(ids)) - set("bcdfghjkmnpqrstvwxz23456789")
