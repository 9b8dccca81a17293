"""Words of others → words that a terminal only shows: no sign of theirs moves the cursor, colours or hides anything."""

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
