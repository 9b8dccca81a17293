from dataclasses import fields, replace
from typing import Any

import pytest

from generator.build import OWN_FOLDER
from generator.build.files import file_names
from generator.build.maker import FileMaker
from generator.model.catalogue import Catalogue, Word
from generator.model.language import Bilingual
from generator.model.recipe import Recipe
from generator.model.site import Frame, Glossary
from generator.plan.recipes import recipes
from generator.render.pdf import PdfMaker, PdfSource
from tests.builders import both, config, frame, page, picture, place, plan
from tests.sandbox import SITES, SiteSandbox

PAGE = "---\ntitle: {}\nsummary: S.\n---\n\n{}\n"


def test_all_that_files_share_is_in_their_names() -> None:
    """Another part of the frame, or another program, gives a file another name; but what its recipe names does not."""
    (recipe, *_) = recipes(plan(pages=(both(page(), page()),)))  # type: ignore[arg-type]
    shown = replace(picture("phone"), data=b"other")
    said = Word(context="", english="A", english_plural="", forms=("B",), fuzzy=False, place=place())
    others: dict[str, Any] = {
        "config": config(notice=both("Other.")),
        "catalogue": Catalogue(words=(), english=(said,)),
        "menus": both("a", "b"),
        "contacts_routes": both("/en/a/", "/cy/b/"),
        "assets": {"a.css": "/a.css"},
        "holidays": "2026-01-01",
        "terms": b"other",
        "pictures": (replace(shown, path="content/pictures/other.svg"),),
        "glossary": Glossary(routes=both("/en/words/"), forms=Bilingual(en=(), cy=())),
    }
    usual = frame(pictures=(shown,))

    def name(code: bytes = b"", **changes: Any) -> bytes:
        return file_names([recipe], code, replace(usual, **changes))[recipe.path]

    assert {field.name for field in fields(Frame)} == set(others)
    assert ["glossary"] == [part for part, other in others.items() if name(**{part: other}) == name()]
    assert name(b"other") != name() == name(pictures=(picture("phone"),))


@pytest.fixture(name="made")
def _made(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are made from now on; a site with two factsheets was built before."""
    for name in "ab":
        for language in ("en", "cy"):
            site.write(f"content/{language}/factsheets/{name}.md", PAGE.format(f"Page {name} {language}", "1."))
    site.publish()
    paths: list[str] = []
    real = FileMaker.make

    def make(maker: FileMaker, recipe: Recipe) -> object:
        paths.append(recipe.path)
        return real(maker, recipe)

    monkeypatch.setattr(FileMaker, "make", make)
    return paths


def test_nothing_changed(site: SiteSandbox, made: list[str]) -> None:
    """When nothing has changed, no file is made."""
    site.publish()

    assert [] == made


def test_a_text_changed(site: SiteSandbox, made: list[str]) -> None:
    """When the text of a page has changed, its own file is made, and the pages to search from, which name the index."""
    site.write("content/en/factsheets/a.md", PAGE.format("Page a en", "1. Indeed."))
    site.publish()

    searching = {"en/search/index.html", "cy/chwilio/index.html"}
    assert {"en/factsheets/a/index.html"} <= set(made) <= {"en/factsheets/a/index.html", *searching}


def test_a_mistake_that_was_mended(site: SiteSandbox, made: list[str]) -> None:
    """A build that stopped at a mistake forgets no file: once it is mended, one page is made, and not all of them."""
    for number in range(3):
        site.write("content/en/factsheets/a.md", PAGE.format("Page a en", f"1. {number + 3} months."))
        assert site.publish().status
    site.write("content/en/factsheets/a.md", PAGE.format("Page a en", "1. Indeed."))
    site.publish()

    assert "en/factsheets/b/index.html" not in made


def test_a_title_changed(site: SiteSandbox, made: list[str]) -> None:
    """When a title has changed, the lists that show it are made as well, and no other page is."""
    site.write("content/en/factsheets/a.md", PAGE.format("Another title", "1."))
    site.publish()

    assert {"en/factsheets/a/index.html", "en/factsheets/index.html", "en/search/index.html"} <= set(made)
    assert not {"en/factsheets/b/index.html", "cy/taflenni/b/index.html"} & set(made)


@pytest.mark.parametrize("part", range(4))
def test_what_the_store_has_lost_is_made_anew(site: SiteSandbox, part: int) -> None:
    """Whichever values are missing, the same files are published into a folder that has none."""
    site.lay(SITES / "easy-read").publish()
    before = site.published
    assert site.change_store("DELETE FROM made WHERE rowid % 4 = ?", part) > 5
    site.remove("public").publish()

    assert before == site.published


def test_pdfs_outlive_what_changes_on_pages_alone(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often templates and texts change, and old values are dropped, a PDF of the same words is made once."""
    made: list[str] = []
    real = PdfMaker.make

    def make(maker: PdfMaker, source: PdfSource) -> object:
        made.append(source.route)
        return real(maker, source)

    monkeypatch.setattr(PdfMaker, "make", make)
    site.lay(SITES / "easy-read").publish()
    first = set(made)
    template = (OWN_FOLDER / "templates" / "partials" / "breadcrumbs.html").read_text(encoding="utf-8")
    for number in range(3):
        site.write("templates/partials/breadcrumbs.html", f"{template}{{# {number} #}}\n").publish()
        for words in ("One.", "Two."):
            home = site.read("content/en/home.md")
            site.write("content/en/home.md", f"{home.rstrip()} {words}\n").publish()

    assert first
    assert sorted(first) == sorted(made)
