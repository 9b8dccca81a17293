"""What a reader has to fetch before the first result stays small, in both languages."""

import gzip
import re

import pytest

from generator.model.language import Language
from tests.browser.served_site import ServedSite

SCRIPT_LIMIT = 6_700
MOST = 66_000
"""The most bytes that the first word may cost a reader, when it is found on the ten pages with the longest texts."""
RESULTS = 10
"""How many results are shown at first, each with its text."""


def packed(data: bytes) -> int:
    """How many bytes a server sends."""
    return len(gzip.compress(data, mtime=0))


def test_the_script_is_small(served: ServedSite) -> None:
    """The script of the search, with everything it needs, has less than 6.7 KB."""
    (script,) = (served.folder / "assets").glob("search.*.js")

    assert packed(script.read_bytes()) < SCRIPT_LIMIT


@pytest.mark.parametrize("language", Language)
def test_a_word_costs_little(served: ServedSite, language: Language) -> None:
    """The first file, a stretch of the alphabet and ten texts of the project's own site are small together."""
    sizes = {path.name: packed(path.read_bytes()) for path in (served.folder / "assets").glob(f"search-{language}.*")}
    texts = {name: size for name, size in sizes.items() if re.search(r"\.[0-9]+-[a-z2-7]{4}\.json$", name)}
    stretches = sorted(size for name, size in sizes.items() if name not in texts)

    assert len(texts) > RESULTS
    assert stretches[-1] + stretches[-2] + sum(sorted(texts.values())[-RESULTS:]) < MOST
