"""Words of others → words that a terminal only shows: no sign of theirs moves the cursor, colours or hides anything."""

import json
import unicodedata

_ACTING = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""The kinds of character that do something instead of being seen, or that are none."""


def visible(text: str) -> str:
    r"""One line of text in which each character that cannot be seen stands as its number, such as ``\x1b``."""
    if text.isprintable():
        return text
    return "".join(
        character.encode("unicode_escape").decode() if unicodedata.category(character) in _ACTING else character
        for character in text
    )


def visible_json(value: object) -> str:
    """A value as JSON, in which each character that cannot be seen stands as its number too."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(
        json.dumps(character)[1:-1] if character != "\n" and unicodedata.category(character) in _ACTING else character
        for character in text
    )
