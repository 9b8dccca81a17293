from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.quotes import FACTS_FILE, check_quotes
from generator.load.fact_file import FACTS_FILE as FILE_READ
from generator.load.filling import fill_content
from generator.load.quotes import page_quotes
from generator.model.content import Content
from generator.model.known_fact import Unit
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.model.tree import Journey
from tests.builders import contact, content, fact, phone, place, source_page
from tests.trees.small import NOWHERE, small_tree

FACTS = (fact(), fact("year", "1", Unit.YEARS), fact("cost", "20", Unit.POUNDS, group="sums"))
ALL_USED = "{fact:limit} {fact:year} {fact:cost} "


def written(body: str, language: Language = Language.EN) -> Content:
    """Content with one page of this body, filled."""
    page = source_page("a", language, body)
    page = replace(page, quotes=page_quotes(body, page.path, 1, language))
    made = content(page, facts=FACTS, contacts=(contact(phones=(phone(), phone())), contact("mute")))
    return fill_content(made)


def told(body: str, language: Language = Language.EN) -> list[Problem]:
    """What is told about a page that uses every fact and says this."""
    return list(check_quotes(written(ALL_USED + body, language), contacts_broken=False))


def test_one_file_has_one_name() -> None:
    """The check knows the file by the name under which it is read."""
    assert FILE_READ == FACTS_FILE


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
        ("{fact limit}", "this quote cannot be read", "write it as in {fact:psow-limit}"),
        ("{ phone:psow }", "this quote cannot be read", "write it as in {fact:psow-limit}"),
        ("{fact:limit", "this quote cannot be read", "write it as in {fact:psow-limit}"),
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
    """A fact is told when no text quotes it and no table shows it."""
    body = "{fact:limit}\n\n::: facts sums\n\n:::\n"
    (problem,) = check_quotes(written(body), contacts_broken=False)

    assert (Code.UNUSED_FACT, "no text quotes “year”") == (problem.code, problem.message)
    assert [] == list(check_quotes(written("::: facts\n\n:::\n"), contacts_broken=False))


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
    made = replace(written(ALL_USED), trees=(tree,))
    found = check_quotes(replace(made, pages=(*made.pages, page)), contacts_broken=False)

    assert ["at sources.1", "at owner", "tree.yml"] == [problem.place.path for problem in found]


def test_a_fact_of_nobody() -> None:
    """A fact belongs to a contact that is there."""
    made = replace(written(ALL_USED), facts=(*FACTS[:2], fact("cost", contact="pswo")))
    (problem,) = check_quotes(made, contacts_broken=False)

    assert (Code.UNKNOWN_CONTACT, "did you mean “psow”?") == (problem.code, problem.hint)
    assert [] == list(check_quotes(made, contacts_broken=True))


def test_broken_files_are_told_once() -> None:
    """When the facts or the contacts cannot be read, what quotes them is not called unknown as well."""
    made = replace(written("{fact:no} {phone:no}"), facts=(), broken=(FACTS_FILE,))

    assert [] == list(check_quotes(made, contacts_broken=True))
    assert [Code.UNKNOWN_QUOTE] == [p.code for p in check_quotes(made, contacts_broken=False)]
