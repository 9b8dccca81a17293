from pathlib import Path

import pytest

from generator.write.output_place import output_fault
from generator.write.publish import MANIFEST
from tests.sandbox import SiteSandbox


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """A site folder with a published site beside its sources, and links that hide where they lead."""
    root = tmp_path / "sites" / "ours"
    for folder in ("content/en", "public", "elsewhere"):
        (root / folder).mkdir(parents=True)
    (root / "public" / MANIFEST).write_text("{}", encoding="utf-8")
    (root / "way").symlink_to("content")
    (root / "loop").symlink_to("loop")
    return root


@pytest.mark.parametrize(
    "output", ["public", "new", "elsewhere/deep/down", "../beside", "public.new", "contents", "loop"]
)
def test_where_a_site_may_be(root: Path, output: str) -> None:
    """A folder of its own inside or beside the site folder is fine, whether it is there or not."""
    assert "" == output_fault(root, root / output, root)


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (".", "holds it"),
        ("..", "holds it"),
        ("../..", "holds it"),
        ("/", "holds it"),
        ("content", "is made from"),
        ("Content/x", "is made from"),
        ("templates", "is made from"),
        ("translations/cy", "is made from"),
        ("way/new", "is made from"),
        ("elsewhere/../content", "is made from"),
        (".git", "is hidden"),
        (".cache/site", "is hidden"),
        ("elsewhere/.site", "is hidden"),
        ("public/en", "inside the published site"),
    ],
)
def test_where_no_site_may_be(root: Path, output: str, expected: str) -> None:
    """The sources, what holds them, hidden folders and other sites are left alone, by whatever way they are named."""
    assert expected in output_fault(root, root / output, root)


def test_the_folder_of_the_command(root: Path, tmp_path: Path) -> None:
    """From elsewhere, the site folder is told apart from the folder in which the command is given."""
    other = tmp_path / "other"
    other.mkdir()

    assert "is the folder you are in" in output_fault(root, other, other)
    assert "holds the site folder" in output_fault(root, root.parent, other)
    assert "" == output_fault(root, other / "new", other)


def test_it_is_told_before_anything_is_done(site: SiteSandbox) -> None:
    """A build into its own sources ends with 2 and one sentence, and has made nothing."""
    site.write("content/en/home.md", "broken")
    printed = site.publish("--output", str(site.root / "templates"))

    assert (2, "") == (printed.status, printed.out)
    assert printed.err.count("\n") == 1
    assert not (site.root / "templates").exists()
    assert not (site.root / ".cache").exists()
