from datetime import date

import pytest

from generator.model.language import Language
from generator.model.text import Period, PeriodUnit
from generator.render.dates import bank_holidays, holidays_for_script, long_date, period_for_script


@pytest.mark.parametrize(
    ("day", "english", "welsh"),
    [
        (date(2026, 11, 21), "21 November 2026", "21 Tachwedd 2026"),
        (date(2026, 1, 1), "1 January 2026", "1 Ionawr 2026"),
        (date(2028, 2, 29), "29 February 2028", "29 Chwefror 2028"),
    ],
)
def test_long_dates(day: date, english: str, welsh: str) -> None:
    """A date is written in full, without leading zeros, in both languages."""
    assert (english, welsh) == (long_date(day, Language.EN), long_date(day, Language.CY))


def test_bank_holidays() -> None:
    """The bank holidays of 2026 are those of England and Wales: Boxing Day, a Saturday, and the day for it."""
    expected = ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-26", "12-28"]

    assert [f"2026-{day}" for day in expected] == [day.isoformat() for day in bank_holidays(2026, 2026)]


def test_several_years() -> None:
    """The days of several years stand in order."""
    days = bank_holidays(2026, 2027)

    assert list(days) == sorted(days)
    assert {2026, 2027} == {day.year for day in days}


def test_the_days_for_the_script() -> None:
    """The script is given the bank holidays of last year, this year and the next."""
    days = holidays_for_script(date(2026, 11, 21)).split(",")

    assert ["2025-01-01", "2027-12-28"] == [days[0], days[-1]]
    assert "2026-12-28" in days


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (20, PeriodUnit.WORKING_DAY, "20 working"),
        (21, PeriodUnit.DAY, "21 days"),
        (2, PeriodUnit.WEEK, "14 days"),
        (3, PeriodUnit.MONTH, "3 months"),
        (1, PeriodUnit.YEAR, "12 months"),
    ],
)
def test_periods_for_the_script(number: int, unit: PeriodUnit, expected: str) -> None:
    """The script counts in days, working days and months alone."""
    assert expected == period_for_script(Period(number=number, unit=unit))
