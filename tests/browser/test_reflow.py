"""No page has to be scrolled sideways, however large or spaced its text."""

from tests.browser.looks import SPACED
from tests.browser.served_site import NOT_FOUND_PATH, ServedSite
from tests.browser.test_phone import BROKEN_WORDS
from tests.browser.tour import CUT_OFF, PHONE, TOO_WIDE, found_on
from tests.one_browser import NewPage

MORE = (
    "/en/",
    "/en/who-can-help/",
    "/en/factsheets/judges-decision/",
    "/en/easy-read/domestic-abuse/",
    "/en/contacts/",
    "/en/answers/emergency/",
    "/cy/atebion/help-nawr/",
)
SPILLED = """() => {
  const range = document.createRange();
  return [...document.querySelectorAll('.call a, .button, .button-quiet, .tree-option')].filter((element) => {
    range.selectNodeContents(element);
    const { left, right } = element.getBoundingClientRect();
    return element.checkVisibility() && [...range.getClientRects()]
      .some((box) => box.left < left - 1 || box.right > right + 1);
  }).map((element) => element.outerHTML.slice(0, 120));
}"""
"""Buttons whose words or sign stand outside of them."""
LEFT = """() => {
  const { top, bottom } = document.querySelector('[data-exit]').getBoundingClientRect();
  const kept = document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0;
  const off = top < innerHeight * .8 || bottom > innerHeight;
  return [...off ? [`the exit link from ${top} to ${bottom}`] : [], ...scrollY > 600 && kept > 0 ? ['the header'] : []];
}"""
"""What is not where it should be once the page is scrolled: off the screen the header, at its end the exit link."""


def test_the_page_for_missing_addresses_does_not_scroll_sideways(real: ServedSite, new_page: NewPage) -> None:
    """At 320 pixels nothing on the page for missing addresses is wider than the screen or cut off."""
    page = new_page(viewport=PHONE)
    page.goto(real.address + NOT_FOUND_PATH)

    assert [] == found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)


def test_no_table_is_wider_than_its_column(real: ServedSite, new_page: NewPage) -> None:
    """On the narrowest screen that shows tables as such, the widest of them end where the text ends."""
    page = new_page(viewport={"width": 768, "height": 1024})
    wider = []
    for path in ("/en/guides/time-limits/", "/cy/canllawiau/terfynau-amser/"):
        page.goto(real.address + path)
        wider += page.locator("table").evaluate_all(
            """all => all.filter((table) => table.offsetWidth > table.parentElement.clientWidth)
              .map((table) => `${table.offsetWidth}: ${table.innerText.slice(0, 60)}`)"""
        )

    assert [] == wider


def test_spaced_text_still_fits(real: ServedSite, new_page: NewPage) -> None:
    """With the spacing that WCAG 1.4.12 names, nothing is cut off or too wide, on a phone or on a wide screen."""
    page = new_page()
    found = []
    for path in real.samples:
        page.goto(real.address + path)
        page.evaluate(SPACED)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found += found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)

    assert [] == found


def test_doubled_text_still_fits(real: ServedSite, new_page: NewPage) -> None:
    """With the browser’s letters at twice their size, the text doubles, and nothing is cut off or too wide."""
    page = new_page()
    found = []
    session = page.context.new_cdp_session(page)
    for path in real.samples:
        page.goto(real.address + path)
        before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        after = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        found += [] if after > 1.7 * before else [f"{path}: the text grows from {before} to {after} only"]
        for width in (640, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found += found_on(page, TOO_WIDE) + found_on(page, CUT_OFF)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})

    assert [] == found


def test_doubled_text_fits_on_a_phone(real: ServedSite, new_page: NewPage) -> None:
    """Twice the letters on a small phone: nothing too wide, no short word broken, the exit link always seen.

    The header scrolls away. So it is where the browser doubles the letters, and where the page does.
    """
    page = new_page(viewport={"width": 360, "height": 640})
    session = page.context.new_cdp_session(page)
    found = []
    for path in (*real.samples, *MORE):
        page.goto(real.address + path)
        for name, letters, root in (("browser", 32, "100%"), ("page", 16, "200%")):
            session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
            page.evaluate("size => { document.documentElement.style.fontSize = size; scrollTo(0, 1200) }", root)
            looks = [found for look in (TOO_WIDE, CUT_OFF, SPILLED, LEFT) for found in found_on(page, look)]
            found += [f"{name}: {look}" for look in looks]
            found += [
                f"{name}: {path}: {word}"
                for word in page.evaluate(BROKEN_WORDS)
                if word.isalpha() and 3 < len(word) < 9
            ]

    assert [] == found


def test_the_ways_in_stand_apart(real: ServedSite, new_page: NewPage) -> None:
    """On a small tablet whose words alone are enlarged, the words of the menu do not run into each other."""
    page = new_page(viewport={"width": 768, "height": 1024})
    page.goto(real.address + "/cy/canllawiau/terfynau-amser/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    gaps = page.locator(".site-nav li").evaluate_all(
        """all => all.slice(1).map((way, number) => [all[number].getBoundingClientRect(), way.getBoundingClientRect()])
          .filter(([before, after]) => before.top === after.top).map(([before, after]) => after.left - before.right)"""
    )

    assert gaps
    assert min(gaps) >= 8


def test_what_stays_in_place_leaves_room_to_read(real: ServedSite, new_page: NewPage) -> None:
    """At 320 by 256 pixels, what does not scroll with the page covers less than a third of it."""
    page = new_page(viewport={"width": 320, "height": 256})
    covered = {}
    for path in real.samples:
        page.goto(real.address + path)
        covered[path] = page.evaluate(
            """() => [...document.body.querySelectorAll('*')]
              .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
              .reduce((sum, element) => sum + element.getBoundingClientRect().height / innerHeight, 0)"""
        )

    assert {} == {path: share for path, share in covered.items() if not 0 < share < 1 / 3}
