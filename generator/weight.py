"""What a reader on a bad connection has to wait for: a page together with all that it fetches, compressed."""

import gzip
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.page_kind import PageKind
from generator.model.site import OutputFile, SitePlan

LIMIT = 14 * 1024
"""What a server can send in its first answer, before it has heard from the browser again."""
_WEIGHED = (PageKind.FACTSHEET, PageKind.GUIDE, PageKind.EASY_READ, PageKind.HOME)
_FETCHED = re.compile(rb'<(?:link rel="(?:stylesheet|icon)"|script|img)(?=\s)[^>]*?\s(?:href|src)="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWeight:
    """A page, its kind, and how many bytes in how many files it takes."""

    kind: PageKind
    path: str
    octets: int
    files: int


def weigh(path: str, kind: PageKind, files: Mapping[str, bytes]) -> PageWeight:
    """Weigh one page of the finished files, each file counted once and compressed as a server sends it."""
    folder = posixpath.dirname(path)
    fetched = {posixpath.normpath(posixpath.join(folder, found.decode())) for found in _FETCHED.findall(files[path])}
    octets = sum(len(gzip.compress(files[name], mtime=0)) for name in {path, *fetched})
    return PageWeight(kind=kind, path=path, octets=octets, files=1 + len(fetched))


def heaviest_pages(plan: SitePlan, made: tuple[OutputFile, ...]) -> tuple[PageWeight, ...]:
    """The heaviest page of each kind that people read, by the size of the page itself."""
    files = {file.path: file.data for file in made}
    weights = []
    for kind in _WEIGHED:
        paths = [f"{page.route[1:]}index.html" for pair in plan.pages for page in pair if page.kind is kind]
        written = [path for path in paths if path in files]
        if written:
            weights.append(weigh(max(written, key=lambda path: len(files[path])), kind, files))
    return tuple(weights)
