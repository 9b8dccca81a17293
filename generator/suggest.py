"""The right word for a near miss."""

import difflib
from collections.abc import Sequence


def nearest(word: str, known: Sequence[str]) -> str:
    """Offer the right word for a near miss, or all of them when none is near and they are few."""
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return f"did you mean “{close[0]}”?"
    if 0 < len(known) <= 12:
        return f"use one of: {', '.join(known)}"
    return "check the spelling"
