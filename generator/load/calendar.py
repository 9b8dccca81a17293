"""Facts → the same facts, with what cannot be: days that are in no calendar, times that no clock shows.

A day of the week is compared with the date that it stands beside.
"""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.languages import FactWords
from generator.load.found import Found
from generator.load.phrases import Phrases, Token, TokenKind, phrase_set, together
from generator.model.contact import Day
from generator.model.problem import Code
from generator.model.text import FactKind, Impossible

_KINDS = frozenset({FactKind.DATE, FactKind.WEEKDAY, FactKind.TIME, FactKind.NUMBER})
_HOUR = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minutes>\d\d))?")
_SIGNS = frozenset("-–—")
_CURRENCIES = frozenset("£€$")
_LEAP_YEAR = 2000
"""Of a year that is not known the longest February is right."""
_LAST_MONTH = 12
_LAST_DAY = 31
_NOON = 12
_MIDNIGHT = 24
_LAST_MINUTE = 59
_HARDLY_AN_HOUR = 30
"""From here on a figure is more likely something else."""
_MOST_FIGURES = 2
_WHOLE = 100
"""Two shares, as in *60:40*, are no time."""
_SHORT_HALF = 2
"""The letters of what is short for half a day: *am*, *yh*."""
_FIRST_YEAR = 1753
"""Before, dates in Britain were counted by another calendar."""


