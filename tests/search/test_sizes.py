"""What a reader has to fetch before the first result stays small, in both languages."""

import gzip

import pytest

from generator.model.language import Bilingual, Language
from generator.model.search import SearchIndex
from tests.browser.served_site import ServedSite

SCRIPT_LIMIT = 5_000
A_PAGE = 600
"""The most bytes of the index for each page that is searched: 60 KB for a hundred pages."""


def packed(data: bytes) -> int:
    """How many bytes a server sends."""
    return len(gzip.compress(data, mtime=0))


def test_the_script_is_small(served: ServedSite) -> None:
    """The script of the search, with everything it needs, has less than 5 KB."""
    (script,) = (served.folder / "assets").glob("search.*.js")

    assert packed(script.read_bytes()) < SCRIPT_LIMIT


@pytest.mark.parametrize("language", Language)
def test_the_index_is_small(served: ServedSite, indexes: Bilingual[SearchIndex], language: Language) -> None:
    """The index of the project's own site is one file, of at most 60 KB for a hundred pages."""
    (index,) = (served.folder / "assets").glob(f"search-{language}.*.json")

    assert packed(index.read_bytes()) <= A_PAGE * len(indexes[language].pages)
