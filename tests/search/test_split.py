"""A small site's index is one file, a large one's is many: a search finds the same, and asks only for what it needs.

That of the project's own site is in many, which tests/search/test_results.py looks at.
"""

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
from generator.search import Finder, find
from tests.browser.served_site import ServedSite, serve
from tests.indexes import files_of
from tests.large_index import large_index, vocabulary
from tests.one_browser import NewPage
from tests.search.test_results import COMPARED, expected_of
from tests.search.visitor import ROUTES, SMALL, Visitor

PAGES = 250
"""A small part of the pages of a large site; what a search of all fetches, tests/render/test_search_files.py says."""
LIMIT = 125_000
"""The most bytes that a search of so many may fetch with all that is shown meanwhile."""
LARGEST = 100_000_000
"""More bytes than any index has."""


def laid(served: ServedSite, folder: Path, indexes: Bilingual[SearchIndex[SearchPage]], one_file: int) -> Path:
    """The pages of the search of a built site, with other indexes; one of no more bytes than this is one file."""
    catalogue = load_catalogue(OWN_FOLDER / "translations").value
    assert catalogue is not None
    shutil.copytree(served.folder / "assets", folder / "assets", ignore=shutil.ignore_patterns("search-*"))
    for language, index in indexes.items():
        made = files_of(index, Messages.of(catalogue, language), one_file=one_file)
        for file in made.files:
            (folder / file.path).write_bytes(file.data)
        page = ROUTES[language][1:] + "index.html"
        html = (served.folder / page).read_text(encoding="utf-8")
        (folder / page).parent.mkdir(parents=True)
        (folder / page).write_text(re.sub(r'data-search="[^"]*"', f'data-search="../..{made.first}"', html), "utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(
    served: ServedSite, indexes: Bilingual[SearchIndex[SearchPage]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ServedSite]:
    """The search of the real site with each index in one file."""
    with serve(laid(served, tmp_path_factory.mktemp("whole") / "public", indexes, LARGEST)) as site:
        yield site


@pytest.fixture(scope="module")
def large(served: ServedSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The Welsh search page of a large site."""
    indexes = Bilingual(en=large_index(Language.EN, 1), cy=large_index(Language.CY, PAGES))
    with serve(laid(served, tmp_path_factory.mktemp("large") / "public", indexes, 0)) as site:
        yield site


@pytest.mark.parametrize("language", Language)
def test_an_index_in_one_file_finds_the_same(
    new_page: NewPage, whole: ServedSite, finders: Bilingual[Finder], language: Language
) -> None:
    """From one file the same pages are found in the same order as from many."""
    visitor = Visitor(new_page(viewport=SMALL), whole, language)
    typed = COMPARED[language][::6]

    found = dict(zip(typed, visitor.find(*typed), strict=True))

    assert expected_of(finders[language], typed) == found
    assert 1 == len(visitor.indexes)
    assert [] == visitor.errors


def test_one_search_of_a_large_site_is_small(new_page: NewPage, large: ServedSite) -> None:
    """Three common words fetch little, packed as servers pack it, with results shown after each letter."""
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
