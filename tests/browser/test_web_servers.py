"""Real web servers, told nothing but to use the file that is published, serve the site as it should be served."""

import gzip
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from generator.render.hosts import ASSET_CACHE, HEADERS, PAGE_CACHE, headers_for
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite
from tests.browser.tour import STORED, TELL_VIOLATIONS, Tour
from tests.browser.web_servers import NEEDED, USUAL, serve_by_apache, serve_by_nginx
from tests.one_browser import NewPage
from tests.sandbox import SITES, SiteSandbox

Serving = Callable[[Path, Path], AbstractContextManager[str]]
SERVERS: dict[str, Serving] = {"nginx": serve_by_nginx, "apache": serve_by_apache}


@pytest.fixture(name="server", scope="module", params=list(SERVERS))
def _server(
    request: pytest.FixtureRequest, real: ServedSite, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The real site on each server."""
    with SERVERS[request.param](real.folder, tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture(name="nginx", scope="module")
def _nginx(real: ServedSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site on the first of them, for what is the same on each: how the pages behave."""
    with serve_by_nginx(real.folder, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def ask(address: str, path: str, **headers: str) -> tuple[int, Message, bytes]:
    """The status, the headers and the body of an answer, no redirect followed."""
    connection = HTTPConnection(urlsplit(address).netloc)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = (answer.status, answer.headers, answer.read())
    connection.close()
    return found


def asset(folder: Path, ending: str) -> str:
    """The address of the first asset with this ending."""
    return f"/assets/{min((folder / 'assets').glob(f'*{ending}')).name}"


def test_every_answer_has_every_header(server: str, real: ServedSite) -> None:
    """Pages, assets, machine files, redirects and answers about missing pages have each header of the table, once."""
    paths = ["/", "/en/", "/cy", "/robots.txt", "/en/feed.xml", "/.well-known/security.txt", "/no/such/page/"]
    paths += [asset(real.folder, ending) for ending in (".css", ".js", ".svg")]

    unlike = {}
    for path in paths:
        _, headers, _ = ask(server, path)
        cache = ASSET_CACHE if path.startswith("/assets/") else PAGE_CACHE
        for name, value in (*HEADERS, ("Cache-Control", cache)):
            if headers.get_all(name) != [value]:
                unlike[path] = (name, headers.get_all(name))

    assert {} == unlike


def test_a_missing_asset_is_not_kept(server: str) -> None:
    """Where a file with a digest in its name is missing, the browser is not told to remember that for a year."""
    status, headers, _ = ask(server, "/assets/site.0000000000.css")

    assert (404, [PAGE_CACHE]) == (status, headers.get_all("Cache-Control"))


def test_a_missing_page_is_answered_in_both_languages(server: str, real: ServedSite) -> None:
    """An address that does not exist gives status 404 and the site’s own page."""
    status, headers, body = ask(server, "/cy/dim/fan/hyn/")

    assert (404, "text/html; charset=utf-8") == (status, headers["Content-Type"])
    assert (real.folder / "404.html").read_bytes() == body


def test_a_folder_leads_to_its_page_on_any_host(server: str) -> None:
    """An address without its last stroke leads on, and names no host or port of the machine behind."""
    status, headers, _ = ask(server, "/en/contacts")

    # Who names the host names the one that was asked.
    assert (301, "/en/contacts/") == (status, headers["Location"].removeprefix(server))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/en/", "text/html; charset=utf-8"),
        (".css", "text/css; charset=utf-8"),
        (".js", "text/javascript; charset=utf-8"),
        (".svg", "image/svg+xml; charset=utf-8"),
        ("/en/feed.xml", "application/xml; charset=utf-8"),
        ("/en/contacts/psow.vcf", "text/vcard; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/en/who-can-help/tree.json", "application/json; charset=utf-8"),
    ],
)
def test_files_are_called_what_they_are(server: str, real: ServedSite, path: str, kind: str) -> None:
    """Each kind of file comes with its type and its letters, whatever the server knew before."""
    found = path if path.startswith("/") else asset(real.folder, path)

    status, headers, _ = ask(server, found)

    assert (200, kind) == (status, headers["Content-Type"])


def test_no_kind_of_file_is_unknown(server: str, real: ServedSite) -> None:
    """Whatever ending a published file has, the server knows what it is."""
    published = [path.relative_to(real.folder).as_posix() for path in real.folder.rglob("*.*") if path.is_file()]
    samples = {Path(path).suffix: path for path in published if not path.startswith(".") and path != "nginx.conf"}
    unknown = {
        ending: headers["Content-Type"]
        for ending, path in samples.items()
        if ending and (headers := ask(server, f"/{path}")[1])["Content-Type"] == "application/octet-stream"
    }

    assert {} == unknown


