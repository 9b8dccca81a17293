from dataclasses import replace
from types import MappingProxyType

from generator.languages import FACT_WORDS
from generator.load.fact_reader import FactReader
from generator.load.found import Found
from generator.load.phrases import tokens
from generator.model.language import Language
from generator.model.text import FactKind


def test_another_language() -> None:
    """A language is what its table says: the reader knows none by name."""
    cornish = replace(
        FACT_WORDS[Language.CY],
        cardinals=MappingProxyType({"peswar": 4}),
        units=MappingProxyType({"seythen": "week"}),
        qualifiers=MappingProxyType({}),
    )
    read = FactReader(cornish).at(tuple(tokens("peswar seythen")), 0)

    assert (Found(0, 14, FactKind.PERIOD, "4 week"),) == read.found
    assert 2 == read.end


def test_nothing_stands_there() -> None:
    """Where no fact starts, reading goes on with the next token."""
    read = FactReader(FACT_WORDS[Language.EN]).at(tuple(tokens("the £ sign")), 1)

    assert () == read.found
    assert 2 == read.end


def test_rates() -> None:
    """The unit in which something is counted is read with it."""
    text = tuple(tokens("£10 a week"))

    assert [FactKind.MONEY, FactKind.PERIOD] == [
        found.kind for found in FactReader(FACT_WORDS[Language.EN]).at(text, 0).found
    ]
