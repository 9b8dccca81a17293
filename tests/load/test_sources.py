import os

from generator.load.sources import list_sources
from tests.sandbox import SiteSandbox


def test_every_file_is_listed(site: SiteSandbox) -> None:
    """The configuration and all below the folders of a site are listed in order, and nothing else is."""
    site.write("notes.txt", "x").write("public/index.html", "x").write("content/files/a.pdf", b"%PDF")
    paths = list(list_sources(site.root).files)

    assert paths == sorted(paths)
    assert {"site_config.yml", "content/en/home.md", "content/files/a.pdf"} <= set(paths)
    assert not {"notes.txt", "public/index.html"} & set(paths)


def test_a_digest_follows_the_bytes(site: SiteSandbox) -> None:
    """What stands for a file follows its bytes, and not its time."""
    before = list_sources(site.root).files
    os.utime(site.root / "content/en/home.md", (1, 1))
    same = list_sources(site.root).files
    site.write("content/en/home.md", site.read("content/en/home.md") + "\n")
    after = list_sources(site.root).files

    assert before == same
    assert ["content/en/home.md"] == [path for path in after if before[path] != after[path]]


def test_what_is_no_file_is_listed_too(site: SiteSandbox) -> None:
    """A link and a pipe are listed as what they are, and nothing waits for them."""
    before = list_sources(site.root).files
    site.link("content/en/link.md", site.root / "content/en/home.md")
    os.mkfifo(site.root / "content/en/pipe.md")
    after = list_sources(site.root).files

    assert {"content/en/link.md", "content/en/pipe.md"} == set(after) - set(before)


def test_below(site: SiteSandbox) -> None:
    """The files of a folder can be told from the others."""
    assert [] == list(list_sources(site.root).below("content/e"))
    assert ["content/en/home.md"] == [path for path, _ in list_sources(site.root).below("content/en")]
