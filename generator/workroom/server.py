"""The server of the preview: it answers the editor's own browser for the preview's own pages, and nobody else.

Any website that is open in the same browser can send requests to this machine. The door of the server's libraries.
"""

import asyncio
import json
import re
import socket
from hmac import compare_digest
from types import TracebackType
from urllib.parse import quote, unquote, urlencode, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback
from tornado.web import Application, HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError

from generator.workroom.served import WRITE, Answer, Served

ADDRESS = "127.0.0.1"
_HOSTS = ("127.0.0.1", "localhost")
_NO_FILE = re.compile(r"[\x00-\x1f\x7f\\]|(?:^|/)\.\.(?:/|$)|/[^/]{256}|^//")
"""What no address of a page has, however it is written: signs nobody sees, ways up, names that no disk can hold."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://{}; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_MOST_SENT = 4_000_000
"""The most bytes of a form: the texts of two files, as a browser sends them."""
_MOST_SAID = 10_000
"""The longest message that a page may send."""
_EVERY = 50
"""Milliseconds from one look at the files to the next."""
_MOST_PORTS = 20
"""How many ports are tried, the next each time."""


class PortInUseError(Exception):
    """No port can be listened on, for the reason that the message gives."""


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
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "SAMEORIGIN")

    def send(self, found: Answer) -> None:
        """Answer with this, and keep in mind what the page then shows."""
        self.settings["shown"][self.request.path] = self.settings["served"].version()
        self.set_status(found.status)
        self.set_header("Content-Type", found.kind)
        self.write(found.data)

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Tell of faults of the program alone: an address that was asked for could hold anything."""
        if not isinstance(value, HTTPError):
            super().log_exception(typ, value, tb)


class _Pages(_Guarded):
    """The pages of the preview."""

    def get(self) -> None:
        """Answer with a page or a file."""
        found: Answer = self.settings["served"].answer(unquote(self.request.path), self.get_query_argument("show", ""))
        if found.instead:
            self.redirect(found.instead)
            return
        self.send(found)

    def head(self) -> None:
        """The same without its bytes."""
        self.get()


class _Writing(_Guarded):
    """The pages on which editors write. Only who knows the secret of this preview may see and use them.

    A browser that has once been shown it keeps it, for this folder of this preview and until it is closed, so that
    other pages can lead here without it.
    """

    def get(self, rest: str) -> None:
        """Answer with a page, or lead who knows the secret to the address that has it."""
        served, show = self.settings["served"], self.get_query_argument("show", "")
        secret, _, name = rest.partition("/")
        if self._is_secret(secret):
            self.set_cookie(self._cookie, secret, path=WRITE, httponly=True, samesite="Strict")
            self.send(served.write(name, show, None))
        elif self._is_secret(self.get_cookie(self._cookie, "") or ""):
            asked = f"?{urlencode({'show': show})}" if show else ""
            self.redirect(f"{WRITE}{served.secret}/{quote(rest)}{asked}")
        else:
            self.send(served.refuse(None))

    def post(self, rest: str) -> None:
        """Do what a form says."""
        secret, _, name = rest.partition("/")
        # The library would put spaces in the place of some signs.
        said = {name: values[-1].decode("utf-8", "replace") for name, values in self.request.body_arguments.items()}
        served, show = self.settings["served"], self.get_query_argument("show", "")
        self.send(served.write(name, show, said) if self._is_secret(secret) else served.refuse(said))

    @property
    def _cookie(self) -> str:
        # A browser does not tell the ports of a host apart.
        return f"workroom-{self.request.host.rpartition(':')[2]}"

    def _is_secret(self, word: str) -> bool:
        return compare_digest(word.encode(), self.settings["served"].secret.encode())

    def set_default_headers(self) -> None:
        """Let nothing run here but the workroom's own, and tell no other website the address."""
        super().set_default_headers()
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("Content-Security-Policy", _POLICY.format(self.request.host))


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]  # the library has no types
    """The script that listens for changes."""


class _Changes(_Guarded, LiveReloadHandler):  # type: ignore[misc]  # the library has no types
    """Tells the pages of the preview that something has changed, and not what."""

    def check_origin(self, origin: str) -> bool:
        """Every browser says which website asks."""
        return origin.removeprefix("http://").lower() in self.settings["hosts"]

    def on_message(self, message: str | bytes) -> None:
        """Greet a page that greets, and keep in mind one that says where it is."""
        try:
            said = json.loads(message)
            command, url = (said.get(key) for key in ("command", "url")) if isinstance(said, dict) else ("", "")
        except (ValueError, RecursionError):
            return
        if command == "hello":
            self.send_message({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]})
        elif command == "info":
            self.settings["pages"].add(self)
            # Something may have changed between the answer and now, or the preview was started anew.
            if self.settings["shown"].get(_path(url)) != self.settings["served"].version():
                self.reload()

    def reload(self) -> None:
        """Have the page loaded again, at its place."""
        self.write_message({"command": "reload", "path": "*", "liveCSS": False})

    def on_close(self) -> None:
        """Forget a page that was left."""
        self.settings["pages"].discard(self)


def _path(url: object) -> str:
    try:
        return urlsplit(str(url)).path
    except ValueError:
        return ""


def listen(port: int) -> socket.socket:
    """Listen on a port of this machine, or on the next that is free. Raises ``PortInUseError``."""
    reason = ""
    for number in range(port, min(port + _MOST_PORTS, 65_536)):
        try:
            return socket.create_server((ADDRESS, number))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
    raise PortInUseError(reason)


def serve(listening: socket.socket, served: Served) -> None:
    """Answer requests, and look for changes in between, until interrupted."""
    asyncio.run(_serve(listening, served))


async def _serve(listening: socket.socket, served: Served) -> None:
    listening.setblocking(False)  # noqa: FBT003 - the library's own way to say it
    port = listening.getsockname()[1]
    pages: set[_Changes] = set()
    application = Application(
        [("/livereload", _Changes), (r"/livereload\.js", _Script), (f"{WRITE}(.*)", _Writing), (r".*", _Pages)],
        served=served,
        pages=pages,
        shown={},
        hosts=frozenset(f"{name}:{port}" for name in _HOSTS) | (frozenset(_HOSTS) if port == 80 else frozenset()),
        log_function=lambda _handler: None,
        websocket_max_message_size=_MOST_SAID,
    )
    HTTPServer(application, max_body_size=_MOST_SENT).add_socket(listening)
    PeriodicCallback(lambda: _tell(pages, served), _EVERY).start()
    await asyncio.Event().wait()


def _tell(pages: set[_Changes], served: Served) -> None:
    if not served.look():
        return
    for page in tuple(pages):
        try:
            page.reload()
        except WebSocketClosedError:
            pages.discard(page)
