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


def test_a_storm_of_names(site: SiteSandbox) -> None:
    """Pages that are renamed, taken away, half saved and put back leave the preview as if nothing had been."""
    said: list[str] = []
    preview = Preview(site.lay(SITES / "everything").root, lambda: TODAY)
    watcher = Watcher(preview, Teller(said.append))
    watcher.look()
    before, page = preview.seen.problems, preview.plain("/en/")
    folder, away = site.root / "content" / "en", site.root / "content" / "en-away"
    text = site.read("content/en/home.md")
    folder.rename(away)
    watcher.look()
    away.rename(folder)
    for half in ("", text[:20], text[:60]):
        site.write("content/en/home.md", half)
        watcher.look()
    site.write("content/en/home.md", text)
    for _ in range(100):
        watcher.look()

    assert (before, page) == (preview.seen.problems, preview.plain("/en/"))


def test_following_at_once(site: SiteSandbox) -> None:
    """What was followed at once, for somebody who saved in the browser, is told to open pages by the next look."""
    watcher = watch(site.root, [])
    watcher.look()
    site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n")
    watcher.follow()
    watcher.follow()

    assert (True, False) == (watcher.look(), watcher.look())
