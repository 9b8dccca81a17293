"""What a reader on a bad connection has to wait for: a page together with all that it fetches, compressed."""

import gzip
import posixpath
import re
from collections.abc import Callable, Mapping

from generator.model.page_kind import PageKind
from generator.model.route import file_path
from generator.model.site import SitePlan
from generator.model.weight import PageWeight

_WEIGHED = (PageKind.FACTSHEET, PageKind.GUIDE, PageKind.EASY_READ, PageKind.HOME)
_FETCHED = re.compile(rb'<(?:link rel="(?:stylesheet|icon)"|script|img)(?=\s)[^>]*?\s(?:href|src)="([^"]+)"')


def weigh(path: str, kind: PageKind, read: Callable[[str], bytes]) -> PageWeight:
    """Weigh one page of the finished files, each file counted once and compressed as a server sends it."""
    folder = posixpath.dirname(path)
    fetched = {posixpath.normpath(posixpath.join(folder, found.decode())) for found in _FETCHED.findall(read(path))}
    octets = sum(len(gzip.compress(read(name), mtime=0)) for name in {path, *fetched})
    return PageWeight(kind=kind, path=path, octets=octets, files=1 + len(fetched))


def heaviest_pages(plan: SitePlan, sizes: Mapping[str, int], read: Callable[[str], bytes]) -> tuple[PageWeight, ...]:
    """The heaviest page of each kind that people read, by the size of the page itself.

    ``sizes`` has the size of each finished page by its path; ``read`` gives the bytes of a finished file.
    """
    weights = []
    for kind in _WEIGHED:
        paths = [file_path(page.route) for pair in plan.pages for page in pair if page.kind is kind]
        if paths:
            weights.append(weigh(max(paths, key=lambda path: sizes[path]), kind, read))
    return tuple(weights)
