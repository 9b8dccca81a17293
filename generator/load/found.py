"""What was found in a text, and the facts that need no words: phone numbers, dates in figures, names of forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.load.phrases import Token
from generator.model.problem import Place
from generator.model.text import Certainty, Fact, FactKind, Impossible


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A fact: where it starts and ends, its kind and its value, how sure it is, and what is impossible about it."""

    start: int
    end: int
    kind: FactKind
    value: str
    certainty: Certainty = Certainty.FIRM
    impossible: Impossible | None = None

    def fact(self, words: str, place: Place) -> Fact:
        """The fact with the words in which it was found."""
        written = words[self.start : self.end]
        return Fact(
            kind=self.kind,
            value=self.value,
            words=written,
            certainty=self.certainty,
            place=place,
            impossible=self.impossible,
        )


@dataclass(frozen=True, slots=True)
class Read:
    """What was read at a token: the facts, and the token to go on with."""

    found: tuple[Found, ...]
    end: int


def one(
    text: Sequence[Token], span: tuple[int, int], kind: FactKind, value: str, certainty: Certainty = Certainty.FIRM
) -> Read:
    """One fact that takes these tokens."""
    start, end = span
    return Read((Found(text[start].start, text[end - 1].end, kind, value, certainty),), end)


def phone(text: Sequence[Token], start: int) -> Read:
    """A phone number, as it is dialled in the United Kingdom."""
    return one(text, (start, start + 1), FactKind.PHONE, _dialled(text[start].words))


def numeric_date(text: Sequence[Token], start: int) -> Read:
    """A date in figures alone."""
    return one(text, (start, start + 1), FactKind.DATE, _iso(text[start].words))


def code(text: Sequence[Token], start: int) -> Read:
    """The name of a form, such as C100, or a postcode."""
    return one(text, (start, start + 1), FactKind.NUMBER, text[start].words)


def _dialled(words: str) -> str:
    digits = re.sub(r"\D", "", words.replace("(0)", ""))
    return "0" + digits.removeprefix("44") if words.startswith("+") else digits


def _iso(words: str) -> str:
    """A date in figures, the day first unless the year is."""
    parts = re.split(r"\D", words)
    year, month, day = parts if len(parts[0]) == len("2000") else reversed(parts)
    return f"{year}-{int(month):02}-{int(day):02}"
