"""Addresses that lead out of the site: one form each for websites, email and telephone, wherever they come from."""

import re
from urllib.parse import unquote

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.[^\W\d_](?:[\w-]{{0,61}}[^\W_])", re.IGNORECASE)
_WEB = re.compile(r"https?://(?P<place>[^/?#]*)(?P<rest>.*)", re.IGNORECASE)
_PORT = re.compile(r":\d{1,5}\Z")
_NEVER = re.compile(r"[\s\\<>\"'{}|^`]")
"""Signs that no address holds as they are: each could end it early in some file that names it."""
_MAIL = re.compile(r"(?P<who>[A-Za-z0-9+&_'-]+(?:\.[A-Za-z0-9+&_'-]+)*)@(?P<place>[^@]*)")
_TEL = re.compile(r"\+?[\d-]*\d")


def web_address_fault(text: str) -> str:
    """What is wrong with the address of a website; empty when nothing is."""
    parts = _WEB.fullmatch(text)
    if not parts or _NEVER.search(text):
        return "is not a web address"
    if "@" in parts["place"]:
        return "has a name or a password in it"
    return "" if _HOST.fullmatch(_PORT.sub("", parts["place"])) else "is not a web address"


def email_fault(text: str) -> str:
    """What is wrong with an email address; empty when nothing is. Nothing may stand in it but who and where."""
    parts = _MAIL.fullmatch(text)
    return "" if parts and _HOST.fullmatch(parts["place"]) else "is not an email address"


def outside_fault(address: str) -> str:
    """What is wrong with an address that starts with its kind, such as ``mailto:``; empty when nothing is."""
    scheme, _, rest = address.partition(":")
    if scheme.lower() in ("http", "https"):
        return web_address_fault(address)
    if scheme.lower() == "mailto":
        # In a link, a sign such as & is written as its number. Decoded, nothing else may come to light.
        return email_fault(unquote(rest))
    if scheme.lower() == "tel":
        return "" if _TEL.fullmatch(rest) else "is not a number to ring"
    return f"starts with “{scheme}:”, which leads nowhere safe"
