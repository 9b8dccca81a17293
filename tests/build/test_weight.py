import gzip
from pathlib import Path

from generator.build.weight import heaviest_pages, weigh
from generator.model.page_kind import PageKind
from tests.builders import both, page, plan
from tests.sandbox import SITES, SiteSandbox

HTML = b"""<link rel="icon" type="image/svg+xml" href="../../assets/a.svg">
<link rel="stylesheet" href="../../assets/b.css">
<script defer src="../../assets/c.js"></script><img class="logo" src="../../assets/a.svg"><a href="../b/">b</a>
<link rel="canonical" href="https://small.example/en/a/">"""
FILES = {
    "en/a/index.html": HTML,
    "assets/a.svg": b"<svg/>",
    "assets/b.css": b"a{}",
    "assets/c.js": b"b()",
    "other": b"x",
}


def test_a_page_with_all_that_it_fetches() -> None:
    """A page is weighed with its styles, scripts and pictures, each once, compressed, and without what it links to."""
    weight = weigh("en/a/index.html", PageKind.FACTSHEET, FILES.__getitem__)

    assert sum(len(gzip.compress(data, mtime=0)) for name, data in FILES.items() if name != "other") == weight.octets
    assert 4 == weight.files


def test_the_heaviest_of_each_kind() -> None:
    """Of each kind that people read, the page with most in it is weighed, in whichever language it is."""
    sheets = [both(f"/en/{name}/", f"/cy/{name}/").map(lambda route: page(route=route)) for name in "ab"]
    notice = both("/en/n/", "/cy/n/").map(lambda route: page(route=route, kind=PageKind.NOTICE))
    sizes = {"en/a": 10, "cy/a": 20, "en/b": 30, "cy/b": 40, "en/n": 50, "cy/n": 60}
    files = {f"{name}/index.html": b"x" * size for name, size in sizes.items()}

    found = heaviest_pages(
        plan(pages=(*sheets, notice)), {path: len(data) for path, data in files.items()}, files.__getitem__
    )

    assert [(PageKind.FACTSHEET, "cy/b/index.html", 1)] == [(w.kind, w.path, w.files) for w in found]


def test_a_build_tells_it(tmp_path: Path) -> None:
    """A build tells the weight of its heaviest factsheet."""
    sandbox = SiteSandbox(tmp_path / "site", SITES / "everything")

    assert "The heaviest pages, compressed, with all that they fetch: factsheet " in sandbox.publish().out
