"""English."""

from fractions import Fraction
from types import MappingProxyType

from generator.languages.fact_words import FactWords, forms, phrases

FACT_WORDS = FactWords(
    cardinals=forms(
        {
            **dict(enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)),
            **dict(enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 13)),
            **dict(
                zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
            ),
        }
    ),
    scales=MappingProxyType({"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}),
    added=MappingProxyType({}),
    number_joiners=frozenset({"and"}),
    ordinals=forms(
        {
            **dict(enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)),
            **dict(enumerate("eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(), 11)),
            **dict(enumerate("seventeenth eighteenth nineteenth twentieth".split(), 17)),
            30: "thirtieth",
            2: "second both twice couple pair",
        }
    ),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    doubtful_numbers=frozenset({"one"}),
    fractions=MappingProxyType(
        {
            "half": Fraction(1, 2),
            "quarter": Fraction(1, 4),
            "quarters": Fraction(1, 4),
            "thirds": Fraction(1, 3),
        }
    ),
    fraction_joiners=phrases("and a|and"),
    fraction_links=phrases("a|an|of a|of an"),
    articles=frozenset({"a", "an"}),
    units=MappingProxyType(
        {
            "second": "second",
            "seconds": "second",
            "minute": "minute",
            "minutes": "minute",
            "mins": "minute",
            "min": "minute",
            "hour": "hour",
            "hours": "hour",
            "hrs": "hour",
            "day": "day",
            "days": "day",
            "week": "week",
            "weeks": "week",
            "month": "month",
            "months": "month",
            "year": "year",
            "years": "year",
        }
    ),
    lone_units=phrases("minute|hour|day|week|month|year"),
    pointing=phrases("the|this|that|each|every|per|next|last|any|which|what|same|first|your|our|their"),
    per=phrases("a|an|per|each|every"),
    many=MappingProxyType({"fortnight": (2, "week"), "fortnights": (2, "week"), "decade": (10, "year")}),
    qualifiers=MappingProxyType(
        {"working": "working", "business": "working", "calendar": "calendar", "clear": "clear", "school": "school"}
    ),
    qualifier_first=True,
    number_links=phrases(
        "full|whole|complete|consecutive|successive|separate|more|further|additional|extra|other|long|short|total|"
        "initial|free|funded|paid|unpaid|statutory|flexible"
    ),
    age_before=phrases("aged|age|ages"),
    age_after=phrases(
        "years old|year old|year olds|years of age|years and over|years or over|years or older|years and older|"
        "years or under|years and under|years or younger|years and above"
    ),
    ranges=phrases("to|and|or|until|till|through|up to"),
    percent=phrases("per cent|percent|pct"),
    pounds=phrases("pound|pounds"),
    pence=phrases("p|penny|pence"),
    money_scales=MappingProxyType({"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}),
    months=forms(
        {
            1: "january jan",
            2: "february feb",
            3: "march mar",
            4: "april apr",
            5: "may",
            6: "june jun",
            7: "july jul",
            8: "august aug",
            9: "september sep sept",
            10: "october oct",
            11: "november nov",
            12: "december dec",
        }
    ),
    date_links=frozenset({"of"}),
    weekday_before=frozenset(),
    halves=MappingProxyType(
        {
            "am": 0,
            "in the morning": 0,
            "pm": 12,
            "in the afternoon": 12,
            "in the evening": 12,
            "at night": 12,
        }
    ),
    doubtful_halves=frozenset(),
    clock=phrases("o’clock"),
    moments=MappingProxyType({"noon": 12, "midday": 12, "midnight": 0}),
)
