"""A real web server, told nothing but to include the file that is published, serves the site as it should be served."""

import gzip
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from generator.render.hosts import ASSET_CACHE, HEADERS, PAGE_CACHE
from tests.browser.nginx import serve_by_nginx
from tests.browser.served_site import ServedSite
from tests.browser.tour import STORED, TELL_VIOLATIONS, Tour
from tests.one_browser import NewPage
from tests.sandbox import SITES, SiteSandbox


@pytest.fixture(name="nginx", scope="module")
def _nginx(real: ServedSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site on nginx."""
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


def test_every_answer_has_every_header(nginx: str, real: ServedSite) -> None:
    """Pages, assets, machine files, redirects and answers about missing pages have each header of the table, once."""
    paths = ["/", "/en/", "/cy", "/robots.txt", "/en/feed.xml", "/.well-known/security.txt", "/no/such/page/"]
    paths += [asset(real.folder, ending) for ending in (".css", ".js", ".svg")]

    unlike = {}
    for path in paths:
        _, headers, _ = ask(nginx, path)
        cache = ASSET_CACHE if path.startswith("/assets/") else PAGE_CACHE
        for name, value in (*HEADERS, ("Cache-Control", cache)):
            if headers.get_all(name) != [value]:
                unlike[path] = (name, headers.get_all(name))

    assert {} == unlike


def test_a_missing_asset_is_not_kept(nginx: str) -> None:
    """Where a file with a digest in its name is missing, the browser is not told to remember that for a year."""
    status, headers, _ = ask(nginx, "/assets/site.0000000000.css")

    assert (404, [PAGE_CACHE]) == (status, headers.get_all("Cache-Control"))


def test_a_missing_page_is_answered_in_both_languages(nginx: str, real: ServedSite) -> None:
    """An address that does not exist gives status 404 and the site’s own page."""
    status, headers, body = ask(nginx, "/cy/dim/fan/hyn/")

    assert (404, "text/html; charset=utf-8") == (status, headers["Content-Type"])
    assert (real.folder / "404.html").read_bytes() == body


def test_a_folder_leads_to_its_page_on_any_host(nginx: str) -> None:
    """An address without its last stroke leads on, and names no host or port of the machine behind."""
    status, headers, _ = ask(nginx, "/en/contacts")

    assert (301, "/en/contacts/") == (status, headers["Location"])


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
def test_files_are_called_what_they_are(nginx: str, real: ServedSite, path: str, kind: str) -> None:
    """Each kind of file comes with its type and its letters, whatever the server knew before."""
    found = path if path.startswith("/") else asset(real.folder, path)

    status, headers, _ = ask(nginx, found)

    assert (200, kind) == (status, headers["Content-Type"])


def test_no_kind_of_file_is_unknown(nginx: str, real: ServedSite) -> None:
    """Whatever ending a published file has, the server knows what it is."""
    published = [path.relative_to(real.folder).as_posix() for path in real.folder.rglob("*.*") if path.is_file()]
    samples = {Path(path).suffix: path for path in published if not path.startswith(".") and path != "nginx.conf"}
    unknown = {
        ending: headers["Content-Type"]
        for ending, path in samples.items()
        if ending and (headers := ask(nginx, f"/{path}")[1])["Content-Type"] == "application/octet-stream"
    }

    assert {} == unknown


@pytest.mark.parametrize("path", ["/en/", ".css", ".js", "/en/who-can-help/tree.json"])
def test_text_is_sent_compressed(nginx: str, real: ServedSite, path: str) -> None:
    """A browser that can unpack gets text packed, and unpacks the same."""
    found = path if path.startswith("/") else asset(real.folder, path)
    _, headers, packed = ask(nginx, found, **{"Accept-Encoding": "gzip"})
    _, _, whole = ask(nginx, found)

    assert ("gzip", "Accept-Encoding") == (headers["Content-Encoding"], headers["Vary"])
    assert len(packed) < len(whole)
    assert whole == gzip.decompress(packed)


def test_an_earlier_address_leads_on(tmp_path: Path) -> None:
    """Every earlier address of a page is answered by a true redirect, with the headers."""
    sandbox = SiteSandbox(tmp_path / "site", SITES / "smallest")
    for language, body in (("en", "Help"), ("cy", "Cymorth")):
        text = f"---\ntitle: {body}\nsummary: {body}.\nwas:\n  - /{language}/old/help/\n---\n\n{body}.\n"
        sandbox.write(f"content/{language}/factsheets/help.md", text)
    assert sandbox.publish().status == 0

    with serve_by_nginx(sandbox.root / "public", tmp_path) as address:
        status, headers, _ = ask(address, "/cy/old/help/")

    assert (301, "/cy/taflenni/help/") == (status, headers["Location"])
    assert [dict(HEADERS)["Content-Security-Policy"]] == headers.get_all("Content-Security-Policy")


def test_a_browser_walks_the_site(nginx: str, real: ServedSite, browser: Browser) -> None:
    """On every page no policy is broken, no other host is asked, and nothing is stored; nothing is missing."""
    notes = Tour()
    context = browser.new_context()
    context.add_init_script(TELL_VIOLATIONS)
    page = context.new_page()
    notes.watch(page)
    for path in real.existing:
        page.goto(nginx + path)
    stored = page.evaluate(STORED)
    cookies = context.cookies()
    context.close()

    assert len(notes.asked) >= len(real.existing)
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
    page.get_by_role("radio").first.wait_for()
    answered = 0
    while page.get_by_role("radio").count():
        page.get_by_role("radio").last.check()
        page.locator("main form .button").click()
        answered += 1
    assert answered
    page.go_back()
    page.get_by_role("radio").first.wait_for()

    assert [] == [request.url for request in notes.asked if not request.url.startswith(nginx + "/")]
    assert [] == notes.errors
    assert ([], [0] * 6) == (page.context.cookies(), page.evaluate(STORED))
