from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.quotes import (
    check_fact_owners,
    check_fact_tables,
    check_fact_use,
    check_page_words,
    check_quote_kinds,
    check_quoted_facts,
    check_quoted_phones,
    check_said_words,
)
from generator.load.quotes import page_quotes
from generator.model.known_fact import Unit
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.model.source_files import CONTACTS_FILE, FACTS_FILE
from generator.model.tree import Journey
from tests.builders import contact, fact, phone, place, source_page
from tests.told import WrittenSite, everything, of_content, of_pages, written
from tests.trees.small import NOWHERE, small_tree

FACTS = (fact(), fact("year", "1", Unit.YEARS), fact("cost", "20", Unit.POUNDS, group="sums"))
ALL_USED = "{fact:limit} {fact:year} {fact:cost} "


def site(body: str, language: Language = Language.EN, **changes: object) -> WrittenSite:
    """A site with one page of this body."""
    page = source_page("a", language, body)
    page = replace(page, quotes=page_quotes(body, page.path, 1, language))
    contacts = (contact(phones=(phone(), phone())), contact("mute"))
    return written(page, **{"facts": FACTS, "contacts": contacts, **changes})


def told_of(whole: WrittenSite) -> list[Problem]:
    """What is told about quotes and facts."""
    rules = (check_quote_kinds, check_quoted_facts, check_quoted_phones, check_fact_owners, check_fact_use)
    return [*of_content(whole, *rules), *of_pages(whole, check_fact_tables)]


def told(body: str, language: Language = Language.EN) -> list[Problem]:
    """What is told about a page that uses every fact and says this."""
    return told_of(site(ALL_USED + body, language))


def test_right_quotes() -> None:
    """Names that are there, in forms that are there, are no problem."""
    assert [] == told("{phone:psow} {phone:psow/2}")
    assert [] == told("am {fact:year soft}, am {fact:limit}, mewn {fact:year}", Language.CY)


@pytest.mark.parametrize(
    ("quote", "message", "hint"),
    [
        ("{fact:limt}", "there is no fact “limt” in content/facts.yml", "did you mean “limit”?"),
        ("{fcat:limit}", "“fcat:” quotes nothing", "did you mean “fact”?"),
        ("{phone:pswo}", "there is no contact “pswo” in content/contacts.yml", "did you mean “psow”?"),
        ("{phone:psow/3}", "“psow” has no such phone number", "up to 2 behind it"),
        ("{phone:mute}", "“mute” has no such phone number", "add its number"),
        ("{phone:psow soft}", "“soft” is not a form of a phone number", "write {phone:psow}"),
        ("{fact limit}", "this quote cannot be read", "write it as in {fact:reply-time}"),
        ("{ phone:psow }", "this quote cannot be read", "write it as in {fact:reply-time}"),
        ("{fact:limit", "this quote cannot be read", "write it as in {fact:reply-time}"),
        ("{fact:limit soft}", "“soft” is not a form of a fact here", "write {fact:limit}"),
    ],
)
def test_a_quote_of_nothing(quote: str, message: str, hint: str) -> None:
    """A name or a form that is not there is told once, at its place, with the nearest."""
    (problem,) = told(quote)

    assert (Code.UNKNOWN_QUOTE, 1, len(ALL_USED) + 1) == (problem.code, problem.place.line, problem.place.column)
    assert message == problem.message
    assert hint in problem.hint


@pytest.mark.parametrize("word", ["am", "i", "O", "dros", "cewch"])
def test_a_mutation_left_out(word: str) -> None:
    """After a Welsh word that softens, a fact that starts with a word needs its soft form."""
    (problem,) = told(f"{word} {{fact:year}}", Language.CY)

    assert Code.QUOTE_MUTATION == problem.code
    assert f"“{word.lower()} blwyddyn” should be “{word.lower()} flwyddyn”" == problem.message
    assert "write {fact:year soft}" == problem.hint


def test_facts_that_nobody_quotes() -> None:
    """A fact is told when no text quotes it and no table shows it, and not while a page cannot be read."""
    body = "{fact:limit}\n\n::: facts sums\n\n:::\n"
    (problem,) = told_of(site(body))

    assert (Code.UNUSED_FACT, "no text quotes “year”") == (problem.code, problem.message)
    assert [] == told_of(site("::: facts\n\n:::\n"))
    assert [] == told_of(site(body, broken=("content/en/b.md",)))


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("::: facts smus\n\n:::", "no fact stands in the group “smus”"),
        ("::: deadline {fact:cost}\n\nFrom today.\n\n:::", "“£20” is not a length of time that can be counted"),
    ],
)
def test_blocks_of_no_use(block: str, message: str) -> None:
    """A table of no fact, and a deadline that quotes no length of time, are told."""
    (problem,) = told(f"\n\n{block}\n")

    assert (Code.BLOCK_MISUSED, message) == (problem.code, problem.message)


def test_words_that_are_shown_as_they_stand(tmp_path: Path) -> None:
    """A source, an owner and what somebody says quote nothing."""
    tree = small_tree(tmp_path, "{start: q, questions: {q: {options: {x: a}}}, outcomes: [a]}")
    says = Journey(answers=(), ends="a", place=NOWHERE, says={Language.CY: "am {fact:limit}"})
    tree = replace(tree, journeys=(says,), places={"journeys.0.says.cy": place("tree.yml")})
    page = source_page(
        "a", body="{fact:limit} {fact:year} {fact:cost}", sources=("Act", "{fact:limit}"), owner="{phone:psow}"
    )
    made = written(page, facts=FACTS, trees=(tree,))
    found = [*of_pages(made, lambda page, _: check_page_words(page)), *of_content(made, check_said_words)]

    assert ["at sources.1", "at owner", "tree.yml"] == [problem.place.path for problem in found]


def test_a_fact_of_nobody() -> None:
    """A fact belongs to a contact that is there."""
    facts = (*FACTS[:2], fact("cost", contact="pswo"))
    (problem,) = told_of(site(ALL_USED, facts=facts))
    broken = everything(site(ALL_USED, facts=facts, broken=(CONTACTS_FILE,)))

    assert (Code.UNKNOWN_CONTACT, "did you mean “psow”?") == (problem.code, problem.hint)
    assert Code.UNKNOWN_CONTACT not in {told.code for told in broken}


def test_broken_files_are_told_once() -> None:
    """When the facts or the contacts cannot be read, what quotes them is not called unknown as well."""
    both = (FACTS_FILE, CONTACTS_FILE)
    for broken, expected in ((both, 0), ((FACTS_FILE,), 1), ((CONTACTS_FILE,), 1), ((), 2)):
        found = everything(site("{fact:no} {phone:no}", facts=(), broken=broken))

        assert expected == sum(problem.code is Code.UNKNOWN_QUOTE for problem in found)
