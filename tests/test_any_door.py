"""Whatever comes in at a door, no door fails: not the files of a site, not a picture, not a request to the preview."""

import re
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.build.means import opened
from generator.build.reading import SiteReading, read_site
from generator.load.documents import look_at_document
from generator.load.photographs import look_at_photograph
from generator.load.svg import svg_fault
from generator.model.attachment import AttachmentKind
from generator.workroom.server import ADDRESS
from tests.sandbox import SITES, SiteSandbox
from tests.torture.builds import TORTURE
from tests.workroom.test_server import _ending, _port, _where  # noqa: F401 - a preview that runs

EVERYTHING = SITES / "everything"
FILES = sorted(
    path.relative_to(EVERYTHING).as_posix()
    for path in (EVERYTHING / "site_config.yml", *(EVERYTHING / "content").rglob("*"))
    if path.is_file()
)
CATALOGUE = "translations/cy/LC_MESSAGES/messages.po"


def trying(few: int, many: int) -> settings:
    """So many examples, and many under `make torture`; a busy machine must not fail a test."""
    kept = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
    return settings(deadline=None, max_examples=many if TORTURE else few, suppress_health_check=kept)


SIGNS = st.sampled_from(
    (
        b"\n", b"\r", b"\t", b" ", b"    ", b":", b": ", b"- ", b"#", b"'", b'"', b"{", b"}", b"[", b"]", b"|", b">",
        b"&a", b"*a", b"!t", b"---\n", b"::: note\n", b":::\n", b"{fact:x}", b"{phone:x}", b"](", b"![", b"<b>",
        b"&amp;", b"\x00", b"\xff", b"\xc3", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\xf0\x9f\x91\x8d", b"0", b"-1",
        b"9" * 400, b"%s", b"%(who)d", b"javascript:alert(1)", b"//evil.example", b"../../../etc/passwd", b"page:x",
        b"null", b"true", b"en:", b"<script>", b"msgid ", b"msgstr[0] ", b"nplurals=", b"\\", b"2026-02-30",
        b"\xcc\x81", b"when: {a: b}",
    )
)  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 60), st.lists(SIGNS | st.binary(max_size=8), max_size=4).map(b"".join)),
    min_size=1,
    max_size=4,
)
"""Where in a file, how many bytes are taken away there, and what is put in their place."""


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """A file after these changes."""
    for where, length, fresh in changes:
        start = int(where * len(data))
        data = data[:start] + fresh + data[start + length :]
    return data


@pytest.fixture(name="everything", scope="module")
def _everything(tmp_path_factory: pytest.TempPathFactory) -> SiteSandbox:
    """A site with a file of every kind, and interface words of its own."""
    site = SiteSandbox(tmp_path_factory.mktemp("doors") / "site", EVERYTHING)
    words = Path(__file__).resolve().parent.parent / CATALOGUE
    return site.write(CATALOGUE, words.read_bytes())


@trying(20, 1_000)
@given(st.sampled_from((*FILES, CATALOGUE)), CHANGES)
def test_any_change_of_any_file(everything: SiteSandbox, path: str, changes: list[tuple[float, int, bytes]]) -> None:
    """A site in which a file was changed anyhow is read, or told what is wrong, at lines that its files have."""
    file = everything.root / path
    before = file.read_bytes()
    file.write_bytes(changed(before, changes))
    try:
        with opened(everything.root, cache=False) as means:
            found = read_site(everything.root, means)
        problems = found.problems if isinstance(found, SiteReading) else found
        lines = {problem.place.path: len(lines_of(everything.root / problem.place.path)) for problem in problems}
    finally:
        file.write_bytes(before)

    assert [] == [problem for problem in problems if not 1 <= problem.place.line <= max(1, lines[problem.place.path])]
    assert isinstance(found, SiteReading) or problems


def lines_of(path: Path) -> list[bytes]:
    """The lines of a file, whatever ends them."""
    return re.split(rb"\r\n|\r|\n", path.read_bytes()) if path.is_file() else []


HOSTILE = (
    "#a", "red", "url(#a)", "url(//evil.example)", "url( #a)", "javascript:alert(1)", "//evil.example/x", "data:,x",
    "&#106;avascript:x", "\\75rl(x)", "@import 'x'", "expression(x)", "M0 0h9", "image-set('x' 1x)", "u/**/rl(x)",
)  # fmt: skip
NAMES = ("g", "path", "use", "a", "image", "style", "script", "set", "animate", "foreignObject", "text", "title", "svg",
         "feImage", "iframe", "h:script", "switch", "metadata", "linearGradient")  # fmt: skip
