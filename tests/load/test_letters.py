import pytest

from generator.load.letters import broken_letters, unseen
from generator.model.problem import Code

BROKEN = {
    "the judgeâ€™s letter": (9, ""),
    "a dÅµr": (3, ""),
    "the judge\ufffds letter": (9, ""),
    "www.gоv.uk": (5, ""),
    "me@gоv.uk": (4, ""),
    "the Саfcass office": (4, ""),
    "a word of Αthens": (10, ""),
    "the beneﬁts": (8, "fi"),
    "３０ days": (0, "30"),
    "a 𝗯𝗼𝗹𝗱 word": (2, "bold"),
    "title： Help": (5, ":"),
}
RIGHT = ("the judge’s letter", "ŵyr a thŷ bach", "Ελλάδα, Україна", "2 µg, 5 kΩ", "½ of 20°", "“a” – b…", "naïve café")


@pytest.mark.parametrize(("line", "expected"), BROKEN.items(), ids=BROKEN.keys())
def test_letters_that_are_not_what_they_seem(line: str, expected: tuple[int, str]) -> None:
    """A letter that was lost, was read wrongly or only looks like ours is told once, where it stands."""
    ((start, _, hint),) = broken_letters(line)

    assert expected[0] == start
    assert not expected[1] or hint == f"write {expected[1]}"


@pytest.mark.parametrize("line", RIGHT)
def test_letters_of_our_languages_and_of_others(line: str) -> None:
    """Accents, signs, and whole words of another alphabet are what they seem."""
    assert [] == list(broken_letters(line))


def test_what_nobody_can_see() -> None:
    """Hidden characters, signs of a font of its own and control characters are told; tabs and line ends are not."""
    told = [code for code, _, _ in unseen("a\u200bb\uf0b7c\x00d\te\n")]

    assert [Code.HIDDEN_CHARACTER, Code.HIDDEN_CHARACTER, Code.CONTROL_CHARACTER] == told
