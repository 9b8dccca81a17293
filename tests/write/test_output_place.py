from pathlib import Path

import pytest

from generator.write.manifest import MANIFEST, UNFINISHED, write_manifest
from generator.write.output_place import NotOursError, beside, check_output_folder, is_free, output_fault
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
        ("../.public.spare", "is hidden"),
        ("../.public.old", "is hidden"),
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


def test_folders_that_are_not_ours(tmp_path: Path) -> None:
    """A folder with somebody's files, a file, and a link are refused, and left as they are."""
    root, theirs = tmp_path / "site", tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work", encoding="utf-8")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to(theirs)

    for output in (theirs, tmp_path / "file", tmp_path / "link"):
        with pytest.raises(NotOursError):
            check_output_folder(root, output, ())
    assert "years of work" == (theirs / "thesis.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "output", ["site", ".", "site/content", "site/content/en", "site/translations/x", "site/templates/public"]
)
def test_folders_of_the_site_itself(tmp_path: Path, output: str) -> None:
    """The site folder, what holds it, and the folders of its sources are refused."""
    with pytest.raises(NotOursError):
        check_output_folder(tmp_path / "site", tmp_path / output, (tmp_path / "site" / "templates",))


def test_folders_that_can_be_used(tmp_path: Path) -> None:
    """A folder that is not there, is empty, or holds a published site can be used."""
    for name in ("empty", "ours"):
        (tmp_path / name).mkdir()
    write_manifest(tmp_path / "ours", UNFINISHED)

    for folder in (tmp_path / "site" / "public", tmp_path / "empty", tmp_path / "ours"):
        check_output_folder(tmp_path / "site", folder, ())


def test_a_neighbour_that_is_in_the_way(tmp_path: Path) -> None:
    """Where the earlier site would be kept, nobody else's folder is written over."""
    spare = beside(tmp_path / "public", ".spare")
    spare.mkdir()
    check_output_folder(tmp_path / "site", tmp_path / "public", ())
    (spare / "thesis.txt").write_text("years of work", encoding="utf-8")

    with pytest.raises(NotOursError, match=r"\.public\.spare was not made by this program"):
        check_output_folder(tmp_path / "site", tmp_path / "public", ())


def test_what_is_free(tmp_path: Path) -> None:
    """Nothing at all and an empty folder are free; a file, a link to nothing and a folder with a file are not."""
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nothing")
    (tmp_path / "empty").mkdir()

    found = {name: is_free(tmp_path / name) for name in ("file", "link", "empty", "missing", ".")}
    assert {"file": False, "link": False, "empty": True, "missing": True, ".": False} == found
