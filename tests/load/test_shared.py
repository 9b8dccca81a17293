from generator.build import OWN_FOLDER
from generator.load.config import load_config
from generator.load.shared import load_shared_files
from generator.model.problem import Code
from generator.model.shared_files import SharedFiles
from generator.model.source_files import CONTACTS_FILE
from tests.sandbox import SiteSandbox


def loaded(site: SiteSandbox) -> SharedFiles:
    """The shared files of a site, with the project's own words."""
    config = load_config(site.root).value
    assert config is not None
    return load_shared_files(site.root, OWN_FOLDER, config)


def test_everything_is_loaded(site: SiteSandbox) -> None:
    """Words, pictures and the statement are loaded together; a small site has no problem."""
    shared = loaded(site)

    assert () == shared.problems
    assert len(shared.catalogue.words) > 10
    assert shared.statement is not None
    assert () == shared.broken


def test_all_problems_are_told_at_once(site: SiteSandbox) -> None:
    """Broken contacts and a broken glossary are told in one run, and known as broken."""
    site.write(CONTACTS_FILE, "- a").write("content/glossary.yml", "- b")
    shared = loaded(site)

    assert [Code.NOT_A_MAPPING] * 2 == [problem.code for problem in shared.problems]
    assert (CONTACTS_FILE, "content/glossary.yml") == shared.broken


def test_a_warning_breaks_nothing(site: SiteSandbox) -> None:
    """A site without a statement is told so, and nothing of it is broken."""
    site.remove("content/accessibility.yml")
    shared = loaded(site)

    assert [Code.STATEMENT_MISSING] == [problem.code for problem in shared.problems]
    assert () == shared.broken
