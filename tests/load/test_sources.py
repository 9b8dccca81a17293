import os
from collections.abc import Callable
from pathlib import Path

from generator.load.sources import last_touched, list_again, list_sources
from tests.sandbox import SiteSandbox


def test_every_file_is_listed(site: SiteSandbox) -> None:
    """The configuration and all below the folders of a site are listed in order, and nothing else is."""
    site.write("notes.txt", "x").write("public/index.html", "x").write("content/files/a.pdf", b"%PDF")
    paths = list(list_sources(site.root))

    assert paths == sorted(paths)
    assert {"site_config.yml", "content/en/home.md", "content/files/a.pdf"} <= set(paths)
    assert not {"notes.txt", "public/index.html"} & set(paths)


def test_a_digest_follows_the_bytes(site: SiteSandbox) -> None:
    """What stands for a file follows its bytes, and not its time."""
    before = list_sources(site.root)
    os.utime(site.root / "content/en/home.md", (1, 1))
    same = list_sources(site.root)
    site.write("content/en/home.md", site.read("content/en/home.md") + "\n")
    after = list_sources(site.root)

    assert before == same
    assert ["content/en/home.md"] == [path for path in after if before[path] != after[path]]


def test_what_is_no_file_is_listed_too(site: SiteSandbox) -> None:
    """Links and a pipe are listed as what they are; nothing waits for them, and none leads out of a part."""
    before = list_sources(site.root)
    site.link("content/en/link.md", site.root / "content/en/home.md")
    site.link("content/en/folder", "/")
    os.mkfifo(site.root / "content/en/pipe.md")
    after = list_sources(site.root)

    assert {"content/en/link.md", "content/en/folder", "content/en/pipe.md"} == set(after) - set(before)


def test_a_part_may_be_a_link(site: SiteSandbox, tmp_path: Path) -> None:
    """What a folder holds that a part is a link to, and what a link to a file leads to, is listed and looked at."""
    kept = tmp_path / "kept"
    (site.root / "content").rename(kept)
    (site.root / "content").symlink_to(kept)
    (site.root / "templates").mkdir()
    (site.root / "templates/root.html").symlink_to(tmp_path / "root.html")
    for path in (kept / "en/home.md", tmp_path / "root.html", kept / "en/new.md"):
        listed, touched = list_sources(site.root), last_touched(site.root)
        path.write_bytes(b"Other words.\n")
        again = list_again(site.root, listed, touched, last_touched(site.root))
        assert listed != list_sources(site.root) == again
        assert touched != last_touched(site.root)


def test_when_files_were_last_touched(site: SiteSandbox) -> None:
    """A file that was away for a moment, or had other words, is told from one that was left alone."""
    path = site.root / "content/en/home.md"
    text = path.read_bytes()
    before = last_touched(site.root)
    same = last_touched(site.root)
    path.rename(path.with_name("away")).rename(path)
    moved = last_touched(site.root)
    path.write_bytes(b"other")
    path.write_bytes(text)
    written = last_touched(site.root)

    assert before == same
    assert 3 == len({before, moved, written})


def test_listing_again(site: SiteSandbox) -> None:
    """A folder listed again, with what was listed before, is as if listed anew, whatever became of its files."""
    home = site.root / "content/en/home.md"
    other, folder = home.with_name("other.md"), home.with_name("deep")
    steps: tuple[tuple[Callable[[], object], ...], ...] = (
        (lambda: home.write_bytes(b"Other words.\n"),),
        (lambda: other.write_bytes(b"New.\n"), lambda: other.replace(home)),
        (lambda: other.write_bytes(b"New.\n"),),
        (other.unlink, other.mkdir),
        (other.rmdir, lambda: other.write_bytes(b"A file again.\n")),
        (other.unlink, lambda: other.symlink_to(home)),
        (other.unlink, lambda: other.write_bytes(b"No link any more.\n")),
        (folder.mkdir,),
        (lambda: (folder / "page.md").write_bytes(b"Deep.\n"),),
        (lambda: os.utime(home, (1, 1)),),
        (),
    )
    for step in steps:
        before, listed = last_touched(site.root), list_sources(site.root)
        for change in step:
            change()
        again = list_again(site.root, listed, before, last_touched(site.root))
        assert again == list_sources(site.root)


def test_an_empty_folder_is_listed(site: SiteSandbox) -> None:
    """A folder without a file is listed as what it is, since loaders may have something to tell of it."""
    (site.root / "content/en/deep").mkdir()

    assert b"an empty folder" == list_sources(site.root)["content/en/deep/"]
