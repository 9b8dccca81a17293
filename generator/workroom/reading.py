"""A site folder, read again and again: after the first time only what has changed."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.build import Means
from generator.build.pages import Pages, read_pages, read_pair
from generator.build.reading import SiteReading, gathered
from generator.build.shared import load_shared, read_shared_files
from generator.load.files import Typed, is_leftover
from generator.load.pages import list_pages
from generator.model.attachment import FILES
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.page_context import PageContext
from generator.model.page_reading import PairReading
from generator.model.problem import Problem
from generator.model.shared_files import SharedFiles
from generator.model.source_files import page_key, page_path

_LANGUAGES = tuple(f"content/{language}/" for language in Language)


class SiteReader:
    """Reads a site folder. Pages are kept as they were read until their own files change.

    A change of what all pages share, such as a contact, can change how each page is read. Then pages are shown as they
    were read before, and read once more, one by one, with ``go_on``.
    """

    def __init__(self, root: Path) -> None:
        """Take the site folder."""
        self._root = root
        self._files: Mapping[str, bytes] = {}
        self._code = b""
        self._shared: Loaded[SharedFiles] | None = None
        self._context: PageContext | None = None
        self._listed = list_pages(root)
        self._readings: dict[str, PairReading] = {}
        self._bodies: dict[str, bytes] = {}
        self._waiting: list[str] = []

    def changed(self, means: Means) -> tuple[str, ...]:
        """The paths of the files that have changed since the last reading, without what editors leave for a moment."""
        paths = sorted(self._files.keys() | means.files.keys())
        found = (path for path in paths if self._files.get(path) != means.files.get(path))
        own = tuple(path for path in found if not any(map(is_leftover, PurePosixPath(path).parts)))
        return own if means.code == self._code else (*own, "templates")

    def read(self, means: Means) -> SiteReading | tuple[Problem, ...]:
        """Read what has changed; when the configuration cannot be used, why."""
        changed = self.changed(means)
        pages = tuple(filter(is_page, changed))
        self._files, self._code = means.files, means.code
        if self._shared is None:
            self._shared = read_shared_files(self._root, means)
        elif self._shared.value is None or len(pages) < len(changed):
            # Nothing is kept in the store: that takes as long as loading them, and they will soon be others.
            self._shared = load_shared(self._root)
        if self._shared.value is None:
            # What the pages are becomes known when it can be read again.
            self._waiting = list(self._readings)
            return self._shared.problems
        self._read_pages(self._shared.value, changed, pages, means)
        return self.site

    @property
    def site(self) -> SiteReading | tuple[Problem, ...]:
        """The site as it was read last."""
        if self._shared is None or self._shared.value is None or self._context is None:
            return self._shared.problems if self._shared else ()
        readings = tuple(self._readings[key] for key in sorted(self._readings))
        pages = Pages(readings=readings, bodies=self._bodies, files=self._listed)
        return gathered(self._shared.value, self._shared.problems, pages)

    def tried(self, files: Mapping[str, bytes]) -> SiteReading | tuple[Problem, ...]:
        """The site with these bytes in the place of those that are saved, by path. Nothing of it is kept."""
        if self._shared is None or self._shared.value is None:
            return self.site
        folder = Typed(root=self._root, files=files)
        pages = {page_key(path) for path in files if is_page(path)}
        shared = self._shared if all(map(is_page, files)) else load_shared(folder)
        if shared.value is None:
            return shared.problems
        context = shared.value.context()
        read = {key: read_pair(folder, key, context) for key in pages}
        known = self._readings | {key: reading for key, (reading, _) in read.items()}
        bodies = {path: body for _, own in read.values() for path, body in own.items()}
        readings = tuple(known[key] for key in sorted(known))
        return gathered(shared.value, shared.problems, Pages(readings=readings, bodies=bodies, files=self._listed))

    @property
    def is_done(self) -> bool:
        """Whether every page was read with what all pages share as it now stands."""
        return not self._waiting

    def go_on(self) -> None:
        """Read one more of the pages that wait."""
        if self._waiting and self._context:
            self._read(self._waiting.pop(), self._context)

    def _read_pages(self, files: SharedFiles, changed: tuple[str, ...], pages: tuple[str, ...], means: Means) -> None:
        context = files.context()
        self._listed = listed = list_pages(self._root)
        if not self._readings:
            found = read_pages(self._root, listed, context, means)
            self._readings = {reading.key: reading for reading in found.readings}
            self._bodies = dict(found.bodies)
            self._context = context
            return
        keys = {page_key(path) for paths in listed.paths for path in paths}
        self._readings = {key: reading for key, reading in self._readings.items() if key in keys}
        if context != self._context or any(path.startswith(FILES) for path in changed):
            self._context = context
            self._bodies.clear()
            self._waiting = sorted(self._readings, reverse=True)
        touched = {page_key(path) for path in pages} & keys
        self._waiting = [key for key in self._waiting if key in keys - touched]
        for key in sorted(touched | (keys - self._readings.keys())):
            self._read(key, context)

    def _read(self, key: str, context: PageContext) -> None:
        for language in Language:
            self._bodies.pop(page_path(key, language), None)
        self._readings[key], bodies = read_pair(self._root, key, context)
        self._bodies |= bodies


def is_page(path: str) -> bool:
    """Tell whether a file is a page."""
    return path.startswith(_LANGUAGES) and path.endswith(".md")
