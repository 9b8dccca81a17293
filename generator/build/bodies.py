"""What only a page itself shows, brought to it when its file is made."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.build.pages import read_bodies
from generator.model.page_context import PageContext
from generator.model.page_reading import Body
from generator.model.site import Page
from generator.packing import unpacked


class Bodies:
    """The bodies of pages: those that were read just now, and others, which are read once more."""

    def __init__(self, root: Path, context: PageContext, read: Mapping[str, bytes]) -> None:
        """Take the site folder, what decides how a page is read, and the packed bodies read just now, by path."""
        self._root = root
        self._context = context
        self._read = read
        self._last: Mapping[str, Body] = {}

    def whole(self, page: Page) -> Page:
        """A page with its text; a page that is generated is whole already."""
        if not page.source:
            return page
        path = page.claim.path
        if path not in self._last:
            # A page and its twin are made one after the other.
            self._last = self._bodies(page.key, path)
        body = self._last[path]
        return replace(page, nodes=body.nodes, headings=body.headings, easy_read=body.easy_read)

    def _bodies(self, key: str, path: str) -> Mapping[str, Body]:
        data = self._read.get(path)
        if data is None:
            return read_bodies(self._root, key, self._context)
        body = unpacked(data)
        if not isinstance(body, Body):
            raise TypeError(body)
        return {path: body}
