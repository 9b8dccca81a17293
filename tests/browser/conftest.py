"""What the browser tests start from: one browser, the real site and a specimen, each built and served once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.reading import SiteReading
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.plan import plan_site
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite, serve
from tests.sandbox import SiteSandbox

SPECIMEN = Path(__file__).resolve().parent / "specimen"


@pytest.fixture(scope="session")
def real(real_folder: Path, real_reading: SiteReading) -> Iterator[ServedSite]:
    """The real site, served once."""
    pages = [pair[Language.CY] for pair in reversed(plan_site(real_reading.content).pages)]
    # A state of a tree is drawn anew by its script some time after it has loaded; tests/trees waits for that.
    kinds = {page.kind: page.route for page in pages if page.kind is not PageKind.TREE}
    with serve(real_folder, ("/", NOT_FOUND_PATH, *sorted(kinds.values()))) as site:
        yield site


@pytest.fixture(scope="session")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """A small site with one of each thing, built and served once."""
    sandbox = SiteSandbox(tmp_path_factory.mktemp("specimen") / "site", SPECIMEN)
    printed = sandbox.publish()
    assert printed.status == 0, printed.out + printed.err
    with serve(sandbox.root / "public") as site:
        yield site
