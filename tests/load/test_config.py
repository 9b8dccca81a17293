import pytest

from generator.load.config import load_config
from generator.model.language import Bilingual
from generator.model.page_kind import PageKind
from generator.model.problem import Code
from tests.sandbox import SiteSandbox


def test_the_smallest_configuration(site: SiteSandbox) -> None:
    """A configuration becomes values, with the place of every setting."""
    config = load_config(site.root).value

    assert config is not None
    assert Bilingual(en="Small guide", cy="Canllaw bach") == config.name
    assert [("factsheets", PageKind.FACTSHEET)] == [(section.key, section.kind) for section in config.sections]
    assert ("public", None, None, ()) == (config.output, config.exit_link, config.security, config.website_pairs)
    assert config.places["navigation.0"].line > 1


def test_no_configuration(site: SiteSandbox) -> None:
    """A folder without a configuration is told how to get one."""
    site.remove("site_config.yml")

    assert [Code.FILE_MISSING] == [problem.code for problem in load_config(site.root).problems]


@pytest.mark.parametrize("address", ["https://small.example/", "https://small.example/guide/"])
def test_the_address_has_no_last_slash(site: SiteSandbox, address: str) -> None:
    """The site's address is kept without a slash at its end."""
    site.write("site_config.yml", site.read("site_config.yml").replace("https://small.example", address))
    config = load_config(site.root).value

    assert config is not None
    assert address.rstrip("/") == config.base_url
