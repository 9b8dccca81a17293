"""A page for every state of a tree, in both languages at the same id, and the outline."""

from pathlib import Path

import pytest

from generator.check import check_plan
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.site import Page, TreeState
from generator.plan import plan_site
from tests.trees.by_hand import state_id
from tests.trees.small import FORK, TreeSite, answers

DEEP = """
start: where
questions:
  where: {why: {en: "It matters.", cy: "Mae’n bwysig."}, options: {wales: what, elsewhere: far}}
  what: {options: {late: wait, rude: complain}}
outcomes: {far: {page: ends/stop}, wait: {page: ends/yes}, complain: {page: ends/yes}}
"""


def pages_of(site: TreeSite, kind: PageKind, language: Language = Language.EN) -> list[Page]:
    """The pages of a kind that are planned."""
    return [pair[language] for pair in plan_site(site.content()).pages if pair[language].kind is kind]


def state_of(page: Page) -> TreeState:
    """What a page of a tree shows."""
    assert page.tree is not None
    return page.tree


def at(site: TreeSite, given: str, language: Language = Language.EN) -> Page:
    """The page of a state."""
    wanted = answers(given)
    pages = pages_of(site, PageKind.TREE, language)
    return next(page for page in pages if state_of(page).state.answers == wanted)


def route(given: str, language: Language = Language.EN) -> str:
    """Where the page of a state lies."""
    slug = {"en": "small-tree", "cy": "coeden-fach"}[language]
    return f"/{language}/{slug}/{state_id('t', answers(given))}/".replace("//", "/")


def test_every_state_has_a_page(site: TreeSite) -> None:
    """The start, each question and each outcome in each of its states is a page."""
    site.tree(DEEP)

    actual = [page.route for page in pages_of(site, PageKind.TREE)]

    walks = ["", "where=wales", "where=wales what=late", "where=wales what=rude", "where=elsewhere"]
    assert [route(walk) for walk in walks] == actual


def test_a_state_has_the_same_id_in_both_languages(site: TreeSite) -> None:
    """The addresses of twins differ only in language and slug."""
    site.tree(DEEP)

    actual = [page.route for page in pages_of(site, PageKind.TREE, Language.CY)]

    walks = ["", "where=wales", "where=wales what=late", "where=wales what=rude", "where=elsewhere"]
    assert [route(walk, Language.CY) for walk in walks] == actual


def test_an_address_tells_nothing_of_the_answers(site: TreeSite) -> None:
    """No id of a question, an option or an outcome stands in an address."""
    site.tree(DEEP)

    addresses = " ".join(page.route for page in pages_of(site, PageKind.TREE))

    assert [] == [word for word in ("where", "wales", "what", "late", "rude", "wait", "far") if word in addresses]


def test_a_question_offers_its_options(site: TreeSite) -> None:
    """The page of a question has the words of each option in its language, and the page it leads to."""
    page = at(site.tree(DEEP), "where=wales", Language.CY)

    actual = [(choice.key, choice.words, choice.route) for choice in state_of(page).choices]

    expected = [
        ("late", "Ateb late", route("where=wales what=late", Language.CY)),
        ("rude", "Ateb rude", route("where=wales what=rude", Language.CY)),
    ]
    assert expected == actual
    assert page.outcome is None


def test_an_outcome_has_the_words_of_its_page(site: TreeSite) -> None:
    """The page of an outcome takes its title and its summary from the page that explains it, and offers nothing."""
    page = at(site.tree(DEEP), "where=elsewhere", Language.CY)

    assert ("Ni all helpu", "Ni all.") == (page.title, page.summary)
    assert ((), None) == (state_of(page).choices, state_of(page).question)


def test_a_question_has_its_own_words(site: TreeSite) -> None:
    """The page of a question is called as the question asks, and summed up by why it is asked, or by the tree."""
    site.tree(DEEP)
    start, later = at(site, ""), at(site, "where=wales")

    assert ("Ask where?", "It matters.") == (start.title, start.summary)
    assert ("Ask what?", "It is small.") == (later.title, later.summary)


def test_answers_can_be_changed(site: TreeSite) -> None:
    """Each answer given stands on the page in words, with the page on which it was asked."""
    page = state_of(at(site.tree(DEEP), "where=wales what=late"))

    actual = [(given.question, given.answer, given.change) for given in page.given]

    expected = [
        ("Ask where?", "Answer wales", route("")),
        ("Ask what?", "Answer late", route("where=wales")),
    ]
    assert expected == actual


