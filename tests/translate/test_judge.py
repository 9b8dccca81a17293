from dataclasses import replace

import pytest

from generator.model.problem import Place
from generator.model.unit import Returned
from generator.translate.judge import Judged, judge, key_of
from generator.translate.units import name_of
from tests.translate.units_of_all_kinds import UNITS

KNOWN = {unit.at: unit for unit in UNITS}


def judged(number: int, target: str, *, sure: bool = True) -> Judged:
    """What is thought of words that came back."""
    unit = UNITS[number]
    place = Place(path="a.po", line=7)
    return judge(Returned(name=name_of(unit), source=unit.source, target=target, sure=sure, place=place), KNOWN)


def test_words_that_can_be_taken() -> None:
    """New words for a new unit; the same words with other spaces are no new words."""
    assert judged(2, "[Geiriau](b.md) newydd").is_new
    assert not judged(0, "Llinell a  mwy {fact:a}").is_new


def test_what_a_tool_leaves_behind() -> None:
    """Plain words in front of the old translation, which has lost its start, are taken without it."""
    old = UNITS[1].target
    words = "Cafodd {fact:a} ei newid."
    rest = old[old.index("{fact:a}") :]

    assert words == judged(1, words + rest).returned.target
    assert judged(1, words + rest[1:]).fault is None
    assert judged(1, words + " " + rest + ".").fault


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Mae [y llys](b.md) yno.", "Yma [mae](b.md) e.b.md) yno.", "Yma [mae](b.md) e."),
        ("Mae [Help]{en} yno.", "Yma [Help]{en}.{en} yno.", "Yma [Help]{en}."),
        ("Ffoniwch 999. Yna arhoswch.", "Ffoniwch 999. Wedyn.999. Yna arhoswch.", "Ffoniwch 999. Wedyn."),
        ("Ffoniwch 999. Yna arhoswch.", "Rhaid ffonio 999. Yna arhoswch.", "Rhaid ffonio 999. Yna arhoswch."),
        ("Mae **999** yno.", "Ffoniwch **999** yno.", "Ffoniwch **999** yno."),
        ("Mae (999) yno.", "Mae (999) yno.", "Mae (999) yno."),
        ("Mae [y llys](b.md) yno.", "Yma mae [y llys](b.md) yno.", "Yma mae [y llys](b.md) yno."),
        ("Mae [Help]{en} yno.", "Mae [Hawl]{en} a [Help]{en} yno.", "Mae [Hawl]{en} a [Help]{en} yno."),
    ],
)
def test_a_rest_without_its_bracket(old: str, new: str, words: str) -> None:
    """What is left behind of a link or a mark has lost its bracket; a sentence that only ends as before has not."""
    unit = replace(UNITS[2], source="There is [it](b.md)." if "b.md" in old else "There is it.", target=old)
    returned = Returned(name=name_of(unit), source=unit.source, target=new, sure=True, place=Place(path="a"))

    assert words == judge(returned, {unit.at: unit}).returned.target


def test_words_that_are_not_done() -> None:
    """Guesses and empty words are left."""
    assert judged(1, "Oedd {fact:a}", sure=False).left
    assert judged(2, " ").left


def test_the_same_words_may_say_less() -> None:
    """Words that were there before are not judged anew: only what a translator writes is."""
    assert judged(0, UNITS[0].target.replace("{fact:a}", "")).fault
    one = replace(UNITS[0], target="Dim")
    returned = Returned(name=name_of(one), source=one.source, target="Dim", sure=True, place=Place(path="a"))

    assert judge(returned, {one.at: one}).fault is None


def test_long_words_are_told_in_short() -> None:
    """A message names the start of long words."""
    fault = judged(1, "Mae {fact:b} " + "a" * 100).fault

    assert fault is not None
    assert fault.message.endswith("…”")


def test_keys() -> None:
    """The name of a unit tells its text; another name tells none."""
    returned = Returned(name="x", source="", target="", sure=True, place=Place(path="a"))

    assert ("guides/a", "") == (key_of(replace(returned, name=name_of(UNITS[0]))), key_of(returned))
