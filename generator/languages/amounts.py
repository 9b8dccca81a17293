"""How each language says an amount: *20 working days*, *2 ddiwrnod gwaith*, *blwyddyn*."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.known_fact import Unit

WELSH_YEARS: Mapping[int, str] = MappingProxyType(
    {1: "blwyddyn", 2: "2 flynedd", 3: "3 blynedd", 4: "4 blynedd", 6: "6 blynedd"}
)
WELSH_MANY_YEARS = "mlynedd"
WELSH_SOFT_YEAR = "flwyddyn"
ENGLISH_UNITS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.WORKING_DAYS: "working day",
        Unit.DAYS: "day",
        Unit.WEEKS: "week",
        Unit.MONTHS: "month",
        Unit.YEARS: "year",
        Unit.HOURS: "hour",
        Unit.MINUTES: "minute",
    }
)
WELSH_UNITS: Mapping[Unit, tuple[str, str]] = MappingProxyType(
    {
        # With figures the noun stays singular; only after two does its first letter change.
        Unit.WORKING_DAYS: ("diwrnod gwaith", "ddiwrnod gwaith"),
        Unit.DAYS: ("diwrnod", "ddiwrnod"),
        Unit.WEEKS: ("wythnos", "wythnos"),
        Unit.MONTHS: ("mis", "fis"),
        Unit.HOURS: ("awr", "awr"),
        Unit.MINUTES: ("munud", "funud"),
    }
)
SOFTENING = frozenset("i o am ar at dan dros drwy trwy gan heb hyd wrth neu cewch gewch chewch gennych".split())
"""Welsh words after which a word of time is softened."""
