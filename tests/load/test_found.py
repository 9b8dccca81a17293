import pytest

from generator.load.found import Found, Read, code, numeric_date, one, phone
from generator.load.phrases import tokens
from generator.model.problem import Place
from generator.model.text import Certainty, Fact, FactKind


def test_a_fact_in_its_words() -> None:
    """What was found becomes a fact of the page, with its words and its place."""
    place = Place(path="a.md", line=3)

    assert Fact(kind=FactKind.PERIOD, value="1 week", words="a week", certainty=Certainty.LOOSE, place=place) == Found(
        5, 11, FactKind.PERIOD, "1 week", Certainty.LOOSE
    ).fact("Wait a week", place)


def test_one() -> None:
    """A fact stands where its tokens stand, and reading goes on behind them."""
    text = tuple(tokens("in 3 days now"))

    assert Read((Found(3, 9, FactKind.PERIOD, "3 day"),), 3) == one(text, (1, 3), FactKind.PERIOD, "3 day")


@pytest.mark.parametrize(
    "number", ["0300 790 0203", "+44 300 790 0203", "+44 (0)300 790 0203", "0300-790-0203", "(0300) 790 0203"]
)
def test_phone(number: str) -> None:
    """A phone number is what is dialled, however it is written."""
    assert "03007900203" == phone(tuple(tokens(number)), 0).found[0].value


def test_dates_in_figures() -> None:
    """The day comes first in a date in figures, unless the year does."""
    dates = ["4/9/2027", "04.09.2027", "4-9-2027", "2027-09-04"]

    assert {"2027-09-04"} == {numeric_date(tuple(tokens(date)), 0).found[0].value for date in dates}


def test_names_of_forms() -> None:
    """The name of a form is a fact as it is written."""
    assert "EX160A" == code(tuple(tokens("EX160A")), 0).found[0].value
