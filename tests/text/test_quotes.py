"""Quotes by name: what they say in each language, and that a text can be rendered before they are filled."""

from decimal import Decimal
from html import escape

import pytest

from generator.model.known_fact import Unit
from generator.model.language import Bilingual, Language
from generator.render.markdown import TextRenderer
from generator.text.quotes import (
    QUOTE,
    amount_words,
    blotted,
    dialling_reader,
    fact_reader,
    fact_words,
    fill,
    fill_markdown,
    phone_of,
    quotes_in,
)
from tests.builders import both, contact, fact, heading, page, phone, place, prose

FACTS = {"limit": fact(), "year": fact("year", "1", Unit.YEARS), "cost": fact("cost", "20", Unit.POUNDS)}
CONTACTS = {
    "psow": contact(phones=(phone(), phone("01656 641150", "+441656641150"))),
    "mute": contact("mute"),
}


@pytest.mark.parametrize(
    ("amount", "unit", "english", "welsh"),
    [
        ("20", Unit.WORKING_DAYS, "20 working days", "20 diwrnod gwaith"),
        ("2", Unit.WORKING_DAYS, "2 working days", "2 ddiwrnod gwaith"),
        ("1", Unit.WORKING_DAYS, "1 working day", "1 diwrnod gwaith"),
        ("2", Unit.DAYS, "2 days", "2 ddiwrnod"),
        ("21", Unit.DAYS, "21 days", "21 diwrnod"),
        ("12", Unit.DAYS, "12 days", "12 diwrnod"),
        ("1", Unit.WEEKS, "1 week", "1 wythnos"),
        ("2", Unit.WEEKS, "2 weeks", "2 wythnos"),
        ("6", Unit.WEEKS, "6 weeks", "6 wythnos"),
        ("1", Unit.MONTHS, "1 month", "1 mis"),
        ("2", Unit.MONTHS, "2 months", "2 fis"),
        ("3", Unit.MONTHS, "3 months", "3 mis"),
        ("12", Unit.MONTHS, "12 months", "12 mis"),
        ("1", Unit.YEARS, "1 year", "blwyddyn"),
        ("2", Unit.YEARS, "2 years", "2 flynedd"),
        ("3", Unit.YEARS, "3 years", "3 blynedd"),
        ("4", Unit.YEARS, "4 years", "4 blynedd"),
        ("5", Unit.YEARS, "5 years", "5 mlynedd"),
        ("6", Unit.YEARS, "6 years", "6 blynedd"),
        ("10", Unit.YEARS, "10 years", "10 mlynedd"),
        ("20", Unit.YEARS, "20 years", "20 mlynedd"),
        ("24", Unit.HOURS, "24 hours", "24 awr"),
        ("1", Unit.HOURS, "1 hour", "1 awr"),
        ("2", Unit.MINUTES, "2 minutes", "2 funud"),
        ("30", Unit.MINUTES, "30 minutes", "30 munud"),
        ("20", Unit.POUNDS, "£20", "£20"),
        ("2.50", Unit.POUNDS, "£2.50", "£2.50"),
        ("1250", Unit.POUNDS, "£1,250", "£1,250"),
        ("12.5", Unit.PERCENT, "12.5%", "12.5%"),
        ("50", Unit.PERCENT, "50%", "50%"),
    ],
)
def test_an_amount_in_both_languages(amount: str, unit: Unit, english: str, welsh: str) -> None:
    """The unit stands in the right number in English, and singular and rightly mutated in Welsh."""
    assert Bilingual(en=english, cy=welsh) == fact_words(fact("x", amount, unit))


def test_only_a_word_softens() -> None:
    """After a word that softens, *blwyddyn* becomes *flwyddyn*; what starts with a figure stays as it is."""
    assert "flwyddyn" == amount_words(Decimal(1), Unit.YEARS, Language.CY, "soft")
    assert "3 mis" == amount_words(Decimal(3), Unit.MONTHS, Language.CY, "soft")
    assert "1 year" == amount_words(Decimal(1), Unit.YEARS, Language.EN, "soft")


