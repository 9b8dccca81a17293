from dataclasses import replace

from generator.load.filling import fill_page, fill_shared
from generator.load.quotes import page_quotes
from generator.model.content import SourcePage
from generator.model.known_fact import Unit
from generator.model.language import Language
from generator.model.text import Block, FactKind, FactRow, Period, PeriodUnit, Prose
from tests.builders import PICTURE, both, contact, context, easy_page, fact, phone, shared_files, source_page, term

FACTS = (fact(), fact("year", "1", Unit.YEARS, group="long", later=both("Yes", "Gall")))
PSOW = contact(phones=(phone(),), note=both("Ring {phone:psow} in {fact:limit}.", "Ffoniwch {phone:psow}."))


AROUND = context(facts=FACTS, contacts=(PSOW,))


def quoting(page: SourcePage, body: str) -> SourcePage:
    """A page with what its body quotes."""
    return replace(page, quotes=page_quotes(body, page.path, 1, page.language))


def filled(body: str, language: Language = Language.EN) -> SourcePage:
    """A page with this body, filled."""
    return fill_page(quoting(source_page("a", language, body), body), AROUND)


def test_text_is_filled() -> None:
    """Prose, headings, the words of links and titles of blocks say what they quote."""
    page = filled("## In {fact:limit}\n\n::: note {fact:limit}\n\n[words {fact:limit}](a.md) {phone:psow}\n\n:::\n")
    heading, block = page.text.nodes

    assert ["In 20 working days"] == [each.text for each in page.text.headings]
    assert isinstance(heading, Prose)
    assert heading.text.strip() == "## In 20 working days"
    assert isinstance(block, Block)
    assert block.title == "20 working days"
    (inside,) = block.children
    assert isinstance(inside, Prose)
    assert "[words 20 working days](a.md) [0300 790 0203](tel:+443007900203)" == inside.text.strip()
    assert ["words 20 working days", "0300 790 0203"] == [link.words for link in page.text.links]


def test_a_block_in_the_other_language_speaks_it() -> None:
    """The paragraphs of a block in English on a Welsh page quote in English."""
    outer, block = filled("Am {fact:year soft}.\n\n::: en\n\nIn {fact:year}.\n\n:::\n", Language.CY).text.nodes

    assert isinstance(outer, Prose)
    assert outer.text.strip() == "Am flwyddyn."
    assert isinstance(block, Block)
    (inside,) = block.children
    assert isinstance(inside, Prose)
    assert "In 1 year." == inside.text.strip()


def test_quoted_facts_are_one_fact() -> None:
    """A quote is the same fact in both languages, though *blwyddyn* has no figure."""
    values = {
        language: [(each.kind, each.value) for each in filled("A {fact:year} {phone:psow}.", language).text.facts]
        for language in Language
    }

    assert values[Language.EN] == values[Language.CY]
    assert {(FactKind.PERIOD, "1 year"), (FactKind.PHONE, "03007900203")} <= set(values[Language.CY])


def test_a_name_holds_no_fact() -> None:
    """Figures in the name of a quote are none of the text."""
    assert () == filled("In {fact:stage-1}.").text.facts


def test_a_deadline_may_quote() -> None:
    """The length of time of a deadline may be a fact."""
    (block,) = filled("::: deadline {fact:limit}\n\nFrom the decision.\n\n:::\n").text.nodes

    assert isinstance(block, Block)
    assert ("20 working days", Period(number=20, unit=PeriodUnit.WORKING_DAY)) == (block.title, block.period)


def test_a_table_of_facts() -> None:
    """A table shows the facts of its group, or all, its cells begin with a capital, and what it says are facts."""
    said = {"who": "Ombwdsmon", "what": "Cwyn", "amount": "Blwyddyn", "since": "Y penderfyniad", "later": "Gall"}
    row = FactRow(key="year", **said, is_sum=False)
    some = filled("::: facts long\n\n:::\n", Language.CY)
    every = filled("::: facts\n\n:::\n")

    assert [(row,)] == [block.rows for block in some.text.nodes if isinstance(block, Block)]
    assert [2] == [len(block.rows) for block in every.text.nodes if isinstance(block, Block)]
    assert ["1 year"] == [each.value for each in some.text.facts]


def test_easy_read_is_filled() -> None:
    """A sentence beside a picture says what it quotes; its place stays."""
    body = f"{PICTURE}\nRing {{phone:psow}}. You have {{fact:limit}}."
    page = fill_page(quoting(easy_page(body), body), AROUND)

    assert page.easy_read is not None
    first, second = page.easy_read.sentences()
    assert "Ring [0300 790 0203](tel:+443007900203)." == first.words
    assert "You have 20 working days." == second.words
    assert (2, 20) == (second.place.line, second.place.column)


def test_the_words_of_shared_files_are_filled() -> None:
    """Notes dial; what may stand in a link, such as a term, says the number alone."""
    terms = (term(meaning=both("In {fact:limit}: {phone:psow}.", "{fact:year}")),)
    made = fill_shared(shared_files(terms=terms, facts=FACTS, contacts=(PSOW,)))

    dial = "[0300 790 0203](tel:+443007900203)"
    assert both(f"Ring {dial} in 20 working days.", f"Ffoniwch {dial}.") == made.contacts[0].note
    assert both("In 20 working days: 0300 790 0203.", "blwyddyn") == made.terms[0].meaning


def test_what_is_not_known_stays() -> None:
    """A quote of nothing stays as written, and what quotes nothing stays the same."""
    plain = source_page("a")
    made = fill_page(quoting(source_page("b", body="{fact:no}"), "{fact:no}"), AROUND)

    assert plain.text is fill_page(plain, AROUND).text
    assert ["{fact:no}"] == [node.text.strip() for node in made.text.nodes if isinstance(node, Prose)]


def test_what_is_quoted_shows() -> None:
    """What stands for a page changes with what it quotes, and not with what it does not."""
    page = quoting(source_page("a", body="{fact:limit}"), "{fact:limit}")
    shown = fill_page(page, AROUND).shown

    assert shown == fill_page(page, replace(AROUND, facts=(FACTS[0], fact("year", "2", Unit.YEARS)))).shown
    assert shown != fill_page(page, replace(AROUND, facts=(fact(amount="10"), FACTS[1]))).shown
