"""What many tests start from."""

from pathlib import Path

import pytest

from tests.one_browser import browser, new_page
from tests.sandbox import SiteSandbox

__all__ = ["browser", "new_page"]


@pytest.fixture
def site(tmp_path: Path) -> SiteSandbox:
    """The smallest site that builds, in a folder of its own."""
    return SiteSandbox(tmp_path / "site")


@pytest.fixture(scope="session")
def _published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site together with its published folder, to be copied and never changed."""
    site = SiteSandbox(tmp_path_factory.mktemp("published") / "site")
    assert site.publish().status == 0
    return site.root


@pytest.fixture
def published_site(tmp_path: Path, _published_once: Path) -> SiteSandbox:
    """The smallest site after it has been published, in a folder of its own."""
    return SiteSandbox(tmp_path / "site", start=_published_once)


SLOW = ("trees", "browser", "published", "search")
"""The folders whose tests share something slow to make, the slowest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each slow folder with one process when several share the work, and start with the slowest."""
    folders = {item: item.path.relative_to(Path(__file__).parent).parts[0] for item in items}
    for item, folder in folders.items():
        if folder in SLOW:
            item.add_marker(pytest.mark.xdist_group(folder))
    items.sort(key=lambda item: SLOW.index(folders[item]) if folders[item] in SLOW else len(SLOW))
