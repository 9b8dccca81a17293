"""What a language is called, and the small customs of its writing."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """The customs of a language."""

    own_name: str
    """What the language calls itself."""
    locale: str
    """What the library of dates calls it."""
    codes: tuple[str, ...]
    """What the header of a catalogue may call it."""
    plural_forms: int
    plural_rule: str
    """How many forms it counts in, and which of them a number *n* takes (CLDR 48), as catalogues state it."""
    notes: str
    """What stands above notes at the end of a text."""
    question: tuple[str, ...]
    """What begins a question, and its answer, that are written under each other."""
    article: re.Pattern[str]
    """The article before a word, which is passed over where words are put in order."""
    bygone_endings: tuple[str, ...]
    """How forms of a word end that nobody types any more."""
    everyday_endings: tuple[str, ...]
    """How the forms of a verb with many forms end that people type; empty where no verb has many."""
    short_forms: str
    """What a full stop belongs to when a sentence goes on in small letters: *etc*."""
    leading_short_forms: str
    """The same where a sentence always goes on: *Dr*."""
    numbered_short_forms: str
    """The same where a sentence goes on with a figure: *No*, Welsh *tt*."""
