"""Contacts can be narrowed to a country and a need, and everything in them can be pressed."""

import re

import pytest

from tests.browser.served_site import ServedSite
from tests.one_browser import NewPage, OpenPages

PAGES = ("/en/contacts/", "/cy/cysylltiadau/")


@pytest.mark.parametrize("path", PAGES)
def test_the_filter(real: ServedSite, open_pages: OpenPages, path: str) -> None:
    """A country and a need leave the cards of both, and a status says how many; a link to a hidden card shows it."""
    page = open_pages.visit(real.address + path, 360, 640)
    cards, status = page.locator(".contact-card"), page.locator("[data-filter] [role=status]")
    shown = "cards => cards.filter((card) => card.checkVisibility()).map((card) => card.id)"
    every = cards.evaluate_all(shown)

    page.locator("#_country").select_option("england")
    page.locator("#_need").select_option("danger")
    few = cards.evaluate_all(shown)

    assert len(every) > len(few) > 3
    assert {"_contact-emergency", "_contact-national-domestic-abuse-helpline"} <= set(few)
    assert not {"_contact-live-fear-free", "_contact-psow"} & set(few)
    assert str(len(few)) in status.inner_text()
    # What a browser brings back with the page has told nobody of itself.
    page.evaluate("document.querySelector('#_country').value = ''")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert set(few) < set(cards.evaluate_all(shown)) < set(every)
    page.evaluate("location.hash = '#_contact-psow'")
    page.locator("#_contact-psow").wait_for(state="visible")


@pytest.mark.parametrize(
    ("path", "shown", "below"),
    [
        ("/cy/cysylltiadau/", "[data-filter]", ".contact-names"),
        ("/en/guides/how-to-write-a-complaint/", "[data-letter-start]", ".letter__text"),
    ],
)
def test_what_the_script_shows_keeps_its_room(
    real: ServedSite, open_pages: OpenPages, path: str, shown: str, below: str
) -> None:
    """Nothing moves when the filter of contacts, or the button of a letter, is there."""
    page = open_pages.visit(real.address + path, 360, 640)
    page.locator(f"{shown}:not([hidden])").first.wait_for()
    top = f"document.querySelector('{below}').getBoundingClientRect().top"
    there = page.evaluate(top)

    page.evaluate(f"document.querySelector('{shown}').hidden = true")

    assert page.evaluate(top) == there


@pytest.mark.parametrize("path", PAGES)
def test_without_script_they_stand_in_sections(real: ServedSite, open_pages: OpenPages, path: str) -> None:
    """Without script there is no filter, but a list of the sections."""
    page = open_pages.visit(real.address + path, scripts=False)

    assert not page.locator("[data-filter]").is_visible()
    assert page.locator(".jump-list a").first.is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_everything_can_be_pressed(real: ServedSite, new_page: NewPage, path: str) -> None:
    """Every email address and number for text messages is a link; offices stand on the card of their body."""
    page = new_page(java_script_enabled=False)
    page.goto(real.address + path)
    bare = page.evaluate(
        """() => {
          for (const link of document.querySelectorAll('main a')) link.remove();
          return document.querySelector('main').innerText;
        }"""
    )

    assert [] == re.findall(r"\S+@\S+|07\d{3} ?\d{6}", bare)
    page.goto(real.address + path)
    assert page.locator("#_contact-cafcass-cymru .offices section").count() == 5
    assert page.locator("a[href='sms:07860077333']").count() == 1