KEYS = (
    "href",
    "xlink:href",
    "fill",
    "style",
    "onload",
    "ONCLICK",
    "id",
    "class",
    "src",
    "to",
    "filter",
    "xml:base",
    "d",
)
ELEMENT = st.builds(
    lambda name, pairs, inside: f"<{name} {' '.join(pairs)}>{inside}</{name}>",
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(KEYS), st.sampled_from(HOSTILE), max_size=3).map(
        lambda pairs: [f'{key}="{value}"' for key, value in pairs.items()]
    ),
    st.sampled_from(("", "words", "<!-- x -->", "<![CDATA[url(x)]]>", "&lt;script&gt;")),
)
DRAWING = st.lists(ELEMENT | st.text(max_size=6), max_size=5).map(
    lambda parts: (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'xmlns:h="http://www.w3.org/1999/xhtml">{"".join(parts)}</svg>'
    )
)


@trying(200, 5_000)
@given(DRAWING | st.text(max_size=80))
def test_any_drawing(text: str) -> None:
    """A drawing that is taken runs nothing, animates nothing, and fetches nothing from anywhere."""
    if svg_fault(text) is not None:
        return
    for element in etree.fromstring(text.encode()).iter():
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname.lower()
        assert name not in {"script", "style", "a", "image", "feimage", "foreignobject", "iframe", "set", "animate"}
        for key, value in element.attrib.items():
            attribute = etree.QName(key).localname.lower()
            assert not attribute.startswith("on")
            assert attribute not in {"href", "src", "base"} or str(value).startswith("#")
            assert attribute != "style" or not re.search(r"@|\\|/\*", str(value))
            assert set(re.findall(r"[\w-]+\([^)]*\)", str(value))) <= {"url(#a)"}


@pytest.fixture(name="samples", scope="module")
def _samples() -> dict[AttachmentKind, bytes]:
    """A photograph or document of each kind that the site with everything has."""
    endings = {f".{kind.value}": kind for kind in AttachmentKind}
    files = (path for path in (EVERYTHING / "content" / "files").rglob("*") if path.suffix in endings)
    return {endings[path.suffix]: path.read_bytes() for path in files}


@trying(100, 3_000)
@given(st.sampled_from(AttachmentKind), CHANGES)
def test_any_photograph_and_document(
    samples: dict[AttachmentKind, bytes], kind: AttachmentKind, changes: list[tuple[float, int, bytes]]
) -> None:
    """Photographs and documents that are damaged anyhow, or are none, are looked at without a fault."""
    data = changed(samples.get(kind, b""), changes)
    look = look_at_photograph if kind.is_photograph else look_at_document

    assert look(data, kind) is not None


PIECES = st.sampled_from(
    ("/", "//", "..", ".", "%2e", "%2f", "%5c", "\\", "%00", "%0d%0a", "%", "%zz", "?", "#", "&", "=", " ", "\t",
     "\x00", "\x7f", "\xff", "en", "cy", "index.html", "livereload", "livereload.js", "etc/passwd", "~", "a" * 300, ":",
     "http://", "evil.example", ".build-manifest.json", ";", "*", "\r\nX: y", "\r\n\r\n")
)  # fmt: skip
LINES = st.lists(PIECES, max_size=8).map("".join)
METHODS = st.sampled_from(("GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "get", "", "G E T", "\x00"))
HEADERS = st.sampled_from(
    ("Range", "If-None-Match", "If-Modified-Since", "Content-Length", "Transfer-Encoding", "Upgrade", "Origin",
     "Cookie", "Accept-Encoding", "Expect", "X-Forwarded-Host", "Sec-WebSocket-Key", "")
)  # fmt: skip
VALUES = LINES | st.sampled_from(
    ("bytes=0-", "bytes=9-1", "bytes=-1", "bytes=a", "-1", "chunked", "gzip", "websocket", "*")
)


@trying(60, 2_000)
@given(METHODS, LINES, st.lists(st.tuples(HEADERS, VALUES), max_size=3))
def test_any_request(port: int, method: str, path: str, headers: list[tuple[str, str]]) -> None:
    """The preview answers any request with what is in its folder, or refuses it, and never fails."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {ADDRESS}:{port}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers]
    with socket.create_connection((ADDRESS, port), timeout=60) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        try:
            while data := connection.recv(65_536):
                answer += data
        except ConnectionResetError:
            pass

    status = re.match(rb"HTTP/1\.1 (\d+)", answer)
    assert status is None or int(status[1]) < 500
    assert b"root:" not in answer