def test_a_fact_without_an_amount_says_its_words() -> None:
    """What nobody knows as a number is said in words."""
    known = fact(unit=None, words=both("Ask", "Gofynnwch"))

    assert both("Ask", "Gofynnwch") == fact_words(known)


def test_phones_are_named_by_their_place() -> None:
    """A contact's name alone is its first number; any other is named by its place; what is not there is nothing."""
    names = ("psow", "psow/1", "psow/2", "psow/3", "psow/0", "psow/x", "mute", "no")
    found = {name: phone_of(name, CONTACTS) for name in names}

    assert ["0300 790 0203", "0300 790 0203", "01656 641150"] == [each.number for each in found.values() if each]
    assert ["psow/3", "psow/0", "psow/x", "mute", "no"] == [name for name, each in found.items() if each is None]


def test_what_is_a_quote() -> None:
    """A quote has a kind, a name and perhaps a form; what only begins like one has none; no other braces are quotes."""
    text = "am {fact:year soft} a {phone:psow/2}, \\{fact:no}, {en}, {#name}, {Fact: limit}, { fact:x }"
    found = list(quotes_in(text, Language.CY, lambda offset: place(line=offset + 1)))

    assert [
        ("fact", "year", "soft", "am"),
        ("phone", "psow/2", "", "a"),
        ("Fact", "limit", "", "name"),
        ("", "", "", "limit"),
    ] == [(quote.kind, quote.name, quote.form, quote.before) for quote in found]
    assert [4, 23] == [quote.place.line for quote in found[:2]]


def test_blotted_keeps_every_place() -> None:
    """A text without its quotes is as long as before."""
    assert "a " + " " * (len("{fact:cafcass-stage-1}")) + " b" == blotted("a {fact:cafcass-stage-1} b")


def test_filling_words() -> None:
    """Each quote gives way to its words; one that nobody knows stays."""
    read = fact_reader(FACTS, CONTACTS, Language.CY)

    text = "am {fact:year soft}, {fact:cost}, {phone:psow}, {fact:no}"

    assert "am flwyddyn, £20, 0300 790 0203, {fact:no}" == fill(text, read)


def test_filling_markdown() -> None:
    """A phone number is a link that dials, but in the words of a link, where no other can stand."""
    read = fact_reader(FACTS, CONTACTS, Language.EN)
    text = "Ring {phone:psow} in {fact:limit}, or [ring {phone:psow/2}](a.md)."

    expected = "Ring [0300 790 0203](tel:+443007900203) in 20 working days, or [ring 01656 641150](a.md)."
    assert expected == fill_markdown(text, read, dialling_reader(read, CONTACTS))


def test_code_quotes_nothing() -> None:
    """A quote between backticks is shown as it is typed."""
    read = fact_reader(FACTS, CONTACTS, Language.EN)

    assert "`{fact:limit}` 20 working days" == fill_markdown("`{fact:limit}` {fact:limit}", read, read)


@pytest.mark.parametrize("language", Language)
def test_a_text_can_be_rendered_with_its_holes(language: Language) -> None:
    """A text that is rendered first and filled then is the text that is filled first and rendered then."""
    read = fact_reader(FACTS, {"psow": contact()}, language)
    text = (
        "## In {fact:limit}\n\n**{fact:year soft}** or *{fact:cost}*, [words {fact:limit}](#a):\n\n- {fact:cost}\n\n"
        "| {fact:cost} | b |\n| --- | --- |\n| c | {fact:year} |"
    )

    def render(markdown: str) -> str:
        made = page(headings=(heading(anchor="made"),), targets={"#a": "#a"})
        return str(TextRenderer(made, str, lambda _: None, str).html(prose(markdown)))

    assert render(fill(text, read)) == fill(render(text), lambda match: escape(read(match) or match[0], quote=False))
    assert not QUOTE.search(render(fill(text, read)))
