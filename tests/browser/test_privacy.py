"""Reading the site leaves nothing behind and tells nobody."""

from tests.browser.served_site import ServedSite
from tests.browser.tour import Tour


def test_no_page_speaks_to_another_host(real: ServedSite, toured: Tour) -> None:
    """Every request of every page goes to the site itself."""
    assert len(toured.asked) >= toured.pages
    assert [] == [request.url for request in toured.asked if not request.url.startswith(real.address + "/")]


def test_no_request_tells_where_the_reader_was(toured: Tour) -> None:
    """No request, for a style or for a picture, names the page that it comes from."""
    assert [] == [request.url for request in toured.asked if request.headers.get("referer")]


def test_nothing_is_stored(toured: Tour) -> None:
    """After every page has been read, there is no cookie and nothing in any storage of the browser."""
    assert [] == toured.cookies
    assert [0] * 6 == toured.stored


def test_no_page_has_an_error(toured: Tour) -> None:
    """No script fails, nothing is missing, and no page does what its policy forbids, under the headers of a host."""
    assert [] == toured.errors