class Calendar:
    """Knows which days and times there are, and how a language writes them."""

    def __init__(self, words: FactWords) -> None:
        """Take what the language calls days and times."""
        self._words = words
        self._months = Phrases(words.months)
        self._clock = phrase_set(words.clock)
        self._ranges = phrase_set(words.ranges)
        self._days = frozenset(word for day in (*words.weekdays, *words.bare_weekdays) for word in day.split())

    def judged(self, text: Sequence[Token], found: Sequence[Found]) -> Iterator[Found]:
        """The facts of a text in their order, each with what is impossible about it."""
        starts = [token.start for token in text] if any(fact.kind in _KINDS for fact in found) else []
        for number, fact in enumerate(found):
            if fact.kind not in _KINDS:
                yield fact
                continue
            at, behind = bisect_left(starts, fact.start), bisect_left(starts, fact.end)
            if fact.kind is FactKind.WEEKDAY:
                beside = self._beside(text, (at, behind), found, number)
                impossible = _other_weekday(int(fact.value), beside) if beside else None
            elif fact.kind is FactKind.DATE:
                impossible = self._date(text, at, behind, fact)
            else:
                impossible = self._time(text, at) or self._day(text, at, behind, fact)
            yield replace(fact, impossible=impossible) if impossible else fact

    def _date(self, text: Sequence[Token], at: int, behind: int, fact: Found) -> Impossible | None:
        """What is wrong with a date. The lower end of a range may belong to another month than the upper one."""
        year, month, day = fact.value[:-6], int(fact.value[-5:-3]), int(fact.value[-2:])
        lower_end = behind == at + 1 and text[at].kind is TokenKind.NUMBER
        # “In February 30 people …” has no date in it.
        maybe_none = year == "-" and text[at].words in self._months.first_words
        if lower_end or maybe_none or not day:
            return None
        if month > _LAST_MONTH:
            swapped = month <= _LAST_DAY and day <= _LAST_MONTH and "." not in text[at].words
            return _no_date("in Britain the day stands before the month") if swapped else None
        days = monthrange(_LEAP_YEAR if year == "-" else int(year), month)[1]
        return _no_date(f"that month has {days} days") if days < day <= _LAST_DAY else None

    def _day(self, text: Sequence[Token], at: int, behind: int, fact: Found) -> Impossible | None:
        """A number that should be the day of the month behind it: *by 32 January*, *31/6/26*."""
        if not fact.value.isdecimal() or len(fact.value) > _MOST_FIGURES:
            return None
        if self._is_in_figures(text, at):
            month = int(text[at + 2].words)
            days = monthrange(_LEAP_YEAR, month)[1]
            return _no_date(f"that month has {days} days") if days < int(fact.value) <= _LAST_DAY else None
        if not at or int(fact.value) <= _LAST_DAY:
            return None
        if behind < len(text) and text[behind].words in self._words.date_links:
            behind += 1
        is_month = self._months.at(text, behind) and text[behind].capital and together(text[behind])
        before = text[at - 1].words
        if is_month and (before in self._words.day_leads or before in self._days):
            return _no_date(f"no month has {fact.value} days")
        return None

    def _is_in_figures(self, text: Sequence[Token], at: int) -> bool:
        """Tell whether a date with two figures for its year starts here. Of three numbers most say something else."""
        day, *rest = (token.words for token in text[at : at + 5])
        tight = not any(token.gap for token in text[at + 1 : at + 5]) and (at == 0 or text[at - 1].words != "/")
        numbers = all(words.isdecimal() and len(words) <= _MOST_FIGURES for words in (day, *rest[1::2]))
        return rest[::2] == ["/", "/"] and numbers and tight and 1 <= int(rest[1]) <= _LAST_MONTH and len(rest) == 4

    def _time(self, text: Sequence[Token], at: int) -> Impossible | None:
        match = _HOUR.fullmatch(text[at].words)
        if match is None:
            return None
        hour, minutes = int(match["hour"]), int(match["minutes"] or 0)
        half = self._half(text, at)
        if half is not None:
            twice = _NOON < hour < _HARDLY_AN_HOUR or (hour == 0 and half > 0)
            priced = at > 0 and text[at - 1].words in _CURRENCIES
            return _no_time(hour, minutes) if (twice or minutes > _LAST_MINUTE) and not priced else None
        if self._clock.at(text, at + 1):
            return _no_time(hour, minutes) if _NOON < hour < _HARDLY_AN_HOUR else None
        if text[at].kind is not TokenKind.CLOCK or hour + minutes == _WHOLE:
            return None
        too_late = _MIDNIGHT * 60 < hour * 60 + minutes < _HARDLY_AN_HOUR * 60
        wrong = too_late or (hour <= _MIDNIGHT and minutes > _LAST_MINUTE)
        return _no_time(hour, minutes) if wrong and self._is_meant(text, at) else None

    def _half(self, text: Sequence[Token], at: int) -> int | None:
        """What is short for the half of a day behind a figure, in hours; not the words *13 am I …*."""
        half = text[at + 1] if at + 1 < len(text) and text[at + 1].gap in {"", " "} else None
        if half is None or len(half.words) != _SHORT_HALF:
            return None
        if half.gap and len(text[at].words) <= _MOST_FIGURES:
            behind = text[at + 2] if at + 2 < len(text) else None
            if half.words in self._words.doubtful_halves or (behind and behind.capital and len(behind.words) == 1):
                return None
        return self._words.halves.get(half.words)

    def _is_meant(self, text: Sequence[Token], at: int) -> bool:
        """Tell whether figures with a colon are meant as a time by what stands beside them."""
        if at and text[at - 1].words in self._words.day_leads:
            return True
        return any(
            0 <= other < len(text) and text[other].kind is TokenKind.CLOCK and self._is_range(text, min(other, at))
            for other in (at - 2, at - 1, at + 1, at + 2)
        )

    def _is_range(self, text: Sequence[Token], start: int) -> bool:
        """Tell whether what stands behind this token makes it the start of a range."""
        behind = text[start + 1]
        return behind.gap == "-" or behind.words in _SIGNS or self._ranges.at(text, start + 1) is not None

    def _beside(self, text: Sequence[Token], span: tuple[int, int], found: Sequence[Found], number: int) -> date | None:
        """The date that a day of the week stands beside; ``None`` where it says nothing of a date."""
        at, behind = span
        before = text[at - 1] if at else None
        after = text[behind] if behind < len(text) else None
        in_brackets = before and after and before.words == "(" and after.words == ")"
        if in_brackets and number and at > 1 and found[number - 1].end == text[at - 2].end:
            return _day_of(found[number - 1])
        if number + 1 == len(found) or text[at].words in self._words.each_weekday or self._is_one_of_several(text, at):
            return None
        following = found[number + 1]
        between = [token.words for token in text[behind:] if token.start < following.start]
        parts = {",", *self._words.pointing}
        return _day_of(following) if len(between) <= _MOST_FIGURES and parts.issuperset(between) else None

    def _is_one_of_several(self, text: Sequence[Token], at: int) -> bool:
        """Tell whether a day of the week stands in a list or a range, or for any such day."""
        if not at:
            return False
        before = text[at - 1].words
        is_bare = text[at].words in self._words.bare_weekdays  # The Sun, y Llun
        others = {*_SIGNS, *self._words.any_day, *(self._words.pointing if is_bare else ())}
        listed = before == "," and at > 1 and text[at - 2].words in self._days
        return text[at].gap == "-" or before in others or listed or self._ranges.at(text, at - 1) is not None


def _day_of(found: Found) -> date | None:
    """The day of a whole date; ``None`` for all else, and for a day that there is not."""
    if found.kind is not FactKind.DATE:
        return None
    try:
        day = date.fromisoformat(found.value)
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None


def _other_weekday(number: int, day: date) -> Impossible | None:
    if day.isoweekday() == number:
        return None
    name = tuple(Day)[day.weekday()].capitalize()
    return Impossible(
        Code.WRONG_WEEKDAY, f"is not the day of that date: {day.isoformat()} is a {name}", "correct the day or the date"
    )


def _no_date(why: str) -> Impossible:
    return Impossible(Code.IMPOSSIBLE_DATE, f"is in no calendar: {why}", "write the day that is meant")


def _no_time(hour: int, minutes: int) -> Impossible:
    why = f"an hour has no minute {minutes}" if minutes > _LAST_MINUTE else f"there is no hour {hour} on that clock"
    return Impossible(Code.IMPOSSIBLE_TIME, f"is no time: {why}", "write the time that is meant, as in 1pm or 13:00")
