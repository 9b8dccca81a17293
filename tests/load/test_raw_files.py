import pytest

from generator.load.raw_files import load_raw_pages, load_raw_yaml
from tests.sandbox import SiteSandbox


def test_pages(site: SiteSandbox) -> None:
    """Every page comes with its text, sign for sign."""
    text = "\ufeff---\r\ntitle: A\r\nsummary: B\r\n---\r\n\r\nText.\r\n"
    pages = load_raw_pages(site.write("content/en/home.md", text).root).value or ()

    assert ["content/en/home.md", "content/cy/home.md"] == [page.path for page in pages]
    assert (text, "A", "home") == (pages[0].text, pages[0].header.title, pages[0].key)


def test_yaml(site: SiteSandbox) -> None:
    """So does every YAML file."""
    found = load_raw_yaml(site.write("content/glossary.yml", "terms: {}\r\n").root).value or {}

    assert {"site_config.yml", "content/accessibility.yml", "content/glossary.yml"} == set(found)
    assert "terms: {}\r\n" == found["content/glossary.yml"]


@pytest.mark.parametrize("data", [b"\xff", b"---\na: [\n---\n", b"x: ["])
def test_what_cannot_be_read(site: SiteSandbox, data: bytes) -> None:
    """One file that cannot be read is told at its place, and nothing is given."""
    pages = load_raw_pages(site.write("content/en/home.md", data).root)
    yaml = load_raw_yaml(site.write("content/glossary.yml", data).root)

    assert (None, None) == (pages.value, yaml.value)
    assert {"content/en/home.md", "content/glossary.yml"} == {
        problem.place.path for problem in (*pages.problems, *yaml.problems)
    }
