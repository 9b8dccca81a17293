from generator.model.contact import Phone
from generator.model.language import Bilingual, Language
from generator.render.vcard import vcard
from tests.builders import TODAY, both, contact

ADDRESS = "https://small.example/cy/cysylltiadau/psow.vcf"


def lines(card: bytes) -> list[str]:
    """The lines of a card, with folded lines joined again."""
    return card.decode().replace("\r\n ", "").split("\r\n")


def test_a_card() -> None:
    """A card has what is known, in one language, with numbers as a phone dials them."""
    body = contact(
        phones=(Phone(number="0300 790 0203", dial="+443007900203", label=None, hours=None),),
        email=both("ask@psow.wales", "holi@psow.wales"),
        website=both("https://psow.wales/", "https://psow.cymru/"),
        post=Bilingual(en=("1 Street", "Pencoed", "CF35 5LJ"), cy=("1 Stryd", "Pencoed", "CF35 5LJ")),
        checked=TODAY,
    )

    assert [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ombwdsmon",
        "N:Ombwdsmon;;;;",
        "ORG:Ombwdsmon",
        "TEL;TYPE=VOICE:+443007900203",
        "EMAIL;TYPE=INTERNET:holi@psow.wales",
        "ADR;TYPE=WORK:;;1 Stryd\\, Pencoed;;;CF35 5LJ;",
        "URL:https://psow.cymru/",
        "NOTE:Cwynion",
        "REV:2026-11-21T00:00:00Z",
        f"UID:{ADDRESS}",
        "END:VCARD",
        "",
    ] == lines(vcard(body, Language.CY, ADDRESS))


def test_the_least_card() -> None:
    """What is not known is left out."""
    assert not {"TEL", "EMAIL", "ADR", "URL", "REV"} & {
        line.partition(";")[0].partition(":")[0] for line in lines(vcard(contact(), Language.EN, ADDRESS))
    }


def test_escaping() -> None:
    """Signs that would end a value are escaped; marks of a language are taken out."""
    card = vcard(contact(name=both(r"A, B; C\D & [E]{en}")), Language.EN, ADDRESS)

    assert r"FN:A\, B\; C\\D & E" in lines(card)


def test_an_ampersand_stays() -> None:
    """A card is no HTML: an ampersand in an address stays as it is."""
    assert "EMAIL;TYPE=INTERNET:a&b@psow.wales" in lines(
        vcard(contact(email=both("a&b@psow.wales")), Language.EN, ADDRESS)
    )


def test_folding() -> None:
    """No line is longer than 75 octets, and no letter is cut in two."""
    words = "Cwynion am wasanaethau cyhoeddus – tŷ, dŵr, gŵyn, ’ " * 6
    card = vcard(contact(what_for=both(words)), Language.EN, ADDRESS)

    assert all(0 < len(line.decode().encode()) <= 75 for line in card.split(b"\r\n")[:-1])
    assert [words.replace(",", "\\,")] == [line[5:] for line in lines(card) if line.startswith("NOTE:")]


def test_folding_at_the_limit() -> None:
    """A line of exactly 75 octets is not folded; one octet more is."""
    exact = "x" * (75 - len("NOTE:"))

    assert f"NOTE:{exact}\r\n".encode() in vcard(contact(what_for=both(exact)), Language.EN, ADDRESS)
    assert f"NOTE:{exact}\r\n y\r\n".encode() in vcard(contact(what_for=both(exact + "y")), Language.EN, ADDRESS)
