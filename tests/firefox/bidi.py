"""A Firefox without a screen, and a tab of it, led over WebDriver BiDi.

Playwright speaks BiDi as well, but asks for a command that a Firefox of Debian does not know.
"""

import asyncio
import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

LONGEST = 60
"""Seconds after which what is waited for will not come."""
EVENTS = ("log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "browsingContext.load")
KEYS = {"Enter": "\ue007", "Shift": "\ue008", "ArrowDown": "\ue015"}
CLOSED = {"type": 1, "http": "127.0.0.1", "http_port": 9, "ssl": "127.0.0.1", "ssl_port": 9}
"""Even a test that goes wrong asks nothing of another machine: the way to all others is a closed door of this one."""
MIDDLE = """((element) => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0];
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return element.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
})"""
"""The middle of an element, if nothing lies over it."""
COMES = "new Promise((done) => {{ const look = () => ({}) ? done() : requestAnimationFrame(look); look(); }})"


class Tab:
    """The tab, and what was heard of it."""

    def __init__(self, runner: asyncio.Runner, socket: WebSocketClientConnection) -> None:
        """Begin a session."""
        self._runner, self._socket, self._asked = runner, socket, 0
        self.events: list[dict[str, Any]] = []
        self.ask("session.new", capabilities={})
        # In the tab that Firefox starts with, the line for addresses has the focus.
        self.context = self.ask("browsingContext.create", type="tab")["context"]
        self.ask("session.subscribe", events=EVENTS)

    async def _exchange(self, command: str = "") -> dict[str, Any]:
        if command:
            await self._socket.write_message(command)
        told = await asyncio.wait_for(self._socket.read_message(), LONGEST)
        message: dict[str, Any] = json.loads(told or '{"type": "error", "message": "Firefox has ended"}')
        assert message["type"] != "error", message["message"]
        if message["type"] == "event":
            self.events.append(message)
        return message

    def ask(self, method: str, **params: Any) -> Any:
        """Send a command, and give its result."""
        self._asked += 1
        message = self._runner.run(self._exchange(json.dumps({"id": self._asked, "method": method, "params": params})))
        while message.get("id") != self._asked:
            message = self._runner.run(self._exchange())
        return message["result"]

    def heard(self, method: str) -> list[Any]:
        """What the events of a name tell."""
        return [event["params"] for event in self.events if event["method"] == method]

    def open(self, address: str) -> None:
        """Open a page, and wait until it has loaded."""
        self.ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def wait_for_event(self, method: str, wanted: Callable[[Any], bool]) -> Any:
        """Wait for an event, such as that a page has loaded that a link leads to, and give what it tells."""
        while not (found := next(filter(wanted, self.heard(method)), None)):
            self._runner.run(self._exchange())
        return found

    def evaluate(self, expression: str) -> Any:
        """The value of an expression of JavaScript, or of the promise that it gives."""
        whole = f"(async () => JSON.stringify([await ({expression})]))()"
        told = self.ask("script.evaluate", expression=whole, target={"context": self.context}, awaitPromise=True)
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return json.loads(told["result"]["value"])[0]

    def wait_for(self, condition: str) -> None:
        """Wait until something is so on the page that is open."""
        self.evaluate(COMES.format(condition))

    def click(self, selector: str) -> None:
        """Click on the first of these elements, as a reader does."""
        middle = self.evaluate(f"{MIDDLE}(document.querySelector({selector!r}))")
        assert middle, f"something lies over {selector}"
        move = {"type": "pointerMove", "x": middle[0], "y": middle[1]}
        self._act("pointer", [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}])

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        values = [KEYS.get(key, key) for key in keys]
        self._act("key", [{"type": kind, "value": value} for value in values for kind in ("keyDown", "keyUp")])

    def go_back(self) -> None:
        """Go back to what the tab showed before."""
        self.ask("browsingContext.traverseHistory", context=self.context, delta=-1)

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        self.ask("input.performActions", context=self.context, actions=[{"type": kind, "id": kind, "actions": actions}])


async def _connected(address: str) -> WebSocketClientConnection:
    return await websocket_connect(address)


async def _closed(socket: WebSocketClientConnection) -> None:
    socket.close()
    while await socket.read_message():
        pass


@contextmanager
def start_firefox(program: str, profile: Path, **preferences: int | str) -> Iterator[Tab]:
    """Start a Firefox with a profile that is still empty and these preferences, and end it."""
    settings = {f"network.proxy.{name}": value for name, value in CLOSED.items()} | preferences
    lines = (f"user_pref({name!r}, {json.dumps(value)});\n" for name, value in settings.items())
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process, asyncio.Runner() as runner:
        assert process.stderr
        try:
            address = next(line.split()[-1] for line in process.stderr if "WebDriver BiDi listening" in line)
            # What else it says is read, so that it is not held up, and left.
            threading.Thread(target=process.stderr.read, daemon=True).start()
            socket = runner.run(_connected(f"{address}/session"))
            yield Tab(runner, socket)
            runner.run(_closed(socket))
        finally:
            process.terminate()
