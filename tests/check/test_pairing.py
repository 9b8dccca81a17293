import pytest

from generator.check.pairing import Thing, without_partner, worth_telling
from generator.model.problem import Place
from generator.model.text import Certainty


def things(words: str) -> list[Thing]:
    """Things on one page: the value of each, with ~ before what is loose and ? before what is doubtful."""
    signs = {"~": Certainty.LOOSE, "?": Certainty.DOUBTFUL}
    return [
        Thing(
            kind="number",
            value=word.strip("~?"),
            words=word,
            place=Place(path="a.md", line=line),
            certainty=signs.get(word[0], Certainty.FIRM),
        )
        for line, word in enumerate(words.split(), 1)
    ]


@pytest.mark.parametrize(
    ("source", "translation", "missing", "extra"),
    [
        ("3 4", "4 3", "", ""),
        ("3 3", "3", "3", ""),
        ("3", "4", "3", "4"),
        ("3", "~3", "", ""),
        ("~3", "3", "", ""),
        ("~3 3", "3", "", ""),
        ("3", "~3 3", "", ""),
        ("~3", "", "", ""),
        ("~3", "~4", "~3", "~4"),
        ("?1", "?10", "", ""),
        ("?1", "~4", "?1", "~4"),
        ("~3", "?1", "~3", "?1"),
        ("3", "?3", "", ""),
        ("?1 ~3", "~4", "~3", "~4"),
        ("3", "~4", "3", "~4"),
        ("3", "?1", "3", "?1"),
        ("~3 5", "~4", "5", "~4"),
        ("~2 ~3", "~2 ~4 ~5", "~3", "~4"),
    ],
)
def test_partners(source: str, translation: str, missing: str, extra: str) -> None:
    """What is firm needs a partner; what is loose may be one, and is missed only beside another that is left."""
    found = worth_telling(without_partner(things(source), things(translation)).get("number", ([], [])))

    assert (missing.split(), extra.split()) == tuple([thing.words for thing in side] for side in found)


def test_kinds_stand_apart() -> None:
    """A number is no partner of a length of time."""
    place = Place(path="a.md")
    number, period = (Thing(kind=kind, value="3", words="3", place=place) for kind in ("number", "period"))

    assert {"number": ([number], []), "period": ([], [period])} == without_partner([number], [period])
