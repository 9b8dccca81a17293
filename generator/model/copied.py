"""How a copied template says from what it was copied."""

import hashlib
from collections.abc import Mapping

FOLDER = "templates"
SIGNS: Mapping[str, tuple[str, str]] = {
    ".html": ("{#", "#}"),
    ".xml": ("{#", "#}"),
    ".css": ("/*", "*/"),
    ".js": ("/*", "*/"),
    ".typ": ("//", ""),
}
"""How a line that nobody is shown begins and ends, by the ending of a file."""


def template_digest(data: bytes) -> str:
    """What stands for a template as it now is, whatever its line ends."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:12]
