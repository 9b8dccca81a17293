from pathlib import Path

import pytest

from generator.build.folders import OWN_FOLDER, code_digest, program_digest, template_folders
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


def test_what_python_has_compiled_is_no_part_of_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program is the same whether or not Python keeps what it compiles beside it."""
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator" / "a.py").write_text("1", encoding="utf-8")
    monkeypatch.setattr("generator.build.folders._PROGRAM", tmp_path / "generator")
    before = program_digest()
    (tmp_path / "generator" / "__pycache__").mkdir()
    (tmp_path / "generator" / "__pycache__" / "a.py").write_text("2", encoding="utf-8")

    assert before == program_digest()
