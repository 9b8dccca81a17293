from dataclasses import replace
from typing import Any

from generator.model.language import Language
from generator.model.recipe import FileKind
from generator.model.site import SitePlan
from generator.plan import plan_site
from generator.plan.recipes import recipes
from tests.builders import contact, content, twins


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
    other = contact(source="elsewhere")
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
