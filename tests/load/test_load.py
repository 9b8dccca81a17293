from generator.build import OWN_FOLDER
from generator.load import load_content, load_site_config
from generator.model.problem import Code
from tests.sandbox import SiteSandbox


def test_everything_is_loaded(site: SiteSandbox) -> None:
    """Pages, contacts, words, pictures and the statement are loaded together; a small site has no problem."""
    config = load_site_config(site.root).value
    assert config is not None
    loaded = load_content(site.root, OWN_FOLDER, OWN_FOLDER / "translations", config)

    assert () == loaded.problems
    assert ["home", "home"] == [page.key for page in loaded.content.pages]
    assert len(loaded.content.catalogue.words) > 10
    assert loaded.content.statement is not None


def test_all_problems_are_told_at_once(site: SiteSandbox) -> None:
    """A broken page, broken contacts and missing words are all told in one run."""
    config = load_site_config(site.root).value
    assert config is not None
    site.write("content/en/home.md", "no header").write("content/contacts.yml", "- a")
    loaded = load_content(site.root, OWN_FOLDER, site.root / "translations", config)

    assert [Code.HEADER_MISSING, Code.NOT_A_MAPPING, Code.FILE_MISSING] == [problem.code for problem in loaded.problems]
    assert (True, ("content/en/home.md", "content/contacts.yml")) == (loaded.contacts_broken, loaded.content.broken)
