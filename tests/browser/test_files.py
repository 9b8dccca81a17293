"""Photographs and files to download, as a reader gets them from a real web server."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.render.hosts import PAGE_CACHE, headers_for
from tests.attached import CAPTIONS, film, photograph
from tests.browser.test_web_servers import SERVERS, ask
from tests.one_browser import NewPage
from tests.sandbox import SITES, SiteSandbox

KINDS = {
    "court.png": "image/png",
    "door.jpg": "image/jpeg",
    "hall.webp": "image/webp",
    "en/form.pdf": "application/pdf",
    "cy/form.pdf": "application/pdf",
    "en/letter.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "cases.csv": "text/csv; charset=utf-8",
    "bsl.mp4": "video/mp4",
    "read.m4a": "audio/mp4",
    "cy/said.vtt": "text/vtt; charset=utf-8",
}
MEDIA = """media:
  - file: bsl.mp4
    title: {bsl}
    poster: door.jpg
    captions: {language}/said.vtt
    transcript: page
  - file: read.m4a
    title: {read}
    transcript: page
"""
NAMES = {
    "en": ("This page in British Sign Language", "This page read aloud"),
    "cy": ("Y dudalen hon yn Iaith Arwyddion Prydain", "Y dudalen hon wedi’i darllen"),
}
LENGTHS = {"en": "2 minutes 5 seconds, MP4 film", "cy": "2 funud 5 eiliad, ffilm MP4"}
GUIDES = {"en": "/en/guides/all-signs/", "cy": "/cy/canllawiau/pob-arwydd/"}
SEEN = """images => images.map(image => ({
    alt: image.alt, loaded: image.complete && image.naturalWidth > 0,
    true: image.naturalWidth === Number(image.getAttribute('width'))
        && image.naturalHeight === Number(image.getAttribute('height')),
    fits: image.getBoundingClientRect().right <= document.documentElement.clientWidth,
}))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Where the site with everything is served, and what is published there."""

    address: str
    folder: Path


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with everything, with a photograph of each further kind in its guide."""
    site = SiteSandbox(tmp_path_factory.mktemp("files") / "site", SITES / "everything")
    site.write("content/files/door.jpg", photograph("JPEG", (900, 600)))
    site.write("content/files/hall.webp", photograph("WEBP", (900, 600)))
    site.write("content/files/bsl.mp4", film(125))
    site.write("content/files/read.m4a", film(61, b"M4A "))
    for language, words in (("en", ("A blue door", "A hall")), ("cy", ("Drws glas", "Neuadd"))):
        guide = f"content/{language}/guides/signs.md"
        shown = "".join(
            f"\n![{alt}](../../files/{name})\n" for alt, name in zip(words, ("door.jpg", "hall.webp"), strict=True)
        )
        site.write(f"content/files/{language}/said.vtt", CAPTIONS)
        bsl, read = NAMES[language]
        start, fence, rest = site.read(guide).partition("\n---\n")
        media = MEDIA.format(language=language, bsl=bsl, read=read)
        site.write(guide, f"{start}\n{media.rstrip()}{fence}{rest}{shown}")
    site.write("site_config.yml", site.read("site_config.yml") + "\nwithout: [pdfs]\n")
    assert site.publish().status == 0
    return Path(shutil.copytree(site.root / "public", tmp_path_factory.mktemp("served") / "public"))


@pytest.fixture(name="served", scope="module", params=list(SERVERS))
def _served(request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """That site on each server."""
    with SERVERS[request.param](folder, tmp_path_factory.mktemp("server")) as address:
        yield Served(address=address, folder=folder)


@pytest.fixture(name="nginx", scope="module")
def _nginx(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """That site on the first of them, for what is the same on each: what a reader sees."""
    with SERVERS["nginx"](folder, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def test_each_file_comes_whole_and_as_what_it_is(served: Served) -> None:
    """A photograph, a document and a table come byte for byte, with their kind and every header."""
    unlike: dict[str, object] = {}
    for name, kind in KINDS.items():
        status, headers, body = ask(served.address, f"/files/{name}")
        again, _, rest = ask(served.address, f"/files/{name}", **{"If-Modified-Since": headers["Last-Modified"]})
        wanted = [*headers_for("/guide"), ("Cache-Control", PAGE_CACHE), ("Content-Type", kind)]
        missing = [header for header, value in wanted if headers.get_all(header) != [value]]
        if (status, again, rest, missing) != (200, 304, b"", []) or body != (
            served.folder / "files" / name
        ).read_bytes():
            unlike[name] = (status, again, missing, headers["Content-Type"])

    assert {} == unlike


@pytest.mark.parametrize(("language", "scripts"), [("en", True), ("cy", False)])
def test_a_film_waits_until_somebody_plays_it(nginx: str, new_page: NewPage, language: str, *, scripts: bool) -> None:
    """A film and a recording stand there with a name, length and weight, and nothing but the poster is fetched."""
    page = new_page(viewport={"width": 360, "height": 740}, java_script_enabled=scripts)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/files/")[2]))
    page.goto(nginx + GUIDES[language], wait_until="networkidle")
    film_, recording = page.locator("video"), page.locator("audio")

    assert [name for name in asked if name.endswith((".mp4", ".m4a", ".vtt"))] == []
    assert LENGTHS[language] in page.locator("figure.media").first.inner_text()
    assert [True, True] == [each.is_visible() for each in (film_, recording)]
    for each, name in zip((film_, recording), NAMES[language], strict=True):
        assert page.locator(f"#{each.get_attribute('aria-labelledby')}").inner_text() == name
    assert (film_.bounding_box() or {"width": 999})["width"] <= 360

    if scripts:
        with page.expect_request("**/bsl.mp4"):
            film_.evaluate("film => film.load() || (film.preload = 'auto')")


@pytest.mark.parametrize("language", GUIDES)
def test_a_reader_sees_and_downloads(nginx: str, new_page: NewPage, language: str) -> None:
    """Each photograph shows in its own size and with its words, and each link brings the file that it names."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(nginx + GUIDES[language])
    photographs = page.locator("img.photograph")
    for number in range(photographs.count()):
        photographs.nth(number).scroll_into_view_if_needed()
    page.wait_for_function(
        "[...document.querySelectorAll('img.photograph')].every(image => image.complete && image.naturalWidth)"
    )
    seen = photographs.evaluate_all(SEEN)
    links = page.locator("main a[href*='/files/']:not([download])")
    got = [(link.inner_text(), page.request.get(link.evaluate("link => link.href"))) for link in links.all()]

    assert 4 == len(seen)
    assert [] == [each for each in seen if not all(each.values())]
    assert 3 == len(got)
    assert [] == [words for words, answer in got if not answer.ok or "(" not in words]
    assert {"form.pdf", "letter.docx", "cases.csv"} == {answer.url.rpartition("/")[2] for _, answer in got}