@pytest.mark.parametrize("path", ["/en/", ".css", ".js", "/en/who-can-help/tree.json"])
def test_text_is_sent_compressed(server: str, real: ServedSite, path: str) -> None:
    """A browser that can unpack gets text packed, and unpacks the same."""
    found = path if path.startswith("/") else asset(real.folder, path)
    _, headers, packed = ask(server, found, **{"Accept-Encoding": "gzip"})
    _, _, whole = ask(server, found)

    assert ("gzip", "Accept-Encoding") == (headers["Content-Encoding"], headers["Vary"])
    assert len(packed) < len(whole)
    assert whole == gzip.decompress(packed)


def test_a_return_visit_is_spared_the_page(server: str, real: ServedSite) -> None:
    """Who has a page already, packed or not, is told that it has not changed."""
    for path in ("/en/", asset(real.folder, ".css")):
        for accepted in ("gzip", "identity"):
            _, first, _ = ask(server, path, **{"Accept-Encoding": accepted})
            known = {"If-None-Match": first["ETag"]} if first["ETag"] else {}
            known |= {"If-Modified-Since": first["Last-Modified"]}
            status, headers, body = ask(server, path, **{"Accept-Encoding": accepted}, **known)
            assert (304, b"") == (status, body), (path, accepted)
            assert [dict(HEADERS)["Content-Security-Policy"]] == headers.get_all("Content-Security-Policy")


def test_no_folder_is_listed(server: str, real: ServedSite) -> None:
    """A folder shows its page, or nothing: the names of its files are told to nobody."""
    folders = [path for path in real.folder.rglob("*") if path.is_dir()]
    bare = [path for path in folders if not (path / "index.html").is_file()]
    shown = [f"/{path.relative_to(real.folder).as_posix()}/" for path in bare]
    answers = {path: ask(server, path) for path in shown}

    assert {"/assets/", "/pictures/", "/.well-known/"} <= set(shown)
    assert [] == [
        path for path, (status, _, body) in answers.items() if status not in {403, 404} or b"Index of" in body
    ]


def moved_site(folder: Path, base_url: str) -> Path:
    """A small published site at this address, one of whose pages has an earlier address in both languages."""
    sandbox = SiteSandbox(folder / "site", SITES / "smallest")
    for language, body in (("en", "Help"), ("cy", "Cymorth")):
        text = f"---\ntitle: {body}\nsummary: {body}.\nwas:\n  - /{language}/old/help/\n---\n\n{body}.\n"
        sandbox.write(f"content/{language}/factsheets/help.md", text)
    sandbox.write("site_config.yml", sandbox.read("site_config.yml").replace("https://small.example", base_url))
    assert sandbox.publish().status == 0
    return sandbox.root / "public"


@pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS.keys())
def test_an_earlier_address_leads_on(tmp_path: Path, serve: Serving) -> None:
    """Every earlier address of a page is answered by a true redirect, with the headers."""
    with serve(moved_site(tmp_path, "https://small.example"), tmp_path) as address:
        status, headers, _ = ask(address, "/cy/old/help/")

    assert (301, "/cy/taflenni/help/") == (status, headers["Location"].removeprefix(address))
    assert [dict(HEADERS)["Content-Security-Policy"]] == headers.get_all("Content-Security-Policy")
    assert [PAGE_CACHE] == headers.get_all("Cache-Control")


NEIGHBOUR = """
location / {{ root {other}; }}
location /guide/ {{ alias {folder}/; include {folder}/nginx.conf; }}
"""
NEIGHBOUR_ABOVE = """
location / {{ root {other}; }}
location /guide/ {{ root {above}; include {folder}/nginx.conf; }}
"""
APACHE_NEIGHBOUR = """
DocumentRoot "{other}"
Alias "/guide" "{{folder}}"
<Directory "{other}">
  Require all granted
</Directory>
"""


