"""Sites read and made in memory, with nothing kept from before."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from filelock import FileLock

from generator.build import Means, Request
from generator.build.reading import SiteReading, read_site
from generator.build.site import MadeSite, make_site
from generator.load.pages import load_page
from generator.load.sources import list_sources
from generator.model.content import Content, SourcePage
from generator.model.language import Language
from generator.store import Store
from generator.tree.walk import MOST_PAGES

Value = TypeVar("Value")


def made_once(file: Path, make: Callable[[], Value]) -> Value:
    """What the first of several processes makes, and the others take from a file."""
    with FileLock(file.with_suffix(".lock")):
        if not file.exists():
            file.write_bytes(pickle.dumps(make()))
    return cast("Value", pickle.loads(file.read_bytes()))  # noqa: S301 - written by these tests, a moment ago


def means() -> Means:
    """What a build works with when nothing is kept and one process does the work."""
    return Means(store=Store(None), code=b"")


def reading_of(root: Path) -> SiteReading:
    """A site folder whose configuration can be read."""
    site = read_site(root, replace(means(), files=list_sources(root)))
    assert isinstance(site, SiteReading), site
    return site


def content_of(root: Path) -> Content:
    """All that is written in a site folder."""
    return reading_of(root).content


def make(request: Request, most_tree_pages: int = MOST_PAGES, *, own: Means | None = None) -> MadeSite:
    """Make the site of a request, with means of the test's own if it has any."""
    using = replace(own or means(), files=list_sources(request.root))
    site = read_site(request.root, using)
    assert isinstance(site, SiteReading), site
    return make_site(request, site, using, most_tree_pages)


def files_of(made: MadeSite) -> dict[str, bytes]:
    """The bytes of every finished file, by its path; none when something is wrong."""
    return dict(made.files.read_all(tuple(made.files.digests))) if made.files else {}


def pages_of(root: Path, site: SiteReading, language: Language) -> tuple[SourcePage, ...]:
    """The written pages of one language, whole, with what they quote filled in."""
    own = (card for card in site.content.pages if card.language is language)
    pages = (load_page(root, card.path, language, site.context).value for card in own)
    return tuple(page for page in pages if page)
