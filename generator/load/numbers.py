"""Tokens → numbers, in figures and in words, in whatever way a language counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.languages import FactWords
from generator.load.phrases import Phrases, Token, TokenKind, phrase_set, together

_VULGAR = {
    "¼": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_SLASHED = {("1", "2"): "½", ("1", "4"): "¼", ("3", "4"): "¾", ("1", "3"): "⅓", ("2", "3"): "⅔"}
_NO_NUMBER = Fraction(-1)
"""The value of figures that count nothing, such as the number of a version, *2.2.1*."""
_HUNDRED = 100
_TEN = 10
_MOST_FIGURES = 15
_NO_LIMIT = 10**15


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the token behind it. ``figures`` is what was written when it stands in figures alone."""

    value: Fraction
    end: int
    figures: str
    spelled: bool


class NumberReader:
    """Reads the numbers of one language."""

    def __init__(self, words: FactWords) -> None:
        """Take what the language calls numbers."""
        self._cardinals = Phrases(words.cardinals)
        self._scales = Phrases(words.scales)
        self._added = Phrases(words.added)
        self._joiners = phrase_set(words.number_joiners)
        self._fractions = Phrases(words.fractions)
        self._fraction_joiners = phrase_set(words.fraction_joiners)
        self.links = phrase_set(words.fraction_links)
        self._articles = words.articles
        self._large = tuple(scale for scale in words.scales.values() if scale >= _HUNDRED)
        self.first_words = self._cardinals.first_words | self._scales.first_words | self._fractions.first_words

    def at(self, text: Sequence[Token], start: int) -> Number | None:
        """The number that starts at this token, with the half that may follow it; ``None`` when none does."""
        number = self._in_figures(text, start) or self._in_words(text, start)
        if number is None:
            return None
        half = self.half(text, number.end) if number.value >= 1 else None
        if half is None:
            return number
        # Half of what was counted: a million and a half, dau gant a hanner.
        scales = [scale for scale in self._large if number.spelled and number.value % scale == 0]
        return Number(number.value + half[1] * max(scales, default=1), half[0], "", number.spelled)

    def half(self, text: Sequence[Token], start: int) -> tuple[int, Fraction] | None:
        """The half or quarter that is added with *and a*, and the token behind it."""
        joined = self._fraction_joiners.at(text, start)
        return self._fractions.at(text, joined[0]) if joined and together(text[start]) else None

    def added(self, text: Sequence[Token], start: int) -> tuple[int, int] | None:
        """The token behind what is added to the number before, and how much that is: 20 for *ar hugain*."""
        return self._added.at(text, start)

    def _in_figures(self, text: Sequence[Token], start: int) -> Number | None:
        token = text[start]
        if token.kind is TokenKind.FRACTION:
            return Number(_VULGAR[token.words], start + 1, "", spelled=False)
        if token.kind is not TokenKind.NUMBER:
            return None
        slashed = self._slashed(text, start)
        figures = token.words.replace(",", "")
        if slashed:
            return Number(slashed, start + 3, "", spelled=False)
        if figures.count(".") > 1 or len(figures) > _MOST_FIGURES:
            return Number(_NO_NUMBER, start + 1, figures, spelled=False)
        return self._scaled(text, Number(Fraction(figures), start + 1, figures, spelled=False))

    def _scaled(self, text: Sequence[Token], number: Number) -> Number:
        """The number in figures with the fraction or the scale behind it: *1½*, *5 million*."""
        end = number.end
        if end < len(text) and text[end].kind is TokenKind.FRACTION and text[end].gap in {"", " "}:
            return Number(number.value + _VULGAR[text[end].words], end + 1, "", spelled=False)
        scale = self._scales.at(text, end)
        if scale and scale[1] >= _HUNDRED and together(text[end]):
            return Number(number.value * scale[1], scale[0], "", spelled=False)
        return number

    def _slashed(self, text: Sequence[Token], start: int) -> Fraction | None:
        parts = text[start : start + 3]
        if len(parts) < 3 or parts[1].words != "/" or parts[1].gap or parts[2].gap:
            return None
        sign = _SLASHED.get((parts[0].words, parts[2].words))
        return _VULGAR[sign] if sign else None

    def _in_words(self, text: Sequence[Token], start: int) -> Number | None:
        first = start
        if text[start].words in self._articles and start + 1 < len(text):
            first = start + 1
        part = self._fractions.at(text, first) or self._fractions.at(text, start)
        if part:
            return self._of_scale(text, Number(part[1], part[0], "", spelled=True))
        scale = self._scales.at(text, first)
        if first > start:
            return Number(Fraction(scale[1]), scale[0], "", spelled=True) if scale else None
        found = self._whole(text, start)
        if found is None:
            return None
        value, end = found
        part = self._fractions.at(text, end)
        if part and together(text[end]):
            return Number(value * part[1], part[0], "", spelled=True)
        return Number(Fraction(value), end, "", spelled=True)

    def _of_scale(self, text: Sequence[Token], part: Number) -> Number:
        """Half of a hundred or a million, where that is what is said."""
        link = self.links.at(text, part.end)
        scale = self._scales.at(text, link[0] if link else part.end)
        if scale and scale[1] >= _HUNDRED:
            return Number(part.value * scale[1], scale[0], "", spelled=True)
        return part

    def _whole(self, text: Sequence[Token], start: int, below: int = _NO_LIMIT) -> tuple[int, int] | None:
        """A whole number in words that counts in scales below this one, and the token behind it."""
        found = self._cardinals.at(text, start)
        if found is None:
            scale = self._scales.at(text, start)
            counts = scale is not None and _HUNDRED <= scale[1] < below
            return self._rest(text, scale[0], scale[1], scale[1]) if scale and counts else None
        end, value = found
        more = self._added.at(text, end)
        if more:
            return value + more[1], more[0]
        ones = self._cardinals.at(text, end)
        if ones and value >= 2 * _TEN and value % _TEN == 0 and ones[1] < _TEN and together(text[end]):
            value, end = value + ones[1], ones[0]
        last = 1
        while (scale := self._scales.at(text, end)) and together(text[end]) and last < scale[1] < below:
            if scale[1] < _HUNDRED and value >= _TEN:
                break
            last = scale[1]
            value, end = self._rest(text, scale[0], value * last, last)
        return value, end

    def _rest(self, text: Sequence[Token], end: int, value: int, scale: int) -> tuple[int, int]:
        """Add the smaller number that follows a scale: *five* in *a hundred and five*, *un* in *dau ddeg un*."""
        joined = self._joiners.at(text, end) if scale >= _HUNDRED else None
        begin = joined[0] if joined else end
        rest = self._whole(text, begin, scale) if begin < len(text) and together(text[begin]) else None
        if rest is None or rest[0] >= scale:
            return value, end
        larger = self._scales.at(text, rest[1])  # Between a hundred and two hundred is no hundred and two.
        return (value, end) if larger and larger[1] >= scale else (value + rest[0], rest[1])
