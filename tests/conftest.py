"""What many tests start from."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from generator.build import OWN_FOLDER
from generator.build.reading import SiteReading
from generator.write.inside import change_inside
from generator.write.publish import publish
from tests.made import made_once, reading_of
from tests.once import remember
from tests.one_browser import browser, new_page, open_pages
from tests.real_site import build_real_site
from tests.sandbox import SiteSandbox

__all__ = ["browser", "new_page", "open_pages"]

# A shell that starts the tests in the background lets them ignore an interrupt, and all that they start as well.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _no_power_failure() -> Iterator[None]:
    """Spare the disk: no site of a test has to outlive a power failure, and waiting for a busy disk takes long."""
    with pytest.MonkeyPatch.context() as patch:
        for function in (publish, change_inside):
            patch.setattr(sys.modules[function.__module__], "settle", lambda _folder: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def _found_once() -> Iterator[None]:
    """Find once what is always the same: it takes longer than the rest of a small site."""
    with pytest.MonkeyPatch.context() as patch:
        remember(patch)
        yield


@pytest.fixture
def site(tmp_path: Path) -> SiteSandbox:
    """The smallest site that builds, in a folder of its own."""
    return SiteSandbox(tmp_path / "site")


@pytest.fixture(scope="session")
def for_all(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder for what one process makes for all of them. Whoever comes first makes it, and others wait meanwhile."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "real-site"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def real_reading(for_all: Path) -> SiteReading:
    """All that is written for the project's own site, read once for all processes."""
    return made_once(for_all / "reading", lambda: reading_of(OWN_FOLDER))


@pytest.fixture(scope="session")
def real_folder(for_all: Path, real_reading: SiteReading) -> Path:
    """The folder of the project's own site, built once for all processes, to be read and never changed."""
    folder = for_all / "public"
    # The site itself is published in one step, so a folder that is there is whole.
    with FileLock(for_all / "being-built"):
        if not folder.exists():
            build_real_site(real_reading, folder)
    return folder


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


SLOW = (
    "browser/test_every_page.py",
    # While the first process builds the site, the other has something to do that does not need it.
    *("test_broken_sites.py", "test_bad_input.py", "build", "torture"),
    *("trees", "browser", "search", "published"),
    *("benchmarks", "workroom", "translate", "write", "test_wheel.py"),
    *("render", "documents", "test_tiny_sites.py", "test_slips.py", "test_cli.py", "test_architecture.py"),
)
"""The tests that take longest, the slowest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the slowest, so that no process is left waiting for it at the end."""

    def turn(item: pytest.Item) -> int:
        path = item.path.relative_to(Path(__file__).parent).as_posix()
        return next((number for number, slow in enumerate(SLOW) if path.startswith(slow)), len(SLOW))

    items.sort(key=turn)
