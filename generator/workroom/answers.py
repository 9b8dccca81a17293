"""What stands at each address of a preview: the pages of the site, and the workroom."""

import mimetypes

from generator.build import OWN_FOLDER
from generator.model.route import NOT_FOUND, file_path
from generator.reading import read_ordinary_file
from generator.workroom.comparing import Comparing
from generator.workroom.preview import Preview
from generator.workroom.rooms import Workroom
from generator.workroom.served import Answer

WORKROOM = "/_workroom/"
TYPED = "typed"
"""What is asked for where a page is wanted as somebody types it."""
_OWN = ("workroom.css", "write.js", "overview.js")
_LARGEST = 1_000_000
_KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json"}
_NO_PAGE = b"<!doctype html><html lang='en'><head><title>No page</title></head><body>There is no such page.</body>"


class Answers:
    """Answers for a preview."""

    def __init__(self, preview: Preview) -> None:
        """Take the preview."""
        self._preview = preview
        self.workroom = Workroom(preview)
        self._comparing = Comparing(preview, self.workroom)

    def answer(self, address: str, asked: str = "") -> Answer:
        """What stands at an address, which begins with a slash; ``asked`` is what is wanted of it."""
        if address.startswith(WORKROOM):
            return self._room(address.removeprefix(WORKROOM), asked)
        # A page that is shown at any depth names the folder of its host that the site is to lie in.
        address = address.removeprefix(self._preview.base_path)
        path = file_path(address)
        data = self._preview.typed(path) if asked == TYPED else self._preview.file(path)
        if data is not None:
            return Answer(kind=_kind(path), data=data)
        if self._preview.file(file_path(f"{address}/")) is not None and self._preview.files:
            return Answer(instead=f"/{path}/")
        return Answer(status=404, data=self._preview.file(file_path(NOT_FOUND)) or _NO_PAGE)

    def _room(self, name: str, asked: str) -> Answer:
        if not name:
            return Answer(data=self.workroom.overview(asked))
        if name in _OWN:
            data = read_ordinary_file(OWN_FOLDER / "templates" / "workroom" / name, _LARGEST)
            return Answer(kind=_kind(name), data=data)
        found = self._comparing.page(name.rstrip("/"), asked)
        return Answer(data=found) if found else Answer(status=404, data=_NO_PAGE)


def _kind(path: str) -> str:
    ending = f".{path.rpartition('.')[2]}"
    kind = _KINDS.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
