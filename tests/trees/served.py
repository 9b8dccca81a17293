"""The built site on a server of its own, with the headers that a host would send."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.model.language import Language
from generator.model.paging import Paging
from generator.model.tree import Answers, DecisionTree
from generator.model.walk import follow
from generator.render.hosts import HEADERS
from tests.trees.small import answers

_SOURCES = "/templates/"


class _Host(SimpleHTTPRequestHandler):
    """Serves a folder as the common static hosts do, and the folder of templates below a name of its own."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, templates: Path, **options: Any) -> None:
        """Remember the templates; the library answers from here on."""
        self.templates = templates
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        """Find what was asked for in one of the two folders."""
        if not path.startswith(_SOURCES):
            return super().translate_path(path)
        # The library joins a path to this folder, and leaves out what would lead above it.
        self.directory, kept = str(self.templates), self.directory
        found = super().translate_path(path.removeprefix(_SOURCES.rstrip("/")))
        self.directory = kept
        return found

    def end_headers(self) -> None:
        """Add the headers of the site to every answer."""
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """A server that does not mind a browser that leaves in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


@dataclass(frozen=True, kw_only=True)
class ServedTree:
    """Where the site is served, and the addresses of the tree's states below that."""

    folder: Path
    address: str
    paging: Paging

    @property
    def tree(self) -> DecisionTree:
        """The tree that is served."""
        return self.paging.tree

    def route(self, given: Answers | str = (), language: Language = Language.EN) -> str:
        """The path of the page of a state."""
        state = follow(self.tree, answers(given) if isinstance(given, str) else given)
        assert state is not None, given
        identity = self.paging.page_id(state)
        return f"/{language}/{self.tree.slug[language]}/" + (f"{identity}/" if identity else "")

    def url(self, given: Answers | str = (), language: Language = Language.EN) -> str:
        """The address of the page of a state."""
        return self.address + self.route(given, language)


@contextmanager
def serve(folder: Path, templates: Path, paging: Paging) -> Iterator[ServedTree]:
    """Serve a folder to this machine alone, on a free port."""
    server = _Server(("127.0.0.1", 0), partial(_Host, directory=str(folder), templates=templates))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield ServedTree(folder=folder, address=f"http://127.0.0.1:{server.server_port}", paging=paging)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
