from dataclasses import replace
from types import MappingProxyType

from generator.languages import FACT_WORDS
from generator.load.fact_reader import FactReader, Found
from generator.load.phrases import tokens
from generator.model.language import Language
from generator.model.problem import Place
from generator.model.text import Fact, FactKind


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


def test_a_fact_in_its_words() -> None:
    """What was found becomes a fact of the page, with its words and its place."""
    place = Place(path="a.md", line=3)

    assert Fact(kind=FactKind.PERIOD, value="1 week", words="a week", loose=True, place=place) == Found(
        5, 11, FactKind.PERIOD, "1 week", loose=True
    ).fact("Wait a week", place)
