from generator.build.searching import site_index
from generator.model.language import Language
from tests.sandbox import SiteSandbox


def test_the_index_of_a_site(site: SiteSandbox) -> None:
    """A site is indexed as it stands, and follows each change."""
    first = site_index(site.root, Language.EN).index
    again = site_index(site.root, Language.EN).index
    site.write("content/en/home.md", site.read("content/en/home.md").replace("Start here.", "Zebra."))
    changed = site_index(site.root, Language.EN).index

    assert first is not None
    assert changed is not None
    assert first == again
    assert ("zebra" in first.hits, "zebra" in changed.hits) == (False, True)


def test_without_a_configuration(site: SiteSandbox) -> None:
    """Without a configuration there is no index, and the reason is told."""
    found = site_index(site.write("site_config.yml", "- a").root, Language.EN)

    assert found.index is None
    assert found.problems
