from dataclasses import replace
from pathlib import Path

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.search import SearchPage, SearchPart
from generator.model.site import SitePlan
from generator.model.tree import Journey
from generator.plan import plan_site
from generator.render.search_pages import is_searched, rank, words_of
from tests.builders import both, cards, contact, content, page, page_text, term, twins
from tests.trees.small import NOWHERE, small_tree
from tests.trees.small import content as tree_content


def searched(site: SitePlan, language: Language) -> list[SearchPage]:
    """What is searched of the pages of a plan, which have no text yet, in the order of their rank."""
    return [words_of(each) for each in sorted(filter(is_searched, (pair[language] for pair in site.pages)), key=rank)]


def parts(markdown: str) -> list[tuple[str, str, str]]:
    """The parts of a page with this text: route, heading, words."""
    text = page_text(markdown)
    headings = tuple(replace(each, anchor=each.anchor or "made") for each in text.headings)
    found = words_of(page(nodes=text.nodes, headings=headings))
    return [(part.route.removeprefix("/en/factsheets/phso/"), part.heading, part.text) for part in found.parts]


def test_a_text_is_cut_at_its_headings() -> None:
    """Each part has the anchor of its heading, its heading, and its words; what stands first has no heading."""
    assert [("", "", "First."), ("#can", "What we can do", "Much."), ("#made", "More", "A bit.")] == parts(
        "First.\n\n## What we can do {#can}\n\nMuch.\n\n### More\n\nA bit.\n"
    )


def test_blocks_are_read_in_order() -> None:
    """Headings inside a block start a part too, and a block's title is text."""
    assert [
        ("", "", "Note this\nRead on."),
        ("#can", "Can", "Help.\nWe can\nIt was\nTerm\nMeaning"),
        ("#made", "End", "Bye."),
    ] == parts(
        "::: note Note this\n\nRead on.\n\n:::\n\n::: can\n\n## Can {#can}\n\nHelp.\n\n:::\n\n"
        "::: pairs We can | It was\n\nTerm\n\n:   Meaning\n\n:::\n\n## End\n\nBye.\n"
    )


def test_only_words_are_left() -> None:
    """Signs of Markdown are left out, each item and each cell stands on its own line, and lines that go on are one."""
    text = (
        "**Strong** and *stressed*, [a link](a.md)\ngoes on with [geiriau]{cy}.\n\n- one\n- two\n    - three\n\n"
        "1. first\n\n> Said.\n\n| A | B |\n| --- | ---: |\n| c | d |\n\nTerm\n\n:   Meaning\n\n\\* sign\n"
    )

    lines = ["Strong and stressed, a link goes on with geiriau.", "one", "two", "three", "first", "Said."]
    lines += ["A", "B", "c", "d", "Term", "Meaning", "* sign"]
    assert [("", "", "\n".join(lines))] == parts(text)


def test_a_glossary_has_a_part_for_each_term() -> None:
    """A term is a part with its anchor, its words as heading, its meaning and other words for it."""
    found = words_of(page(kind=PageKind.GLOSSARY, route="/en/glossary/", header=None, terms=(term(),)))

    assert (SearchPart(route="/en/glossary/#appeal", heading="appeal", text="What appeal means."),) == found.parts


def test_contacts_have_a_part_each() -> None:
    """On the page of contacts each body is a part, with its numbers; on no other page are there any."""
    site = plan_site(content(*twins("home"), contacts=(contact(name=both("Helpline", "Llinell")),)))
    listed = {each.key: each for each in searched(site, Language.CY)}

    assert [("/cy/cysylltiadau/#_contact-psow", "Llinell", "Cwynion")] == [
        (part.route, part.heading, part.text) for part in listed["contacts"].parts
    ]
    assert {"home", "contacts"} == set(listed)
    assert () == listed["home"].parts


def test_kinds_have_an_order() -> None:
    """Factsheets come before the first page; the search itself is not searched."""
    site = plan_site(content(*twins("home"), *twins("factsheets/a")))

    assert ["factsheets/a", "contacts", "home", "factsheets"] == [each.key for each in searched(site, Language.EN)]


def test_the_page_of_an_outcome_is_found_by_what_people_say(tmp_path: Path) -> None:
    """What people say whose answers end in an outcome is among the words of its page, in its own language."""
    tree = small_tree(tmp_path, "{start: a, outcomes: [end], questions: {a: {options: {west: end, east: end}}}}")
    said = Journey(answers=(("a", "west"),), ends="end", place=NOWHERE, says={Language.EN: "he never rang back"})
    site = plan_site(replace(tree_content(replace(tree, journeys=(said, said))), pages=cards(*twins("home"))))

    def words(language: Language) -> list[str]:
        (found,) = [each for each in searched(site, language) if each.key == tree.outcomes["end"].page]
        return [part.heading for part in found.parts]

    assert "“he never rang back”" == words(Language.EN)[-1]
    assert not [line for line in words(Language.CY) if "rang" in line]


def test_a_tree_is_listed_once(tmp_path: Path) -> None:
    """A tree has one entry, its start, with a part for each question where the outline has it; its states have none."""
    ways = (
        "{start: a, outcomes: [end], questions: {a: {options: {west: b, east: end}}, b: {to: end, options: [north]}}}"
    )
    site = plan_site(tree_content(small_tree(tmp_path, ways)))
    (found,) = [each for each in searched(site, Language.EN) if each.label == "tree"]

    assert ("t", "/en/small-tree/", "Small tree") == (found.key, found.route, found.title)
    assert [
        ("/en/small-tree/all/#_q-a", "Ask a?", "Answer west\nAnswer east"),
        ("/en/small-tree/all/#_q-b", "Ask b?", "Answer north"),
    ] == [(part.route, part.heading, part.text) for part in found.parts]
