"""A large site's index is in many files: a search finds the same, and asks only for what it needs."""

import gzip
import re
import shutil
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.load.catalogue import load_catalogue
from generator.model.language import Bilingual, Language
from generator.model.search import SearchIndex, SearchPage
from generator.render.messages import Messages
from generator.search import find
from tests.browser.served_site import ServedSite, serve
from tests.indexes import files_of
from tests.large_index import large_index, vocabulary
from tests.one_browser import NewPage
from tests.search.test_results import COMPARED
from tests.search.visitor import ROUTES, SMALL, Visitor

LIMIT = 300_000
"""The most bytes that one search of a site of 5,000 pages may fetch."""
PAGES = 5_000
WITHOUT_SEARCH = shutil.ignore_patterns("who-can-help", "pwy-all-helpu", "*.pdf")
"""What no search asks for, and is much to copy."""


def laid(folder: Path, indexes: Bilingual[SearchIndex[SearchPage]]) -> Path:
    """Lay split indexes over a built site in place of its own."""
    catalogue = load_catalogue(OWN_FOLDER / "translations").value
    assert catalogue is not None
    for language, index in indexes.items():
        made = files_of(index, Messages.of(catalogue, language), one_file=0)
        for file in made.files:
            (folder / file.path).write_bytes(file.data)
        page = folder / ROUTES[language][1:] / "index.html"
        html = re.sub(r'data-search="[^"]*"', f'data-search="../..{made.first}"', page.read_text(encoding="utf-8"))
        page.write_text(html, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def split(
    served: ServedSite, indexes: Bilingual[SearchIndex[SearchPage]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ServedSite]:
    """The real site with its index in many files."""
    folder = tmp_path_factory.mktemp("split") / "public"
    shutil.copytree(served.folder, folder, ignore=WITHOUT_SEARCH)
    with serve(laid(folder, indexes)) as site:
        yield site


@pytest.fixture(scope="module")
def large(served: ServedSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The Welsh search page of a site of 5,000 pages."""
    folder = tmp_path_factory.mktemp("large") / "public"
    shutil.copytree(served.folder, folder, ignore=WITHOUT_SEARCH)
    index = large_index(Language.CY, PAGES)
    with serve(laid(folder, Bilingual(en=large_index(Language.EN, 1), cy=index))) as site:
        yield site


@pytest.mark.parametrize("language", Language)
def test_a_split_index_finds_the_same(
    new_page: NewPage, split: ServedSite, indexes: Bilingual[SearchIndex[SearchPage]], language: Language
) -> None:
    """From many files the same pages are found in the same order as from one."""
    visitor = Visitor(new_page(viewport=SMALL), split, language)
    unlike = {}
    for words in COMPARED[language]:
        expected = [page.route for page in find(indexes[language], words, language)]
        visitor.type(words)
        shown = visitor.routes
        count = re.search(r"\d+", visitor.found.locator("h2").inner_text()) if expected else None
        if expected[:10] != shown or (count and int(count[0]) != len(expected)):
            unlike[words] = (expected, shown)

    assert {} == unlike
    assert [] == visitor.errors


def test_more_results_are_fetched_when_asked_for(
    new_page: NewPage, split: ServedSite, indexes: Bilingual[SearchIndex[SearchPage]]
) -> None:
    """The texts of further results are asked for with the button, and stand in the same order."""
    visitor = Visitor(new_page(), split, Language.EN).type("ombudsman")
    visitor.more.click()
    visitor.found.locator("li").nth(19).wait_for()

    assert [page.route for page in find(indexes.en, "ombudsman", Language.EN)][:20] == visitor.routes


def test_one_search_of_5000_pages_is_small(new_page: NewPage, large: ServedSite) -> None:
    """Three common words fetch less than 300 KB, packed as servers pack it, with results shown after each letter."""
    visitor = Visitor(new_page(viewport=SMALL), large, Language.CY)
    common = [word for word in vocabulary()[:40] if len(word) > 4][:3]

    for letters in accumulate(" ".join(common)):
        visitor.type(letters)

    files = [large.folder / re.sub(r"^https?://[^/]+/", "", url) for url in visitor.indexes]
    assert len(files) > 4
    assert len(files) == len(set(files))
    assert sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files) < LIMIT
    expected = [page.route for page in find(large_index(Language.CY, PAGES), " ".join(common), Language.CY)]
    assert expected[:10] == visitor.routes