@pytest.fixture(name="other")
def _other() -> Iterator[Path]:
    """The host's own site, which every user of this machine can read."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        (Path(name) / "index.html").write_text("somebody else’s", encoding="utf-8")
        (Path(name) / "data.xyz").write_text("somebody else’s", encoding="utf-8")
        yield Path(name)


@pytest.mark.parametrize("way", ["nginx, alias", "nginx, root", "apache"])
def test_a_site_in_a_folder_leaves_its_neighbours_alone(tmp_path: Path, other: Path, way: str) -> None:
    """On a host whose top is another site, ours has everything, and the other site gets nothing of ours."""
    folder = moved_site(tmp_path, "https://small.example/guide")
    folder = folder.rename(folder.with_name("guide"))
    if way == "apache":
        serving = serve_by_apache(folder, tmp_path, APACHE_NEIGHBOUR.format(other=other))
    else:
        text = NEIGHBOUR if way == "nginx, alias" else NEIGHBOUR_ABOVE
        serving = serve_by_nginx(folder, tmp_path, text.format(other=other, folder=folder, above=folder.parent))
    with serving as address:
        paths = ["/guide/", "/guide/en/", "/guide/cy/old/help/", "/guide/en/gone/", "/guide/robots.txt"]
        paths += [f"/guide{asset(folder, ending)}" for ending in (".css", ".js")]
        ours = {path: ask(address, path) for path in paths}
        theirs = [ask(address, path) for path in ("/", "/data.xyz", "/gone", "/assets/gone.css", "/en/old/help/")]
        known = {"If-Modified-Since": ours["/guide/en/"][1]["Last-Modified"]}
        again, listed = ask(address, "/guide/en/", **known), ask(address, "/guide/assets/")

    assert [200, 200, 301, 404, 200, 200, 200] == [status for status, _, _ in ours.values()]
    assert (304, b"") == (again[0], again[2])
    assert listed[0] in {403, 404}
    assert (folder / "404.html").read_bytes() == ours["/guide/en/gone/"][2]
    assert "/guide/cy/taflenni/help/" == ours["/guide/cy/old/help/"][1]["Location"].removeprefix(address)
    unlike = {
        path: (name, headers.get_all(name))
        for path, (_, headers, _) in ours.items()
        for name, value in (
            *headers_for("/guide"),
            ("Cache-Control", ASSET_CACHE if path.startswith("/guide/assets/") else PAGE_CACHE),
        )
        if headers.get_all(name) != [value]
    }
    assert {} == unlike
    assert [200, 200, 404, 404, 404] == [status for status, _, _ in theirs]
    told = {name for _, headers, _ in theirs for name, _ in (*HEADERS, ("Cache-Control", "")) if name in headers}
    assert set() == told
    assert "Strict-Transport-Security" not in {name for _, headers, _ in ours.values() for name in headers}
    assert [] == [body for _, _, body in theirs if b"<html" in body and (b"lang=" in body)]


@pytest.mark.parametrize("missing", [(module,) for module in USUAL if module not in NEEDED] + [USUAL])
def test_apache_with_few_modules(tmp_path: Path, missing: tuple[str, ...]) -> None:
    """Whichever module an Apache does not have, pages are served, and what the others do is done."""
    modules = tuple(module for module in USUAL if module in NEEDED or module not in missing)
    folder = moved_site(tmp_path, "https://small.example")
    with serve_by_apache(folder, tmp_path, modules=modules) as address:
        status, headers, _ = ask(address, "/en/", **{"Accept-Encoding": "gzip"})
        lost = ask(address, "/en/gone/")

    assert (200, 404) == (status, lost[0])
    assert ("headers" in modules) == (headers["Content-Security-Policy"] is not None)
    assert ({"deflate", "filter", "mime"} <= set(modules)) == (headers["Content-Encoding"] == "gzip")


def test_a_browser_walks_the_site(nginx: str, real: ServedSite, browser: Browser) -> None:
    """On a page of each kind no policy is broken, no other host is asked, and nothing is stored; nothing is missing.

    The tour asks all pages for the same under the headers of a host.
    """
    paths = [path for path in real.samples if path != NOT_FOUND_PATH]
    notes = Tour()
    context = browser.new_context()
    context.add_init_script(TELL_VIOLATIONS)
    page = context.new_page()
    notes.watch(page)
    for path in paths:
        page.goto(nginx + path)
    stored = page.evaluate(STORED)
    cookies = context.cookies()
    context.close()

    assert len(notes.asked) >= len(paths) > 10
    assert [] == [request.url for request in notes.asked if not request.url.startswith(nginx + "/")]
    assert [] == notes.errors
    assert ([], [0] * 6) == (cookies, stored)


def test_a_browser_walks_the_questions(nginx: str, new_page: NewPage) -> None:
    """The questions, too, are answered, gone back from and left without breaking a policy or storing anything."""
    notes = Tour()
    page = new_page()
    page.add_init_script(TELL_VIOLATIONS)
    notes.watch(page)
    page.goto(nginx + "/cy/pwy-all-helpu/")
    page.locator("button.tree-option").first.wait_for()
    answered = 0
    while page.locator("button.tree-option").count():
        page.locator("button.tree-option").last.click()
        answered += 1
    assert answered
    page.go_back()
    page.locator("button.tree-option").first.wait_for()

    assert [] == [request.url for request in notes.asked if not request.url.startswith(nginx + "/")]
    assert [] == notes.errors
    assert ([], [0] * 6) == (page.context.cookies(), page.evaluate(STORED))
