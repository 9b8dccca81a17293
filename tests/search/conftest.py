"""What the tests of the search start from."""

from collections.abc import Iterator

import pytest

from generator.build import OWN_FOLDER, Request, build_site
from generator.load import load_content, load_site_config
from generator.model.language import Bilingual, in_both
from generator.model.search import SearchIndex
from generator.plan import plan_site
from generator.render.search_index import search_index
from generator.render.search_pages import search_pages
from tests.browser.served_site import ServedSite, serve
from tests.sandbox import TODAY


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The project's own site, built and served once."""
    output = tmp_path_factory.mktemp("search") / "public"
    request = Request(
        root=OWN_FOLDER,
        output=output,
        release=False,
        today=TODAY,
        jobs=1,
        cache=False,
        progress=lambda _path, _total: None,
    )
    report = build_site(request, write=True)
    assert not report.errors, [problem.message for problem in report.errors]
    with serve(output) as site:
        yield site


@pytest.fixture(scope="session")
def indexes() -> Bilingual[SearchIndex]:
    """The index of the project's own site in each language, as the command line searches it."""
    config = load_site_config(OWN_FOLDER).value
    assert config is not None
    plan = plan_site(load_content(OWN_FOLDER, OWN_FOLDER, OWN_FOLDER / "translations", config).content)
    return in_both(lambda language: search_index(search_pages(plan, language), language))
