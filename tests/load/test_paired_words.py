from generator.build import OWN_FOLDER
from generator.load.paired_words import load_groups, words_digest
from generator.model.language import Language
from generator.model.paired_words import WordGroup
from tests.sandbox import SiteSandbox

TREE = """tree: t
title: {en: "T", cy: "Th"}
slug: {en: "a", cy: "b"}
questions:
  nation:
    ask: {en: "Where?", cy: "Ble?"}
    options:
      email: {en: "By email", cy: "Drwy e-bost", to: done}
outcomes:
  done: {page: p, easy: {en: "Done", cy: "Wedi gorffen"}}
journeys:
  - {answers: {}, says: {en: "My words", cy: "Fy ngeiriau"}}
"""


def found(site: SiteSandbox) -> dict[str, list[str]]:
    """The paths of the words of each group."""
    return {group.key: [pair.path for pair in group.pairs] for group in load_groups(site.root)}


def test_groups(site: SiteSandbox) -> None:
    """Each entry of a list is a group; addresses of the site and what a person would say follow nothing."""
    site.write("content/decision-trees/t.yml", TREE)

    groups = found(site)
    assert ["title"] == groups["tree/t"]
    assert ["ask", "options.email"] == groups["tree/t/nation"]
    assert ["easy"] == groups["tree/t/done"]
    assert ["title", "summary"] == groups["section/factsheets"]
    assert "contacts_page.slug" not in groups["site"]


OWN = """contacts:
  a:
    name: {en: "A", cy: "A"}
    email: {en: a@site.example, cy: b@site.example}
    website: https://site.example/
subjects:
  email: {en: "By email", cy: "Drwy e-bost"}
terms:
  also:
    term: {en: "One", cy: "Un"}
    also: {en: ["First", "1st"], cy: []}
best_bets:
  a: {typed: {en: [kid, son], cy: [mab]}}
as_typed: {en: [died], cy: [marw]}
"""


def test_each_languages_own_words(site: SiteSandbox) -> None:
    """Addresses and words of each language have groups of their own, taken whole; one of two lists may be empty."""
    site.write("content/search.yml", OWN)
    groups = [group for group in load_groups(site.root) if group.file == "content/search.yml"]

    assert [("contact/a", "A", "A"), ("subject/email", "By email", "Drwy e-bost"), ("term/also", "One", "Un")] == [
        (group.key, *group.pairs[0].words) for group in groups if group.is_translated
    ]
    assert [
        ("contact/a/email", "a@site.example", "b@site.example"),
        ("term/also/also", "First, 1st", ""),
        ("best-bet/a/typed", "kid, son", "mab"),
        ("search/as_typed", "died", "marw"),
    ] == [(group.key, *group.pairs[0].words) for group in groups if not group.is_translated]


def test_a_name_that_an_editor_chose(site: SiteSandbox) -> None:
    """A question called “address” has words like any other."""
    site.write("content/decision-trees/t.yml", TREE.replace("  nation:", "  address:"))

    assert ["ask", "options.email"] == found(site)["tree/t/address"]


def test_places(site: SiteSandbox) -> None:
    """Words know where they stand in each language."""
    site.write("content/decision-trees/t.yml", TREE)
    group = next(group for group in load_groups(site.root) if group.key == "tree/t/nation")

    assert ("questions.nation.ask.cy", (6, 15), (6, 29)) == (
        group.pairs[0].at.cy,
        (group.pairs[0].places.en.line, group.pairs[0].places.en.column),
        (group.pairs[0].places.cy.line, group.pairs[0].places.cy.column),
    )


def test_lines_of_an_address(site: SiteSandbox) -> None:
    """Each line of an address is compared with its own; where one has more lines they are taken whole."""
    lines = "contacts:\n  a:\n    post: {{en: [One, Two], cy: [{}]}}\n"
    same = contact(site.write("content/contacts.yml", lines.format("Un, Dau")))
    other = contact(site.write("content/contacts.yml", lines.format("Un")))

    assert [("post.0", "One", "contacts.a.post.cy.0"), ("post.1", "Two", "contacts.a.post.cy.1")] == same
    assert [("post", "One\nTwo", "")] == other


def contact(site: SiteSandbox) -> list[tuple[str, str, str]]:
    """The words of the contact: where they stand, the English, where the Welsh stands."""
    group = next(group for group in load_groups(site.root) if group.key == "contact/a")
    return [(pair.path, pair.words.en, pair.at.cy) for pair in group.pairs]


def test_a_digest(site: SiteSandbox) -> None:
    """How words are wrapped says nothing; another word in that language does."""
    site.write("content/decision-trees/t.yml", TREE)
    group = found_group(site)
    site.write("content/decision-trees/t.yml", TREE.replace('"Where?"', '"Where?\n      "').replace("Ble", "Ymhle"))
    other = found_group(site)

    assert words_digest(group, Language.EN) == words_digest(other, Language.EN)
    assert words_digest(group, Language.CY) != words_digest(other, Language.CY)


def found_group(site: SiteSandbox) -> WordGroup:
    """The group of the question."""
    return next(group for group in load_groups(site.root) if group.key == "tree/t/nation")


def test_a_broken_file_has_no_groups(site: SiteSandbox) -> None:
    """What is wrong with a file is told elsewhere."""
    site.write("content/glossary.yml", "terms: [")

    assert "term" not in "".join(found(site))


def test_every_key_is_used_once() -> None:
    """No two groups of the project's own site have the same key."""
    keys = [group.key for group in load_groups(OWN_FOLDER)]

    assert len(keys) == len(set(keys)) > 400
