"""Another organisation's site, made with settings and content alone, is as good as the first, and has nothing of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.build import OWN_FOLDER
from generator.cli import main
from generator.load.trees import load_trees
from generator.model.language import Language
from generator.model.tree import DecisionTree
from generator.tree.walk import states
from tests.browser.served_site import ServedSite, serve
from tests.browser.tour import tour
from tests.builders import TODAY, value_of
from tests.leaks import not_named, only_of_the_example, pictures_not_shown, pictures_of, said_in, subjects_in
from tests.sandbox import files_below
from tests.trees.crawl import crawl

LIBRARY = OWN_FOLDER / "examples" / "library"
TREES: tuple[DecisionTree, ...] = value_of(load_trees(LIBRARY))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The site of the libraries, published as a release and served."""
    root = tmp_path_factory.mktemp("second") / "library"
    shutil.copytree(LIBRARY, root, ignore=shutil.ignore_patterns(".cache", "public"))
    assert 0 == main(["build", "--root", str(root), "--release", "--date", TODAY.isoformat(), "--jobs", "1"])
    with serve(root / "public") as served:
        yield served


def test_it_has_what_a_site_can_have(library: ServedSite) -> None:
    """It has eight pages and more in each language, two trees, Easy Read with PDFs, a kind and a block of its own."""
    written = files_below(LIBRARY / "content")
    pages = [path for path in written if path.endswith(".md")]
    published = files_below(library.folder)
    session = published["cy/defnyddio-r-llyfrgell/cyfrifiaduron/index.html"].decode()

    assert 8 <= len([path for path in pages if path.startswith("en/")]) == len(pages) / 2
    assert 2 == len([path for path in written if path.startswith("decision-trees/")])
    assert {"en/easy-read/borrow/index.html", "cy/digwyddiadau/amser-stori/index.html"} <= set(published)
    assert 2 == len([path for path in published if path.endswith(".pdf")])
    assert [] == [path for path in published if path.endswith("feed.xml")]
    assert "Y sesiwn gymorth nesaf: 20 Ionawr 2027" in session


def test_nothing_of_the_first_site(library: ServedSite) -> None:
    """No word, name, number, address, colour or needless picture of the first site stands in the second."""
    only = only_of_the_example(LIBRARY)

    assert len(only) > 150
    assert set() == subjects_in(library.folder)
    assert set() == said_in(library.folder, only)
    assert len(pictures_of(library.folder)) > 5
    assert [] == pictures_not_shown(library.folder)
    assert [] == not_named(library.folder)


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: tree.key)
def test_its_trees_can_be_walked(library: ServedSite, tree: DecisionTree) -> None:
    """By its links alone each page of a tree leads to the states that follow, in both languages, and to no others."""
    walked = {state.answers for state in states(tree, 1_000)}

    assert [walked, walked] == [set(crawl(library.folder, tree, language)) for language in Language]


def test_all_its_pages_can_be_used(library: ServedSite, browser: Browser) -> None:
    """The tour finds that no page breaks a rule, is too wide, is faint, hides its focus or has an error.

    It comes to every Welsh page, whose words are the longer ones, and to the English ones that are no states of trees.
    """
    notes = tour(browser, library)

    assert len(notes.pages) > 40
    assert set() == {path for path in library.existing if not path.startswith("/en/")} - set(notes.pages)
    assert [] == [*notes.violations, *notes.too_wide, *notes.faint, *notes.without_indicator, *notes.covered]
    assert [] == notes.errors


def test_it_is_kept_with_nothing_that_was_made() -> None:
    """The folder of the site holds settings and content alone, and a template each for its kind and its block."""
    kept = {path.split("/")[0] for path in files_below(LIBRARY)} - {"public", ".cache"}
    templates: list[Path] = [path for path in (LIBRARY / "templates").rglob("*") if path.is_file()]

    assert {"site_config.yml", "content", "templates", "translations"} == kept
    assert ["event.html", "session.html"] == sorted(path.name for path in templates)
