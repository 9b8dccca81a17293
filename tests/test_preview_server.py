import asyncio
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from generator.build import OWN_FOLDER
from generator.serve import ADDRESS
from tests.sandbox import SiteSandbox
from tests.torture.builds import TORTURE

GOOD = "---\ntitle: A page\nsummary: B\n---\n\n{}\n"
LONGEST = 3_600 if TORTURE else 120
"""Seconds after which a preview that hangs is ended, so that the tests end too."""


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture(name="ending")
def _ending() -> signal.Signals:
    """How a preview is ended."""
    return signal.SIGINT


@pytest.fixture(name="port")
def _port(site: SiteSandbox, tmp_path: Path, ending: signal.Signals) -> Iterator[int]:
    """The port of a preview that runs as it does for an editor, and leaves no folder behind when it ends."""
    port = free_port()
    (tmp_path / "passing").mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--root", str(site.root), "--port", str(port)],
        cwd=OWN_FOLDER,
        env={**os.environ, "TMPDIR": str(tmp_path / "passing")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watchdog = threading.Timer(LONGEST, process.kill)
    watchdog.start()
    try:
        assert process.stdout is not None
        assert any(line.startswith("Preview: http://127.0.0.1:") for line in process.stdout)
        for _ in range(10_000):
            with socket.socket() as probe:
                if probe.connect_ex((ADDRESS, port)) == 0:
                    break
        yield port
    finally:
        process.send_signal(ending)
        said, _ = process.communicate()
        watchdog.cancel()
    expected = {0, 130} if ending is signal.SIGINT else {128 + ending}
    assert process.returncode in expected, said
    assert "Traceback" not in said
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", said)
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
    ways_in = ("/", "/en/", "/livereload.js", "/livereload", "/forcereload?path=x", "/gone/")
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
    "/forcereload",
]


def test_addresses_that_no_page_has(port: int) -> None:
    """Ways up, hidden signs and endless names are refused, leave no word in the terminal and lead to no other site."""
    for path in NO_PAGES:
        status, body = answer(port, path)
        assert status in {0, 400, 403, 404}, path
        assert b"/" not in body.replace(b"</", b"").replace(b"/>", b""), path


def test_a_change_is_told_without_its_path(site: SiteSandbox, port: int) -> None:
    """A page of the preview hears that something has changed, and no path of this machine; nonsense ends nothing."""

    async def heard() -> list[dict[str, object]]:
        request = HTTPRequest(f"ws://{ADDRESS}:{port}/livereload", headers={"Origin": f"http://{ADDRESS}:{port}"})
        connection = await websocket_connect(request)
        for nonsense in ("", "{", "[]", "7", '{"command": 7}', "[" * 5_000):
            await connection.write_message(nonsense)
        await connection.write_message('{"command": "hello"}')
        messages = [json.loads(str(await connection.read_message()))]
        await connection.write_message('{"command": "info", "url": "\\u001b[31mred"}')
        site.write("content/en/home.md", GOOD.format("Something new."))
        messages.append(json.loads(str(await connection.read_message())))
        connection.close()
        return messages

    # A browser of another test may have a loop of its own in this thread.
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        hello, change = elsewhere.submit(lambda: asyncio.run(heard())).result()

    assert "hello" == hello["command"]
    assert ("reload", "*") == (change["command"], change["path"])
    assert str(site.root) not in json.dumps([hello, change])
