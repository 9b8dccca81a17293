"""A number and what stands behind it → what is measured: a length of time, a date, a time of day, a sum, an age."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.languages import FactWords
from generator.load.numbers import Number, NumberReader
from generator.load.phrases import Phrases, Token, TokenKind, phrase_set, together
from generator.model.text import FactKind

_SMALLER = {"hour": (60, "minute"), "year": (12, "month")}
_HOURS = 24
_DAY = 24 * 60
_NOON = 12
_LAST_DAY = 31
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: its kind, its value for any number, and the token behind its words."""

    kind: FactKind
    value: Callable[[Number], str]
    """Empty for a number that it cannot be: a day 40, an hour 30."""
    end: int


class MeasureReader:
    """Reads what stands behind the numbers of one language."""

    def __init__(self, words: FactWords) -> None:
        """Take what the language calls units."""
        self._words = words
        self.numbers = NumberReader(words)
        self._units = Phrases(words.units)
        self._ranges = phrase_set(words.ranges)
        self.many = Phrases(words.many)
        self._months = Phrases(words.months)
        self.moments = Phrases(words.moments)
        self.weekdays = Phrases(words.weekdays)
        self._past = Phrases(words.past)
        self._qualifiers = Phrases(words.qualifiers)
        self._links = phrase_set(words.number_links)
        self._age_after = phrase_set(words.age_after)
        self._percent = phrase_set(words.percent)
        self._pounds = phrase_set(words.pounds)
        self._pence = phrase_set(words.pence)
        self._halves = Phrases(words.halves)
        self._clock = phrase_set(words.clock)
        self._date_links = phrase_set(words.date_links)
        self._behind = frozenset({"%"}).union(
            *(
                table.first_words
                for table in (
                    *(self.many, self._months, self.moments, self._links, self._units, self._qualifiers),
                    *(self._age_after, self._percent, self._pounds, self._pence, self._halves, self._clock),
                    *(self._date_links, self.numbers.links),
                )
            )
        )
        self.first_words = (
            self.numbers.first_words | self.many.first_words | self._months.first_words | self.moments.first_words
        ) | self._past.first_words
        self.units = self._units.first_words | self.weekdays.first_words

    def behind(self, text: Sequence[Token], number: Number) -> Measure | None:
        """What the number measures; ``None`` when it is a number and no more."""
        start = number.end
        if start >= len(text) or text[start].words not in self._behind or not together(text[start]):
            return None
        readers = (self._time, self._date, self._share, self._age, self._period)
        return next((found for read in readers if (found := read(text, start, number)) and found.value(number)), None)

    def unit(self, text: Sequence[Token], start: int) -> tuple[int, str] | None:
        """The unit of time that starts at this token, with all that makes it another one: *working day*."""
        link = self._links.at(text, start)
        begin = link[0] if link else start
        if self.weekdays.at(text, begin):
            return None
        before = self._qualifiers.at(text, begin) if self._words.qualifier_first else None
        found = self._units.at(text, before[0] if before else begin)
        if found is None or not together(text[found[0] - 1]):
            return None
        after = None if self._words.qualifier_first else self._qualifiers.at(text, found[0])
        qualifier = before or (after if after and together(text[found[0]]) else None)
        return (after[0] if after and qualifier else found[0]), f"{qualifier[1]} {found[1]}" if qualifier else found[1]

    def moment(self, text: Sequence[Token], start: int) -> tuple[int, str] | None:
        """The time of day that starts at this token in words: *noon*, *half past nine*; the token behind it."""
        named = self.moments.at(text, start)
        if named:
            return named[0], f"{named[1]:02}:00"
        article = text[start].words in self._words.articles
        moved = self._past.at(text, start + 1 if article else start)
        hour = self.numbers.at(text, moved[0]) if moved and moved[0] < len(text) and together(text[moved[0]]) else None
        if moved is None or hour is None or hour.value.denominator != 1 or not 1 <= hour.value <= _NOON:
            return None
        measure = self.behind(text, hour)
        if measure and measure.kind is not FactKind.TIME:
            return None
        said = measure.value(hour) if measure else clock(hour, None)
        minutes = (int(said[:2]) * 60 + int(said[3:]) + moved[1]) % _DAY
        return (measure.end if measure else hour.end), f"{minutes // 60:02}:{minutes % 60:02}"

    def month(self, text: Sequence[Token], start: int) -> tuple[int, str] | None:
        """The month, and the year if any, from this token on: the token behind them, and a date but for its day."""
        month = self._months.at(text, start)
        if month is None or not text[start].capital:
            return None
        end, year = month[0], "-"
        behind = end + 1 if end < len(text) and text[end].words in {",", "."} and not text[end].gap else end
        if behind < len(text) and is_year(text[behind]) and together(text[behind]):
            end, year = behind + 1, text[behind].words
        return end, f"{year}-{month[1]:02}-"

    def _time(self, text: Sequence[Token], start: int, number: Number) -> Measure | None:
        spoken = self._clock.at(text, start)
        begin = spoken[0] if spoken else start
        moment = self.moments.at(text, begin)
        if moment and number.value == _NOON:
            return Measure(FactKind.TIME, lambda _: f"{moment[1]:02}:00", moment[0])
        half = self._halves.at(text, begin)
        if half and not (spoken or self._is_doubtful(text, begin, number)):
            return Measure(FactKind.TIME, lambda hour: clock(hour, half[1]), half[0])
        if spoken and half:
            return Measure(FactKind.TIME, lambda hour: clock(hour, half[1]), half[0])
        return Measure(FactKind.TIME, lambda hour: clock(hour, None), begin) if spoken else None

    def _is_doubtful(self, text: Sequence[Token], start: int, number: Number) -> bool:
        """Tell whether what looks like the half of a day is another word, as *am* is in Welsh."""
        if text[start].words not in self._words.doubtful_halves or not text[start].gap or "." in number.figures:
            return False
        behind = text[start + 1] if start + 1 < len(text) else None
        joins = behind is None or behind.kind is not TokenKind.WORD or self._ranges.at(text, start + 1) is not None
        return not joins

    def _date(self, text: Sequence[Token], start: int, _number: Number) -> Measure | None:
        link = self._date_links.at(text, start)
        found = self.month(text, link[0] if link else start)
        if found is None:
            return None
        end, month = found
        return Measure(FactKind.DATE, lambda day: day_of_month(day) and month + day_of_month(day), end)

    def _share(self, text: Sequence[Token], start: int, _number: Number) -> Measure | None:
        percent = self._percent.at(text, start)
        if percent or text[start].words == "%":
            return Measure(
                FactKind.PERCENTAGE, lambda part: f"{plain(part.value)}%", percent[0] if percent else start + 1
            )
        pounds, pence = self._pounds.at(text, start), self._pence.at(text, start)
        if pounds:
            return Measure(FactKind.MONEY, lambda sum_: money(sum_.value), pounds[0])
        if pence is None or (len(text[start].words) == 1 and text[start].gap):
            return None  # A letter is short for pence right behind the figure only.
        return Measure(FactKind.MONEY, lambda sum_: money(sum_.value / 100), pence[0])

    def _age(self, text: Sequence[Token], start: int, _number: Number) -> Measure | None:
        found = self._age_after.at(text, start)
        return Measure(FactKind.NUMBER, lambda age: plain(age.value), found[0]) if found else None

    def _period(self, text: Sequence[Token], start: int, number: Number) -> Measure | None:
        many = self.many.at(text, start)
        if many:
            count, name = many[1]
            return Measure(FactKind.PERIOD, lambda times: period(times.value * count, name), many[0])
        link = self.numbers.links.at(text, start) if number.value < 1 else None
        found = self.unit(text, link[0] if link else start)
        if found is None:
            return None
        end, unit = found
        more = self.numbers.added(text, end) if number.spelled else None
        half = self.half(text, end) if number.value >= 1 else None
        if more:
            return Measure(FactKind.PERIOD, lambda times: period(times.value + more[1], unit), more[0])
        if half:
            return Measure(FactKind.PERIOD, lambda times: period(times.value + half[1], unit), half[0])
        return Measure(FactKind.PERIOD, lambda times: period(times.value, unit), end)

    def half(self, text: Sequence[Token], end: int) -> tuple[int, Fraction] | None:
        """What is added to a length of time: *and a half* that has no unit of its own."""
        half = self.numbers.half(text, end)
        return half if half and self.unit(text, half[0]) is None else None


