"""What the tests of the workroom start from."""

import pytest

from tests.sandbox import SiteSandbox
from tests.workroom.previews import Looked, look_at


@pytest.fixture
def looked(site: SiteSandbox) -> Looked:
    """A preview of the smallest site."""
    return look_at(site)
