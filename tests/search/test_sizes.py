"""What a reader has to fetch before the first result stays small, in both languages."""

import gzip

import pytest

from generator.model.language import Language
from tests.browser.served_site import ServedSite

SCRIPT_LIMIT = 5_000
INDEX_LIMIT = 60_000


def packed(data: bytes) -> int:
    """How many bytes a server sends."""
    return len(gzip.compress(data, mtime=0))


def test_the_script_is_small(served: ServedSite) -> None:
    """The script of the search, with everything it needs, has less than 5 KB."""
    (script,) = (served.folder / "assets").glob("search.*.js")

    assert packed(script.read_bytes()) < SCRIPT_LIMIT


@pytest.mark.parametrize("language", Language)
def test_the_index_is_small(served: ServedSite, language: Language) -> None:
    """The index of the project's own site, some 100 pages, is one file of at most 60 KB."""
    (index,) = (served.folder / "assets").glob(f"search-{language}.*.json")

    assert packed(index.read_bytes()) <= INDEX_LIMIT
