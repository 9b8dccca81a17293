"""What the tests of the search start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.load import load_content, load_site_config
from generator.model.language import Bilingual, in_both
from generator.model.search import SearchIndex
from generator.plan import plan_site
from generator.render.search_index import search_index
from generator.render.search_pages import search_pages
from tests.browser.served_site import ServedSite, serve


@pytest.fixture(scope="session")
def served(real_folder: Path) -> Iterator[ServedSite]:
    """The project's own site, served once."""
    with serve(real_folder) as site:
        yield site


@pytest.fixture(scope="session")
def indexes() -> Bilingual[SearchIndex]:
    """The index of the project's own site in each language, as the command line searches it."""
    config = load_site_config(OWN_FOLDER).value
    assert config is not None
    plan = plan_site(load_content(OWN_FOLDER, OWN_FOLDER, OWN_FOLDER / "translations", config).content)
    return in_both(lambda language: search_index(search_pages(plan, language), language))
