from collections.abc import Callable

from generator.build import opened
from generator.build.reading import SiteReading, look_at_site
from generator.workroom.reading import SiteReader
from tests.sandbox import SITES, SiteSandbox


def read(reader: SiteReader, site: SiteSandbox) -> SiteReading:
    """Read a site once more, to the end."""
    with opened(site.root) as means:
        found = reader.read(means)
    while not reader.is_done:
        reader.go_on()
        found = reader.site
    assert isinstance(found, SiteReading)
    return found


def test_as_if_read_anew(site: SiteSandbox) -> None:
    """After any change, what was read bit by bit is what one reading of everything gives."""
    site.lay(SITES / "everything")
    reader = SiteReader(site.root)
    read(reader, site)
    home = site.read("content/en/home.md")
    changes: list[Callable[[], object]] = [
        lambda: site.write("content/en/home.md", home.replace("summary:", "summary: More:", 1)),
        lambda: site.write("content/en/guides/new.md", home),
        lambda: site.remove("content/cy/guides/later.md"),
        lambda: site.write("content/contacts.yml", site.read("content/contacts.yml").replace("0300", "0301")),
        lambda: site.write("content/en/home.md", "no header"),
        lambda: site.write("content/en/home.md", home),
    ]
    for change in changes:
        change()
        found, whole = read(reader, site), look_at_site(site.root)
        assert isinstance(whole, SiteReading)
        assert whole.content == found.content
        assert whole.problems == found.problems


def test_one_page_is_read(site: SiteSandbox) -> None:
    """When one page has changed, it alone is said to have."""
    reader = SiteReader(site.root)
    read(reader, site)
    site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n")

    with opened(site.root) as means:
        assert ("content/en/home.md",) == reader.changed(means)


def test_a_broken_configuration(site: SiteSandbox) -> None:
    """While the configuration cannot be used there is no site, and afterwards there is one again."""
    reader = SiteReader(site.root)
    before = read(reader, site)
    text = site.read("site_config.yml")
    site.write("site_config.yml", "- a")
    with opened(site.root) as means:
        assert isinstance(reader.read(means), tuple)
    site.write("site_config.yml", text)

    assert before.content == read(reader, site).content
