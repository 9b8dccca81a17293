"""What many tests start from."""

from pathlib import Path

import pytest

from tests.sandbox import SiteSandbox


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
