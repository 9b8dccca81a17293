"""The accessibility statement: how far everybody can use the site, what is known to be wrong, and what was tested."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.language import Bilingual
from generator.model.problem import Place
from generator.model.wcag import ConformanceLevel


class Compliance(StrEnum):
    """How far the site meets the guidelines, in the three words of the model statement."""

    FULLY = "fully"
    PARTIALLY = "partially"
    NOT = "not"


class Reason(StrEnum):
    """Why something cannot be used by everybody: the three heads of the model statement."""

    NON_COMPLIANCE = "non-compliance"
    BURDEN = "burden"
    OUT_OF_SCOPE = "out-of-scope"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIssue:
    """Something that not everybody can use. ``criterion`` is the number of what it fails; empty when none."""

    what: Bilingual[str]
    reason: Reason
    criterion: str
    alternative: Bilingual[str]
    fix_by: date | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualCheck:
    """Something that a person has to check. ``done`` is ``None`` as long as nobody has; ``result`` says why, then."""

    what: Bilingual[str]
    done: date | None
    result: Bilingual[str]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityStatement:
    """The whole statement, but for the sentences that are the same for every site.

    ``section`` is the section that its page stands in; empty for a page right below the home page.
    ``places`` tells where each key stands, by its dotted name.
    """

    section: str
    slug: Bilingual[str]
    title: Bilingual[str]
    summary: Bilingual[str]
    level: ConformanceLevel
    status: Compliance
    public_body: bool
    works: tuple[Bilingual[str], ...]
    feedback: Bilingual[str]
    issues: tuple[KnownIssue, ...]
    checks: tuple[ManualCheck, ...]
    improvements: tuple[Bilingual[str], ...]
    prepared: date
    reviewed: date
    tested: date
    tested_by: Bilingual[str]
    method: Bilingual[str]
    places: Mapping[str, Place]