def is_year(token: Token) -> bool:
    """Tell whether a figure can be a year."""
    return token.kind is TokenKind.NUMBER and token.words.isdigit() and len(token.words) == _YEAR_DIGITS


def plain(value: Fraction) -> str:
    """A number as figures say it: without a fraction where decimals can say it."""
    if value.denominator == 1:
        return str(value.numerator)
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{decimal.normalize():f}" if Fraction(decimal) == value else str(value)


def period(number: Fraction, unit: str) -> str:
    """A length of time. Half an hour is 30 minutes, and a year and a half is 18 months."""
    many, smaller = _SMALLER.get(unit, (1, unit))
    if number.denominator != 1 and (number * many).denominator == 1:
        number, unit = number * many, smaller
    return f"{plain(number)} {unit}"


def money(pounds: Fraction, sign: str = "£") -> str:
    """A sum of money."""
    return sign + plain(pounds)


def clock(hour: Number, later: int | None) -> str:
    """A time of day on the clock of 24 hours; empty when the number is no hour. ``later`` is its half, if known."""
    hours, minutes = hour.value, "00"
    if "." in hour.figures:
        whole, _, minutes = hour.figures.partition(".")
        hours = Fraction(whole)
    if hours.denominator != 1 or hours > _HOURS or len(minutes) != 2 or int(minutes) >= 60:
        return ""
    return f"{int(hours) % 12 + later if later is not None and hours <= _NOON else int(hours) % _HOURS:02}:{minutes}"


def day_of_month(number: Number) -> str:
    """A day in two figures; empty when the number is none."""
    fits = number.value.denominator == 1 and 1 <= number.value <= _LAST_DAY
    return f"{int(number.value):02}" if fits else ""
