"""Words that stand in both languages side by side in a YAML file, and where each translation stands to its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.language import Bilingual
from generator.model.problem import Place
from generator.model.text import Fact

RECORD_FILE = "translations/accepted.yml"
"""Where ``accept`` records what translations were made from."""
KEPT = "translations/accepted"
"""The folder in which ``accept`` keeps the sources themselves."""


class Standing(StrEnum):
    """How a translation stands to its source."""

    IN_STEP = "in step"
    STALE = "stale"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedWords:
    """Words in both languages. ``path`` says where in their group, as in ``options.wales``.

    ``at`` says where in the file each stands; it is empty for lists that differ in length, which are taken whole.
    """

    path: str
    at: Bilingual[str]
    words: Bilingual[str]
    places: Bilingual[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordGroup:
    """Words that belong together, such as those of a contact, under one key such as ``contact/psow``.

    Words that are not ``is_translated`` are each language's own, such as what readers type: no facts are compared in
    them, and no translator gets them. A group that is not ``is_whole`` has words in one language alone elsewhere, which
    are none of its pairs.
    """

    key: str
    file: str
    pairs: tuple[PairedWords, ...]
    is_translated: bool = True
    is_whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedFacts:
    """The facts of words in both languages, and where the words of each language stand."""

    places: Bilingual[Place]
    facts: Bilingual[tuple[Fact, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupStanding:
    """How the Welsh of a group stands to its English, where it stands in its file, and whether it is a translation."""

    key: str
    place: Place
    standing: Standing
    is_translated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What was recorded of a translation: the digests of both, and why it was accepted unchanged, if it was."""

    source: str
    translation: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What has been recorded of each translation, by its key."""

    accepted: Mapping[str, Acceptance] = field(default_factory=dict)
