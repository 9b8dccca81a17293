"""Tokens → facts, one language at a time, by its words and by no name of its own."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from generator.languages import FactWords
from generator.load.found import Read, code, numeric_date, one, phone
from generator.load.measures import Measure, MeasureReader, clock, day_of_month, is_year, money, period, plain
from generator.load.numbers import Number
from generator.load.phrases import Phrases, Token, TokenKind, phrase_set, together
from generator.model.text import Certainty, FactKind

_CURRENCIES = frozenset("£€$")
_DASHES = frozenset("-–—")
_SIGN = re.compile(r"[\d£€$¼½¾⅓⅔]")
_DOTTED = re.compile(r"[^\W\d_]\.[^\W\d_]")
"""What says without a look at the words that a fact may stand in a text: a figure, a sum, a word with dots."""
_LETTERS = re.compile(r"[^\W\d_]+")


class FactReader:
    """Reads the facts of one language."""

    def __init__(self, words: FactWords) -> None:
        """Take what the language calls things."""
        self._words = words
        self._measures = MeasureReader(words)
        self._ordinals = Phrases(words.ordinals)
        self._ranges = phrase_set(words.ranges)
        self._bare_weekdays = Phrases(words.bare_weekdays)
        self._starts = frozenset(
            {
                *self._measures.first_words,
                *self._measures.weekdays.first_words,
                *self._bare_weekdays.first_words,
                *self._ordinals.first_words,
                *words.articles,
                *words.lone_units,
                *words.qualifiers,
            }
        )
        # An article and a qualifier begin a fact only when a unit stands behind them.
        self._telling = self._starts.difference(words.articles, words.qualifiers) | self._measures.units

        self._readers: dict[TokenKind, Callable[[Sequence[Token], int], Read | None]] = {
            TokenKind.PHONE: phone,
            TokenKind.DATE: numeric_date,
            TokenKind.CODE: code,
            TokenKind.CLOCK: self._clock,
            TokenKind.NUMBER: self._number,
            TokenKind.FRACTION: self._number,
            TokenKind.SIGN: self._money,
            TokenKind.WORD: self._word,
        }

    def may_stand(self, text: str) -> bool:
        """Tell whether a fact can stand in a text, before its words are looked at one by one."""
        if _SIGN.search(text) or ("." in text[:-1] and _DOTTED.search(text)):
            return True
        return not self._telling.isdisjoint(_LETTERS.findall(text.lower()))

    def starts(self, token: Token) -> bool:
        """Tell whether a fact can start with a token; hardly any word begins one."""
        return token.kind is not TokenKind.WORD or token.words in self._starts

    def at(self, text: Sequence[Token], start: int) -> Read:
        """What stands at this token."""
        reader = self._readers.get(text[start].kind)
        read = reader(text, start) if reader else None
        return self._with_rate(text, read) if read else Read((), start + 1)

    def _with_rate(self, text: Sequence[Token], read: Read) -> Read:
        """What was read, with the unit that it is counted in: *a year* in *£10 a year*."""
        behind = read.end + 1
        if behind >= len(text) or text[read.end].words not in self._words.per or not together(text[read.end]):
            return read
        unit = self._measures.unit(text, behind) if together(text[behind]) else None
        if unit is None:
            return read
        rate = one(text, (read.end, unit[0]), FactKind.PERIOD, f"1 {unit[1]}", Certainty.LOOSE)
        return Read((*read.found, *rate.found), rate.end)

    def _clock(self, text: Sequence[Token], start: int) -> Read:
        """An hour and its minutes, with the half of the day that may follow."""
        hour, minutes = text[start].words.split(":")
        number = Number(Fraction(int(hour)), start + 1, f"{hour}.{minutes}", spelled=False)
        measure = self._measures.behind(text, number)
        if measure and measure.kind is FactKind.TIME:
            return one(text, (start, measure.end), FactKind.TIME, measure.value(number))
        value = clock(number, None)
        return one(text, (start, start + 1), FactKind.TIME if value else FactKind.NUMBER, value or text[start].words)

    def _money(self, text: Sequence[Token], start: int) -> Read | None:
        """A sum behind its sign."""
        amount = text[start + 1] if start + 1 < len(text) and text[start].words in _CURRENCIES else None
        if amount is None or amount.kind is not TokenKind.NUMBER or not together(amount):
            return None
        number = self._measures.numbers.at(text, start + 1)
        if number is None or number.value < 0:
            return None
        end, value = number.end, number.value
        if end < len(text) and not text[end].gap and text[end].words in self._words.money_scales:
            value, end = value * self._words.money_scales[text[end].words], end + 1
        return one(text, (start, end), FactKind.MONEY, money(value, text[start].words))

    def _number(self, text: Sequence[Token], start: int) -> Read | None:
        """A number in figures or in words, with what it measures."""
        number = self._measures.numbers.at(text, start)
        if number is None:
            return None
        number = self._without_ending(text, number)
        measure = self._measures.behind(text, number)
        if measure:
            return self._measured(text, start, number, measure)
        range_ = self._range(text, start, number)
        if range_:
            return range_
        value = number.figures or plain(number.value)
        return one(text, (start, number.end), FactKind.NUMBER, value, self._certainty(text, start, number))

    def _certainty(self, text: Sequence[Token], start: int, number: Number) -> Certainty:
        """How sure it is that a number that measures nothing is one."""
        if not number.spelled:
            return Certainty.FIRM
        alone = number.end == start + 1
        return Certainty.DOUBTFUL if alone and text[start].words in self._words.doubtful_numbers else Certainty.LOOSE

    def _without_ending(self, text: Sequence[Token], number: Number) -> Number:
        """The number with the ending of an ordinal, as in *4th*, taken for a part of it."""
        end = number.end
        has_ending = end < len(text) and not text[end].gap and text[end].words in self._words.ordinal_endings
        return replace(number, end=end + 1) if has_ending and not number.spelled else number

    def _measured(self, text: Sequence[Token], start: int, number: Number, measure: Measure) -> Read:
        before = text[start - 1].words if start else ""
        value = measure.value(number)
        if before in self._words.age_before and value.endswith(" year"):
            return one(text, (start, measure.end), FactKind.NUMBER, plain(number.value))
        return one(text, (start, measure.end), measure.kind, value)

    def _range(self, text: Sequence[Token], start: int, number: Number) -> Read | None:
        """The lower end of a range, which is measured as its upper end is: *10 to 20 days*."""
        joined = self._ranges.at(text, number.end)
        begin = joined[0] if joined else number.end
        if begin >= len(text):
            return None
        if not joined and text[begin].words in _DASHES:
            begin += 1
        elif not joined and text[begin].gap != "-":
            return None
        upper = self._measures.numbers.at(text, begin) if begin < len(text) and together(text[begin]) else None
        if upper is None:
            return None
        measure = self._measures.behind(text, self._without_ending(text, upper))
        value = measure.value(number) if measure else ""
        if measure is None or not value:
            return None
        if measure.kind is FactKind.TIME and value > measure.value(upper):
            value = clock(number, 0)  # From 9 to 5pm is from the morning to the afternoon.
        return Read(one(text, (start, number.end), measure.kind, value).found, begin)

    def _word(self, text: Sequence[Token], start: int) -> Read | None:
        """What starts with a word: a time that has a name, a number, a month, a unit of time."""
        moment = self._measures.moment(text, start)
        if moment:
            return one(text, (start, moment[0]), FactKind.TIME, moment[1])
        readers = (self._weekday, self._number, self._ordinal, self._month, self._bare_weekday, self._lone_unit)
        return next((read for reader in readers if (read := reader(text, start))), None)

    def _ordinal(self, text: Sequence[Token], start: int) -> Read | None:
        """An ordinal in words, which may be the day of a date."""
        ordinal = self._ordinals.at(text, start)
        if ordinal is None:
            return None
        end, value = ordinal
        more = self._measures.numbers.added(text, end)
        if more:
            end, value = more[0], value + more[1]
        day = Number(Fraction(value), end, "", spelled=True)
        measure = self._measures.behind(text, day)
        if measure and measure.kind is FactKind.DATE:
            return one(text, (start, measure.end), FactKind.DATE, measure.value(day))
        return one(text, (start, end), FactKind.NUMBER, str(value), Certainty.LOOSE)

    def _month(self, text: Sequence[Token], start: int) -> Read | None:
        """A month with its year, or with its day behind it."""
        found = self._measures.month(text, start)
        if found is None:
            return None
        end, month = found
        if not month.startswith("-"):
            return one(text, (start, end), FactKind.DATE, f"{month}00")
        number = self._measures.numbers.at(text, end) if end < len(text) and together(text[end]) else None
        day = day_of_month(number) if number and not number.spelled else ""
        if not number or not day:
            return None
        end = self._without_ending(text, number).end
        behind = end + 1 if end < len(text) and text[end].words == "," else end
        year = text[behind].words if behind < len(text) and is_year(text[behind]) else ""
        value = f"{year or '-'}{month[1:]}{day}"
        return one(text, (start, behind + 1 if year else end), FactKind.DATE, value)

    def _weekday(self, text: Sequence[Token], start: int) -> Read | None:
        """A day of the week. Beside its date it says nothing more, and may be left out on the other page."""
        day = self._measures.weekdays.at(text, start)
        if day is None:
            return None
        behind = day[0]
        while behind < len(text) and (text[behind].words == "," or text[behind].words in self._words.pointing):
            behind += 1
        certainty = Certainty.LOOSE if self._is_date(text, behind) else Certainty.FIRM
        return one(text, (start, day[0]), FactKind.WEEKDAY, str(day[1]), certainty)

    def _is_date(self, text: Sequence[Token], start: int) -> bool:
        if start >= len(text):
            return False
        readers = {TokenKind.DATE: (numeric_date,), TokenKind.NUMBER: (self._number,)}
        found = (read(text, start) for read in readers.get(text[start].kind, (self._ordinal, self._month)))
        return any(read.found[0].kind is FactKind.DATE for read in found if read)

    def _bare_weekday(self, text: Sequence[Token], start: int) -> Read | None:
        """What may be a day of the week, and another word: *Sun*; Welsh *Mawrth*."""
        day = self._bare_weekdays.at(text, start) if text[start].capital else None
        return one(text, (start, day[0]), FactKind.WEEKDAY, str(day[1]), Certainty.LOOSE) if day else None

    def _lone_unit(self, text: Sequence[Token], start: int) -> Read | None:
        """A unit of time without a number: *a week*, *blwyddyn*; with a half it is a fact for sure."""
        article = text[start].words in self._words.articles
        begin = start + 1 if article else start
        if begin >= len(text) or (article and not together(text[begin])):
            return None
        many = self._measures.many.at(text, begin)
        if many:
            return one(text, (start, many[0]), FactKind.PERIOD, f"{many[1][0]} {many[1][1]}")
        unit = self._measures.unit(text, begin)
        if unit is None or text[begin].words not in self._words.lone_units | self._words.qualifiers.keys():
            return None
        pointed = start > 0 and not article and text[start - 1].words in self._words.pointing
        certainty = Certainty.DOUBTFUL if pointed and " " not in unit[1] else Certainty.LOOSE
        half = self._measures.half(text, unit[0])
        if half:
            return one(text, (start, half[0]), FactKind.PERIOD, period(1 + half[1], unit[1]))
        return one(text, (start, unit[0]), FactKind.PERIOD, f"1 {unit[1]}", certainty)
