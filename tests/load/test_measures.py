from fractions import Fraction

import pytest

from generator.languages import FACT_WORDS
from generator.load.measures import MeasureReader, clock, day_of_month, is_year, money, period, plain
from generator.load.numbers import Number
from generator.load.phrases import tokens
from generator.model.language import Language


def number(figures: str) -> Number:
    """A number in figures."""
    return Number(Fraction(figures), 1, figures, spelled=False)


@pytest.mark.parametrize(
    ("value", "words"),
    [(Fraction(20), "20"), (Fraction(5, 2), "2.5"), (Fraction(1, 3), "1/3"), (Fraction(10**6), "1000000")],
)
def test_plain(value: Fraction, words: str) -> None:
    """A number is written in decimals where they can say it."""
    assert words == plain(value)


def test_period() -> None:
    """What is half an hour is 30 minutes; other units are what they are."""
    values = [(1, 2, "hour"), (3, 2, "year"), (1, 2, "day"), (1, 3, "hour"), (2, 1, "hour")]

    assert ["30 minute", "18 month", "0.5 day", "20 minute", "2 hour"] == [
        period(Fraction(over, under), unit) for over, under, unit in values
    ]


def test_money() -> None:
    """Pence that are none are no difference."""
    assert "£20" == money(Fraction("20.00"))
    assert "€2.5" == money(Fraction("2.50"), "€")


@pytest.mark.parametrize(
    ("figures", "later", "time"),
    [
        ("9", 0, "09:00"),
        ("9.30", 12, "21:30"),
        ("12", 0, "00:00"),
        ("12", 12, "12:00"),
        ("14", 12, "14:00"),
        ("9", None, "09:00"),
        ("24.00", None, "00:00"),
        ("25", None, ""),
        ("9.5", 0, ""),
        ("9.75", 0, ""),
    ],
)
def test_clock(figures: str, later: int | None, time: str) -> None:
    """A time of day is given on the clock of 24 hours, and nothing for what is no time."""
    assert time == clock(number(figures), later)


def test_days() -> None:
    """A day of a month is one of 31, and a year has four figures."""
    assert ["01", "31", "", "", ""] == [day_of_month(number(day)) for day in ("1", "31", "0", "32", "1.5")]
    assert [True, False, False] == [is_year(next(tokens(year))) for year in ("2027", "207", "20.27")]


def test_what_stands_behind() -> None:
    """What a number measures fits any number; nothing is measured across the end of a cell."""
    reader = MeasureReader(FACT_WORDS[Language.EN])
    text = tuple(tokens("20 full working days"))
    measure = reader.behind(text, number("20"))

    assert measure is not None
    assert "5 working day" == measure.value(number("5"))
    assert 4 == measure.end
    assert reader.behind(tuple(tokens("20\tdays")), number("20")) is None
