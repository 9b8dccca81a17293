"""What the tests of the search start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.build.searching import site_index
from generator.model.language import Bilingual, Language, in_both
from generator.model.search import SearchIndex, SearchPage
from tests.browser.served_site import ServedSite, serve


@pytest.fixture(scope="session")
def served(real_folder: Path) -> Iterator[ServedSite]:
    """The project's own site, served once."""
    with serve(real_folder) as site:
        yield site


@pytest.fixture(scope="session")
def indexes() -> Bilingual[SearchIndex[SearchPage]]:
    """The index of the project's own site in each language, as the command line searches it."""

    def index(language: Language) -> SearchIndex[SearchPage]:
        found = site_index(OWN_FOLDER, language).index
        assert found is not None
        return found

    return in_both(index)
