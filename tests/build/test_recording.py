"""What is read while a file is made is in its recipe, and in its key: what is not named there could change unseen."""

from dataclasses import fields

import pytest

from generator.build.maker import FileMaker
from generator.model.recipe import FileKind, Recipe
from generator.model.site import Page
from generator.model.tree import DecisionTree
from tests.sandbox import SITES, SiteSandbox

Read = tuple[Recipe, Page | DecisionTree, str]


@pytest.fixture(name="read")
def _read(monkeypatch: pytest.MonkeyPatch) -> list[Read]:
    """What is read of pages and trees from now on, and for which recipe."""
    found: list[Read] = []
    now: list[Recipe] = []
    names = {field.name for kind in (Page, DecisionTree) for field in fields(kind)}
    real = FileMaker.make

    def make(maker: FileMaker, recipe: Recipe) -> object:
        now.append(recipe)
        try:
            return real(maker, recipe)
        finally:
            now.clear()

    def noted(value: Page | DecisionTree, name: str) -> object:
        if now and name in names:
            found.append((now[0], value, name))
        return object.__getattribute__(value, name)

    monkeypatch.setattr(FileMaker, "make", make)
    for kind in (Page, DecisionTree):
        monkeypatch.setattr(kind, "__getattribute__", noted, raising=False)
    return found


def _is_named(recipe: Recipe, value: Page | DecisionTree) -> bool:
    """Tell whether the key of a file follows what was read for it."""
    if isinstance(value, Page):
        named = {page.route for page in (recipe.page, *recipe.outcomes.values()) if page}
        return value.route in named
    page = recipe.page
    return not (page and page.tree) or value is page.tree.whole


def test_no_recipe_reads_more_than_it_names(
    site: SiteSandbox, read: list[Read], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the files of a site with all kinds of page are made, nothing is read that their keys do not follow."""
    assert site.lay(SITES / "everything").make().files
    monkeypatch.undo()

    assert {FileKind.PAGE, FileKind.TREE_DATA} <= {recipe.kind for recipe, _, _ in read}
    assert set() == {(recipe.path, name) for recipe, value, name in read if not _is_named(recipe, value)}
