"""Words → the facts in them, in a form that is the same in both languages.

*20 working days* and *20 diwrnod gwaith* are one fact; so are *3 months* and *tri mis*. What the tables do
not know is still compared as a number.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.model.language import Bilingual, Language
from generator.model.text import FactKind, Period, PeriodUnit

_ENGLISH_NUMBERS = ("one two three four five six seven eight nine ten eleven twelve").split()
_WELSH_NUMBERS: Mapping[str, int] = {
    form: number
    for number, forms in enumerate(
        (
            "un",
            "dau dwy ddau ddwy",
            "tri tair dri dair thri thair",
            "pedwar pedair bedwar bedair phedwar phedair",
            "pum pump bum bump phum phump",
            "chwe chwech",
            "saith",
            "wyth",
            "naw",
            "deg deng ddeg ddeng",
            "unarddeg",
            "deuddeg deuddeng ddeuddeg ddeuddeng",
        ),
        1,
    )
    for form in forms.split()
}
NUMBER_WORDS: Bilingual[Mapping[str, int]] = Bilingual(
    en={word: number for number, word in enumerate(_ENGLISH_NUMBERS, 1)}, cy=_WELSH_NUMBERS
)
_UNITS: Bilingual[Mapping[str, str]] = Bilingual(
    en={
        "working[ -]days?": "working day",
        "days?": "day",
        "weeks?": "week",
        "months?": "month",
        "years?": "year",
        "hours?": "hour",
        "minutes?": "minute",
    },
    cy={
        "(?:diwrnod|ddiwrnod|niwrnod|diwrnodau) (?:o waith|gwaith)": "working day",
        "diwrnod(?:au)?|ddiwrnod|niwrnod|dyddiau|ddyddiau": "day",
        "wythnos(?:au)?": "week",
        "mis(?:oedd)?|fis(?:oedd)?": "month",
        "blwyddyn|flwyddyn|blynedd|flynedd|mlynedd|mlwydd|flwydd|blynyddoedd|flynyddoedd": "year",
        "awr|oriau": "hour",
        "munudau?|funudau?|munud|funud": "minute",
    },
)
_MONTHS: Bilingual[tuple[str, ...]] = Bilingual(
    en=tuple("January February March April May June July August September October November December".split()),
    cy=tuple(
        (
            "Ionawr Chwefror Mawrth|Fawrth Ebrill Mai|Fai Mehefin|Fehefin Gorffennaf|Orffennaf Awst Medi|Fedi "
            "Hydref Tachwedd|Dachwedd Rhagfyr|Ragfyr"
        ).split()
    ),
)
_TIMES: Bilingual[Mapping[str, int]] = Bilingual(
    en={r"am\b": 0, r"pm\b": 12},
    cy={r"(?:yb\b|am\b|y bore)": 0, r"(?:yp\b|yh\b|pm\b|y prynhawn|yr hwyr|y nos|o’r nos)": 12},
)
_PHONE = re.compile(r"(?<![\d])(?:\+44[ ]?|0)\d(?:[ ]?\d){8,9}(?![\d])")
_MONEY = re.compile(r"£[ ]?(\d[\d,]*(?:\.\d+)?)")
_PERCENTAGE = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)[ ]?(?:%|per cent|y cant)")
_NUMBER = re.compile(r"\d+(?:[,.]\d+)*")

Found = tuple[int, int, FactKind, str]


def find_facts(words: str, language: Language) -> Iterator[Found]:
    """Give each fact in the words: where it starts and ends, its kind and its value, in the order of the words."""
    left = words
    found: list[Found] = []
    for kind, pattern, value in _FINDERS[language]:
        found += ((match.start(), match.end(), kind, value(match)) for match in pattern.finditer(left))
        # What is taken once must not be found again as a smaller thing, and offsets must stay true.
        left = pattern.sub(lambda match: "\x00" * len(match[0]), left)
    yield from sorted(found)


def read_period(words: str, language: Language) -> Period | None:
    """The length of time that the words give, and nothing beside it; ``None`` when they do not."""
    found = tuple(find_facts(words, language))
    if [(start, end, kind) for start, end, kind, _ in found] != [(0, len(words), FactKind.PERIOD)]:
        return None
    number, _, unit = found[0][3].partition(" ")
    return Period(number=int(number), unit=PeriodUnit(unit)) if unit in tuple(PeriodUnit) and number != "0" else None


def _number(text: str, language: Language) -> str:
    return str(NUMBER_WORDS[language].get(text.lower(), text.lstrip("0") or "0"))


def _finders(language: Language) -> tuple[tuple[FactKind, re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    units = _UNITS[language]
    months = _MONTHS[language]
    halves = _TIMES[language]
    figure = rf"(\d+|{'|'.join(NUMBER_WORDS[language])})"
    period = re.compile(rf"\b{figure}[ -]({'|'.join(units)})\b", re.IGNORECASE)
    month = "|".join(months)
    date = re.compile(rf"(?:\b(\d{{1,2}})(?:st|nd|rd|th)? (?:o )?)?\b({month})\b(?: (\d{{4}}))?")
    time = re.compile(rf"\b(\d{{1,2}})(?:[:.](\d\d))?[ ]?({'|'.join(halves)})")

    def period_value(match: re.Match[str]) -> str:
        unit = next(name for pattern, name in units.items() if re.fullmatch(pattern, match[2], re.IGNORECASE))
        return f"{_number(match[1], language)} {unit}"

    def date_value(match: re.Match[str]) -> str:
        number = next(n for n, forms in enumerate(months, 1) if match[2] in forms.split("|"))
        return f"{match[3] or '-'}-{number:02}-{int(match[1] or 0):02}"

    def time_value(match: re.Match[str]) -> str:
        later = next(hours for pattern, hours in halves.items() if re.fullmatch(pattern, match[3]))
        return f"{int(match[1]) % 12 + later:02}:{match[2] or '00'}"

    return (
        (FactKind.PHONE, _PHONE, lambda match: re.sub(r"^\+?44", "0", re.sub(r"[^\d+]", "", match[0]))),
        (FactKind.MONEY, _MONEY, lambda match: "£" + match[1].replace(",", "")),
        (FactKind.PERCENTAGE, _PERCENTAGE, lambda match: match[1] + "%"),
        (FactKind.DATE, _dated(date), date_value),
        (FactKind.TIME, time, time_value),
        (FactKind.PERIOD, period, period_value),
        (FactKind.NUMBER, _NUMBER, lambda match: match[0].replace(",", "")),
    )


def _dated(date: re.Pattern[str]) -> re.Pattern[str]:
    """A month counts as a date only with a day or a year: *Mai* and *May* are also other words."""
    return re.compile(rf"(?=\d{{1,2}}(?:st|nd|rd|th)? (?:o )?[A-Z]|[A-Z]\w+ \d{{4}}){date.pattern}")


_FINDERS = Bilingual(en=_finders(Language.EN), cy=_finders(Language.CY))
