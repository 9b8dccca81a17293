from pathlib import Path

import pytest

from generator.build import pages
from generator.build.maker import FileMaker
from generator.model.page_context import PageContext
from generator.model.recipe import Recipe
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: S.\n---\n\n{}\n"


def work_after_an_edit(folder: Path, number: int) -> tuple[list[str], list[str]]:
    """The keys of pages read and the paths of files made after one page's text was edited, of so many pages."""
    site = SiteSandbox(folder)
    for name in range(number):
        for language in ("en", "cy"):
            site.write(f"content/{language}/factsheets/p{name}.md", PAGE.format(f"{name} {language}", "Text."))
    site.publish("--jobs", "1")
    read: list[str] = []
    made: list[str] = []
    real_read, real_make = pages.read_pair, FileMaker.make

    def read_pair(root: Path, key: str, context: PageContext) -> object:
        read.append(key)
        return real_read(root, key, context)

    def make(maker: FileMaker, recipe: Recipe) -> object:
        made.append(recipe.path)
        return real_make(maker, recipe)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "read_pair", read_pair)
        patch.setattr(FileMaker, "make", make)
        site.write("content/en/factsheets/p0.md", PAGE.format("0 en", "Other text."))
        site.publish("--jobs", "1")
    return read, made


def test_an_edit_costs_the_same_on_a_larger_site(tmp_path: Path) -> None:
    """After one edit a site with four times as many pages reads and makes no more of them."""
    small, large = (work_after_an_edit(tmp_path / str(number), number) for number in (3, 12))

    assert ["factsheets/p0"] == small[0] == large[0]
    assert small[1] == large[1]
    assert "en/factsheets/p0/index.html" in small[1]
    assert len(small[1]) <= 3
