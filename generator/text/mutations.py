"""Where the first letter of a Welsh word is not as the word before it wants it, and how it would be.

*I cwyno* ought to be *i gwyno*, and *yng Caerdydd* is *yng Nghaerdydd*. Only what is wrong in every reading is found:
names are let pass, and so are words that look foreign, little words and loans.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from generator.languages.welsh_letters import ASPIRATE, NASAL, SOFT
from generator.languages.welsh_mutations import (
    CLAUSE,
    FILLED_WITH_FIGURES,
    FOREIGN,
    IN,
    IN_PLACES,
    IRREGULAR,
    KNOWN,
    MAY_BE_CHANGED,
    MAY_CHANGE,
    NO_TRIGGER_AFTER,
    TRIGGERS,
    Mutation,
    Trigger,
)
from generator.text.stems import radicals

_TRIGGERS = {word: trigger for trigger in TRIGGERS for word in trigger.before}
_STARTS = {trigger: re.compile(trigger.starts or "(?!)") for trigger in TRIGGERS}
_WRITTEN: Mapping[str, tuple[str, frozenset[str] | None]] = {
    opened + written: (
        word,
        None if word in IN else MAY_BE_CHANGED if _TRIGGERS[word].mutation is Mutation.NONE else MAY_CHANGE,
    )
    for word in {*_TRIGGERS, *IN}
    for written in (word, word.capitalize())
    for opened in ("", "(", "“", "‘")
}
"""Each trigger as it is written, and the first letters of a next word that has to be looked at; ``None`` is any."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FILLED_IN = re.compile(r"(?<!\S)(\w+) (%\((\w+)\)s)")

_ENDS = (".", "?", "!", ":", ";", "…", "–", "—", "”", "’", ")", "*")


class Slip(NamedTuple):
    """Two words that do not go together, how they would, and what the first wants."""

    words: str
    better: str
    why: str


def find_slips(text: str) -> Iterator[Slip]:
    """The slips of a plain Welsh text with single spaces, in order."""
    parts = text.split(" ")
    for number, (written, following) in enumerate(pairwise(parts)):
        found = _WRITTEN.get(written)
        # Most texts are right: only a word that may be wrong is looked at closely.
        if found is None or (found[1] and following[:1] not in found[1]):
            continue
        # A capital letter inside a sentence is a name: part A, appendix I.
        if written[0].isupper() and number and not parts[number - 1].endswith(_ENDS):
            continue
        word = _WORD.match(following)
        slip = _slip(found[0], word[0], " ".join((*parts[max(0, number - 3) : number], ""))) if word else None
        if slip:
            yield Slip(f"{written.lstrip('(“‘')} {slip.words}", slip.better, slip.why)


def names_after_triggers(text: str) -> Iterator[Slip]:
    """Where a name that the program puts into its words would have to change: *i %(name)s*."""
    for match in _FILLED_IN.finditer(text):
        trigger = _TRIGGERS.get(match[1].lower())
        if trigger and trigger.mutation is not Mutation.NONE and match[3] not in FILLED_WITH_FIGURES:
            yield Slip(match[0], "", f"after “{match[1]}” comes {trigger.why}")


def _slip(before: str, word: str, said: str) -> Slip | None:
    """What is wrong with a word behind a trigger, and with its better forms; ``said`` is what stands before both."""
    if before in IN and (place := _in_place(before, word)):
        return Slip(word, place, "“in” is yng before ng, ym before m and else yn, with nasal mutation")
    if before not in _TRIGGERS or not word[0].islower():
        return None
    trigger = _TRIGGERS[before]
    if not _is_slip(trigger, word) or not _stands(trigger, before, said):
        return None
    better = dict.fromkeys(f"{before} {changed}" for changed in _better(trigger.mutation, word))
    return Slip(word, " or ".join(better), f"after “{before}” comes {trigger.why}")


def _is_slip(trigger: Trigger, word: str) -> bool:
    if word in trigger.words:
        return True
    starts = len(word) > 1 and _STARTS[trigger].match(word)
    return bool(starts and word not in trigger.kept and not FOREIGN.search(word))


def _stands(trigger: Trigger, before: str, said: str) -> bool:
    """Tell whether a word is a trigger where it stands."""
    if trigger.leads:
        return bool(CLAUSE.search(said))
    return before not in NO_TRIGGER_AFTER or not NO_TRIGGER_AFTER[before].search(said)


def _in_place(before: str, word: str) -> str:
    """How *in* and the word behind it would be; empty where they can be as they are."""
    small = word.lower()
    right = {"yng": small.startswith("ng"), "ym": small.startswith("m")}
    if right.get(before, word not in IN_PLACES and not small.startswith(("ng", "mh"))):
        return ""
    changed = _changed(_radicals(small)[0] if small.startswith(("ng", "mh")) else small, NASAL)
    form = "yng" if changed.startswith("ng") else "ym" if changed.startswith("m") else "yn"
    return f"{form} {changed.capitalize() if word[0].isupper() else changed}"


def _better(mutation: Mutation, word: str) -> tuple[str, ...]:
    """How a word would be."""
    if mutation is Mutation.NONE:
        return _radicals(word)
    if mutation is Mutation.NASAL:
        unsoftened = radicals(word) if word[0] in "bdg" and word not in KNOWN else ()
        return tuple(_changed(each, NASAL) for each in (word, *unsoftened))
    word = _radicals(word)[0] if word.startswith(("ngh", "mh", "nh", "ph")) else word
    if mutation is Mutation.ASPIRATE:
        return (_changed(word, ASPIRATE),)
    if mutation is Mutation.EITHER and word[0] in ASPIRATE:
        return (_changed(word, ASPIRATE), _changed(word, SOFT))
    return (_changed(word, SOFT),)


def _radicals(word: str) -> tuple[str, ...]:
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    found = radicals(word) or (word,)
    return tuple(each for each in found if each in KNOWN) or found


def _changed(word: str, table: Mapping[str, str]) -> str:
    start = word[:2] if word.startswith(("ll", "rh")) else word[:1]
    return table.get(start, start) + word[len(start) :]