def test_back_leads_to_the_question_before(site: TreeSite) -> None:
    """Back leads to the state with one answer less, and the start has none."""
    site.tree(DEEP)

    actual = [state_of(at(site, given)).back for given in ("", "where=wales", "where=wales what=late")]

    assert ["", route(""), route("where=wales")] == actual


def test_contacts_of_an_outcome_stand_on_its_page(site: TreeSite) -> None:
    """The page of an outcome has its contacts in the order of the tree; a question has none."""
    entry = (
        '{name: {en: "Body", cy: "Corff"}, nations: [wales], subject: complaints,'
        ' what_for: {en: "Complaints", cy: "Cwynion"}, source: "their website"}'
    )
    site.write(
        "content/contacts.yml",
        f'subjects: {{complaints: {{en: "Complaints", cy: "Cwynion"}}}}\ncontacts:\n  one: {entry}\n  two: {entry}\n',
    )
    site.tree(FORK.replace("[a, b]", "{a: {contacts: [two, one]}, b: {}}"))

    actual = [[contact.key for contact in at(site, given).contacts] for given in ("", "q=left", "q=right")]

    assert [[], ["two", "one"], []] == actual


def test_a_tree_has_one_outline(site: TreeSite) -> None:
    """The outline lies below the start, at a word of each language."""
    site.tree(DEEP)

    actual = [page.route for language in Language for page in pages_of(site, PageKind.OUTLINE, language)]

    assert {"/en/small-tree/all/", "/cy/coeden-fach/cyfan/"} == set(actual)
    assert len(actual) == 2


def test_a_tree_that_is_not_sound_is_not_planned(site: TreeSite) -> None:
    """A tree with a gap has no page; the check has told why."""
    site.tree("{start: q, questions: {q: {options: [x, z], routes: [{when: {q: x}, to: a}]}}, outcomes: [a]}")

    assert [] == pages_of(site, PageKind.TREE)


def test_a_tree_can_be_linked_to(site: TreeSite) -> None:
    """The start of a tree can stand in the navigation by the tree's name."""
    config = (site.root / "site_config.yml").read_text(encoding="utf-8")
    site.write("site_config.yml", config.replace("[contacts]", "[t, contacts]"))

    menu = plan_site(site.tree(DEEP).content()).menus.cy

    assert ["/cy/coeden-fach/", "/cy/cysylltiadau/"] == [link.route for link in menu.navigation][:2]


def test_two_states_with_one_id_are_told(site: TreeSite) -> None:
    """Two states that happen to get the same short id claim one address, which is told before anything is lost."""
    site.tree("{start: q, questions: {q: {options: {hcmpeb: a, atbngc: b}}}, outcomes: [a, b]}")

    problems = check_plan(plan_site(site.content()))

    assert {"address-taken"} == {problem.code.code for problem in problems}


def test_two_trees_at_one_address_are_told(site: TreeSite) -> None:
    """Two trees with the same slug claim one address."""
    site.tree(FORK).tree(FORK, "other")

    problems = check_plan(plan_site(site.content()))

    assert {"address-taken"} == {problem.code.code for problem in problems}


@pytest.mark.parametrize("name", ["home", "contacts", "ends"])
def test_a_tree_cannot_take_the_name_of_a_page(tmp_path: Path, name: str) -> None:
    """A tree that is called as a page, a section or the contacts are is told, since links could mean either."""
    site = TreeSite(tmp_path / "site").tree(FORK, name)

    assert "tree-name" in site.codes()


def test_the_page_of_an_outcome_has_what_the_tree_says_of_it(site: TreeSite) -> None:
    """Its verdict stands on the page itself, too; but where two outcomes share a page and differ, nothing is said."""
    site.tree(DEEP.replace("{page: ends/stop}", "{page: ends/stop, verdict: court}"))
    alike = {page.key: page.outcome and page.outcome.verdict for page in pages_of(site, PageKind.OUTCOME)}
    site.tree(DEEP.replace("wait: {page: ends/yes}", "wait: {page: ends/yes, verdict: court}"))
    apart = {page.key: page.outcome and page.outcome.verdict for page in pages_of(site, PageKind.OUTCOME)}

    assert {"ends/stop": "court", "ends/yes": "help"} == alike
    assert {"ends/stop": "help", "ends/yes": None} == apart
