"""What the tests of the published site start from."""

import pytest

from tests.published.built_site import BuiltSite, build_real_site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real site, built once."""
    return build_real_site(tmp_path_factory.mktemp("real") / "public")
