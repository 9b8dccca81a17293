from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from generator.model.language import Language
from generator.model.own_kind import FieldType, FieldValue
from generator.model.page_kind import PageKind
from generator.model.recipe import FileKind
from generator.model.site import (
    Choice,
    GivenAnswer,
    LinkGroup,
    NationGroup,
    Page,
    PageLink,
    SitePlan,
    TreeState,
)
from generator.model.tree import State
from generator.plan import plan_site
from generator.plan.recipes import recipes
from tests.builders import (
    both,
    contact,
    content,
    header,
    link,
    own_kind,
    page,
    phone,
    picture,
    place,
    plan,
    statement,
    term,
    twins,
)
from tests.trees.small import outcome, question, tree_of


def planned(**changes: Any) -> SitePlan:
    """A site with two factsheets, of which the first has a contact and leads to the second."""
    first = twins("factsheets/a", "[b](b.md)", "[b](b.md)", contacts=("psow",), related=("factsheets/b",))
    return plan_site(content(*twins("home"), *first, *twins("factsheets/b", **changes), contacts=(contact(),)))


def keys(site: SitePlan) -> dict[str, bytes]:
    """The key of every recipe, by the path of its file."""
    return {recipe.path: recipe.key for recipe in recipes(site)}


def changed(site: SitePlan) -> set[str]:
    """The files whose recipes are others than those of the usual site."""
    before, after = keys(planned()), keys(site)
    return {path for path in before if before[path] != after[path]}


def test_every_file_has_a_recipe() -> None:
    """Every page in each language, and the files that a site has once, have a recipe of their own."""
    made = recipes(planned())

    assert len(made) == len({recipe.path for recipe in made})
    once = {FileKind.FEED, FileKind.CALENDAR, FileKind.ROOT, FileKind.NOT_FOUND, FileKind.SITEMAP}
    assert {FileKind.PAGE, *once} == {recipe.kind for recipe in made}
    assert {"en/factsheets/a/index.html", "cy/factsheets-cy/a/index.html"} <= {recipe.path for recipe in made}


def test_equal_plans_have_equal_keys() -> None:
    """The same site has the same recipes, whenever it is planned."""
    assert set() == changed(planned())


def test_a_title_is_named_where_it_shows() -> None:
    """Another title of a page changes its own file, the pages that name it, and the lists; and no other file."""
    found = changed(planned(title="Another"))

    shows = {f"en/{name}index.html" for name in ("factsheets/a/", "factsheets/b/", "factsheets/", "", "search/")}
    assert shows <= found
    assert {"index.html", "404.html", "en/contacts/index.html"}.isdisjoint(found)


def test_a_contact_is_named_where_it_shows() -> None:
    """Another detail of a contact changes the pages that show it."""
    site = planned()
    other = contact(subject="other")
    pages = tuple(
        pair.map(lambda page: replace(page, contacts=tuple(other for _ in page.contacts))) for pair in site.pages
    )
    before = {recipe.path: recipe for recipe in recipes(site)}
    after = {recipe.path: recipe for recipe in recipes(replace(site, pages=pages, contacts=(other,)))}

    assert [before[path].key != after[path].key for path in _factsheets(Language.EN)] == [True, False]


def _factsheets(language: Language) -> list[str]:
    section = {Language.EN: "factsheets", Language.CY: "factsheets-cy"}[language]
    return [f"{language}/{section}/{name}/index.html" for name in "ab"]


def test_a_recipe_names_all_that_it_shows() -> None:
    """A page of no tree shows no outcome: what is not named cannot be shown."""
    assert all(not recipe.outcomes for recipe in recipes(planned()))


SAID = FieldValue(key="when", title="When", type=FieldType.DATE, text="2026-05-03", day=date(2026, 5, 3))
LINK = replace(link(), fields=(SAID,))
OTHER_LINKS: dict[str, Any] = {
    "route": "/en/other/",
    "title": "Other",
    "summary": "Other.",
    "kind": PageKind.SECTION,
    "picture": "phone",
    "fields": (),
}
TREE = tree_of((question("q", {"left": "a"}),), ("a",))
STATE = TreeState(
    tree="small",
    title="Small",
    whole=TREE,
    state=State(answers=(("a", "b"),), node="first"),
    shared=False,
    question=None,
    choices=(Choice(key="a", words="A b", route="/c/"),),
    given=(GivenAnswer(question="A", answer="b c", change="/d/"),),
    start="/en/start/",
    back="/en/back/",
    outline="/en/outline/",
    about=3,
    letters=False,
)
OTHER_STATES: dict[str, Any] = {
    "tree": "other",
    "title": "Other",
    "whole": replace(TREE, title=both("Other")),
    "state": State(answers=(("a", "c"),), node="first"),
    "shared": True,
    "question": question("q", {"left": "a"}),
    "choices": (Choice(key="a A", words="b", route="/c/"),),
    "given": (GivenAnswer(question="A b", answer="c", change="/d/"),),
    "start": "/en/",
    "back": "/en/",
    "outline": "/en/",
    "about": 4,
    "letters": True,
}
OTHER_PAGES: dict[str, Any] = {
    "kind": PageKind.GUIDE,
    "key": "other",
    "language": Language.CY,
    "route": "/en/other/",
    "title": "Other",
    "summary": "Other.",
    "breadcrumbs": (LINK,),
    "header": header(title="Other"),
    "claim": place(line=7),
    "source": b"other",
    "own": own_kind(),
    "fields": {"when": SAID},
    "targets": {"a.md": "/en/a/"},
    "attachments": {"a": "another"},
    "contacts": (contact(),),
    "related": (LINK,),
    "ways": (LINK,),
    "doors": (LINK,),
    "groups": (LinkGroup(title="", links=(LINK,)),),
    "bodies": (LinkGroup(title="", links=(LINK,)),),
    "nations": (NationGroup(key="wales", groups=()),),
    "nations_ask": "Where?",
    "tree": STATE,
    "outcome": outcome("a"),
    "rung": contact(),
    "easy_versions": (LINK,),
    "full_version": LINK,
    "statement": statement(),
    "terms": (term(),),
    "said": ("Other.",),
}
"""Another value of each field of a page that its file shows."""
ELSEWHERE = {"nodes", "headings", "easy_read", "pictures"}
"""What ``source`` stands for, and the pictures, which are those of the whole site."""


