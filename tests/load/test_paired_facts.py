from generator.load.paired_facts import paired_facts
from generator.load.paired_words import load_groups
from tests.builders import contact, fact
from tests.sandbox import SiteSandbox

GLOSSARY = "content/glossary.yml"
TERM = """
terms:
  appeal:
    term: {{en: "appeal", cy: "apêl"}}
    meaning: {{en: "{}", cy: "{}"}}
"""


def said(site: SiteSandbox, english: str, welsh: str) -> list[tuple[list[str], list[str]]]:
    """The values of the facts that the meaning of a term holds in each language."""
    site.write(GLOSSARY, TERM.format(english, welsh))
    groups = [group for group in load_groups(site.root) if group.file == GLOSSARY]
    return [
        ([fact.value for fact in each.facts.en], [fact.value for fact in each.facts.cy])
        for each in paired_facts(groups, (fact(),), (contact(),))
    ]


def test_the_facts_of_words(site: SiteSandbox) -> None:
    """Each language's own facts stand side by side; words without any are left out."""
    assert [(["20 working day"], ["28 day"])] == said(site, "It takes 20 working days.", "Mae’n cymryd 28 diwrnod.")
    assert [] == said(site, "A new look.", "Golwg newydd.")


def test_what_words_quote(site: SiteSandbox) -> None:
    """What is quoted counts as what it says; words that quote what there is not are compared with nothing."""
    assert [(["20 working day"], ["20 working day"])] == said(
        site, "It takes {fact:limit}.", "Mae’n cymryd 20 diwrnod gwaith."
    )
    assert [] == said(site, "It takes {fact:limt}.", "Mae’n cymryd 20 diwrnod gwaith.")


def test_lines_that_belong_together(site: SiteSandbox) -> None:
    """The lines of an address are taken as one, since their order may differ."""
    site.write(
        "content/contacts.yml",
        'contacts:\n  a:\n    post: {en: ["Floor 3", "1 High Street"], cy: ["1 Stryd Fawr", "Llawr 3"]}\n',
    )
    (own,) = [group for group in load_groups(site.root) if group.key == "contact/a"]
    (found,) = paired_facts([own], (), ())

    assert [["3", "1"], ["1", "3"]] == [[fact.value for fact in facts] for facts in found.facts]
    assert 3 == found.places.cy.line


def test_words_that_are_no_translation(site: SiteSandbox) -> None:
    """Numbers in what readers type are each language's own."""
    site.write("content/search.yml", "best_bets:\n  a: {typed: {en: [section 7, under 18], cy: [adran 7]}}\n")

    assert [] == list(paired_facts([each for each in load_groups(site.root) if "bet" in each.key], (), ()))
