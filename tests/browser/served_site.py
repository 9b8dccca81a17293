"""A built site on a server of its own, with the headers that a host would send."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.render.hosts import HEADERS

OF_A_TREE = re.compile(
    r"^/(?:en/who-can-help|cy/pwy-all-helpu)/(?:[bcdfghjkmnpqrstvwxz2-9]{7}/)?$|^/(?:en/answers|cy/atebion)/[a-z0-9-]+/$"
)
"""The address of a state of the decision tree, of which all but the first end in the state's id, or of an outcome."""
NOT_FOUND_PATH = "/no/such/page/"


class _Host(SimpleHTTPRequestHandler):
    """Serves a folder as the common static hosts do."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Add the headers of the site to every answer."""
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where nothing is."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """A server that does not mind a browser that leaves in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


@dataclass(frozen=True, kw_only=True)
class ServedSite:
    """Where a site is served, and the addresses of its pages below that.

    ``samples`` are the pages of both languages and one Welsh page of each kind, since Welsh words are the longer ones.
    """

    folder: Path
    address: str
    samples: tuple[str, ...] = ()

    @property
    def existing(self) -> tuple[str, ...]:
        """The path of every page there is, of both languages and `/`; of a tree only its outline.

        States and outcomes are hundreds, of two kinds only, and are looked at together in tests/trees.
        """
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("index.html"))
        paths = sorted("/" + path.removesuffix("index.html") for path in found)
        return tuple(path for path in paths if not OF_A_TREE.search(path))


@contextmanager
def serve(folder: Path, samples: tuple[str, ...] = ()) -> Iterator[ServedSite]:
    """Serve a folder to this machine alone, on a free port."""
    server = _Server(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield ServedSite(folder=folder, address=f"http://127.0.0.1:{server.server_port}", samples=samples)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
