"""Easy Read pages are large, calm and wide apart, whatever the screen (rules E4, E7, E8 and E30)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.looks import FAINT
from tests.browser.served_site import ServedSite, serve
from tests.browser.tour import CUT_OFF, TOO_WIDE, found_on
from tests.one_browser import NewPage, OpenPages
from tests.sandbox import SITES, SiteSandbox

EVERYTHING = SITES / "everything"
PAGES = ("/en/easy-read/ombudsman/", "/cy/hawdd-ei-ddarllen/yr-ombwdsmon/")
LONGEST = (
    "Gwrthgyfansoddiadolaeth’n ymddarostyngedigaethau’r llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch."
)
"""The longest words that Welsh has to offer."""
WORDS = "main .easy-read :is(p, dd, dt, li)"

AS_SHOWN = """(selector) => [...document.querySelectorAll(selector)].map((element) => {
  const style = getComputedStyle(element);
  return {
    words: element.textContent.trim().slice(0, 60),
    size: parseFloat(style.fontSize),
    line: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
    align: style.textAlign,
    hyphens: style.hyphens,
    transform: style.textTransform,
    slanted: style.fontStyle,
  };
})"""
LINES = """(selector) => [...document.querySelectorAll(selector)].flatMap((element) => {
  const lines = new Map();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    for (let at = 0; at < texts.currentNode.length; at += 1) {
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      const box = range.getBoundingClientRect();
      if (box.height) lines.set(Math.round(box.bottom), (lines.get(Math.round(box.bottom)) || '') + range);
    }
  }
  return [...lines.values()].map((line) => line.trim());
})"""
ITEMS = """() => [...document.querySelectorAll('.easy-item')].map((item) => {
  const [picture, words] = item.children;
  const [a, b] = [picture.getBoundingClientRect(), words.getBoundingClientRect()];
  return {
    words: words.textContent.trim().slice(0, 60), tag: picture.tagName, width: a.width, height: a.height,
    left: a.right <= b.left, above: a.bottom <= b.top, loaded: picture.complete && picture.naturalWidth > 0,
  };
})"""


@pytest.fixture(name="easy", scope="module")
def _easy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """A site with Easy Read pages, whose Welsh has the longest words, built and served."""
    site = SiteSandbox(tmp_path_factory.mktemp("easy") / "site", EVERYTHING)
    for path in ("content/en/easy-read/ombudsman.md", "content/cy/easy-read/ombudsman.md"):
        words = LONGEST if "/cy/" in path else f"[{LONGEST.removesuffix('.')}]{{cy}}."
        long = f"\n\n![](../../pictures/read.svg)\n{words}\n\n::: words\n"
        site.write(path, site.read(path).replace("\n\n::: words\n", long))
    site.write("site_config.yml", site.read("site_config.yml") + "\nwithout: [pdfs]\n")
    printed = site.publish()
    assert printed.status == 0, printed.out
    with serve(site.root / "public") as served:
        yield served


both_pages = pytest.mark.parametrize("path", PAGES)
widths = pytest.mark.parametrize("width", [320, 768, 1280])


@both_pages
@widths
def test_words_are_large(easy: ServedSite, open_pages: OpenPages, path: str, width: int) -> None:
    """All words of the page’s text are at least 16 points, that is 21.3 pixels, on lines at least 1.5 times as high."""
    shown = open_pages.show(easy.address + path, width).evaluate(AS_SHOWN, WORDS)

    assert len(shown) > 20
    assert [] == [words for words in shown if words["size"] < 21.3 or words["line"] < 1.5]


@both_pages
def test_words_are_calm(easy: ServedSite, open_pages: OpenPages, path: str) -> None:
    """Words stand at the left, are never split, and are neither slanted nor in capitals."""
    shown = open_pages.show(easy.address + path).evaluate(AS_SHOWN, WORDS)

    assert {("start", "none", "none", "normal")} == {
        (words["align"].replace("left", "start"), words["hyphens"], words["transform"], words["slanted"])
        for words in shown
    }


@both_pages
@widths
def test_lines_are_short(easy: ServedSite, open_pages: OpenPages, path: str, width: int) -> None:
    """No line has more than 60 characters."""
    lines = open_pages.show(easy.address + path, width).evaluate(LINES, "main .easy-item__words p, main .easy-words dd")

    assert len(lines) > 20
    assert [] == [line for line in lines if len(line) > 60]


@both_pages
@pytest.mark.parametrize(("width", "left", "above"), [(320, False, True), (481, True, False), (768, True, False)])
def test_where_pictures_stand(  # noqa: PLR0913 - fixtures, and a table
    easy: ServedSite, open_pages: OpenPages, path: str, width: int, *, left: bool, above: bool
) -> None:
    """The picture comes before the words: on their left, and on a phone above them."""
    items = open_pages.show(easy.address + path, width).evaluate(ITEMS)

    assert len(items) > 10
    assert [] == [item for item in items if (item["left"], item["above"]) != (left, above)]


@both_pages
@widths
def test_pictures_are_large(easy: ServedSite, open_pages: OpenPages, path: str, width: int) -> None:
    """Each picture is a picture of the page, not of its ground, at least 150 pixels wide and high, and there."""
    page = open_pages.show(easy.address + path, width)
    # Those further down come only when the reader is near.
    page.evaluate("Promise.all([...document.images].map((one) => { one.loading = 'eager'; return one.decode(); }))")
    items = page.evaluate(ITEMS)
    grounds = page.evaluate(
        "[...document.querySelectorAll('main *')].filter((e) => getComputedStyle(e).backgroundImage.includes('url'))"
        ".map((e) => e.className)"
    )

    assert [] == [item for item in items if item["tag"] != "IMG" or min(item["width"], item["height"]) < 150]
    assert [] == [item["words"] for item in items if not item["loaded"]]
    assert [] == grounds


@both_pages
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_strongly(easy: ServedSite, open_pages: OpenPages, path: str, scheme: str) -> None:
    """Every word of the main part has a contrast of at least 7 with its ground, by day and by night."""
    page = open_pages.show(easy.address + path, color_scheme=scheme)
    look = FAINT.replace("found >= 4.5", "found >= 7").replace(
        "document.body, Node", "document.querySelector('main'), Node"
    )
    found = page.evaluate(look)

    assert found["checked"] > 20
    assert [] == found["faint"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_stand_on_pale_ground(easy: ServedSite, open_pages: OpenPages, scheme: str) -> None:
    """The lines of the pictures are dark, so their ground is pale by day and by night."""
    grounds = open_pages.show(easy.address + PAGES[0], color_scheme=scheme).evaluate(
        "[...document.querySelectorAll('.easy-item img')].map((picture) =>"
        " getComputedStyle(picture).backgroundColor.match(/[\\d.]+/g).map(Number))"
    )

    assert grounds
    assert [] == [ground for ground in grounds if min(ground[:3]) < 230 or ground[3:] not in ([], [1])]


@both_pages
@pytest.mark.parametrize("scale", [1, 2])
def test_the_longest_words_fit(easy: ServedSite, new_page: NewPage, path: str, scale: int) -> None:
    """At 320 pixels the longest words of Welsh overflow nothing, at twice the size of letters neither."""
    page = new_page(viewport={"width": 320, "height": 800})
    page.goto(easy.address + path)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * scale, "fixed": 13 * scale}})

    assert page.get_by_text("pwllgwyngyll").count() == 1
    assert [] == found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [PAGES[0], "/en/pictures/"])
def test_pictures_in_forced_colours(easy: ServedSite, open_pages: OpenPages, path: str, scheme: str) -> None:
    """Where the reader chooses the colours, dark ones too, pictures keep their pale ground and can be seen."""
    page = open_pages.show(easy.address + path, forced_colors="active", color_scheme=scheme)
    shown = page.evaluate(
        "[...document.querySelectorAll('main img')].map((picture) => [picture.checkVisibility(),"
        " getComputedStyle(picture).backgroundColor])"
    )

    assert shown
    assert {(True, "rgb(246, 248, 247)")} == {tuple(each) for each in shown}


@both_pages
def test_items_on_paper(easy: ServedSite, open_pages: OpenPages, path: str) -> None:
    """In print no item is broken over two sheets, and its words are at least 16 points."""
    page = open_pages.show(easy.address + path, media="print")
    items = page.evaluate(
        "[...document.querySelectorAll('.easy-item')].map((item) => [getComputedStyle(item).breakInside,"
        " item.getBoundingClientRect().height])"
    )
    sizes = [words["size"] for words in page.evaluate(AS_SHOWN, WORDS)]

    assert items
    assert [] == [item for item in items if item[0] != "avoid" or item[1] > 900]
    assert min(sizes) >= 21.3


def test_the_page_of_pictures_fits(easy: ServedSite, open_pages: OpenPages) -> None:
    """The page of pictures shows them all, on a phone and on a wide screen, none wider than the screen."""
    for width in (320, 1280):
        page = open_pages.show(easy.address + "/cy/lluniau/", width)
        pictures = page.locator("main img")
        assert pictures.count() > 10
        assert [] == found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)
        pictures.last.scroll_into_view_if_needed()
        assert pictures.last.evaluate("async (picture) => { await picture.decode(); return picture.naturalWidth; }") > 0


def test_the_files_of_pictures_are_published(easy: ServedSite) -> None:
    """Every picture that a page shows lies in the published folder."""
    assert (Path(easy.folder) / "pictures" / "easy-read.svg").is_file()
