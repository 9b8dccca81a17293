import pytest

from generator.model.page_kind import PageKind
from generator.scaffold import BadKeyError, new_page
from tests.builders import TODAY
from tests.made import files_of
from tests.sandbox import SiteSandbox


def test_a_new_page(site: SiteSandbox) -> None:
    """Both twins are written, as drafts in their languages."""
    paths = new_page(site.root, PageKind.FACTSHEET, "factsheets/legal-aid", TODAY)

    assert ["content/en/factsheets/legal-aid.md", "content/cy/factsheets/legal-aid.md"] == [
        path.relative_to(site.root).as_posix() for path in paths
    ]
    assert all("draft: true" in path.read_text(encoding="utf-8") for path in paths)
    assert "en/factsheets/legal-aid/index.html" not in files_of(site.make())


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (PageKind.FACTSHEET, "legal-aid"),
        (PageKind.FACTSHEET, "nowhere/legal-aid"),
        (PageKind.FACTSHEET, "factsheets/Legal Aid"),
        (PageKind.FACTSHEET, "factsheets/../../etc"),
        (PageKind.FACTSHEET, "/factsheets/a"),
        (PageKind.FACTSHEET, "factsheets/"),
        (PageKind.HOME, "factsheets/home"),
    ],
)
def test_bad_keys(site: SiteSandbox, kind: PageKind, key: str) -> None:
    """A key that has no place in the site is refused, and nothing is written."""
    with pytest.raises(BadKeyError):
        new_page(site.root, kind, key, TODAY)
    assert not (site.root / "content" / "en" / "factsheets").exists()


def test_a_page_that_exists(site: SiteSandbox) -> None:
    """A page that exists is left as it is."""
    before = site.read("content/en/home.md")

    with pytest.raises(FileExistsError, match="is left as it is"):
        new_page(site.root, PageKind.HOME, "home", TODAY)
    assert before == site.read("content/en/home.md")


def test_a_broken_configuration(site: SiteSandbox) -> None:
    """Without a configuration that can be read, nothing is written."""
    site.write("site_config.yml", "name: x\n")

    with pytest.raises(BadKeyError, match=r"site_config\.yml"):
        new_page(site.root, PageKind.FACTSHEET, "factsheets/a", TODAY)
