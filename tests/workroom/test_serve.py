from pathlib import Path

from generator.workroom.preview import Preview
from generator.workroom.serve import Watcher
from generator.workroom.telling import Teller
from tests.builders import TODAY
from tests.sandbox import SITES, SiteSandbox


def watch(root: Path, said: list[str]) -> Watcher:
    """Watch a site folder."""
    return Watcher(Preview(root, lambda: TODAY), Teller(said.append))


def test_looks(site: SiteSandbox) -> None:
    """A look tells whether the pages are others now, and says nothing when they are not."""
    said: list[str] = []
    watcher = watch(site.root, said)
    first, second = watcher.look(), watcher.look()
    site.write("content/en/.home.md.swp", "half")
    hidden = watcher.look()
    site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n")

    assert (True, False, False, True) == (first, second, hidden, watcher.look())
    assert 2 == said.count("building…")


def test_pages_that_wait(site: SiteSandbox) -> None:
    """After a change that many pages share, they are looked at again between other looks, and that is said."""
    said: list[str] = []
    watcher = watch(site.lay(SITES / "everything").root, said)
    watcher.look()
    site.write("content/contacts.yml", site.read("content/contacts.yml").replace("0300", "0301", 1))
    told = [watcher.look() for _ in range(100)]

    assert told[0]
    assert any(told[1:]) == any(line.startswith("all pages were looked at again") for line in said)
