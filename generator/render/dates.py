"""Dates as people write them, and bank holidays. The door of the date and holiday libraries."""

from datetime import date
from functools import cache

from babel.dates import format_date

from generator.languages import CONVENTIONS
from generator.model.language import Language
from generator.model.text import Period, PeriodUnit


def long_date(day: date, language: Language) -> str:
    """A date in full: *21 November 2026*, *21 Tachwedd 2026*."""
    return format_date(day, "long", CONVENTIONS[language].locale)


def holidays_for_script(today: date) -> str:
    """The bank holidays that the scripts reckon with, of last year, this year and the next, as one line."""
    return ",".join(day.isoformat() for day in bank_holidays(today.year - 1, today.year + 1))


def period_for_script(period: Period) -> str:
    """A length of time in what the script counts: days, working days or months."""
    unit, times = {
        PeriodUnit.WORKING_DAY: ("working", 1),
        PeriodUnit.DAY: ("days", 1),
        PeriodUnit.WEEK: ("days", 7),
        PeriodUnit.MONTH: ("months", 1),
        PeriodUnit.YEAR: ("months", 12),
    }[period.unit]
    return f"{period.number * times} {unit}"


@cache
def bank_holidays(first_year: int, last_year: int) -> tuple[date, ...]:
    """The bank holidays of England and Wales in these years, in order.

    Source: the ``holidays`` library, GB with the subdivision WLS, which has the same days as England.
    """
    # Imported here: the library takes long to load, and a site asks once a year.
    from holidays import country_holidays  # noqa: PLC0415

    return tuple(sorted(country_holidays("GB", subdiv="WLS", years=range(first_year, last_year + 1))))
