"""What the tests of the published site start from."""

from pathlib import Path

import pytest

from generator.build.reading import SiteReading
from tests.published.built_site import BuiltSite, read_real_site


@pytest.fixture(scope="session")
def built(real_folder: Path, real_reading: SiteReading) -> BuiltSite:
    """The real site, read once."""
    return read_real_site(real_folder, real_reading)
