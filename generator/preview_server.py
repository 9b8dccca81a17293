"""The server of the preview: it answers the editor's own browser for the preview's own pages, and nobody else.

Any website that is open in the same browser can send requests to this machine. The door of the server's libraries.
"""

import json
import re
from types import TracebackType
from urllib.parse import unquote

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, StaticFileHandler
from livereload.server import LiveScriptInjector
from tornado.web import Application, HTTPError, RequestHandler

_HOSTS = ("127.0.0.1", "localhost")
_NO_FILE = re.compile(r"[\x00-\x1f\x7f\\]|(?:^|/)\.\.(?:/|$)|/[^/]{256}")
"""What no address of a page has, however it is written: signs nobody sees, ways up, names that no disk can hold."""
_MOST_SAID = 10_000
"""The longest message that a page may send."""
_SCRIPT = (
    "<script>(function(){var s=document.createElement('script');"
    "s.src='/livereload.js?port='+(location.port||80);document.head.appendChild(s)})()</script>"
)


class _Guarded(RequestHandler):
    """Refuses what another website sends, and says nothing of what was asked for."""

    def prepare(self) -> None:
        """Look at who asks, and for what."""
        hosts = self.settings["hosts"]
        origin = self.request.headers.get("Origin", "")
        if self.request.host.lower() not in hosts or (origin and origin.removeprefix("http://").lower() not in hosts):
            raise HTTPError(403)
        if _NO_FILE.search(unquote(self.request.path)):
            raise HTTPError(404)

    def set_default_headers(self) -> None:
        """Let no other website show or read an answer, and the browser keep none."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Frame-Options", "SAMEORIGIN")

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Tell of faults of the program alone: an address that was asked for could hold anything."""
        if not isinstance(value, HTTPError):
            super().log_exception(typ, value, tb)


class _Pages(_Guarded, StaticFileHandler):  # type: ignore[misc]  # the library has no types
    """The pages of the preview."""


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]  # the library has no types
    """The script that listens for changes."""


class _Changes(_Guarded, LiveReloadHandler):  # type: ignore[misc]  # the library has no types
    """Tells the pages of the preview that something has changed, and not what."""

    def check_origin(self, origin: str) -> bool:
        """Every browser says which website asks."""
        return origin.removeprefix("http://").lower() in self.settings["hosts"]

    def write_message(self, message: object, *, binary: bool = False) -> object:
        """Send a message without the path of the file that was edited."""
        if isinstance(message, dict) and "path" in message:
            message = {**message, "path": "*"}
        return super().write_message(message, binary=binary)

    def on_message(self, message: str | bytes) -> None:
        """Greet a page that greets, and keep in mind one that wants to hear of changes."""
        try:
            said = json.loads(message)
            command = said.get("command") if isinstance(said, dict) else None
        except (ValueError, RecursionError):
            command = None
        if command == "hello":
            self.send_message({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]})
        elif command == "info":
            LiveReloadHandler.waiters.add(self)


class _Injector(LiveScriptInjector):  # type: ignore[misc]  # the library has no types
    """Puts the script that listens for changes into each page."""

    script = _SCRIPT.encode()


class GuardedServer(Server):  # type: ignore[misc]  # the library has no types
    """Serves a folder and tells its pages when something has changed."""

    def application(self, port: int, host: str, **_options: object) -> None:
        """Listen, with every way in guarded. Nobody can force a reload from outside."""
        LiveReloadHandler.watcher = self.watcher

        pages = {"path": self.root, "default_filename": "index.html"}
        Application(
            [("/livereload", _Changes), (r"/livereload\.js", _Script), ("/(.*)", _Pages, pages)],
            transforms=[_Injector],
            hosts=frozenset(f"{name}:{port}" for name in _HOSTS) | (frozenset(_HOSTS) if port == 80 else frozenset()),
            log_function=lambda _handler: None,
            websocket_max_message_size=_MOST_SAID,
        ).listen(port, address=host)

    def _setup_logging(self) -> None:
        """Say nothing of requests: what the preview has to say is about the site."""
