from dataclasses import replace

import pytest

from generator.build.means import Means
from generator.build.shared import read_shared_files
from generator.load import config
from generator.load.sources import list_sources
from generator.model.problem import Code
from generator.store import Store
from tests.sandbox import SiteSandbox


def test_shared_files_are_loaded_once(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as no shared file changes, what was loaded is taken from the store, whatever becomes of the pages."""
    means = Means(store=Store(site.root / ".cache"), code=b"")
    first = read_shared_files(site.root, replace(means, files=list_sources(site.root)))
    monkeypatch.setattr(config, "load_config", None)
    site.write("content/en/home.md", "other")

    assert first == read_shared_files(site.root, replace(means, files=list_sources(site.root)))


def test_a_change_is_seen(site: SiteSandbox) -> None:
    """A shared file that has changed is loaded anew."""
    means = Means(store=Store(None), code=b"")
    first = read_shared_files(site.root, replace(means, files=list_sources(site.root))).value
    site.write("site_config.yml", site.read("site_config.yml").replace("small.example", "other.example"))
    second = read_shared_files(site.root, replace(means, files=list_sources(site.root))).value

    assert first is not None
    assert second is not None
    assert ("https://small.example", "https://other.example") == (first.config.base_url, second.config.base_url)


def test_a_configuration_that_cannot_be_read(site: SiteSandbox) -> None:
    """Without a configuration there are no shared files, and the reason is told."""
    site.write("site_config.yml", "- a")
    loaded = read_shared_files(site.root, Means(store=Store(None), code=b""))

    assert loaded.value is None
    assert [Code.NOT_A_MAPPING] == [problem.code for problem in loaded.problems]