def key_of(shown: Page, **changes: Any) -> bytes:
    """The key of a page of a site that has no other, and one contact."""
    site = plan(pages=(both(shown, page(language=Language.CY)),), contacts=(contact(),), **changes)  # type: ignore[arg-type]
    return recipes(site)[0].key


def forgotten(usual: Page, others: dict[str, Page]) -> list[str]:
    """The names of those pages of which the key is that of the usual page."""
    return [name for name, other in others.items() if key_of(other) == key_of(usual)]


def test_no_field_of_a_page_is_forgotten() -> None:
    """Another value of any field that is shown gives a page another key."""
    assert {field.name for field in fields(Page)} == {*OTHER_PAGES, *ELSEWHERE}
    assert [] == forgotten(page(), {name: page(**{name: value}) for name, value in OTHER_PAGES.items()})


def test_no_part_of_a_field_is_forgotten() -> None:
    """So does another value of any part of a link, of what lists show beside it, and of a state of a tree."""
    assert {field.name for field in fields(PageLink)} == set(OTHER_LINKS)
    others = [replace(LINK, **{name: value}) for name, value in OTHER_LINKS.items()]
    parts: list[dict[str, Any]] = [{name: "other"} for name in ("key", "title", "type", "text")]
    others += [replace(LINK, fields=(replace(SAID, **part),)) for part in parts]
    assert [] == forgotten(page(related=(LINK,)), {str(other): page(related=(other,)) for other in others})

    assert {field.name for field in fields(TreeState)} == set(OTHER_STATES)
    states = {name: page(tree=replace(STATE, **{name: value})) for name, value in OTHER_STATES.items()}
    assert [] == forgotten(page(tree=STATE), states)


def test_pictures_are_named_where_they_show() -> None:
    """Other words of a picture give an Easy Read page another key, and no page of text."""
    easy, text = (page(kind=kind) for kind in (PageKind.EASY_READ, PageKind.FACTSHEET))

    assert [True, False] == [key_of(shown) != key_of(shown, pictures=(picture(),)) for shown in (easy, text)]


def test_a_word_that_moves_is_another_word() -> None:
    """A word that goes from the summary into the title changes the feed, which shows both."""
    said = {"title": "One two", "summary": "three.", "reviewed": date(2026, 1, 1)}
    before, after = keys(planned(**said)), keys(planned(**{**said, "title": "One", "summary": "two three."}))

    assert before["en/feed.xml"] != after["en/feed.xml"]


def test_a_page_names_its_twin() -> None:
    """The title and the address of the twin are shown on a page, and of a twin nothing else."""
    others: dict[str, Any] = {"title": "Arall", "route": "/cy/arall/", "summary": "Arall.", "contacts": (contact(),)}
    welsh = page(language=Language.CY)
    usual, *found = (
        recipes(plan(pages=(both(page(), twin),), contacts=(contact(),)))[0].key  # type: ignore[arg-type]
        for twin in (welsh, *(replace(welsh, **{name: value}) for name, value in others.items()))
    )

    assert [True, True, False, False] == [usual != other for other in found]


def with_tree(*, ask: str = "", dial: str = "1", letter: str = "letter", **changes: Any) -> SitePlan:
    """A site with a tree of one question, whose outcome has a page, a contact and a letter on another page."""
    first = question("q", {"left": "a"}, **({"ask": both(ask)} if ask else {}))
    ends = replace(outcome("a"), page="factsheets/end", contacts=("psow",), letter="factsheets/letter#top")
    tree = replace(tree_of((first,), ("a",)), outcomes={"a": ends})
    text = "## A {#top}\n\nB."
    pages = (
        *twins("factsheets/end", **changes),
        *twins("factsheets/letter", text, text, slug=letter, was=("/en/old/",)),
    )
    who = contact(phones=(replace(phone(), dial=dial),))
    return plan_site(content(*twins("home"), *pages, trees=(tree,), contacts=(who,)))


DATA, PICTURE, START, WHOLE, END = (
    f"en/small-tree/{name}" for name in ("tree.json", "tree.svg", "", "all/", "t6743gb/")
)
SHOWN: dict[str, tuple[dict[str, Any], set[str]]] = {
    "the page of an outcome": (
        {"summary": "Other."},
        {DATA, WHOLE, END, "sitemap.xml", "en/factsheets/"},
    ),
    "the letter of an outcome": ({"letter": "other"}, {DATA, END, "en/old/", "sitemap.xml"}),
    "a question": ({"ask": "Other?"}, {DATA, PICTURE, START, WHOLE, END}),
    "a contact": ({"dial": "2"}, {DATA, END, "en/contacts/"}),
    "the day of a review": ({"reviewed": date(2026, 1, 1)}, {"en/feed.xml", "sitemap.xml"}),
}


@pytest.mark.parametrize("what", SHOWN)
def test_what_files_show_of_others_changes_them(what: str) -> None:
    """What a tree, a list or an old address shows of a page, a contact or a question has a part in its key."""
    changes, shows = SHOWN[what]
    before, after = keys(with_tree()), keys(with_tree(**changes))

    assert set() == shows - {path.removesuffix("index.html") for path in before if before[path] != after.get(path)}
