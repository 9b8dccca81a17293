"""A contact → a vCard, for the address book of a phone."""

import re

from generator.model.contact import Contact
from generator.model.language import Language
from generator.text.dialect import plain

_LINE_OCTETS = 75
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}")


def is_postcode(line: str) -> bool:
    """Tell whether a line of an address is a postcode."""
    return _POSTCODE.fullmatch(line) is not None


def vcard(contact: Contact, language: Language, address: str) -> bytes:
    """Write a contact as a vCard 3.0 (RFC 2426), which every phone reads.

    ``address`` is where the card stands: an address book knows by it that it has the contact already.
    """
    name = _escape(plain(contact.name[language]))
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"N:{name};;;;", f"ORG:{name}"]
    lines += [f"TEL;TYPE=VOICE:{phone.dial}" for phone in contact.phones]
    if contact.email:
        lines.append(f"EMAIL;TYPE=INTERNET:{_escape(contact.email[language])}")
    if contact.post:
        post = tuple(map(plain, contact.post[language]))
        street, codes = ([_escape(line) for line in post if is_postcode(line) is is_code] for is_code in (False, True))
        lines.append(f"ADR;TYPE=WORK:;;{_escape(', ').join(street)};;;{' '.join(codes)};")
    if contact.website:
        lines.append(f"URL:{_escape(contact.website[language])}")
    lines.append(f"NOTE:{_escape(plain(contact.what_for[language]))}")
    if contact.checked:
        lines.append(f"REV:{contact.checked.isoformat()}T00:00:00Z")
    lines += [f"UID:{address}", "END:VCARD"]
    return "".join(_fold(line) + "\r\n" for line in lines).encode()


def _escape(text: str) -> str:
    """Escape what would end a value: backslash, comma, semicolon, line end."""
    for sign, escaped in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        text = text.replace(sign, escaped)
    return text


def _fold(line: str) -> str:
    """Break a line after at most 75 octets, never inside a letter; the next part starts with a space."""
    parts, current, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LINE_OCTETS:
            parts.append(current)
            current, size = " ", 1
        current += letter
        size += octets
    return "\r\n".join((*parts, current))
