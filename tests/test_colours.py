import pytest

from generator.colours import contrast, is_colour, nearest_that_stands_out, stands_out


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("#0d4f4a", True), ("#FFF", True), ("#ffff", False), ("0d4f4a", False), ("red", False), ("#0d4f4a;}", False)],
)
def test_what_a_colour_is(text: str, *, is_one: bool) -> None:
    """A colour is a hash sign with three or six figures."""
    assert is_one == is_colour(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#fff", 4.48), ("#ffff00", "#0000ff", 8.0)],
)
def test_contrast(one: str, other: str, expected: float) -> None:
    """The contrast is that of WCAG, whichever of the two comes first."""
    assert expected == round(contrast(one, other), 2) == round(contrast(other, one), 2)


def test_the_nearest_is_the_colour_itself_when_it_will_do() -> None:
    """A colour that stands out is left as it is."""
    assert "#0d4f4a" == nearest_that_stands_out("#0d4f4a", [("#fff", 4.5)])


@pytest.mark.parametrize("ground", ["#ffffff", "#12191d"])
def test_the_nearest_stands_out(ground: str) -> None:
    """A faint colour gets as much black or white as it needs, and hardly more."""
    wanted = [(ground, 4.5)]
    better = nearest_that_stands_out("#808080", wanted)

    assert stands_out(better, wanted)
    assert contrast(better, ground) < 4.7


def test_no_colour_stands_out_from_both() -> None:
    """Where black and white will not do, there is none to offer."""
    assert "" == nearest_that_stands_out("#808080", [("#fff", 7), ("#000", 7)])
