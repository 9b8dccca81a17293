"""What the tests of the search start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.build import OWN_FOLDER
from generator.build.reading import SiteReading
from generator.build.searching import index_site
from generator.model.language import Bilingual, Language, in_both
from generator.model.search import SearchIndex, SearchPage
from generator.search import Finder
from tests.browser.served_site import ServedSite, serve
from tests.made import made_once, means
from tests.one_browser import LONGEST
from tests.search.visitor import Visitor


@pytest.fixture(scope="session")
def served(real_folder: Path) -> Iterator[ServedSite]:
    """The project's own site, served once."""
    with serve(real_folder) as site:
        yield site


@pytest.fixture(scope="module")
def visitors(browser: Browser, served: ServedSite) -> Iterator[Bilingual[Visitor]]:
    """Somebody who goes on typing at the search of each language, for tests that do no more than type and read.

    What is found is the same on any screen, and a small one is drawn sooner.
    """
    context = browser.new_context(viewport={"width": 400, "height": 300})
    context.set_default_timeout(LONGEST)
    yield in_both(lambda language: Visitor(context.new_page(), served, language))
    context.close()


@pytest.fixture(scope="session")
def indexes(for_all: Path, real_reading: SiteReading) -> Bilingual[SearchIndex[SearchPage]]:
    """The index of the project's own site in each language, as the command line searches it."""

    def index(language: Language) -> SearchIndex[SearchPage]:
        return index_site(real_reading, OWN_FOLDER, language, means())

    return made_once(for_all / "indexes", lambda: in_both(index))


@pytest.fixture(scope="session")
def finders(indexes: Bilingual[SearchIndex[SearchPage]]) -> Bilingual[Finder]:
    """What finds pages of the project's own site in each language, on the command line."""
    return in_both(lambda language: Finder(indexes[language], language))
