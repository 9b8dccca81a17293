"""Dates as people write them, and bank holidays. The door of the date and holiday libraries."""

from datetime import date
from functools import cache

from babel.dates import format_date
from holidays import country_holidays

from generator.model.language import Language

_LOCALES = {Language.EN: "en_GB", Language.CY: "cy"}


def long_date(day: date, language: Language) -> str:
    """A date in full: *21 November 2026*, *21 Tachwedd 2026*."""
    return format_date(day, "long", _LOCALES[language])


def holidays_for_script(today: date) -> str:
    """The bank holidays that working days are counted by, of last year, this year and the next, as one line."""
    return " ".join(day.isoformat() for day in bank_holidays(today.year - 1, today.year + 1))


@cache
def bank_holidays(first_year: int, last_year: int) -> tuple[date, ...]:
    """The bank holidays of England and Wales in these years, in order.

    Source: the ``holidays`` library, GB with the subdivision WLS, which has the same days as England.
    """
    return tuple(sorted(country_holidays("GB", subdiv="WLS", years=range(first_year, last_year + 1))))
