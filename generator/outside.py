"""Addresses that lead out of the site: one form each for websites, email and telephone, wherever they come from."""

import re
from urllib.parse import unquote

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.[^\W\d_](?:[\w-]{{0,61}}[^\W_])", re.IGNORECASE)
_WEB = re.compile(r"https?://(?P<place>[^/?#]*)(?P<rest>.*)", re.IGNORECASE)
_OURS = re.compile("[a-z]", re.IGNORECASE)
_OTHER_ALPHABET = re.compile("[\u0370-\u052f]")
"""Letters that look like ours: beside them, the address would lead elsewhere than it seems."""
_PORT = re.compile(r":\d{1,5}\Z")
_NEVER = re.compile(r"[\s\\<>\"'{}|^`]")
"""Signs that no address holds as they are: each could end it early in some file that names it."""
_MAIL = re.compile(r"(?P<who>[A-Za-z0-9+&_'-]+(?:\.[A-Za-z0-9+&_'-]+)*)@(?P<place>[^@]*)")
SHORT_NUMBERS = frozenset("999 112 111 101 105 119 18000 18001 18002".split())
"""Numbers of three to five figures that people are told to ring."""
_SHORTEST = {"tel": 6, "sms": 5}
"""The fewest figures of any other number: six as in *116123*, five as in *Text 85258*."""
_LONGEST = 15
_LAST_PORT = 65_535
_TEL = re.compile(r"\+?[\d-]*\d")
_TWICE = re.compile(r"https?:/+(?:https?[:/]|www\.www\.)", re.IGNORECASE)
_TRACE = re.compile(r"[?&](?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|msclkid)=", re.IGNORECASE)
_INNER = re.compile(r"[?&](?:url|u|q|target|destination|domain)=(?P<address>https?[^&]+)", re.IGNORECASE)
_PROOFPOINT = re.compile(r"/v3/__(?P<address>https?:.+?)__;")
_DETOURS = (
    "safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com mimecastprotect.com mimecast.com "
    "linkprotect.cudasvc.com secure-web.cisco.com l.facebook.com lm.facebook.com l.instagram.com "
    "bit.ly tinyurl.com t.co goo.gl ow.ly lnkd.in is.gd rb.gy buff.ly"
).split()
"""Hosts that only lead on to another one: what protects letters, counts clicks, or makes addresses short."""


def web_address_fault(text: str) -> str:
    """What is wrong with the address of a website; empty when nothing is."""
    parts = _WEB.fullmatch(text)
    if _TWICE.match(text):
        return "has its beginning twice"
    if parts and _is_detour(parts["place"], parts["rest"]):
        return "only leads on to another address, and may stop or tell on readers"
    if _TRACE.search(text):
        return "has marks in it that follow readers"
    if not parts or _NEVER.search(text) or _is_in_disguise(parts["place"]):
        return "is not a web address"
    if "@" in parts["place"]:
        return "has a name or a password in it"
    port = _PORT.search(parts["place"])
    host = _HOST.fullmatch(_PORT.sub("", parts["place"]))
    return "" if host and (not port or 0 < int(port[0][1:]) <= _LAST_PORT) else "is not a web address"


def _is_in_disguise(host: str) -> bool:
    """Tell whether a host has letters of two alphabets, those included that *xn--* stands for."""
    if "xn--" in host.lower():
        try:
            host = _PORT.sub("", host).encode("ascii").decode("idna")
        except UnicodeError:
            return True
    return bool(_OTHER_ALPHABET.search(host) and _OURS.search(host))


def email_fault(text: str) -> str:
    """What is wrong with an email address; empty when nothing is. Nothing may stand in it but who and where."""
    parts = _MAIL.fullmatch(text)
    right = parts and _HOST.fullmatch(parts["place"]) and not _is_in_disguise(parts["place"])
    return "" if right else "is not an email address"


def right_address(text: str) -> str:
    """The address that was meant by one that leads on to another or says more than it should; empty if unknown."""
    if trace := _TRACE.search(text):
        return text[: trace.start()]
    inner = _INNER.search(text) or _PROOFPOINT.search(text)
    return unquote(inner["address"]) if inner else ""


def _is_detour(host: str, rest: str) -> bool:
    host = host.lower().removeprefix("www.")
    known = any(host == detour or host.endswith(f".{detour}") for detour in _DETOURS)
    return known or (host.startswith("google.") and rest.startswith("/url?"))


def outside_fault(address: str) -> str:
    """What is wrong with an address that starts with its kind, such as ``mailto:``; empty when nothing is."""
    scheme, _, rest = address.partition(":")
    if scheme.lower() in ("http", "https"):
        return web_address_fault(address)
    if scheme.lower() == "mailto":
        # In a link, a sign such as & is written as its number. Decoded, nothing else may come to light.
        return email_fault(unquote(rest))
    if scheme.lower() in ("tel", "sms"):
        if rest.replace("-", "").startswith(("+440", "00440")):
            return "has a 0 after 44, which no phone can ring"
        if not _TEL.fullmatch(rest):
            return "is not a number to ring"
        shortest = _SHORTEST[scheme.lower()]
        figures = sum(sign.isdigit() for sign in rest)
        return "" if shortest <= figures <= _LONGEST or rest in SHORT_NUMBERS else "has too few or too many figures"
    return f"starts with “{scheme}:”, which leads nowhere safe"
