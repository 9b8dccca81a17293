import asyncio
import http.client
import json
import re
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from generator.workroom.server import ADDRESS, PortInUseError, listen
from tests.sandbox import SiteSandbox
from tests.workroom.running import LONGEST, free_port, running

GOOD = "---\ntitle: A page\nsummary: B\n---\n\n{}\n"


@pytest.fixture(name="ending")
def _ending() -> signal.Signals:
    """How a preview is ended."""
    return signal.SIGINT


@pytest.fixture(name="port")
def _port(site: SiteSandbox, tmp_path: Path, ending: signal.Signals) -> Iterator[int]:
    """The port of a preview that runs as it does for an editor, and leaves no folder behind when it ends."""
    port = free_port()
    (tmp_path / "passing").mkdir()
    with running(site.root, port, ending, tmp_path / "passing"):
        yield port
    assert [] == list((tmp_path / "passing").iterdir())


def answer(port: int, path: str, **headers: str) -> tuple[int, bytes]:
    """The status and the body that the preview gives; 0 when it hangs up."""
    with socket.create_connection((ADDRESS, port), timeout=LONGEST) as connection:
        sent = {"Host": f"{ADDRESS}:{port}", "Connection": "close", **headers}
        lines = [f"GET {path} HTTP/1.1", *(f"{name.replace('_', '-')}: {value}" for name, value in sent.items())]
        connection.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
        response = http.client.HTTPResponse(connection)
        try:
            response.begin()
            return response.status, response.read()
        except http.client.HTTPException:
            return 0, b""


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_server(port: int) -> None:
    """The preview answers this machine, and ends without a trace however it is ended."""
    status, body = answer(port, "/en/")

    assert 200 == status
    assert b"Start here." in body
    assert 200 == answer(port, "/", Host=f"localhost:{port}")[0]
    assert 200 == answer(port, "/livereload.js")[0]
    assert 404 == answer(port, "/gone/")[0]


def test_strangers(port: int) -> None:
    """No other website gets an answer at any address, whether it says who it is or pretends to be this machine."""
    strangers: list[dict[str, str]] = [
        {"Host": "evil.example"},
        {"Host": f"127.0.0.1.evil.example:{port}"},
        {"Host": f"127.0.0.1:{port + 1}"},
        {"Host": f"evil.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://127.0.0.1:{port}.evil.example"},
        {"Origin": f"http://localhost:{port + 1}"},
    ]
    ways_in = ("/", "/en/", "/_workroom/", "/livereload.js", "/livereload", "/gone/")
    socket_asked = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec_WebSocket_Version": "13"}
    key = {"Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ=="}

    for stranger in strangers:
        assert {403} <= {answer(port, way, **stranger)[0] for way in ways_in} <= {403, 400}, stranger
        assert 403 == answer(port, "/livereload", **{**socket_asked, **key, **stranger})[0], stranger


NO_PAGES = [
    "/%00",
    "/en/%00/index.html",
    "/en/%0d%0aX:y",
    "/%1b[31m",
    "/../../etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/en/..\\..\\etc",
    "/..%5c..%5cetc",
    "/%252e%252e/etc/passwd",
    "//evil.example/%2e%2e",
    "//evil.example/",
    "/" + "a" * 300,
    "/" + "a/" * 3000,
    "/%ff%fe",
    "/\x9b2J",
    "/.build-manifest.json%00.html",
    "/_workroom/%2e%2e/site_config.yml",
    "/_workroom/nothing/",
]


def test_addresses_that_no_page_has(port: int) -> None:
    """Ways up, hidden signs and endless names are refused, leave no word in the terminal and lead to no other site."""
    for path in NO_PAGES:
        status, body = answer(port, path)
        assert status in {0, 400, 403, 404}, path
        assert not re.search(rb"passwd|root:|evil|build-manifest|\x1b", body), path


def test_a_change_is_told(site: SiteSandbox, port: int) -> None:
    """A page of the preview hears that there is something newer, and not what; nonsense ends nothing."""

    async def heard() -> list[object]:
        home = f"http://{ADDRESS}:{port}/en/"
        request = HTTPRequest(f"ws://{ADDRESS}:{port}/livereload", headers={"Origin": f"http://{ADDRESS}:{port}"})
        connection = await websocket_connect(request)
        for nonsense in ("", "{", "[]", "\u001b[31mred", '{"command": 1}'):
            await connection.write_message(nonsense)
        await connection.write_message('{"command": "hello"}')
        messages = [json.loads(str(await connection.read_message()))["command"]]
        # A page that was answered before the preview was started anew is old.
        await connection.write_message(json.dumps({"command": "info", "url": home}))
        messages.append(json.loads(str(await connection.read_message())))
        assert 200 == (await asyncio.to_thread(answer, port, "/en/"))[0]
        await connection.write_message(json.dumps({"command": "info", "url": home}))
        site.write("content/en/home.md", GOOD.format("Something new."))
        messages.append(json.loads(str(await connection.read_message())))
        connection.close()
        return messages

    # A browser of another test may have a loop of its own in this thread.
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        messages = elsewhere.submit(lambda: asyncio.run(heard())).result()

    reload = {"command": "reload", "path": "*", "liveCSS": False}
    assert ["hello", reload, reload] == messages
    assert b"Something new." in answer(port, "/en/")[1]


def test_the_next_port() -> None:
    """Where another program listens, the next port that is free is taken."""
    with socket.socket() as other:
        other.bind((ADDRESS, 0))
        other.listen()
        used = other.getsockname()[1]
        with listen(used) as found:
            assert used < found.getsockname()[1] <= used + 20


def test_no_port_is_free() -> None:
    """Behind the last port there is no next one."""
    with listen(65_535), pytest.raises(PortInUseError, match="address already in use"):
        listen(65_535)
