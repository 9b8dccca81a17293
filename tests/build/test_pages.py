from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import pages as module
from generator.build.means import Means
from generator.build.pages import Pages, read_pages
from generator.load.pages import list_pages
from generator.load.sources import list_sources
from generator.model.page_context import PageContext
from generator.model.page_reading import PairReading
from generator.model.problem import Code
from generator.store import Store
from tests.builders import context
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: S.\n---\n\n{}\n"


def read(site: SiteSandbox, means: Means) -> Pages:
    """The pages of a site."""
    means = replace(means, files=list_sources(site.root))
    return read_pages(site.root, list_pages(site.root), context(), means)


def write(site: SiteSandbox, key: str, english: str, welsh: str) -> None:
    """Write both twins of a page."""
    site.write(f"content/en/{key}.md", PAGE.format("A", english)).write(f"content/cy/{key}.md", PAGE.format("B", welsh))


@pytest.fixture(name="asked")
def _asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the pages that are read from now on."""
    asked: list[str] = []
    real = module.read_pair

    def read_pair(root: Path, key: str, context: PageContext) -> tuple[PairReading, dict[str, bytes]]:
        asked.append(key)
        return real(root, key, context)

    monkeypatch.setattr(module, "read_pair", read_pair)
    return asked


def test_only_what_has_changed_is_read_again(site: SiteSandbox, asked: list[str]) -> None:
    """After an edit of either language the page and its twin are read, and no other page is."""
    means = Means(store=Store(None), code=b"")
    write(site, "factsheets/a", "Text.", "Testun.")
    read(site, means)
    asked.clear()
    again = read(site, means)
    for number, texts in enumerate((("Text!", "Testun."), ("Text!", "Testun!")), 1):
        write(site, "factsheets/a", *texts)
        edited = read(site, means)
        assert ["factsheets/a"] * number == asked

    assert [card.key for card in again.cards] == [card.key for card in edited.cards]
    assert {"content/en/factsheets/a.md", "content/cy/factsheets/a.md"} == set(edited.bodies)


def test_what_decides_how_pages_are_read(site: SiteSandbox, asked: list[str]) -> None:
    """When a shared file, a file of one language or the program is another one, every page is read again."""
    store = Store(None)
    for code, address in ((b"", "https://a.example"), (b"other", "https://a.example"), (b"other", "https://b.example")):
        means = Means(store=store, code=code, files=list_sources(site.root))
        read_pages(site.root, list_pages(site.root), context(base_url=address), means)
    site.write("content/files/en/a.pdf", b"other")
    means = replace(means, files=list_sources(site.root))
    read_pages(site.root, list_pages(site.root), context(base_url=address), means)

    assert ["home"] * 4 == asked


def test_anchors_are_shared(site: SiteSandbox) -> None:
    """A heading has one anchor in both languages, that either twin may fix."""
    write(site, "factsheets/a", "## One\n\nText.\n\n## Two", "## Un {#un}\n\nTestun.\n\n## Dau")
    cards = [card for card in read(site, Means(store=Store(None), code=b"")).cards if card.key == "factsheets/a"]

    assert [("un", "two")] * 2 == [card.anchors for card in cards]


def test_a_broken_page_is_read_each_time(site: SiteSandbox) -> None:
    """What could not be loaded is told again by the next build, and known as broken."""
    means = Means(store=Store(None), code=b"")
    site.write("content/en/home.md", PAGE.format("A", "<b>"))

    for _ in range(2):
        pages = read(site, means)
        assert ("content/en/home.md",) == pages.broken
        assert Code.RAW_HTML in {problem.code for reading in pages.readings for problem in reading.problems}


def test_several_processes_read_the_same(site: SiteSandbox) -> None:
    """Two processes read what one does."""
    for number in range(4):
        write(site, f"factsheets/a{number}", f"Text {number}.", f"Testun {number}.")
    alone, together = (read(site, Means(store=Store(None), code=b"", jobs=jobs)) for jobs in (1, 2))

    assert alone == together
