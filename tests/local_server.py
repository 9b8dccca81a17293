"""A folder on a server of this machine, with the headers that a host would send."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.build import OWN_FOLDER
from generator.render.hosts import HEADERS

SOURCES = "/templates/"
"""Where the templates' own scripts lie beside the site, for tests that ask one of them directly."""


class _Host(SimpleHTTPRequestHandler):
    """Serves a folder as the common static hosts do, and the folder of templates below a name of its own."""

    protocol_version = "HTTP/1.1"
    # Head and body are two writes: the second would wait for the browser to confirm the first.
    disable_nagle_algorithm = True

    def translate_path(self, path: str) -> str:
        """Find what was asked for in one of the two folders."""
        if not path.startswith(SOURCES):
            return super().translate_path(path)
        # The library joins a path to this folder, and leaves out what would lead above it.
        self.directory, kept = str(OWN_FOLDER / "templates"), self.directory
        found = super().translate_path(path.removeprefix(SOURCES.rstrip("/")))
        self.directory = kept
        return found

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


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder to this machine alone, on a free port, and give its address."""
    server = _Server(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
