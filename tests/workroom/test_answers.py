import pytest

from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import Looked, look_at


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/en/", "text/html; charset=utf-8"),
        ("/_workroom/workroom.css", "text/css; charset=utf-8"),
        ("/404.json", "application/json"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
    ],
)
def test_kinds(looked: Looked, address: str, kind: str) -> None:
    """Every file says what kind of file it is."""
    found = looked.answers.answer(address)

    assert (200, kind) == (found.status, found.kind.replace("application/xml", "text/xml; charset=utf-8"))


def test_a_folder_without_its_slash(looked: Looked) -> None:
    """A folder is led to its page, as by any web server."""
    assert "/en/" == looked.answers.answer("/en").instead


def test_no_page(looked: Looked) -> None:
    """An address without a page has the site's own page for that."""
    found = looked.answers.answer("/en/gone/")

    assert 404 == found.status
    assert b"cannot find this page" in found.data
    assert 404 == looked.answers.answer("/_workroom/../site_config.yml").status


def test_a_site_in_a_folder(site: SiteSandbox) -> None:
    """What a site in a folder of its host names from the root of the host is found."""
    looked = look_at(site.lay(SITES / "everything"))

    assert looked.page("/en/") == looked.page("/guide/en/")


def test_rooms(looked: Looked) -> None:
    """The workroom and a page side by side have their addresses, with what is wanted of them."""
    assert "<h1>The workroom</h1>" in looked.page("/_workroom/")
    assert "side by side" in looked.page("/_workroom/home/")
    assert b"Before a release" not in looked.answers.answer("/_workroom/", "checked by nobody").data
