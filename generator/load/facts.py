"""Words → the facts in them, in a form that is the same in every language.

*20 working days* and *20 diwrnod gwaith* are one fact; so are *3 months* and *tri mis*. What a language calls
things stands in ``generator.languages``; what is in no table there is still compared as a number.
"""

from collections.abc import Iterator

from generator.languages import FACT_WORDS
from generator.load.calendar import Calendar
from generator.load.fact_reader import FactReader
from generator.load.found import Found
from generator.load.phrases import tokens
from generator.model.language import Language, in_both
from generator.model.text import FactKind, Period, PeriodUnit

_READERS = in_both(lambda language: FactReader(FACT_WORDS[language]))
_CALENDARS = in_both(lambda language: Calendar(FACT_WORDS[language]))


def find_facts(words: str, language: Language) -> Iterator[Found]:
    """Give each fact in a plain text, in the order of the words."""
    reader, start = _READERS[language], 0
    found: list[Found] = []
    text = tuple(tokens(words)) if reader.may_stand(words) else ()
    while start < len(text):
        if not reader.starts(text[start]):
            start += 1
            continue
        read = reader.at(text, start)
        found += read.found
        start = read.end
    return _CALENDARS[language].judged(text, found)


def read_period(words: str, language: Language) -> Period | None:
    """The length of time that plain words give, and nothing beside it; ``None`` when they do not."""
    found = tuple(find_facts(words, language))
    if [(fact.start, fact.end, fact.kind) for fact in found] != [(0, len(words), FactKind.PERIOD)]:
        return None
    number, _, unit = found[0].value.partition(" ")
    counts = number.isdigit() and number != "0" and unit in tuple(PeriodUnit)
    return Period(number=int(number), unit=PeriodUnit(unit)) if counts else None
