import asyncio
import http.client
import json
import re
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from generator.workroom.server import ADDRESS, PortInUseError, listen
from tests.sandbox import SiteSandbox
from tests.workroom.running import LONGEST, free_port, running

FORM = "application/x-www-form-urlencoded"
GOOD = "---\ntitle: A page\nsummary: B\n---\n\n{}\n"


@pytest.fixture(name="ending")
def _ending() -> signal.Signals:
    """How a preview is ended."""
    return signal.SIGINT


@pytest.fixture(name="where")
def _where(site: SiteSandbox, tmp_path: Path, ending: signal.Signals) -> Iterator[tuple[int, str]]:
    """A preview that runs as it does for an editor, and leaves no folder behind: its port, and where one may write."""
    port = free_port()
    (tmp_path / "passing").mkdir()
    with running(site.root, port, ending, tmp_path / "passing") as address:
        yield port, urlsplit(address).path
    assert [] == list((tmp_path / "passing").iterdir())


@pytest.fixture(name="unchanged", scope="module")
def _unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SiteSandbox, int, str]]:
    """A site that no test changes, the port of its preview, and where one may write."""
    site, port = SiteSandbox(tmp_path_factory.mktemp("unchanged") / "site"), free_port()
    with running(site.root, port) as address:
        yield site, port, urlsplit(address).path


@pytest.fixture(name="port")
def _port(where: tuple[int, str]) -> int:
    """The port of the preview."""
    return where[0]


def answer(port: int, path: str, form: bytes | None = None, /, **headers: str) -> tuple[int, bytes]:
    """The status and the body that the preview gives; 0 when it hangs up."""
    found = response(port, path, form, **headers)
    return (found.status, found.read()) if found else (0, b"")


def response(port: int, path: str, form: bytes | None = None, /, **headers: str) -> http.client.HTTPResponse | None:
    """What the preview answers to a request, with a form if there is one; ``None`` when it hangs up."""
    with socket.create_connection((ADDRESS, port), timeout=LONGEST) as connection:
        length = {} if form is None else {"Content_Type": FORM, "Content_Length": str(len(form))}
        sent = {"Host": f"{ADDRESS}:{port}", "Connection": "close", **length, **headers}
        verb = "GET" if form is None else "POST"
        lines = [f"{verb} {path} HTTP/1.1", *(f"{name.replace('_', '-')}: {value}" for name, value in sent.items())]
        connection.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + (form or b""))
        found = http.client.HTTPResponse(connection)
        try:
            found.begin()
        except http.client.HTTPException:
            return None
        return found


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_server(port: int) -> None:
    """The preview answers this machine, and ends without a trace however it is ended."""
    status, body = answer(port, "/en/")

    assert 200 == status
    assert b"Start here." in body
    assert 200 == answer(port, "/", Host=f"localhost:{port}")[0]
    assert 200 == answer(port, "/livereload.js")[0]
    assert 404 == answer(port, "/gone/")[0]


def test_strangers(unchanged: tuple[SiteSandbox, int, str]) -> None:
    """No other website gets an answer at any address, whether it says who it is or pretends to be this machine."""
    _, port, _ = unchanged
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


def test_addresses_that_no_page_has(unchanged: tuple[SiteSandbox, int, str]) -> None:
    """Ways up, hidden signs and endless names are refused, leave no word in the terminal and lead to no other site."""
    _, port, _ = unchanged
    for path in NO_PAGES:
        status, body = answer(port, path)
        assert status in {0, 400, 403, 404}, path
        assert not re.search(rb"passwd|root:|evil|build-manifest|\x1b", body), path


def test_who_may_write(unchanged: tuple[SiteSandbox, int, str]) -> None:
    """Only who knows the secret may see or do anything where one writes; a browser that was shown it keeps it."""
    site, port, secret = unchanged
    name = f"{secret}page/home"
    before = site.read("content/en/home.md")
    form = urlencode({"text0": GOOD.format("Mine."), "digest0": "", "do": "save"}).encode()
    for wrong in ("", "wrong/", secret.split("/")[-2][:-1] + "/", "%00/", "\xff/"):
        assert answer(port, f"/_workroom/write/{wrong}page/home")[0] in {403, 404}
        assert answer(port, f"/_workroom/write/{wrong}page/home", form)[0] in {403, 404}
    assert b"Mine." in answer(port, "/_workroom/write/page/home", form)[1]
    for stranger in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Host": "evil.example"}):
        assert 403 == answer(port, name, form, **stranger)[0]
    assert before == site.read("content/en/home.md")

    found = response(port, name)
    assert found
    cookie = found.headers["Set-Cookie"]
    assert {"HttpOnly", "Path=/_workroom/write/", "SameSite=Strict"} <= set(cookie.split("; "))
    assert "default-src 'none'; script-src 'self'" in found.headers["Content-Security-Policy"]
    assert "same-origin" == found.headers["Referrer-Policy"]
    led = response(port, "/_workroom/write/page/home?show=3", Cookie=cookie.partition(";")[0])
    assert led
    assert (302, f"{name}?show=3") == (led.status, led.headers["Location"])
    assert 403 == answer(port, "/_workroom/write/page/home", form, Cookie=cookie.partition(";")[0])[0]
    for path in ("/", "/en/", "/_workroom/", "/_workroom/home/", "/_workroom/write/page/home"):
        assert secret.encode() not in answer(port, path)[1], path


def test_what_is_written(site: SiteSandbox, where: tuple[int, str]) -> None:
    """A form is saved with every sign that it has, is seen at once, and a form without an end is refused."""
    port, secret = where
    page = answer(port, f"{secret}page/home")[1].decode()
    digest = re.search(r'name="digest0" value="(\w+)"', page)
    assert digest
    text = GOOD.format("  Mine\t\x07 ŵ\u2028é.  ")
    form = urlencode({"text0": text.replace("\n", "\r\n"), "digest0": digest[1], "do": "save"}).encode()

    assert 200 == answer(port, f"{secret}page/home", form, Origin=f"http://{ADDRESS}:{port}")[0]
    assert text == site.read("content/en/home.md")
    assert b"workroom-lack" in answer(port, "/en/")[1]
    assert answer(port, f"{secret}page/home", b"", Content_Length="5000000")[0] in {0, 400, 413}
    assert text == site.read("content/en/home.md")


def test_a_change_is_told(site: SiteSandbox, where: tuple[int, str]) -> None:
    """A page of the preview hears that there is something newer, and not what; nonsense ends nothing."""
    port, secret = where

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
        for path in ("/en/", secret):
            assert 200 == (await asyncio.to_thread(answer, port, path))[0]
            await connection.write_message(json.dumps({"command": "info", "url": f"http://{ADDRESS}:{port}{path}"}))
        # Both are as they now stand, so the next that is heard answers this.
        await connection.write_message('{"command": "hello"}')
        messages.append(json.loads(str(await connection.read_message()))["command"])
        site.write("content/en/home.md", GOOD.format("Something new."))
        messages.append(json.loads(str(await connection.read_message())))
        connection.close()
        return messages

    # A browser of another test may have a loop of its own in this thread.
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        messages = elsewhere.submit(lambda: asyncio.run(heard())).result()

    reload = {"command": "reload", "path": "*", "liveCSS": False}
    assert ["hello", reload, "hello", reload] == messages
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
