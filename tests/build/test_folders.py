from pathlib import Path

from generator.build.folders import OWN_FOLDER, code_digest, template_folders
from tests.sandbox import SiteSandbox


def test_a_site_without_templates_of_its_own(site: SiteSandbox) -> None:
    """A site without templates has the project's."""
    assert (OWN_FOLDER / "templates",) == template_folders(site.root)


def test_a_site_with_templates_of_its_own(site: SiteSandbox) -> None:
    """A site's own templates come first, and the project's behind them."""
    site.write("templates/root.html", "x")

    assert (site.root / "templates", OWN_FOLDER / "templates") == template_folders(site.root)


def test_the_code_is_what_makes_files(site: SiteSandbox, tmp_path: Path) -> None:
    """What stands for the program follows the site's templates, and neither its content nor its place."""
    before = code_digest(site.root, b"")
    site.write("content/en/home.md", "other")

    assert before == code_digest(site.root, b"") == code_digest(tmp_path, b"")
    assert before != code_digest(site.write("templates/root.html", "x").root, b"")
