from pathlib import Path

import pytest

from generator.load.look_files import LookFiles, width_of
from generator.model.problem import Code, Place
from tests.attached import photograph

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h9v9z"/></svg>'
PLACE = Place(path="site_config.yml", line=7)


def files(root: Path, name: str, data: str | bytes = b"") -> LookFiles:
    """The folder of the look with a file in it, and what names it in the settings."""
    path = root / "content" / "look" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return LookFiles(root, {"look.icon": PLACE, "look.share_picture.file": PLACE})


def test_pictures(tmp_path: Path) -> None:
    """Pictures are SVGs of shapes; a logo of any width keeps its proportions."""
    good = files(tmp_path, "logo.svg", SQUARE)
    bad = files(tmp_path, "bad.svg", SQUARE.replace("<path", "<script>x</script><path"))

    assert (SQUARE, []) == (good.picture("logo.svg", "icon"), good.problems)
    assert 3.0 == width_of(SQUARE)
    assert ("", [Code.UNSAFE_PICTURE]) == (bad.picture("bad.svg", "icon"), [each.code for each in bad.problems])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """It is told where the settings name it."""
    empty = files(tmp_path, "other.svg")

    assert ("", b"") == (empty.picture("gone.svg", "icon"), empty.photograph("gone.png"))
    assert [(Code.MISSING_FILE, PLACE)] * 2 == [(each.code, each.place) for each in empty.problems]


def test_the_picture_for_sharing(tmp_path: Path) -> None:
    """It is a whole PNG of the size that others show."""
    picture = photograph("PNG", (1200, 630))
    good = files(tmp_path, "a.png", picture)

    assert (picture, []) == (good.photograph("a.png"), good.problems)
    for data, told in (
        (b"GIF89a", "cannot be read"),
        (photograph("PNG", (200, 100)), "is 200 by 100 dots, and others show 1200 by 630"),
    ):
        bad = files(tmp_path, "b.png", data)
        bad.photograph("b.png")
        assert [True] == [told in each.message for each in bad.problems]


@pytest.mark.parametrize(
    ("css", "is_told"),
    [
        (".a { color: red }", False),
        (".a { background: url(#b) }", False),
        ("\n@import 'a.css';", True),
        (".a { background: url( 'https://x.example/a.png') }", True),
        (".a { background: URL(a.png) }", True),
        (".a { background: image-set('a.png' 1x) }", True),
        (".a { background: url(data:image/png;base64,AAAA) }", True),
    ],
)
def test_styles_fetch_nothing(tmp_path: Path, css: str, *, is_told: bool) -> None:
    """A style sheet of a site's own holds rules, and fetches nothing."""
    look = files(tmp_path, "extra.css", css)
    look.styles("extra.css")

    assert ([Code.UNSAFE_STYLE] if is_told else []) == [each.code for each in look.problems]
