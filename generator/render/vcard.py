"""A contact → a vCard, for the address book of a phone."""

from generator.dialect import plain
from generator.model.contact import Contact
from generator.model.language import Language

_LINE_OCTETS = 75


def vcard(contact: Contact, language: Language) -> bytes:
    """Write a contact as a vCard 3.0 (RFC 2426), which every phone reads."""
    name = _escape(plain(contact.name[language]))
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"N:{name};;;;", f"ORG:{name}"]
    lines += [f"TEL;TYPE=VOICE:{phone.dial}" for phone in contact.phones]
    if contact.email:
        lines.append(f"EMAIL;TYPE=INTERNET:{_escape(contact.email[language])}")
    if contact.post:
        lines.append(f"ADR;TYPE=WORK:;;{_escape(', '.join(plain(line) for line in contact.post[language]))};;;;")
    if contact.website:
        lines.append(f"URL:{_escape(contact.website[language])}")
    lines.append(f"NOTE:{_escape(plain(contact.what_for[language]))}")
    lines.append("END:VCARD")
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
