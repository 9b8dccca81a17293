"""What holds for every page of the real site, noticed on one tour over all of them."""

import pytest
from playwright.sync_api import Browser

from tests.browser.served_site import ServedSite
from tests.browser.tour import Tour, tour


@pytest.fixture(scope="module")
def toured(browser: Browser, real: ServedSite) -> Tour:
    """What was noticed on the tour."""
    return tour(browser, real)


def test_every_page_is_accessible(toured: Tour, real: ServedSite) -> None:
    """No page breaks a rule, with all that is new on it shown in every mode."""
    assert sorted(real.existing) == toured.pages
    assert [] == toured.violations


def test_no_page_scrolls_sideways_on_a_phone(toured: Tour) -> None:
    """At 320 pixels, which is 1280 at 400 %, nothing on any page is wider than the screen or cut off."""
    assert [] == toured.too_wide


def test_words_stand_out_from_their_ground(toured: Tour) -> None:
    """All words of the fewest pages that have all there is have a contrast of at least 4.5, light and dark."""
    assert [] == toured.faint


def test_focus_is_always_seen(toured: Tour) -> None:
    """Whatever is built so that it can be focused changes its outline or gains a ring when it is, at both widths."""
    assert [] == toured.without_indicator


def test_the_whole_site_can_be_walked_by_keyboard(toured: Tour) -> None:
    """On a small phone Tab reaches each kind of stop, and nothing focused is covered or off the screen."""
    assert [] == toured.covered


def test_no_page_speaks_to_another_host(real: ServedSite, toured: Tour) -> None:
    """Every request of every page goes to the site itself."""
    assert len(toured.asked) >= len(toured.pages)
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
