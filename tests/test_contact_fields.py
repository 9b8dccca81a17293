"""Each field of a contact is in everything that is made of contacts, or is left out of it on purpose.

A field counts as used where another value of it gives something else. All is made in Welsh, where the page says of a
website that it is in English.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from generator.build import OWN_FOLDER, template_folders
from generator.check.phones import known_numbers
from generator.check.websites import website_reader
from generator.check.wording import shared_texts
from generator.load.catalogue import load_catalogue
from generator.load.filling import fill_shared
from generator.model.catalogue import Catalogue
from generator.model.contact import Contact, Day, Nation, Phone, Subject
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.plan import plan_site
from generator.render.easy_read import show_easy_read
from generator.render.messages import Messages
from generator.render.pdf_text import show_text
from generator.render.search_pages import words_of
from generator.render.site_templates import SiteTemplates
from generator.render.vcard import vcard
from tests.builders import (
    both,
    contact,
    content,
    context,
    frame,
    opening_hours,
    page,
    phone,
    place,
    shared_files,
    twins,
)

CATALOGUE = load_catalogue(OWN_FOLDER / "translations").value or Catalogue(words=())
WELSH = Messages.of(CATALOGUE, Language.CY)


def words(number: int) -> Bilingual[str]:
    """Words with a phone number of their own, and with that of another contact quoted."""
    return both(f"Ring 0300 000 {number:04}, or {{phone:line}}", f"Ffoniwch 0300 000 {number:04}, neu {{phone:line}}")


NINE, TEN = (opening_hours(((Day.MONDAY,), f"{start}-17:00")) for start in ("09:00", "10:00"))
FULL = contact(
    name=words(1),
    for_whom=words(2),
    what_for=words(3),
    phones=(Phone(number="0300 000 0004", dial="+443000000004", label=words(5), hours=NINE),),
    relay=words(6),
    sign_language=words(7),
    text=words(8),
    email=both("a@full.example", "b@full.example"),
    post=Bilingual(en=("1 Street", "Pencoed"), cy=("1 Stryd", "Pencoed")),
    website=both("https://full.example/", "https://full.example/cy/"),
    hours=NINE,
    note=words(9),
    checked=date(2026, 1, 1),
    checked_at=place(),
)
OTHER_PHONE: dict[str, Any] = {
    "number": "0300 000 0014",
    "dial": "+443000000014",
    "label": words(15),
    "hours": TEN,
}
OTHER: dict[str, Any] = {
    "key": "other",
    "name": words(11),
    "nations": (Nation.ENGLAND,),
    "subject": "other",
    "for_whom": words(12),
    "what_for": words(13),
    "relay": words(16),
    "sign_language": words(17),
    "text": words(18),
    "email": both("c@full.example", "d@full.example"),
    "post": Bilingual(en=("2 Street", "Pencoed"), cy=("2 Stryd", "Pencoed")),
    "website": both("https://other.example/", "https://other.example/cy/"),
    "website_is_english": True,
    "hours": TEN,
    "note": words(19),
    "emergency": True,
    "office_of": "other",
    "group": "other",
    "checked": date(2026, 2, 2),
    "checked_at": place(line=99),
    "place": place(line=99),
}
"""Another value of each field but the phones, which have fields of their own."""


def card(body: Contact) -> object:
    """The card on a page."""
    site = SiteTemplates(frame(catalogue=CATALOGUE), template_folders(OWN_FOLDER))
    return site.at("/cy/", Language.CY).page("partials/tree-contact.html", contact=body)


def paper(body: Contact) -> object:
    """What the PDF of a page of text says."""
    return show_text(page(language=Language.CY, contacts=(body,)), WELSH, str)["contacts"]


def easy_read(body: Contact) -> object:
    """What an Easy Read page says, and its PDF."""
    easy = page(language=Language.CY, kind=PageKind.EASY_READ, contacts=(body,))
    return show_easy_read(easy, {}, WELSH, str, site="").contacts


def address_book(body: Contact) -> object:
    """The vCard."""
    return vcard(body, Language.CY, "https://small.example/")


def search(body: Contact) -> object:
    """What is searched."""
    subjects = tuple(Subject(key=key, title=both(key)) for key in ("complaints", "other"))
    site = plan_site(content(*twins("home"), subjects=subjects, contacts=(body,)))
    return [words_of(pair.cy).parts for pair in site.pages if pair.cy.kind is PageKind.CONTACTS]


def words_checked(body: Contact) -> object:
    """The words that have to be in their language, and to use its terms."""
    return [found for _, found in shared_texts(content(contacts=(body,)))]


def numbers_known(body: Contact) -> object:
    """The numbers that a text may name."""
    return known_numbers((body,))


def numbers_pressed(body: Contact) -> object:
    """The words in which a number that is quoted can be pressed."""
    filled = fill_shared(shared_files(contacts=(body, contact("line", phones=(phone(),))))).contacts[0]
    return [found.cy for _, found in shared_texts(content(contacts=(filled,))) if "](tel:" in found.cy]


def addresses_paired(body: Contact) -> object:
    """The addresses of which a link on a Welsh page and one on an English page lead to the same."""
    read = website_reader(context(contacts=(body,)))
    values = [getattr(body, field.name) for field in fields(Contact)]
    texts = [value for value in values if isinstance(value, Bilingual) and isinstance(value.cy, str)]
    return [text.en for text in texts if read(text.cy) == text.en]


ORDER = "says where the contact stands among others, or whether it comes first"
WRITERS = "is for those who write: where it is written, and when somebody looked"
NO_WORDS = "is no sentence: a number, an address, a day or a yes"
NAME = "is a name, and no name has a number in it"
HARD = "is not written by the rules of Easy Read; the full page has it"
NO_PLACE = "is nothing that address books have a place for"
NO_ADDRESS = "holds no address that a page may link, or the same one in both languages"
ON_THE_CARD = "is read on the card, which is what is found"
BESIDE: dict[str, str] = {
    **dict.fromkeys(("nations", "subject", "office_of", "group"), ORDER),
    **dict.fromkeys(("checked", "checked_at", "place"), WRITERS),
}
UNSEEN = {**BESIDE, "key": "is an address, which only pages have", "emergency": ORDER}
SPOKEN = ("for_whom", "relay", "sign_language", "text", "note")
NUMBERS = ("phones.number", "phones.dial", "phones.label")
TIMES = ("website_is_english", "hours", "phones.hours")
LINES = ("email", "post", "website", *TIMES)
BARE = {**UNSEEN, **dict.fromkeys((*LINES, "phones.dial"), NO_WORDS)}
LEFT_OUT: dict[Callable[[Contact], object], dict[str, str]] = {
    card: BESIDE,
    paper: UNSEEN,
    easy_read: {
        **UNSEEN,
        **dict.fromkeys(("what_for", *SPOKEN), HARD),
        "phones.hours": "would part one number from the next; the full page has it",
    },
    address_book: {
        **{name: why for name, why in UNSEEN.items() if name != "checked"},
        **dict.fromkeys((*SPOKEN, "website_is_english", "hours", "phones.hours", "phones.label"), NO_PLACE),
        "phones.number": "is dialled as “dial” has it",
    },
    search: {
        **{name: why for name, why in UNSEEN.items() if name != "key"},
        **dict.fromkeys(LINES, ON_THE_CARD),
        "phones.dial": "is “number” in another writing, and every writing is found",
    },
    words_checked: {**BARE, "phones.number": NO_WORDS},
    numbers_known: {**BARE, "name": NAME, "phones.label": NAME},
    numbers_pressed: {
        **BARE,
        **dict.fromkeys(("name", "phones.number", "phones.label"), NAME),
        "what_for": "also stands in lists, where nothing is pressed",
    },
    addresses_paired: {
        **UNSEEN,
        **dict.fromkeys(("name", "what_for", *SPOKEN, *TIMES, *NUMBERS, "post"), NO_ADDRESS),
    },
}
"""Of each thing that is made: the fields that it leaves out, and why."""


@pytest.mark.parametrize("made", LEFT_OUT)
def test_no_field_is_forgotten(made: Callable[[Contact], object]) -> None:
    """Another value of a field gives something else, but for those fields that are left out on purpose."""
    others = {name: replace(FULL, **{name: value}) for name, value in OTHER.items()}
    for name, value in OTHER_PHONE.items():
        others[f"phones.{name}"] = replace(FULL, phones=(replace(FULL.phones[0], **{name: value}),))
    wanted = {field.name for field in fields(Contact)} - {"phones"}
    assert wanted | {f"phones.{field.name}" for field in fields(Phone)} == set(others)

    usual = made(FULL)
    assert set(LEFT_OUT[made]) == {name for name, other in others.items() if made(other) == usual}
