"""A fact or a phone number that a text quotes by its name, as in ``{fact:psow-limit}`` or ``{phone:psow}``."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.language import Language
from generator.model.problem import Place


class QuoteKind(StrEnum):
    """What can be quoted."""

    FACT = "fact"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One quote as written.

    ``kind`` may be none that there is, and is empty when the quote cannot be read. ``before`` is the word in front, in
    small letters. ``dials`` tells whether a phone number can be a link here.
    """

    kind: str
    name: str
    form: str
    before: str
    language: Language
    place: Place
    dials: bool = False
