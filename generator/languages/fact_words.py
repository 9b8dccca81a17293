"""The words by which a language says a number, a length of time, a date, a time of day or a sum."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWords:
    """A language's words for facts: phrases in small letters, with a plain space between words and ’ for apostrophe.

    A phrase may be written with hyphens, too. Every form counts for itself: *dwy*, *ddwy*.
    """

    cardinals: Mapping[str, int]
    """Numbers that are one word and below a hundred: *twelve*, *ugain*."""
    scales: Mapping[str, int]
    """What a number is multiplied by: *hundred*; Welsh *deg* in *dau ddeg*."""
    added: Mapping[str, int]
    """What is added to the number before: Welsh *ar hugain* in *pump ar hugain*."""
    number_joiners: frozenset[str]
    """What stands between the parts of a number: *and* in *a hundred and two*."""
    ordinals: Mapping[str, int]
    """What says a number without counting anything: *third*, *both*, *twice*."""
    ordinal_endings: frozenset[str]
    """What is written right behind a figure: *4th*, *4ydd*."""
    doubtful_numbers: frozenset[str]
    """Numbers that are also other words: *one*; Welsh *deg*, which is *ten* and *fair*."""
    fractions: Mapping[str, Fraction]
    fraction_joiners: frozenset[str]
    """What stands between a number and a half: *and a* in *two and a half*."""
    fraction_links: frozenset[str]
    """What may stand behind a half: *an* in *half an hour*."""
    articles: frozenset[str]
    """What means one before a unit or a scale: *a* in *a week*. None in Welsh."""
    units: Mapping[str, str]
    """Each word for a unit of time, and the unit."""
    lone_units: frozenset[str]
    """Those of them that mean one of it when no number stands before: *blwyddyn*."""
    pointing: frozenset[str]
    """Words before a lone unit by which it hardly counts anything: *the week*, *yr wythnos*."""
    per: frozenset[str]
    """What stands between what is counted and the unit that it is counted in: *a* in *£10 a week*."""
    many: Mapping[str, tuple[int, str]]
    """Words that are a number and a unit: *fortnight*."""
    qualifiers: Mapping[str, str]
    """What makes another unit of a day or a month: *working*, *clir*."""
    qualifier_first: bool
    """Whether that word stands before its unit, as in English."""
    number_links: frozenset[str]
    """What may stand between a number and its unit and changes nothing: *full*; *o* in *20 o ddiwrnodau*."""
    age_before: frozenset[str]
    age_after: frozenset[str]
    """What stands before or behind the years of a life: *aged*, *years old*, *mlwydd oed*."""
    ranges: frozenset[str]
    """What stands between the two ends of a range or a choice: *to*, *neu*."""
    percent: frozenset[str]
    pounds: frozenset[str]
    pence: frozenset[str]
    money_scales: Mapping[str, int]
    """Short for a scale right behind a sum: *£5m*."""
    months: Mapping[str, int]
    """The months and their short forms, which count only with a capital letter and beside a day or a year."""
    date_links: frozenset[str]
    """What may stand between a day and its month: *of*, *o*."""
    weekdays: Mapping[str, int]
    """The days of the week, from Monday: *Monday*, *dydd Llun*, *nos Lun*."""
    bare_weekdays: Mapping[str, int]
    """What may be a day of the week when it has a capital letter: *Mon*; Welsh *Mawrth*, which is March, too."""
    each_weekday: frozenset[str]
    """The words that begin a day of every week: *Mondays*; Welsh *dyddiau* in *dyddiau Llun*."""
    any_day: frozenset[str]
    """Words before a day of the week by which no certain one is meant: *every*, *a*; Welsh *bob*."""
    day_leads: frozenset[str]
    """Words before a day or an hour at which something happens: *by*, *until*."""
    past: Mapping[str, int]
    """What stands before an hour, and by how many minutes it moves it: *half past*, *chwarter i*."""
    halves: Mapping[str, int]
    """The halves of a day behind an hour, and the hours to add: *y prynhawn*, *pm*."""
    doubtful_halves: frozenset[str]
    """Those of them that are also a common word: Welsh *am*."""
    clock: frozenset[str]
    """What may stand between an hour and its half: *o’clock*."""
    moments: Mapping[str, int]
    """Times that have a name, in hours: *noon*."""


def forms(table: Mapping[int, str]) -> Mapping[str, int]:
    """Each of the forms written with a number, and that number."""
    return MappingProxyType({form: number for number, words in table.items() for form in words.split()})


def numbered(text: str) -> Mapping[str, int]:
    """Each of the forms between two bars, and the number of that place, counted from one."""
    return forms(dict(enumerate(text.split("|"), 1)))


def shares(table: Mapping[str, str]) -> Mapping[str, Fraction]:
    """Each of the phrases, written with bars between them, and the share of a whole that it is."""
    return MappingProxyType({phrase: Fraction(share) for share, words in table.items() for phrase in words.split("|")})


def phrases(text: str) -> frozenset[str]:
    """Phrases written with bars between them."""
    return frozenset(phrase.strip() for phrase in text.split("|"))
